/** Resources: what relationships create or modify, and the services that they enable. */
import {
  Arg,
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { Service } from '../catalogue/catalogue.api.ts';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateScalar, DateTimeScalar, UrlScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Criticality, Disclosure } from '../relationships/relationship.rules.ts';

export enum ResourceKind {
  CERTIFICATION = 'CERTIFICATION',
  KNOWLEDGE = 'KNOWLEDGE',
  ACCESS = 'ACCESS',
  ALERT = 'ALERT',
  LISTING = 'LISTING',
  REPORT = 'REPORT',
  EQUIPMENT = 'EQUIPMENT',
  FUNDING = 'FUNDING',
  OTHER = 'OTHER',
}
registerEnumType(ResourceKind, {
  name: 'ResourceKind',
  description: 'What sort of thing a resource is.',
  valuesConfig: {
    CERTIFICATION: { description: 'A proof of ability or compliance.' },
    KNOWLEDGE: { description: 'What somebody knows or can do.' },
    ACCESS: { description: 'The right and means to use something, such as a URL with a login.' },
    ALERT: { description: 'Something that tells of events, such as a property alert.' },
    LISTING: { description: 'A thing offered on a market.' },
    REPORT: { description: 'A document with findings, such as an appraisal.' },
    EQUIPMENT: { description: 'Hardware, software, premises.' },
    FUNDING: { description: 'Money made available.' },
    OTHER: { description: 'None of these; the name tells.' },
  },
});

@ObjectType({ description: 'A service that a resource enables, and how much the service depends on it.' })
export class Enablement {
  @Field(() => Criticality, { description: 'How much the service depends on the resource.' })
  readonly criticality!: Criticality;

  @Field(() => Service, { description: 'The service.' })
  readonly service!: Service;

  @Field(() => Resource, { description: 'The resource.' })
  readonly resource!: unknown;
}

@ObjectType({
  implements: Node,
  description:
    'What a relationship created for its consumer, or modified; it enables the services that its owner provides.',
})
export class Resource extends Node {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => ResourceKind, { description: 'What sort of thing it is.' })
  readonly kind!: ResourceKind;

  @Field(() => String, { nullable: true, description: 'More about it; for its owner and the parties that made it.' })
  readonly description!: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it is used; for its owner and the parties that made it.',
  })
  readonly url!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity; null: no end.' })
  readonly validUntil!: string | null;

  @Field(() => Disclosure, {
    nullable: true,
    description: 'Its own disclosure; null: as the relationship that created it.',
  })
  readonly disclosure!: Disclosure | null;

  @Field(() => Party, { description: 'Who owns it.' })
  readonly owner!: Party;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship that created it, if you see that one.',
  })
  readonly createdBy!: ServiceRelationship | null;

  @Field(() => [ServiceRelationship], {
    description: 'The relationships that modified it and that you see, earliest first.',
  })
  readonly modifiedBy!: ServiceRelationship[];

  @Field(() => [Enablement], { description: 'The services that it enables and that you see.' })
  readonly enables!: Enablement[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last changed, for its owner and makers; for others when it was recorded.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Counts the changes, for its owner and makers; for others 1; for `expectedVersion`.',
  })
  readonly version!: number;
}

export const ResourceConnection = connectionOf(() => Resource, 'Resource', 'resources');

@InputType({ description: 'Which resources; all conditions hold together.' })
export class ResourceFilter {
  @Field(() => [ResourceKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ResourceKind[];

  @Field(() => DateScalar, { nullable: true, description: 'Valid on this day.' })
  validOn?: string;
}

@ArgsType()
export class ResourcesArguments extends PageArguments {
  @Field(() => ResourceFilter, { nullable: true, description: 'Which resources.' })
  filter?: ResourceFilter;
}

@Resolver()
export class ResourceQueries {
  @Query(() => Resource, {
    nullable: true,
    description: 'A resource by its id; null if there is none that you can see.',
  })
  resource(@Arg('id', () => ID, { description: 'The id of the resource.' }) _id: string): Resource | null {
    return planned();
  }
}

@Resolver(() => ServiceRelationship)
export class ResourcesOfRelationship {
  @FieldResolver(() => ResourceConnection, { description: 'What it created or modified, earliest recorded first.' })
  resources(@Args(() => ResourcesArguments) _args: ResourcesArguments): Connection<Resource> {
    return planned();
  }
}

@Resolver(() => Party)
export class ResourcesOfParty {
  @FieldResolver(() => ResourceConnection, { description: 'What it owns and you can see, earliest recorded first.' })
  resources(@Args(() => ResourcesArguments) _args: ResourcesArguments): Connection<Resource> {
    return planned();
  }
}

@Resolver(() => Service)
export class ResourcesOfService {
  @FieldResolver(() => [Enablement], { description: 'The resources that enable it and that you see.' })
  enabledBy(): Enablement[] {
    return planned();
  }
}
