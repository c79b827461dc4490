/** Parties: what can be asked of organisations and persons. */
import {
  Arg,
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar, EmailScalar, UrlScalar } from '../graphql/scalars.ts';

export enum Profile {
  PUBLIC = 'PUBLIC',
  PRIVATE = 'PRIVATE',
}
registerEnumType(Profile, {
  name: 'Profile',
  description: 'Whether a party shows itself in the public catalogue.',
  valuesConfig: {
    PUBLIC: { description: 'Everyone who is signed in sees its name and description.' },
    PRIVATE: { description: 'Only those who have a relationship with it see that it exists.' },
  },
});

export enum PartyKind {
  ORGANISATION = 'ORGANISATION',
  PERSON = 'PERSON',
}
registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: "ITIL's organization is a group or a person.",
  valuesConfig: {
    ORGANISATION: { description: 'A company, a public body, a team.' },
    PERSON: { description: 'One human being.' },
  },
});

export enum PartyOrder {
  NAME = 'NAME',
  NEWEST = 'NEWEST',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(PartyOrder, {
  name: 'PartyOrder',
  description: 'Order of parties in a list.',
  valuesConfig: {
    NAME: { description: 'By name, A to Z by code point.' },
    NEWEST: { description: 'Latest recorded first.' },
    RELEVANCE: {
      description:
        'The name or id that equals `search`, then names that begin with it, then names with words that begin with its words, then names that differ by a letter or two; shorter names first. Without a search: NAME.',
    },
  },
});

export enum ActingRole {
  REPRESENTATIVE = 'REPRESENTATIVE',
  MEMBER = 'MEMBER',
}
registerEnumType(ActingRole, {
  name: 'ActingRole',
  description: 'What a person may do for an organisation.',
  valuesConfig: {
    REPRESENTATIVE: { description: "May change what is the organisation's and agree relationships for it." },
    MEMBER: { description: 'Sees what the organisation sees; records activities and use.' },
  },
});

@InterfaceType('Party', {
  implements: Node,
  description:
    'An organisation or a person (ITIL 4: organization). Whether it provides or consumes follows from its relationships; it can do both.',
})
export abstract class Party extends Node {
  @Field(() => String, { description: 'The name by which it is known.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What it does, in its own words; null where its profile is private and you have no relationship with it.',
  })
  readonly description!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its web page; seen as its description.' })
  readonly website!: string | null;

  @Field(() => EmailScalar, {
    nullable: true,
    description: 'Its address; null unless it is yours or you have an agreed relationship with it.',
  })
  readonly email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The segment it belongs to, e.g. "Local Government"; seen as its description.',
  })
  readonly segment!: string | null;

  @Field(() => Profile, { description: 'Whether it shows itself in the public catalogue.' })
  readonly profile!: Profile;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last changed; where you see no more than its name: when it was recorded.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description:
      'Counts the changes, 1 where you see no more than its name; give it as `expectedVersion` to change only what you saw.',
  })
  readonly version!: number;
}

@ObjectType({ implements: [Party, Node], description: 'A group that provides or consumes services.' })
export class Organisation extends Party {}

@ObjectType({
  implements: [Party, Node],
  description: 'A human being: consumes and provides itself, or acts for organisations.',
})
export class Person extends Party {}

@ObjectType({ description: 'A person acting for an organisation.' })
export class Acting {
  @Field(() => ActingRole, { description: 'What the person may do for it.' })
  readonly role!: ActingRole;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  readonly since!: string;

  @Field(() => Person, { description: 'Who acts.' })
  readonly person!: Person;

  @Field(() => Organisation, { description: 'For which organisation.' })
  readonly organisation!: Organisation;
}

@ObjectType({ description: 'Who asks: the person that the bearer token names.' })
export class Viewer {
  @Field(() => ID, {
    description: 'Opaque and the same for the same person, for caches of clients; `node(id)` does not find it.',
  })
  readonly id!: string;

  @Field(() => Person, { description: 'The person.' })
  readonly person!: Person;

  @Field(() => Party, {
    description: 'The organisation that the person acts for (the earliest, if several), else the person.',
  })
  readonly party!: Party;

  @Field(() => Boolean, { description: 'Whether this is the operator, who sees everything.' })
  readonly administrator!: boolean;
}

export const PartyConnection = connectionOf(() => Party as never, 'Party', 'parties');

@InputType({ description: 'Which parties; all conditions hold together.' })
export class PartyFilter {
  @Field(() => PartyKind, { nullable: true, description: 'Only organisations or only persons.' })
  kind?: PartyKind;

  @Field(() => [String], { nullable: true, description: 'Only of one of these segments.' })
  segments?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that provide in a relationship that you see; false: only the others.',
  })
  providing?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that consume in a relationship that you see; false: only the others.',
  })
  consuming?: boolean;
}

@ArgsType()
export class PartiesArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that begin words of the name, e.g. "map bro" for "Maple Brokerage"; case, accents and small typing errors do not matter ("lodz" finds "Łódź"). Also an id, or the beginning of an e-mail address that you may read.',
  })
  search?: string;

  @Field(() => PartyFilter, { nullable: true, description: 'Which parties.' })
  filter?: PartyFilter;

  @Field(() => PartyOrder, { nullable: true, description: 'Order; RELEVANCE when there is a search, else NAME.' })
  orderBy?: PartyOrder;
}

@Resolver()
export class PartyQueries {
  @Query(() => Viewer, { description: 'Who asks.' })
  viewer(): Viewer {
    return planned();
  }

  @Query(() => Node, { nullable: true, description: 'Anything by its id; null if there is none that you can see.' })
  node(@Arg('id', () => ID, { description: 'The id.' }) _id: string): Node | null {
    return planned();
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several by their ids (at most 100), in the order asked; null for each that you cannot see.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'The ids.' }) _ids: string[]): (Node | null)[] {
    return planned();
  }

  @Query(() => Party, {
    nullable: true,
    description: 'An organisation or person by its id; null if there is none that you can see.',
  })
  party(@Arg('id', () => ID, { description: 'The id of the party.' }) _id: string): Party | null {
    return planned();
  }

  @Query(() => PartyConnection, { description: 'The parties that you can see: search, filter, page.' })
  parties(@Args(() => PartiesArguments) _args: PartiesArguments): Connection<Party> {
    return planned();
  }
}

@Resolver(() => Organisation)
export class OrganisationFields {
  @FieldResolver(() => [Acting], {
    description: 'The persons who act for it, if you act for it too or have a relationship with it.',
  })
  actedForBy(): Acting[] {
    return planned();
  }
}

@Resolver(() => Person)
export class PersonFields {
  @FieldResolver(() => [Acting], { description: 'The organisations that the person acts for and that you can see.' })
  actsFor(): Acting[] {
    return planned();
  }
}
