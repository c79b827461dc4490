/** Mutations of service relationships. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { cancelAgreement, recordAgreement, updateAgreement } from './agreement.actions.ts';
import { assignConsumerRole } from './consumer-role.actions.ts';
import { proposeRelationship } from './proposal.actions.ts';
import { discloseRelationship, transitionRelationship, updateRelationship } from './relationship.actions.ts';
import {
  AgreementPayload,
  AssignConsumerRoleInput,
  CancelAgreementInput,
  DeclineRelationshipInput,
  DiscloseRelationshipInput,
  EndRelationshipInput,
  MoveRelationshipInput,
  ProposeRelationshipInput,
  RecordAgreementInput,
  RelationshipPayload,
  UpdateAgreementInput,
  UpdateRelationshipInput,
} from './relationship.inputs.ts';
import { AGREEMENTS, CHANGES_OF_RELATIONSHIP, transitionUse } from './relationship.rules.ts';

@Resolver()
export class RelationshipMutations {
  @Mutation(() => RelationshipPayload, { description: 'Proposes a relationship. The other party agrees or declines.' })
  @Authorised({
    provider: representatives(),
    consumer: representatives(),
    subject: 'The new relationship of both parties.',
    agreement:
      'The other party agrees or declines; until then the proposer has none of the rights of an agreed relationship.',
  })
  proposeRelationship(
    @Arg('input', () => ProposeRelationshipInput) input: ProposeRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) => proposeRelationship(mutation, input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Agrees to a proposal. For the party that did not make it.' })
  @Authorised({
    provider: representatives(transitionUse('agree')),
    consumer: representatives(transitionUse('agree')),
    answers: true,
    subject: 'The relationship.',
    agreement: 'This is the agreement of the party that did not propose.',
  })
  agreeRelationship(
    @Arg('input', () => MoveRelationshipInput) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      transitionRelationship(mutation, 'agree', input),
    );
  }

  @Mutation(() => RelationshipPayload, { description: 'Declines a proposal. For the party that did not make it.' })
  @Authorised({
    provider: representatives(transitionUse('decline')),
    consumer: representatives(transitionUse('decline')),
    undoable: true,
    answers: true,
    subject: 'The relationship.',
  })
  declineRelationship(
    @Arg('input', () => DeclineRelationshipInput) input: DeclineRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      transitionRelationship(mutation, 'decline', input),
    );
  }

  @Mutation(() => RelationshipPayload, { description: 'Starts provision and consumption of the agreed services.' })
  @Authorised({
    provider: representatives(transitionUse('activate')),
    consumer: representatives(transitionUse('activate')),
    subject: 'The relationship.',
  })
  activateRelationship(
    @Arg('input', () => MoveRelationshipInput) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      transitionRelationship(mutation, 'activate', input),
    );
  }

  @Mutation(() => RelationshipPayload, { description: 'Pauses an active relationship.' })
  @Authorised({
    provider: representatives(transitionUse('suspend')),
    consumer: representatives(transitionUse('suspend')),
    recorded: 'TOO',
    subject: 'The relationship.',
  })
  suspendRelationship(
    @Arg('input', () => MoveRelationshipInput) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      transitionRelationship(mutation, 'suspend', input),
    );
  }

  @Mutation(() => RelationshipPayload, { description: 'Resumes a suspended relationship.' })
  @Authorised({
    provider: representatives(transitionUse('resume')),
    consumer: representatives(transitionUse('resume')),
    recorded: 'TOO',
    subject: 'The relationship.',
  })
  resumeRelationship(
    @Arg('input', () => MoveRelationshipInput) input: MoveRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      transitionRelationship(mutation, 'resume', input),
    );
  }

  @Mutation(() => RelationshipPayload, { description: 'Ends a relationship. It is kept as history.' })
  @Authorised({
    provider: representatives(transitionUse('end')),
    consumer: representatives(transitionUse('end')),
    undoable: true,
    recorded: 'TOO',
    subject: 'The relationship.',
  })
  endRelationship(
    @Arg('input', () => EndRelationshipInput) input: EndRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      transitionRelationship(mutation, 'end', input),
    );
  }

  @Mutation(() => RelationshipPayload, { description: 'Updates the attributes of a relationship.' })
  @Authorised({
    provider: representatives(CHANGES_OF_RELATIONSHIP),
    consumer: representatives(CHANGES_OF_RELATIONSHIP),
    recorded: 'TOO',
    subject: 'The attributes of the relationship.',
    agreement: 'The start that was agreed cannot be changed.',
  })
  updateRelationship(
    @Arg('input', () => UpdateRelationshipInput) input: UpdateRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) => updateRelationship(mutation, input));
  }

  @Mutation(() => RelationshipPayload, {
    description: 'Changes who, besides the parties, can see that a relationship exists.',
  })
  @Authorised({
    provider: representatives(),
    consumer: representatives(),
    subject: 'The visibility of the relationship.',
    agreement: 'A wider disclosure takes effect when both parties have requested it; a narrower one at once.',
  })
  discloseRelationship(
    @Arg('input', () => DiscloseRelationshipInput) input: DiscloseRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) => discloseRelationship(mutation, input));
  }

  @Mutation(() => RelationshipPayload, {
    description: 'Assigns a consumer role in a relationship to a person, or withdraws it.',
  })
  @Authorised({ consumer: representatives(CHANGES_OF_RELATIONSHIP), subject: 'The people of the consumer.' })
  assignConsumerRole(
    @Arg('input', () => AssignConsumerRoleInput) input: AssignConsumerRoleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) => assignConsumerRole(mutation, input));
  }

  @Mutation(() => AgreementPayload, { description: 'Records terms that the parties have agreed.' })
  @Authorised({
    provider: representatives(AGREEMENTS),
    consumer: representatives(AGREEMENTS),
    recorded: 'TOO',
    subject: 'The terms of the relationship.',
  })
  recordAgreement(
    @Arg('input', () => RecordAgreementInput) input: RecordAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementPayload> {
    return runMutation<AgreementPayload>(context, info, input, (mutation) => recordAgreement(mutation, input));
  }

  @Mutation(() => AgreementPayload, {
    description:
      'Corrects an agreement. For the side that recorded it; its history shows both sides the values before.',
  })
  @Authorised({
    provider: representatives(AGREEMENTS),
    consumer: representatives(AGREEMENTS),
    recorded: 'TOO',
    subject: 'The terms that the side itself recorded.',
  })
  updateAgreement(
    @Arg('input', () => UpdateAgreementInput) input: UpdateAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementPayload> {
    return runMutation<AgreementPayload>(context, info, input, (mutation) => updateAgreement(mutation, input));
  }

  @Mutation(() => AgreementPayload, {
    description: 'Cancels an agreement: it is kept, marked as cancelled, and both sides see why. For either side.',
  })
  @Authorised({
    provider: representatives(AGREEMENTS),
    consumer: representatives(AGREEMENTS),
    recorded: 'TOO',
    undoable: true,
    subject: 'The terms of the relationship.',
  })
  cancelAgreement(
    @Arg('input', () => CancelAgreementInput) input: CancelAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementPayload> {
    return runMutation<AgreementPayload>(context, info, input, (mutation) => cancelAgreement(mutation, input));
  }
}
