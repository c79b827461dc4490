/** Service relationships: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { MoneyInput } from '../graphql/money.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateScalar, UrlScalar } from '../graphql/scalars.ts';
import {
  assignConsumerRole,
  discloseRelationship,
  moveRelationship,
  proposeRelationship,
  recordAgreement,
  updateRelationship,
} from './relationship.actions.ts';
import { Agreement, ServiceRelationship } from './relationship.api.ts';
import { ConsumerRole, Criticality, Disclosure, RelationshipKind } from './relationship.rules.ts';

@InputType({ description: 'A proposal of a relationship.' })
export class ProposeRelationshipInput extends KeyedInput {
  @Field(() => ID, { description: 'Who provides.' })
  provider!: string;

  @Field(() => ID, { description: 'Who consumes.' })
  consumer!: string;

  @Field(() => ID, { description: 'On which offering of the provider.' })
  offering!: string;

  @Field(() => ID, { nullable: true, description: 'A relationship of yours that it comes of (a referral).' })
  extends?: string | null;

  @Field(() => RelationshipKind, {
    nullable: true,
    description: 'How closely the parties will work together; BASIC when not given.',
  })
  kind?: RelationshipKind | null;

  @Field(() => Criticality, {
    nullable: true,
    description: 'How much the consumer will depend on it; MEDIUM when not given.',
  })
  criticality?: Criticality | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; today when not given.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; open-ended when not given.' })
  endsOn?: string | null;
}

@InputType({ description: 'Changes to a relationship: what is left out stays, null clears.' })
export class UpdateRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'Which relationship.' })
  id!: string;

  @Field(() => RelationshipKind, { nullable: true, description: 'How closely the parties work together.' })
  kind?: RelationshipKind;

  @Field(() => Criticality, { nullable: true, description: 'How much the consumer depends on it.' })
  criticality?: Criticality;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; while PROPOSED only.' })
  startsOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  endsOn?: string | null;
}

@InputType({ description: 'Which relationship moves to its next state.' })
export class MoveRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'Which relationship.' })
  id!: string;
}

@InputType({ description: 'Which proposal is declined, and why.' })
export class DeclineRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'Which relationship.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why; the other party sees it.' })
  reason?: string | null;
}

@InputType({ description: 'Which relationship ends, and when.' })
export class EndRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'Which relationship.' })
  id!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; today when not given.' })
  endsOn?: string | null;
}

@InputType({ description: 'Who besides its parties may know of a relationship.' })
export class DiscloseRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'Which relationship.' })
  id!: string;

  @Field(() => Disclosure, { description: 'Narrower holds at once; wider when both parties have asked for it.' })
  disclosure!: Disclosure;
}

@InputType({ description: 'How a person acts in a relationship on the consumer side.' })
export class AssignConsumerRoleInput extends KeyedInput {
  @Field(() => ID, { description: 'Which relationship.' })
  relationship!: string;

  @Field(() => ID, { description: 'The consumer, or a person who acts for it.' })
  person!: string;

  @Field(() => ConsumerRole, { description: 'The role.' })
  role!: ConsumerRole;

  @Field(() => Boolean, { nullable: true, description: 'true takes the role away.' })
  withdraw?: boolean;
}

@InputType({ description: 'Terms that the parties have agreed.' })
export class RecordAgreementInput extends KeyedInput {
  @Field(() => ID, { description: 'For which relationship.' })
  relationship!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The terms in words.' })
  terms?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of agreement; today when not given.' })
  agreedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of validity.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity.' })
  validUntil?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The agreed amount.' })
  amount?: MoneyInput | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the document is.' })
  documentUrl?: string | null;
}

@ObjectType({ description: 'The relationship as it is now, or why nothing was changed.' })
export class RelationshipPayload extends PayloadType {
  @Field(() => ServiceRelationship, { nullable: true, description: 'The relationship; null on errors.' })
  readonly relationship?: ServiceRelationship;
}

@ObjectType({ description: 'The agreement, or why nothing was recorded.' })
export class AgreementPayload extends PayloadType {
  @Field(() => Agreement, { nullable: true, description: 'The agreement; null on errors.' })
  readonly agreement?: Agreement;

  @Field(() => ServiceRelationship, { nullable: true, description: 'The relationship; null on errors.' })
  readonly relationship?: ServiceRelationship;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class RelationshipMutations {
  @Mutation(() => RelationshipPayload, { description: 'Proposes a relationship; the other party agrees or declines.' })
  proposeRelationship(
    @Arg('input', () => ProposeRelationshipInput, INPUT) input: ProposeRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => proposeRelationship(action, input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Agrees a proposal, for the party that did not make it.' })
  agreeRelationship(
    @Arg('input', () => MoveRelationshipInput, INPUT) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => moveRelationship(action, 'agree', input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Declines a proposal, for the party that did not make it.' })
  declineRelationship(
    @Arg('input', () => DeclineRelationshipInput, INPUT) input: DeclineRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => moveRelationship(action, 'decline', input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Begins to provide and consume what was agreed.' })
  activateRelationship(
    @Arg('input', () => MoveRelationshipInput, INPUT) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => moveRelationship(action, 'activate', input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Pauses an active relationship.' })
  suspendRelationship(
    @Arg('input', () => MoveRelationshipInput, INPUT) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => moveRelationship(action, 'suspend', input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Goes on with a suspended relationship.' })
  resumeRelationship(
    @Arg('input', () => MoveRelationshipInput, INPUT) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => moveRelationship(action, 'resume', input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Ends a relationship; it stays as history.' })
  endRelationship(
    @Arg('input', () => EndRelationshipInput, INPUT) input: EndRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => moveRelationship(action, 'end', input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Changes what a relationship says of itself.' })
  updateRelationship(
    @Arg('input', () => UpdateRelationshipInput, INPUT) input: UpdateRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => updateRelationship(action, input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Changes who besides its parties may know of a relationship.' })
  discloseRelationship(
    @Arg('input', () => DiscloseRelationshipInput, INPUT) input: DiscloseRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => discloseRelationship(action, input));
  }

  @Mutation(() => RelationshipPayload, {
    description: 'Gives a person a consumer role in a relationship, or takes it away.',
  })
  assignConsumerRole(
    @Arg('input', () => AssignConsumerRoleInput, INPUT) input: AssignConsumerRoleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => assignConsumerRole(action, input));
  }

  @Mutation(() => AgreementPayload, { description: 'Records terms that the parties have agreed.' })
  recordAgreement(
    @Arg('input', () => RecordAgreementInput, INPUT) input: RecordAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementPayload> {
    return mutate<AgreementPayload>(context, info, input, (action) => recordAgreement(action, input));
  }
}
