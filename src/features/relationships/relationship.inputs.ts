/** Inputs and payloads of the mutations of relationships. */

import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ChangeInput, KeyedInput } from '../../mutations/mutation-input.ts';
import { UndoablePayload } from '../../mutations/undo/undoable-payload.ts';
import { MoneyInput } from '../../schema/money.ts';
import { DateScalar, UrlScalar } from '../../schema/scalars.ts';
import { MAX_NOTICE_COUNT } from '../../values/notice.rules.ts';
import { Agreement, ServiceRelationship } from './relationship.api.ts';
import { ConsumerRole, Criticality, Disclosure, RelationshipKind } from './relationship.rules.ts';

const NOTICE_PERIOD = {
  nullable: true,
  description: `How long before its end notice must be given: an ISO 8601 period of 1 to ${MAX_NOTICE_COUNT} days, weeks, months or years, e.g. \`P30D\` or \`P3M\`.`,
};

@InputType({ description: 'A proposal of a relationship.' })
export class ProposeRelationshipInput extends KeyedInput {
  @Field(() => ID, { description: 'The provider.' })
  provider!: string;

  @Field(() => ID, { description: 'The consumer.' })
  consumer!: string;

  @Field(() => ID, { description: 'The offering of the provider.' })
  offering!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'One of your relationships that led to this one, e.g. by a referral.',
  })
  extends?: string | null;

  @Field(() => RelationshipKind, {
    nullable: true,
    description: 'How closely the parties will work together. Default: BASIC.',
  })
  kind?: RelationshipKind | null;

  @Field(() => Criticality, {
    nullable: true,
    description: 'How much the consumer will depend on it. Default: MEDIUM.',
  })
  criticality?: Criticality | null;

  @Field(() => String, { nullable: true, description: 'The purpose.' })
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day. Default: today.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day. Default: open-ended.' })
  endsOn?: string | null;
}

@InputType({ description: 'Changes to a relationship. Omitted fields are unchanged; null clears a field.' })
export class UpdateRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the relationship.' })
  id!: string;

  @Field(() => RelationshipKind, { nullable: true, description: 'How closely the parties work together.' })
  kind?: RelationshipKind;

  @Field(() => Criticality, { nullable: true, description: 'How much the consumer depends on it.' })
  criticality?: Criticality;

  @Field(() => String, { nullable: true, description: 'The purpose.' })
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day. It can be changed only while PROPOSED.' })
  startsOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  endsOn?: string | null;
}

@InputType({ description: 'The relationship whose state changes.' })
export class MoveRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the relationship.' })
  id!: string;
}

@InputType({ description: 'The proposal to decline, and the reason.' })
export class DeclineRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the relationship.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The reason. It is shown to the other party.' })
  reason?: string | null;
}

@InputType({ description: 'The relationship to end, and its last day.' })
export class EndRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the relationship.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day. Default: today.' })
  endsOn?: string | null;
}

@InputType({ description: 'Who, besides the parties, can see that a relationship exists.' })
export class DiscloseRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the relationship.' })
  id!: string;

  @Field(() => Disclosure, {
    description: 'A narrower disclosure takes effect immediately; a wider one when both parties have requested it.',
  })
  disclosure!: Disclosure;
}

@InputType({ description: 'The consumer role of a person in a relationship.' })
export class AssignConsumerRoleInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the relationship.' })
  relationship!: string;

  @Field(() => ID, { description: 'The consumer, or a person who acts for it.' })
  person!: string;

  @Field(() => ConsumerRole, { description: 'The role.' })
  role!: ConsumerRole;

  @Field(() => Boolean, { nullable: true, description: 'true: withdraws the role.' })
  withdraw?: boolean;
}

@InputType({ description: 'Terms that the parties have agreed.' })
export class RecordAgreementInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationship!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The terms as text.' })
  terms?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the terms were agreed. Default: today.' })
  agreedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of validity.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;

  @Field(() => String, NOTICE_PERIOD)
  noticePeriod?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The agreed amount.' })
  amount?: MoneyInput | null;

  @Field(() => UrlScalar, { nullable: true, description: 'URL of the document.' })
  documentUrl?: string | null;
}

@InputType({ description: 'Corrections of an agreement. Omitted fields stay unchanged; null deletes a value.' })
export class UpdateAgreementInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the agreement.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The title.' })
  title?: string;

  @Field(() => String, { nullable: true, description: 'The terms as text.' })
  terms?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the terms were agreed.' })
  agreedOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of validity.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;

  @Field(() => String, NOTICE_PERIOD)
  noticePeriod?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The agreed amount.' })
  amount?: MoneyInput | null;

  @Field(() => UrlScalar, { nullable: true, description: 'URL of the document.' })
  documentUrl?: string | null;
}

@InputType({ description: 'An agreement that is not valid any more, or was never.' })
export class CancelAgreementInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the agreement.' })
  id!: string;

  @Field(() => String, { description: 'The reason in one line. Both sides see it.' })
  reason!: string;
}

@ObjectType({ description: 'The relationship in its current state, or the errors.' })
export class RelationshipPayload extends UndoablePayload {
  @Field(() => ServiceRelationship, { nullable: true, description: 'The relationship. Null on errors.' })
  readonly relationship?: ServiceRelationship;
}

@ObjectType({ description: 'The agreement, or the errors.' })
export class AgreementPayload extends UndoablePayload {
  @Field(() => Agreement, { nullable: true, description: 'The agreement. Null on errors.' })
  readonly agreement?: Agreement;

  @Field(() => ServiceRelationship, { nullable: true, description: 'The relationship. Null on errors.' })
  readonly relationship?: ServiceRelationship;
}
