/** The catalogue: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { MoneyInput } from '../graphql/money.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateScalar } from '../graphql/scalars.ts';
import {
  addProduct,
  createOffering,
  createService,
  publishOffering,
  updateOffering,
  updateService,
} from './catalogue.actions.ts';
import { Offering, OfferingContent, PricePeriod, Product, Service } from './catalogue.api.ts';

@InputType({ description: 'A new service.' })
export class CreateServiceInput extends KeyedInput {
  @Field(() => ID, { description: 'Who provides it: you, or an organisation that you represent.' })
  provider!: string;

  @Field(() => String, { description: 'Its name, unique for the provider.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The outcomes that it facilitates.' })
  description?: string | null;
}

@InputType({ description: 'Changes to a service: what is left out stays, null clears.' })
export class UpdateServiceInput extends ChangeInput {
  @Field(() => ID, { description: 'Which service.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'The outcomes that it facilitates.' })
  description?: string | null;
}

@InputType({ description: 'A new part of a service.' })
export class AddProductInput extends KeyedInput {
  @Field(() => ID, { description: 'Of which service.' })
  service!: string;

  @Field(() => String, { description: 'Its name, unique within the service.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does for the consumer.' })
  description?: string | null;
}

@InputType({ description: 'A new offering.' })
export class CreateOfferingInput extends KeyedInput {
  @Field(() => ID, { description: 'The service that it is of; its provider offers it.' })
  service!: string;

  @Field(() => String, { description: 'Its name, unique for the provider.' })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it stands in the public catalogue at once; false when not given.',
  })
  published?: boolean;

  @Field(() => String, { nullable: true, description: 'What is offered.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'For whom it is made.' })
  targetGroup?: string | null;

  @Field(() => [OfferingContent], {
    nullable: true,
    description: 'What it is made of; a service action when not given.',
  })
  contents?: OfferingContent[];

  @Field(() => MoneyInput, { nullable: true, description: 'Its price.' })
  price?: MoneyInput | null;

  @Field(() => PricePeriod, { nullable: true, description: 'What the price is for.' })
  pricePeriod?: PricePeriod | null;

  @Field(() => String, { nullable: true, description: 'Terms that hold for everyone who takes it.' })
  terms?: string | null;

  @Field(() => String, { nullable: true, description: 'Utility: what it does.' })
  utility?: string | null;

  @Field(() => String, { nullable: true, description: 'Warranty: how it performs.' })
  warranty?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be agreed.' })
  availableFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be agreed.' })
  availableUntil?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Other services of the provider that it includes.' })
  includes?: string[];
}

@InputType({ description: 'Changes to an offering: what is left out stays, null clears.' })
export class UpdateOfferingInput extends ChangeInput {
  @Field(() => ID, { description: 'Which offering.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What is offered.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'For whom it is made.' })
  targetGroup?: string | null;

  @Field(() => [OfferingContent], { nullable: true, description: 'What it is made of.' })
  contents?: OfferingContent[];

  @Field(() => MoneyInput, { nullable: true, description: 'Its price.' })
  price?: MoneyInput | null;

  @Field(() => PricePeriod, { nullable: true, description: 'What the price is for.' })
  pricePeriod?: PricePeriod | null;

  @Field(() => String, { nullable: true, description: 'Terms that hold for everyone who takes it.' })
  terms?: string | null;

  @Field(() => String, { nullable: true, description: 'Utility: what it does.' })
  utility?: string | null;

  @Field(() => String, { nullable: true, description: 'Warranty: how it performs.' })
  warranty?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be agreed.' })
  availableFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be agreed.' })
  availableUntil?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Other services of the provider that it includes (replaces those it has).',
  })
  includes?: string[];
}

@InputType({ description: 'Whether an offering stands in the public catalogue.' })
export class PublishOfferingInput extends ChangeInput {
  @Field(() => ID, { description: 'Which offering.' })
  id!: string;

  @Field(() => Boolean, {
    description: 'true puts it into the public catalogue (and shows its provider), false takes it out.',
  })
  published!: boolean;
}

@ObjectType({ description: 'The service as it is now, or why nothing was changed.' })
export class ServicePayload extends PayloadType {
  @Field(() => Service, { nullable: true, description: 'The service; null on errors.' })
  readonly service?: Service;
}

@ObjectType({ description: 'The product as it is now, or why nothing was changed.' })
export class ProductPayload extends PayloadType {
  @Field(() => Product, { nullable: true, description: 'The product; null on errors.' })
  readonly product?: Product;
}

@ObjectType({ description: 'The offering as it is now, or why nothing was changed.' })
export class OfferingPayload extends PayloadType {
  @Field(() => Offering, { nullable: true, description: 'The offering; null on errors.' })
  readonly offering?: Offering;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class CatalogueMutations {
  @Mutation(() => ServicePayload, { description: 'Records a service that a party provides.' })
  createService(
    @Arg('input', () => CreateServiceInput, INPUT) input: CreateServiceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServicePayload> {
    return mutate<ServicePayload>(context, info, input, (action) => createService(action, input));
  }

  @Mutation(() => ServicePayload, { description: 'Changes a service.' })
  updateService(
    @Arg('input', () => UpdateServiceInput, INPUT) input: UpdateServiceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServicePayload> {
    return mutate<ServicePayload>(context, info, input, (action) => updateService(action, input));
  }

  @Mutation(() => ProductPayload, { description: 'Adds a part to a service.' })
  addProduct(
    @Arg('input', () => AddProductInput, INPUT) input: AddProductInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProductPayload> {
    return mutate<ProductPayload>(context, info, input, (action) => addProduct(action, input));
  }

  @Mutation(() => OfferingPayload, { description: 'Offers a service to a target group.' })
  createOffering(
    @Arg('input', () => CreateOfferingInput, INPUT) input: CreateOfferingInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferingPayload> {
    return mutate<OfferingPayload>(context, info, input, (action) => createOffering(action, input));
  }

  @Mutation(() => OfferingPayload, {
    description: 'Changes an offering; relationships on it stay as they were agreed.',
  })
  updateOffering(
    @Arg('input', () => UpdateOfferingInput, INPUT) input: UpdateOfferingInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferingPayload> {
    return mutate<OfferingPayload>(context, info, input, (action) => updateOffering(action, input));
  }

  @Mutation(() => OfferingPayload, { description: 'Puts an offering into the public catalogue, or takes it out.' })
  publishOffering(
    @Arg('input', () => PublishOfferingInput, INPUT) input: PublishOfferingInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferingPayload> {
    return mutate<OfferingPayload>(context, info, input, (action) => publishOffering(action, input));
  }
}
