/** Organisations and people in the schema. */
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
import { MAX_PAGE } from '../../planner/page-limits.rules.ts';
import { openEnum } from '../../schema/open-enum.ts';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar, EmailScalar, UrlScalar } from '../../schema/scalars.ts';

export enum Profile {
  PUBLIC = 'PUBLIC',
  PRIVATE = 'PRIVATE',
}
registerEnumType(Profile, {
  name: 'Profile',
  description: 'Whether a party appears in the public catalogue.',
  valuesConfig: {
    PUBLIC: { description: 'Every signed-in user can see its name and description.' },
    PRIVATE: { description: 'Only parties that have a relationship with it can see it.' },
  },
});

/** The features of an industry add its pack, by `packs` of their manifest. */
export const INDUSTRY_PACK = openEnum(
  'IndustryPack',
  'The screens and words of an industry in the dashboard. Packs grant no rights, and the API is the same for all.',
  { GENERAL: 'Services of any kind. Part of every choice.' },
);

export enum PartyKind {
  ORGANISATION = 'ORGANISATION',
  PERSON = 'PERSON',
}
registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: 'Kind of party (ITIL 4: organization).',
  valuesConfig: {
    ORGANISATION: { description: 'A company, public body or team.' },
    PERSON: { description: 'A person.' },
  },
});

export enum PartyOrder {
  NAME = 'NAME',
  NEWEST = 'NEWEST',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(PartyOrder, {
  name: 'PartyOrder',
  description: 'Sort order of parties.',
  valuesConfig: {
    NAME: { description: 'By name, ascending by code point.' },
    NEWEST: { description: 'Newest first.' },
    RELEVANCE: {
      description:
        'Exact matches of name or ID first, then names that begin with `search`. Then names whose words begin with its words, then similar names; shorter names first. Without a search: NAME.',
    },
  },
});

export enum MembershipRole {
  REPRESENTATIVE = 'REPRESENTATIVE',
  MEMBER = 'MEMBER',
}
registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'Role of a person in an organisation.',
  valuesConfig: {
    REPRESENTATIVE: { description: "May change the organisation's data and agree to relationships on its behalf." },
    MEMBER: { description: 'Sees everything that the organisation sees; may record activities and product use.' },
  },
});

@InterfaceType('Party', {
  implements: Node,
  description:
    'An organisation or a person (ITIL 4: organization). Its relationships show whether it provides, consumes or does both.',
})
export abstract class Party extends Node {
  @Field(() => String, { description: 'The display name.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the party does, in its own words. Null if its profile is private and you have no relationship with it.',
  })
  readonly description!: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Its web page. Visible under the same conditions as `description`.',
  })
  readonly website!: string | null;

  @Field(() => EmailScalar, {
    nullable: true,
    description: 'Its email address. Null unless it is your own or you have an agreed relationship with the party.',
  })
  readonly email!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The market segment of the party, e.g. "Local Government". Visible under the same conditions as `description`.',
  })
  readonly segment!: string | null;

  @Field(() => Profile, { description: 'Whether the party appears in the public catalogue.' })
  readonly profile!: Profile;

  @Field(() => [INDUSTRY_PACK], {
    nullable: true,
    description:
      'The packs that the dashboard shows for the party: those of an organisation, and for a person those of the organisations that serve it by an agreed relationship. Data of its own add their pack. Null if you do not act for the party.',
  })
  readonly shownPacks!: string[] | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last updated. If you can see only the name, this is when it was created.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description:
      'Version number, increased by each change; 1 if you can see only the name. Pass it as `expectedVersion` to detect concurrent changes.',
  })
  readonly version!: number;
}

/** Of organisations and people. */
const POSTAL_ADDRESS = {
  nullable: true,
  description:
    'Postal address, in one line or several. Commercial emails to contacts state it, and none are sent without it. Visible under the same conditions as `email`.',
} as const;

@ObjectType({
  implements: [Party, Node],
  description: 'A company, public body or team that provides or consumes services.',
})
export class Organisation extends Party {
  @Field(() => [INDUSTRY_PACK], {
    nullable: true,
    description: 'The industry packs that it has chosen. Visible under the same conditions as `description`.',
  })
  readonly packs!: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number, e.g. "+1 416 555 0101". Visible under the same conditions as `email`.',
  })
  readonly phone!: string | null;

  @Field(() => String, POSTAL_ADDRESS)
  readonly postalAddress!: string | null;
}

@ObjectType({
  implements: [Party, Node],
  description: 'A person, who can consume and provide services and act for organisations.',
})
export class Person extends Party {
  @Field(() => String, {
    nullable: true,
    description: 'Phone number, e.g. "+1 416 555 0101". Visible under the same conditions as `email`.',
  })
  readonly phone!: string | null;

  @Field(() => String, POSTAL_ADDRESS)
  readonly postalAddress!: string | null;
}

@ObjectType({ description: 'The membership of a person in an organisation.' })
export class Membership {
  @Field(() => MembershipRole, { description: 'The role of the person in the organisation.' })
  readonly role!: MembershipRole;

  @Field(() => DateTimeScalar, { description: 'When the person began to act for the organisation.' })
  readonly since!: string;

  @Field(() => Person, { description: 'The person.' })
  readonly person!: Person;

  @Field(() => Organisation, { description: 'The organisation.' })
  readonly organisation!: Organisation;
}

@ObjectType({ description: 'The viewer: the person or service account identified by the bearer token.' })
export class Viewer {
  @Field(() => ID, {
    description: 'Opaque ID, stable per viewer, for client caches. It cannot be used with `node(id:)`.',
  })
  readonly id!: string;

  @Field(() => Person, { nullable: true, description: 'The person. Null for a service account.' })
  readonly person!: Person | null;

  @Field(() => Party, {
    description: 'The organisation for which the viewer acts (the first, if several). Otherwise the person.',
  })
  readonly party!: Party;

  @Field(() => Boolean, { description: 'Whether the viewer is an administrator, who sees everything.' })
  readonly administrator!: boolean;
}

export const PartyConnection = connectionOf(() => Party, 'Party', 'parties');

@InputType({ description: 'Conditions on parties. All of them must hold.' })
export class PartyFilter {
  @Field(() => PartyKind, { nullable: true, description: 'Only organisations or only people.' })
  kind?: PartyKind;

  @Field(() => [String], { nullable: true, description: 'In one of these segments.' })
  segments?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only providers in a relationship that you can see; false: only the others.',
  })
  providing?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only consumers in a relationship that you can see; false: only the others.',
  })
  consuming?: boolean;
}

@ArgsType()
export class PartiesArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Beginnings of words of the name, e.g. "map bro" for "Maple Brokerage". Case, accents and small typing errors are ignored ("lodz" finds "Łódź"). An ID, or the beginning of a visible email address, is also accepted.',
  })
  search?: string;

  @Field(() => PartyFilter, {
    nullable: true,
    description: 'Restricts the list to parties that meet these conditions.',
  })
  filter?: PartyFilter;

  @Field(() => PartyOrder, {
    nullable: true,
    description: 'Sort order. Default: RELEVANCE with a search, otherwise NAME.',
  })
  orderBy?: PartyOrder;
}

@Resolver()
export class PartyQueries {
  @Query(() => Viewer, { description: 'The viewer: the person who sends the request.' })
  viewer(): Viewer {
    return resolvedByPlanner();
  }

  @Query(() => Node, {
    nullable: true,
    description: 'An object by its ID. Null if it does not exist or is not visible to you.',
  })
  node(@Arg('id', () => ID, { description: 'The ID.' }) _id: string): Node | null {
    return resolvedByPlanner();
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Objects by their IDs (at most ${MAX_PAGE}), in the order of the IDs. Null for each object that does not exist or is not visible to you.`,
  })
  nodes(@Arg('ids', () => [ID], { description: 'The IDs.' }) _ids: string[]): (Node | null)[] {
    return resolvedByPlanner();
  }

  @Query(() => Party, {
    nullable: true,
    description: 'An organisation or person by its ID. Null if it does not exist or is not visible to you.',
  })
  party(@Arg('id', () => ID, { description: 'The ID of the party.' }) _id: string): Party | null {
    return resolvedByPlanner();
  }

  @Query(() => PartyConnection, { description: 'The parties that you can see, with search, filter and pagination.' })
  parties(@Args(() => PartiesArguments) _args: PartiesArguments): Connection<Party> {
    return resolvedByPlanner();
  }
}

@Resolver(() => Organisation)
export class OrganisationFields {
  @FieldResolver(() => [Membership], {
    description: 'Its members. Visible if you are a member too or have a relationship with the organisation.',
  })
  members(): Membership[] {
    return resolvedByPlanner();
  }
}

@Resolver(() => Person)
export class PersonFields {
  @FieldResolver(() => [Membership], {
    description: 'The memberships of the person in organisations that you can see.',
  })
  memberships(): Membership[] {
    return resolvedByPlanner();
  }
}
