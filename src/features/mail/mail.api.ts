/** Mails: how they fare. */
import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar, EmailScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { MailState } from './mail.rules.ts';

registerEnumType(MailState, {
  name: 'MailState',
  description: 'State of an email.',
  valuesConfig: {
    QUEUED: { description: 'Waiting to be sent or retried.' },
    SENT: { description: 'Accepted by the mail server or, without one, written to the outbox folder.' },
    DEAD: { description: 'Not retried automatically; see `lastError`. `retryMail` queues it again.' },
    CANCELLED: { description: 'Cancelled before it was sent, e.g. because the recipient unsubscribed.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'An email sent by Covalue. Visible to the administrator, the recipient, and the provider of the relationship that it is about.',
})
export class Mail extends Node {
  @Field(() => String, { description: 'Template of the email, e.g. "match", "invitation", "visit".' })
  readonly template!: string;

  @Field(() => EmailScalar, {
    nullable: true,
    description:
      'The email address of the recipient. Null for administrators who have not opened the personal data of the recipient (`openPersonalData`).',
  })
  readonly address!: string | null;

  @Field(() => Party, {
    nullable: true,
    description: 'The recipient. Null if it is the owner of an address who may have no account.',
  })
  readonly recipient!: Party | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship that it is about. Null if there is none that you can see.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => String, {
    nullable: true,
    description: 'The subject. Null until it is sent, and for administrators without a stated reason.',
  })
  readonly subject!: string | null;

  @Field(() => Int, { description: 'Number of items in the email; a digest has several.' })
  readonly itemCount!: number;

  @Field(() => MailState, { description: 'The current state.' })
  readonly state!: MailState;

  @Field(() => DateTimeScalar, { description: 'When it is due to be sent; for a digest, the morning of its day.' })
  readonly dueAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the mail server accepted it. Null until then.' })
  readonly sentAt!: string | null;

  @Field(() => Int, { description: 'Number of delivery attempts.' })
  readonly attempts!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The most recent error. Null if there was none. Administrators who have not stated a reason see "(address)" instead of email addresses.',
  })
  readonly lastError!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Response of the mail server when it accepted the email. Null until then, and for administrators without a stated reason.',
  })
  readonly response!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The Message-ID (RFC 5322), the same for every attempt. Null until the first attempt.',
  })
  readonly messageId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Version number, increased by each change. Pass it as `expectedVersion` to detect concurrent changes.',
  })
  readonly version!: number;
}

export const MailConnection = connectionOf(() => Mail, 'Mail', 'emails');

@InputType({ description: 'Conditions on emails. All of them must hold.' })
export class MailFilter {
  @Field(() => [MailState], {
    nullable: true,
    description: 'In one of these states, e.g. [DEAD] for the dead letters.',
  })
  states?: MailState[];

  @Field(() => [String], { nullable: true, description: 'Made from one of these templates, e.g. ["match"].' })
  templates?: string[];
}

@ArgsType()
export class MailsArguments extends PageArguments {
  @Field(() => MailFilter, { nullable: true, description: 'Restricts the list to emails that meet these conditions.' })
  filter?: MailFilter;
}

@Resolver()
export class MailQueries {
  @Query(() => MailConnection, { description: 'All emails, latest first. Administrators only; empty for others.' })
  mails(@Args(() => MailsArguments) _args: MailsArguments): Connection<Mail> {
    return resolvedByPlanner();
  }
}

@Resolver(() => ServiceRelationship)
export class MailsOfRelationship {
  @FieldResolver(() => MailConnection, {
    description: 'Emails about the relationship, latest first. Provider only; empty for others.',
  })
  mails(@Args(() => MailsArguments) _args: MailsArguments): Connection<Mail> {
    return resolvedByPlanner();
  }
}
