/** Inputs and payloads of the mutations of the catalogue. */

import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { UndoablePayload } from '../../mutations/undo/undoable-payload.ts';
import { MoneyInput } from '../../schema/money.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { PartyKind } from '../parties/party.api.ts';
import { Offering, OfferingContent, PricePeriod, Product, Service } from './catalogue.api.ts';
import { MAX_TARGET_SEGMENTS } from './target-group.rules.ts';

const TARGET_KIND = {
  nullable: true,
  description: 'Kind of party for which the offering is; it is recommended to no other. Null: not stated.',
};
const TARGET_SEGMENTS = {
  nullable: true,
  description: `Segments of the parties for which the offering is, at most ${MAX_TARGET_SEGMENTS}; it is recommended to no others. Empty: all.`,
};

@InputType({ description: 'A new service.' })
export class CreateServiceInput extends KeyedInput {
  @Field(() => ID, { description: 'The provider: you, or an organisation that you represent.' })
  provider!: string;

  @Field(() => String, { description: 'Name, unique within the provider.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The outcomes that the service facilitates.' })
  description?: string | null;
}

@InputType({ description: 'Changes to a service. Omitted fields are unchanged; null clears a field.' })
export class UpdateServiceInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the service.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The outcomes that the service facilitates.' })
  description?: string | null;
}

@InputType({ description: 'Changes to a product. Omitted fields stay unchanged.' })
export class UpdateProductInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the product.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name; unique among the products of the service.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What it is. Null deletes the description.' })
  description?: string | null;
}

@InputType({ description: 'A new product of a service.' })
export class AddProductInput extends KeyedInput {
  @Field(() => ID, { description: 'The service.' })
  service!: string;

  @Field(() => String, { description: 'Name, unique within the service.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the product does for the consumer.' })
  description?: string | null;
}

@InputType({ description: 'A new offering.' })
export class CreateOfferingInput extends KeyedInput {
  @Field(() => ID, { description: 'The main service. Its provider makes the offering.' })
  service!: string;

  @Field(() => String, { description: 'Name, unique within the provider.' })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is published in the public catalogue immediately. Default: false.',
  })
  published?: boolean;

  @Field(() => String, { nullable: true, description: 'What the offering comprises.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The consumers at whom the offering is aimed.' })
  targetGroup?: string | null;

  @Field(() => PartyKind, TARGET_KIND)
  targetKind?: PartyKind | null;

  @Field(() => [String], TARGET_SEGMENTS)
  targetSegments?: string[];

  @Field(() => [OfferingContent], {
    nullable: true,
    description: 'Components of the offering. Default: a service action.',
  })
  contents?: OfferingContent[];

  @Field(() => MoneyInput, { nullable: true, description: 'The price.' })
  price?: MoneyInput | null;

  @Field(() => PricePeriod, { nullable: true, description: 'The billing period of the price.' })
  pricePeriod?: PricePeriod | null;

  @Field(() => String, { nullable: true, description: 'Terms that apply to every consumer of the offering.' })
  terms?: string | null;

  @Field(() => String, { nullable: true, description: 'Utility: what the offering does (fitness for purpose).' })
  utility?: string | null;

  @Field(() => String, { nullable: true, description: 'Warranty: how the offering performs (fitness for use).' })
  warranty?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be agreed.' })
  availableFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be agreed.' })
  availableUntil?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Additional services of the provider that it includes.' })
  includes?: string[];
}

@InputType({ description: 'Changes to an offering. Omitted fields are unchanged; null clears a field.' })
export class UpdateOfferingInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the offering.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What the offering comprises.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The consumers at whom the offering is aimed.' })
  targetGroup?: string | null;

  @Field(() => PartyKind, TARGET_KIND)
  targetKind?: PartyKind | null;

  @Field(() => [String], TARGET_SEGMENTS)
  targetSegments?: string[];

  @Field(() => [OfferingContent], { nullable: true, description: 'The components of the offering.' })
  contents?: OfferingContent[];

  @Field(() => MoneyInput, { nullable: true, description: 'The price.' })
  price?: MoneyInput | null;

  @Field(() => PricePeriod, { nullable: true, description: 'The billing period of the price.' })
  pricePeriod?: PricePeriod | null;

  @Field(() => String, { nullable: true, description: 'Terms that apply to every consumer of the offering.' })
  terms?: string | null;

  @Field(() => String, { nullable: true, description: 'Utility: what the offering does (fitness for purpose).' })
  utility?: string | null;

  @Field(() => String, { nullable: true, description: 'Warranty: how the offering performs (fitness for use).' })
  warranty?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be agreed.' })
  availableFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be agreed.' })
  availableUntil?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Additional services of the provider that it includes. The list replaces the previous one.',
  })
  includes?: string[];
}

@InputType({ description: 'Whether an offering is published in the public catalogue.' })
export class PublishOfferingInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the offering.' })
  id!: string;

  @Field(() => Boolean, {
    description: 'true: publishes the offering and the profile of its provider; false: withdraws the offering.',
  })
  published!: boolean;
}

@ObjectType({ description: 'The service in its current state, or the errors.' })
export class ServicePayload extends PayloadType {
  @Field(() => Service, { nullable: true, description: 'The service. Null on errors.' })
  readonly service?: Service;
}

@ObjectType({ description: 'The product in its current state, or the errors.' })
export class ProductPayload extends PayloadType {
  @Field(() => Product, { nullable: true, description: 'The product. Null on errors.' })
  readonly product?: Product;
}

@ObjectType({ description: 'The offering in its current state, or the errors.' })
export class OfferingPayload extends UndoablePayload {
  @Field(() => Offering, { nullable: true, description: 'The offering. Null on errors.' })
  readonly offering?: Offering;
}
