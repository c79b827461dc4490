/** Mutations of the catalogue. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { addProduct, createService, updateProduct, updateService } from './catalogue.actions.ts';
import {
  AddProductInput,
  CreateOfferingInput,
  CreateServiceInput,
  OfferingPayload,
  ProductPayload,
  PublishOfferingInput,
  ServicePayload,
  UpdateOfferingInput,
  UpdateProductInput,
  UpdateServiceInput,
} from './catalogue.inputs.ts';
import { createOffering, publishOffering, updateOffering } from './offering.actions.ts';

@Resolver()
export class CatalogueMutations {
  @Mutation(() => ServicePayload, { description: 'Creates a service that a party provides.' })
  @Authorised({ party: representatives(), subject: 'The catalogue of the provider.' })
  createService(
    @Arg('input', () => CreateServiceInput) input: CreateServiceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServicePayload> {
    return runMutation<ServicePayload>(context, info, input, (mutation) => createService(mutation, input));
  }

  @Mutation(() => ServicePayload, { description: 'Updates a service.' })
  @Authorised({ party: representatives(), subject: 'The catalogue of the provider.' })
  updateService(
    @Arg('input', () => UpdateServiceInput) input: UpdateServiceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServicePayload> {
    return runMutation<ServicePayload>(context, info, input, (mutation) => updateService(mutation, input));
  }

  @Mutation(() => ProductPayload, { description: 'Adds a product to a service.' })
  @Authorised({ party: representatives(), subject: 'The catalogue of the provider.' })
  addProduct(
    @Arg('input', () => AddProductInput) input: AddProductInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProductPayload> {
    return runMutation<ProductPayload>(context, info, input, (mutation) => addProduct(mutation, input));
  }

  @Mutation(() => ProductPayload, { description: 'Updates a product.' })
  @Authorised({ party: representatives(), subject: 'The catalogue of the provider.' })
  updateProduct(
    @Arg('input', () => UpdateProductInput) input: UpdateProductInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProductPayload> {
    return runMutation<ProductPayload>(context, info, input, (mutation) => updateProduct(mutation, input));
  }

  @Mutation(() => OfferingPayload, { description: 'Creates an offering of a service for a target group.' })
  @Authorised({ party: representatives(), subject: 'The catalogue of the provider.' })
  createOffering(
    @Arg('input', () => CreateOfferingInput) input: CreateOfferingInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferingPayload> {
    return runMutation<OfferingPayload>(context, info, input, (mutation) => createOffering(mutation, input));
  }

  @Mutation(() => OfferingPayload, {
    description: 'Updates an offering. Existing relationships keep their agreed terms.',
  })
  @Authorised({ party: representatives(), subject: 'The catalogue of the provider.' })
  updateOffering(
    @Arg('input', () => UpdateOfferingInput) input: UpdateOfferingInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferingPayload> {
    return runMutation<OfferingPayload>(context, info, input, (mutation) => updateOffering(mutation, input));
  }

  @Mutation(() => OfferingPayload, { description: 'Publishes an offering in the public catalogue, or withdraws it.' })
  @Authorised({ party: representatives(), undoable: true, subject: 'The catalogue of the provider.' })
  publishOffering(
    @Arg('input', () => PublishOfferingInput) input: PublishOfferingInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferingPayload> {
    return runMutation<OfferingPayload>(context, info, input, (mutation) => publishOffering(mutation, input));
  }
}
