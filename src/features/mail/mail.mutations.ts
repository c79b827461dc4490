/** Mutations of emails. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { Mail } from './mail.api.ts';
import { retryMail } from './queue/retry-mail.actions.ts';

@InputType({ description: 'The dead letter to retry.' })
export class RetryMailInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the email.' })
  id!: string;
}

@ObjectType({ description: 'The email in its current state, or the errors.' })
export class MailPayload extends PayloadType {
  @Field(() => Mail, { nullable: true, description: 'The email. Null on errors.' })
  readonly mail?: Mail;
}

@Resolver()
export class MailMutations {
  @Mutation(() => MailPayload, {
    description:
      "Queues a dead letter again, to the recipient's current address. For administrators and the provider that sent it.",
  })
  @Authorised({ provider: representatives(), administrators: true, subject: 'A mail of the provider.' })
  retryMail(
    @Arg('input', () => RetryMailInput) input: RetryMailInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailPayload> {
    return runMutation<MailPayload>(context, info, input, (mutation) => retryMail(mutation, input));
  }
}
