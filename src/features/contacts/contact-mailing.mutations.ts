/** The mutation that asks a contact whether it may be mailed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { EmailScalar } from '../../schema/scalars.ts';
import { ContactPayload } from './contact.mutations.ts';
import { askContactForConsent } from './contact-mailing.actions.ts';
import { AGREE_DAYS } from './contact-mailing.rules.ts';
import { MAX_ABOUT_LENGTH } from './mailing-limits.rules.ts';

@InputType({ description: 'The contact to ask whether it agrees to emails.' })
export class AskContactForConsentInput extends KeyedInput {
  @Field(() => ID, { description: 'The contact.' })
  contact!: string;

  @Field(() => EmailScalar, { nullable: true, description: 'One of its email addresses. Default: the first.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What you want to send, in your words, e.g. "homes in Burlington"; at most ${MAX_ABOUT_LENGTH} characters. It is quoted without links.`,
  })
  about?: string | null;
}

@Resolver()
export class ContactMailingMutations {
  @Mutation(() => ContactPayload, {
    description: `Sends a contact the first email, once: it can agree for ${AGREE_DAYS} days, or refuse at any time. Other emails follow after it. The text is ours, and the quotas of invitations apply.`,
  })
  @Authorised({
    party: representatives(),
    recorded: 'ONLY',
    subject: 'The contacts of the party, and a mail to one of them.',
    agreement: 'The owner of the address agrees or refuses.',
  })
  askContactForConsent(
    @Arg('input', () => AskContactForConsentInput) input: AskContactForConsentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    return runMutation<ContactPayload>(context, info, input, (mutation) => askContactForConsent(mutation, input));
  }
}
