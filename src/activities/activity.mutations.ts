/** Activities: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { MoneyInput } from '../graphql/money.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { recordActivity, registerProductUse } from './activity.actions.ts';
import { Activity } from './activity.api.ts';
import { ActivityKind } from './activity.rules.ts';

@InputType({ description: 'Something that was done in a relationship.' })
export class RecordActivityInput extends KeyedInput {
  @Field(() => ID, { description: 'In which relationship.' })
  relationship!: string;

  @Field(() => ActivityKind, { description: 'Which of the three kinds.' })
  kind!: ActivityKind;

  @Field(() => String, { description: 'What was done, in a line.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  note?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now when not given, never in the future.' })
  occurredAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who did it: a party of the relationship or a person who acts for one; your side when not given.',
  })
  performedBy?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What it cost; negative: a correction.' })
  amount?: MoneyInput | null;
}

@InputType({ description: 'A use of a part of a service.' })
export class RegisterProductUseInput extends KeyedInput {
  @Field(() => ID, { description: 'In which relationship.' })
  relationship!: string;

  @Field(() => ID, { description: "A product of the relationship's offering." })
  product!: string;

  @Field(() => Int, { nullable: true, description: 'How often it was used, 1 to 1000000; once when not given.' })
  quantity?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now when not given, never in the future.' })
  usedAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who used it: the consumer or a person who acts for it; the consumer when not given.',
  })
  usedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  note?: string | null;
}

@ObjectType({ description: 'The activity, or why nothing was recorded.' })
export class ActivityPayload extends PayloadType {
  @Field(() => Activity, { nullable: true, description: 'The activity; null on errors.' })
  readonly activity?: Activity;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class ActivityMutations {
  @Mutation(() => ActivityPayload, { description: 'Records something that was done in a relationship.' })
  recordActivity(
    @Arg('input', () => RecordActivityInput, INPUT) input: RecordActivityInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityPayload> {
    return mutate<ActivityPayload>(context, info, input, (action) => recordActivity(action, input));
  }

  @Mutation(() => ActivityPayload, {
    description: 'Registers that a consumer used a product: the base of finding what is under-used.',
  })
  registerProductUse(
    @Arg('input', () => RegisterProductUseInput, INPUT) input: RegisterProductUseInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityPayload> {
    return mutate<ActivityPayload>(context, info, input, (action) => registerProductUse(action, input));
  }
}
