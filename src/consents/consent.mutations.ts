/** Consents: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { giveConsent, withdrawConsent } from './consent.actions.ts';
import { Consent } from './consent.api.ts';
import { ConsentPurpose } from './consent.rules.ts';

@InputType({ description: 'A consent of yours; given again, it holds anew until the new time.' })
export class GiveConsentInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: 'Who gives it: you when not given, or a party that you represent.' })
  giver?: string | null;

  @Field(() => ID, { description: 'To whom, e.g. your brokerage.' })
  to!: string;

  @Field(() => ConsentPurpose, { description: 'For what.' })
  purpose!: ConsentPurpose;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when, at most three years ahead; a year from now when not given.',
  })
  validUntil?: Date | null;
}

@InputType({ description: 'Which consent is withdrawn.' })
export class WithdrawConsentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which consent.' })
  id!: string;
}

@ObjectType({ description: 'The consent as it is now, or why nothing was changed.' })
export class ConsentPayload extends PayloadType {
  @Field(() => Consent, { nullable: true, description: 'The consent; null on errors.' })
  readonly consent?: Consent;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class ConsentMutations {
  @Mutation(() => ConsentPayload, {
    description: 'Consents that a party uses what you told, for a purpose and a time.',
  })
  giveConsent(
    @Arg('input', () => GiveConsentInput, INPUT) input: GiveConsentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    return mutate<ConsentPayload>(context, info, input, (action) => giveConsent(action, input));
  }

  @Mutation(() => ConsentPayload, { description: 'Withdraws a consent: from now on nothing is shown or used by it.' })
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, INPUT) input: WithdrawConsentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    return mutate<ConsentPayload>(context, info, input, (action) => withdrawConsent(action, input));
  }
}
