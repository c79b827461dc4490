/** Mutations of resources. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateScalar, UrlScalar } from '../../schema/scalars.ts';
import { Criticality, Disclosure } from '../relationships/relationship.rules.ts';
import { discloseResource, enableService, modifyResource, recordResource } from './resource.actions.ts';
import { Resource, ResourceKind } from './resource.api.ts';
import { DISCLOSURES_BY_PROVIDER, ENABLEMENTS_BY_PROVIDER, RESOURCES } from './resource.rules.ts';

@InputType({ description: 'A service that a resource enables.' })
export class EnablementInput {
  @Field(() => ID, { description: 'A service that the owner of the resource provides.' })
  service!: string;

  @Field(() => Criticality, { description: 'How much the service depends on the resource.' })
  criticality!: Criticality;
}

@InputType({ description: 'A resource that a relationship has created for its consumer, who owns it.' })
export class RecordResourceInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship that created it.' })
  relationship!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => ResourceKind, { description: 'The kind of resource.' })
  kind!: ResourceKind;

  @Field(() => String, {
    nullable: true,
    description: 'Further details. Visible to the owner and the parties that created it.',
  })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Address at which it is used.' })
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;

  @Field(() => [EnablementInput], {
    nullable: true,
    description: 'The services of the owner that the resource enables.',
  })
  enables?: EnablementInput[];
}

@InputType({
  description:
    'How a relationship has modified a resource of its consumer. Omitted fields are unchanged; null clears a field.',
})
export class ModifyResourceInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the resource.' })
  id!: string;

  @Field(() => ID, { description: 'The relationship that modified it.' })
  relationship!: string;

  @Field(() => String, { nullable: true, description: 'Description of the modification.' })
  how?: string | null;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string;

  @Field(() => ResourceKind, { nullable: true, description: 'The kind of resource.' })
  kind?: ResourceKind;

  @Field(() => String, {
    nullable: true,
    description: 'Further details. Visible to the owner and the parties that created it.',
  })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Address at which it is used.' })
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;
}

@InputType({ description: 'Who, besides the parties, can see that a resource exists.' })
export class DiscloseResourceInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the resource.' })
  id!: string;

  @Field(() => Disclosure, {
    nullable: true,
    description:
      'Disclosure of the resource itself. Null: the disclosure of the relationship that created it applies. A narrower disclosure takes effect immediately; a wider one when owner and provider have requested it.',
  })
  disclosure?: Disclosure | null;
}

@InputType({ description: 'The service that a resource enables.' })
export class EnableServiceInput extends KeyedInput {
  @Field(() => ID, { description: 'The resource.' })
  resource!: string;

  @Field(() => ID, { description: 'A service that the owner of the resource provides.' })
  service!: string;

  @Field(() => Criticality, {
    nullable: true,
    description: 'How much the service depends on the resource. Default: MEDIUM.',
  })
  criticality?: Criticality;

  @Field(() => Boolean, { nullable: true, description: 'true: the resource no longer enables the service.' })
  withdraw?: boolean;
}

@ObjectType({ description: 'The resource in its current state, or the errors.' })
export class ResourcePayload extends PayloadType {
  @Field(() => Resource, { nullable: true, description: 'The resource. Null on errors.' })
  readonly resource?: Resource;
}

@Resolver()
export class ResourceMutations {
  @Mutation(() => ResourcePayload, { description: 'Creates a resource that results from a relationship.' })
  @Authorised({
    provider: representatives(RESOURCES),
    consumer: representatives(RESOURCES),
    recorded: 'TOO',
    subject: 'A resource of the consumer, who owns it.',
  })
  recordResource(
    @Arg('input', () => RecordResourceInput) input: RecordResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return runMutation<ResourcePayload>(context, info, input, (mutation) => recordResource(mutation, input));
  }

  @Mutation(() => ResourcePayload, { description: 'Records that a relationship has modified a resource.' })
  @Authorised({
    provider: representatives(RESOURCES),
    consumer: representatives(RESOURCES),
    subject: 'A resource of the consumer, who owns it.',
  })
  modifyResource(
    @Arg('input', () => ModifyResourceInput) input: ModifyResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return runMutation<ResourcePayload>(context, info, input, (mutation) => modifyResource(mutation, input));
  }

  @Mutation(() => ResourcePayload, { description: 'Changes who, besides the parties, can see that a resource exists.' })
  @Authorised({
    provider: representatives(DISCLOSURES_BY_PROVIDER),
    consumer: representatives(),
    subject: 'The visibility of a resource of the consumer.',
    agreement: 'A wider disclosure takes effect when both parties have requested it; a narrower one at once.',
  })
  discloseResource(
    @Arg('input', () => DiscloseResourceInput) input: DiscloseResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return runMutation<ResourcePayload>(context, info, input, (mutation) =>
      discloseResource(mutation, { ...input, disclosure: input.disclosure ?? null }),
    );
  }

  @Mutation(() => ResourcePayload, {
    description: 'Records that a resource enables a service. Value chains follow from these links.',
  })
  @Authorised({
    provider: representatives(ENABLEMENTS_BY_PROVIDER),
    consumer: representatives(),
    recorded: 'TOO',
    subject: 'What a resource of the consumer enables.',
  })
  enableService(
    @Arg('input', () => EnableServiceInput) input: EnableServiceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return runMutation<ResourcePayload>(context, info, input, (mutation) => enableService(mutation, input));
  }
}
