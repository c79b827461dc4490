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
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar, EmailScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { MailState } from './mail.rules.ts';

registerEnumType(MailState, {
  name: 'MailState',
  description: 'Where a mail is.',
  valuesConfig: {
    QUEUED: { description: 'Waits until it is due, for its turn, or for another try.' },
    SENT: { description: 'Taken by the mail server; without one, written to the outbox folder.' },
    DEAD: { description: 'Given up; `lastError` says why. `retryMail` queues it again.' },
    CANCELLED: { description: 'Taken back before it was sent, e.g. because its reader unsubscribed.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'An e-mail that Covalue sends; seen by the operator, its reader, and the provider whose relationship it is about.',
})
export class Mail extends Node {
  @Field(() => String, { description: 'What kind of mail, e.g. "match", "invitation", "visit".' })
  readonly template!: string;

  @Field(() => EmailScalar, { description: 'Where it goes.' })
  readonly address!: string;

  @Field(() => Party, { nullable: true, description: 'Who reads it.' })
  readonly recipient!: Party | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'What it is about; null when about none that you see.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => String, { nullable: true, description: 'Its subject; null until it is sent.' })
  readonly subject!: string | null;

  @Field(() => Int, { description: 'How many things it tells: several in a digest.' })
  readonly itemCount!: number;

  @Field(() => MailState, { description: 'Where it is.' })
  readonly state!: MailState;

  @Field(() => DateTimeScalar, { description: 'When it is or was to be sent; for a digest the morning of its day.' })
  readonly dueAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the server took it; null until then.' })
  readonly sentAt!: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => String, { nullable: true, description: 'What went wrong last; null when nothing did.' })
  readonly lastError!: string | null;

  @Field(() => String, { nullable: true, description: 'What the server answered when it took it.' })
  readonly response!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its Message-ID (RFC 5322), the same in every copy; null until the first try.',
  })
  readonly messageId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; give it as `expectedVersion` to change only what you saw.' })
  readonly version!: number;
}

export const MailConnection = connectionOf(() => Mail, 'Mail', 'mails');

@InputType({ description: 'Which mails; all conditions hold together.' })
export class MailFilter {
  @Field(() => [MailState], { nullable: true, description: 'In one of these states; [DEAD]: the dead letters.' })
  states?: MailState[];

  @Field(() => [String], { nullable: true, description: 'Of one of these kinds, e.g. ["match"].' })
  templates?: string[];
}

@ArgsType()
export class MailsArguments extends PageArguments {
  @Field(() => MailFilter, { nullable: true, description: 'Which mails.' })
  filter?: MailFilter;
}

@Resolver()
export class MailQueries {
  @Query(() => MailConnection, { description: 'All mails, latest first; for the operator, empty for others.' })
  mails(@Args(() => MailsArguments) _args: MailsArguments): Connection<Mail> {
    return planned();
  }
}

@Resolver(() => ServiceRelationship)
export class MailsOfRelationship {
  @FieldResolver(() => MailConnection, {
    description: 'Mails about it, latest first: for its provider; empty for others.',
  })
  mails(@Args(() => MailsArguments) _args: MailsArguments): Connection<Mail> {
    return planned();
  }
}
