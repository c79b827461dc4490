/** Resources: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateScalar, UrlScalar } from '../graphql/scalars.ts';
import { Criticality, Disclosure } from '../relationships/relationship.rules.ts';
import { discloseResource, enableService, modifyResource, recordResource } from './resource.actions.ts';
import { Resource, ResourceKind } from './resource.api.ts';

@InputType({ description: 'A service that a resource enables.' })
export class EnablementInput {
  @Field(() => ID, { description: 'A service that the owner of the resource provides.' })
  service!: string;

  @Field(() => Criticality, { description: 'How much the service depends on the resource.' })
  criticality!: Criticality;
}

@InputType({ description: 'What a relationship has created for its consumer, who owns it.' })
export class RecordResourceInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship that created it.' })
  relationship!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ResourceKind, { description: 'What sort of thing it is.' })
  kind!: ResourceKind;

  @Field(() => String, { nullable: true, description: 'More about it; for its owner and the parties that made it.' })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it is used.' })
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;

  @Field(() => [EnablementInput], { nullable: true, description: 'The services of the owner that it enables.' })
  enables?: EnablementInput[];
}

@InputType({
  description: 'How a relationship has changed a resource that its consumer owns: what is left out stays, null clears.',
})
export class ModifyResourceInput extends ChangeInput {
  @Field(() => ID, { description: 'Which resource.' })
  id!: string;

  @Field(() => ID, { description: 'The relationship that modified it.' })
  relationship!: string;

  @Field(() => String, { nullable: true, description: 'What was done to it.' })
  how?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string;

  @Field(() => ResourceKind, { nullable: true, description: 'What sort of thing it is.' })
  kind?: ResourceKind;

  @Field(() => String, { nullable: true, description: 'More about it; for its owner and the parties that made it.' })
  description?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it is used.' })
  url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;
}

@InputType({ description: 'Who besides its parties may know of a resource.' })
export class DiscloseResourceInput extends ChangeInput {
  @Field(() => ID, { description: 'Which resource.' })
  id!: string;

  @Field(() => Disclosure, {
    nullable: true,
    description:
      'Its own disclosure; null: as the relationship that created it. Narrower holds at once; wider when owner and provider have asked for it.',
  })
  disclosure?: Disclosure | null;
}

@InputType({ description: 'Which service a resource enables.' })
export class EnableServiceInput extends KeyedInput {
  @Field(() => ID, { description: 'The resource.' })
  resource!: string;

  @Field(() => ID, { description: "A service that the resource's owner provides." })
  service!: string;

  @Field(() => Criticality, {
    nullable: true,
    description: 'How much the service depends on it; MEDIUM when not given.',
  })
  criticality?: Criticality;

  @Field(() => Boolean, { nullable: true, description: 'true: it no longer enables the service.' })
  withdraw?: boolean;
}

@ObjectType({ description: 'The resource as it is now, or why nothing was changed.' })
export class ResourcePayload extends PayloadType {
  @Field(() => Resource, { nullable: true, description: 'The resource; null on errors.' })
  readonly resource?: Resource;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class ResourceMutations {
  @Mutation(() => ResourcePayload, { description: 'Records a resource that a relationship has created.' })
  recordResource(
    @Arg('input', () => RecordResourceInput, INPUT) input: RecordResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return mutate<ResourcePayload>(context, info, input, (action) => recordResource(action, input));
  }

  @Mutation(() => ResourcePayload, { description: 'Records that a relationship has modified a resource.' })
  modifyResource(
    @Arg('input', () => ModifyResourceInput, INPUT) input: ModifyResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return mutate<ResourcePayload>(context, info, input, (action) => modifyResource(action, input));
  }

  @Mutation(() => ResourcePayload, { description: 'Changes who besides its parties may know of a resource.' })
  discloseResource(
    @Arg('input', () => DiscloseResourceInput, INPUT) input: DiscloseResourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return mutate<ResourcePayload>(context, info, input, (action) =>
      discloseResource(action, { ...input, disclosure: input.disclosure ?? null }),
    );
  }

  @Mutation(() => ResourcePayload, {
    description: 'Says which service a resource enables; this is what chains relationships.',
  })
  enableService(
    @Arg('input', () => EnableServiceInput, INPUT) input: EnableServiceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResourcePayload> {
    return mutate<ResourcePayload>(context, info, input, (action) => enableService(action, input));
  }
}
