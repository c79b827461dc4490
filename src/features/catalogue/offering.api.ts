/** Services, products and offerings in the schema. */

import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../schema/money.ts';
import { Node } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';

export enum OfferingContent {
  GOODS = 'GOODS',
  RESOURCE_ACCESS = 'RESOURCE_ACCESS',
  SERVICE_ACTION = 'SERVICE_ACTION',
}
registerEnumType(OfferingContent, {
  name: 'OfferingContent',
  description: 'Component of an offering (ITIL 4 Foundation 2.3.2).',
  valuesConfig: {
    GOODS: { description: 'Ownership passes to the consumer.' },
    RESOURCE_ACCESS: { description: 'The consumer may use a resource of the provider under agreed terms.' },
    SERVICE_ACTION: { description: 'The provider performs an action for the consumer.' },
  },
});

export enum PricePeriod {
  ONCE = 'ONCE',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(PricePeriod, {
  name: 'PricePeriod',
  description: 'Billing period of a price.',
  valuesConfig: {
    ONCE: { description: 'A single payment.' },
    MONTH: { description: 'Per month.' },
    YEAR: { description: 'Per year.' },
  },
});

@ObjectType({ implements: Node, description: 'A part of a service that a consumer can use.' })
export class Product extends Node {
  @Field(() => String, { description: 'Name, unique within the service.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What the product does for the consumer.' })
  readonly description!: string | null;

  @Field(() => Service, { description: 'The service that includes this product.' })
  readonly service!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A means of enabling value co-creation by facilitating outcomes that consumers want (ITIL 4 Foundation 2.3).',
})
export class Service extends Node {
  @Field(() => String, { description: 'Name, unique within the provider.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The outcomes that the service facilitates.' })
  readonly description!: string | null;

  @Field(() => Party, { description: 'The provider of the service.' })
  readonly provider!: Party;

  @Field(() => [Product], { description: 'The products of the service, by name.' })
  readonly products!: Product[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A description of one or more services for a target group: goods, access to resources, and service actions.',
})
export class Offering extends Node {
  @Field(() => String, { description: 'Name, unique within the provider.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What the offering comprises.' })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: 'The consumers at whom the offering is aimed.' })
  readonly targetGroup!: string | null;

  @Field(() => [OfferingContent], { description: 'The components of the offering.' })
  readonly contents!: OfferingContent[];

  @Field(() => Boolean, { description: 'Whether it is published in the public catalogue.' })
  readonly published!: boolean;

  @Field(() => Money, { nullable: true, description: 'The price. Null if not stated.' })
  readonly price!: Money | null;

  @Field(() => PricePeriod, { nullable: true, description: 'The billing period of the price.' })
  readonly pricePeriod!: PricePeriod | null;

  @Field(() => String, { nullable: true, description: 'Terms that apply to every consumer of the offering.' })
  readonly terms!: string | null;

  @Field(() => String, { nullable: true, description: 'Utility: what the offering does (fitness for purpose).' })
  readonly utility!: string | null;

  @Field(() => String, { nullable: true, description: 'Warranty: how the offering performs (fitness for use).' })
  readonly warranty!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be agreed. Null: no limit.' })
  readonly availableFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be agreed. Null: no limit.' })
  readonly availableUntil!: string | null;

  @Field(() => Party, { description: 'The provider of the offering.' })
  readonly provider!: Party;

  @Field(() => Service, { description: 'The main service of the offering.' })
  readonly service!: Service;

  @Field(() => [Service], { description: 'Additional services that it includes, by name.' })
  readonly includedServices!: Service[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last updated. If you cannot see its terms, this is when it was created.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description:
      'Version number, increased by each change; 1 if you cannot see its terms. Pass it as `expectedVersion`.',
  })
  readonly version!: number;
}
