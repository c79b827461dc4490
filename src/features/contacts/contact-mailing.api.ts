/** Emails to a contact in the schema, as its recorder sees them. */
import { Args, Field, FieldResolver, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { type Connection, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar, EmailScalar } from '../../schema/scalars.ts';
import { type Mail, MailConnection } from '../mail/mail.api.ts';
import { Contact } from './contact.api.ts';
import { ContactMailingState } from './contact-mailing.rules.ts';

registerEnumType(ContactMailingState, {
  name: 'ContactMailingState',
  description: 'What a contact answered when it was asked whether it may be sent emails.',
  valuesConfig: {
    ASKED: { description: 'It has not answered. Emails are sent only while a recorded basis holds.' },
    AGREED: { description: 'It agreed with the link in the email.' },
    REFUSED: { description: 'It refused your emails, and is not asked again.' },
    UNAVAILABLE: { description: 'The address cannot be emailed.' },
  },
});

@ObjectType({
  description: 'The request to a contact to agree to emails, and its answer. Visible only to its recorder.',
})
export class ContactMailing {
  @Field(() => ContactMailingState, { description: 'The answer.' })
  readonly state!: ContactMailingState;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  readonly askedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered. Null if it has not answered.' })
  readonly answeredAt!: string | null;

  @Field(() => DateTimeScalar, {
    description: 'When the link that agrees expires. The link that ends the emails does not expire.',
  })
  readonly agreeUntil!: string;
}

@Resolver(() => Contact)
export class MailingOfContact {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Last day of the recorded basis: two years after `mailBasisSince` for EXISTING_BUSINESS (CASL). Null if it has no end.',
  })
  mailBasisUntil(): string | null {
    return resolvedByPlanner();
  }

  @FieldResolver(() => EmailScalar, {
    nullable: true,
    description: 'The address that was asked, and to which emails are sent. Null if it was not asked.',
  })
  mailAddress(): string | null {
    return resolvedByPlanner();
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether commercial emails are sent to it: it was asked, and agreed, or has not refused while a recorded basis holds.',
  })
  mayBeMailed(): boolean {
    return resolvedByPlanner();
  }

  @FieldResolver(() => ContactMailing, {
    nullable: true,
    description: 'The request to agree to emails. Null if it was not asked.',
  })
  mailing(): ContactMailing | null {
    return resolvedByPlanner();
  }

  @FieldResolver(() => MailConnection, { description: 'The emails that were sent to it, latest first.' })
  mails(@Args(() => PageArguments) _args: PageArguments): Connection<Mail> {
    return resolvedByPlanner();
  }
}
