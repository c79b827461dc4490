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
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar, UrlScalar } from '../../schema/scalars.ts';
import { Service } from '../catalogue/catalogue.api.ts';
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
  description: 'The kind of a resource.',
  valuesConfig: {
    CERTIFICATION: { description: 'Evidence of competence or compliance.' },
    KNOWLEDGE: { description: 'Knowledge or skills of a person or team.' },
    ACCESS: { description: 'The right and the means to use something, such as a URL with a login.' },
    ALERT: { description: 'A notification service, such as a property alert.' },
    LISTING: { description: 'An item offered on a market.' },
    REPORT: { description: 'A document with findings, such as an appraisal.' },
    EQUIPMENT: { description: 'Hardware, software or premises.' },
    FUNDING: { description: 'Funds made available.' },
    OTHER: { description: 'None of the other kinds; the name describes it.' },
  },
});

@ObjectType({ description: 'A service that is enabled by a resource, and how much it depends on that resource.' })
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
    'A resource that a relationship created for its consumer, or modified. It enables services that its owner provides.',
})
export class Resource extends Node {
  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => ResourceKind, { description: 'The kind of resource.' })
  readonly kind!: ResourceKind;

  @Field(() => String, {
    nullable: true,
    description: 'Further details. Visible to the owner and the parties that created it.',
  })
  readonly description!: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Address at which it is used. Visible to the owner and the parties that created it.',
  })
  readonly url!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity. Null: unlimited.' })
  readonly validUntil!: string | null;

  @Field(() => Disclosure, {
    nullable: true,
    description: 'Disclosure of the resource itself. Null: the disclosure of the relationship that created it applies.',
  })
  readonly disclosure!: Disclosure | null;

  @Field(() => Party, { description: 'The owner.' })
  readonly owner!: Party;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship that created the resource. Null if you cannot see it.',
  })
  readonly createdBy!: ServiceRelationship | null;

  @Field(() => [ServiceRelationship], {
    description: 'The relationships that modified the resource and that you can see, oldest first.',
  })
  readonly modifiedBy!: ServiceRelationship[];

  @Field(() => [Enablement], { description: 'The services that the resource enables and that you can see.' })
  readonly enables!: Enablement[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last updated. If you are neither the owner nor a creator, this is when it was created.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description:
      'Version number, increased by each change; 1 if you are neither the owner nor a creator. Pass it as `expectedVersion`.',
  })
  readonly version!: number;
}

export const ResourceConnection = connectionOf(() => Resource, 'Resource', 'resources');

@InputType({ description: 'Conditions on resources. All of them must hold.' })
export class ResourceFilter {
  @Field(() => [ResourceKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ResourceKind[];

  @Field(() => DateScalar, { nullable: true, description: 'Valid on this day.' })
  validOn?: string;
}

@ArgsType()
export class ResourcesArguments extends PageArguments {
  @Field(() => ResourceFilter, {
    nullable: true,
    description: 'Restricts the list to resources that meet these conditions.',
  })
  filter?: ResourceFilter;
}

@Resolver()
export class ResourceQueries {
  @Query(() => Resource, {
    nullable: true,
    description: 'A resource by its ID. Null if it does not exist or is not visible to you.',
  })
  resource(@Arg('id', () => ID, { description: 'The ID of the resource.' }) _id: string): Resource | null {
    return resolvedByPlanner();
  }
}

@Resolver(() => ServiceRelationship)
export class ResourcesOfRelationship {
  @FieldResolver(() => ResourceConnection, {
    description: 'The resources that the relationship created or modified, oldest first.',
  })
  resources(@Args(() => ResourcesArguments) _args: ResourcesArguments): Connection<Resource> {
    return resolvedByPlanner();
  }
}

@Resolver(() => Party)
export class ResourcesOfParty {
  @FieldResolver(() => ResourceConnection, {
    description: 'The resources that the party owns and that you can see, oldest first.',
  })
  resources(@Args(() => ResourcesArguments) _args: ResourcesArguments): Connection<Resource> {
    return resolvedByPlanner();
  }
}

@Resolver(() => Service)
export class ResourcesOfService {
  @FieldResolver(() => [Enablement], { description: 'The resources that enable the service and that you can see.' })
  enabledBy(): Enablement[] {
    return resolvedByPlanner();
  }
}
