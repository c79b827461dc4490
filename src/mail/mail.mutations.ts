/** Mails: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { Mail } from './mail.api.ts';
import { retryMail } from './retry-mail.actions.ts';

@InputType({ description: 'Which dead letter is tried again.' })
export class RetryMailInput extends ChangeInput {
  @Field(() => ID, { description: 'Which mail.' })
  id!: string;
}

@ObjectType({ description: 'The mail as it is now, or why nothing was changed.' })
export class MailPayload extends PayloadType {
  @Field(() => Mail, { nullable: true, description: 'The mail; null on errors.' })
  readonly mail?: Mail;
}

@Resolver()
export class MailMutations {
  @Mutation(() => MailPayload, {
    description:
      'Queues a dead letter again, to the address that its reader has now; for the operator and the provider that it is from.',
  })
  retryMail(
    @Arg('input', () => RetryMailInput, { description: 'What is wished.' }) input: RetryMailInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MailPayload> {
    return mutate<MailPayload>(context, info, input, (action) => retryMail(action, input));
  }
}
