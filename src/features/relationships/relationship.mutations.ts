/** Mutations of service relationships. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { recordAgreement } from './agreement.actions.ts';
import { assignConsumerRole } from './consumer-role.actions.ts';
import { proposeRelationship } from './proposal.actions.ts';
import { discloseRelationship, transitionRelationship, updateRelationship } from './relationship.actions.ts';
import {
  AgreementPayload,
  AssignConsumerRoleInput,
  DeclineRelationshipInput,
  DiscloseRelationshipInput,
  EndRelationshipInput,
  MoveRelationshipInput,
  ProposeRelationshipInput,
  RecordAgreementInput,
  RelationshipPayload,
  UpdateRelationshipInput,
} from './relationship.inputs.ts';

@Resolver()
export class RelationshipMutations {
  @Mutation(() => RelationshipPayload, { description: 'Proposes a relationship. The other party agrees or declines.' })
  proposeRelationship(
    @Arg('input', () => ProposeRelationshipInput) input: ProposeRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) => proposeRelationship(mutation, input));
  }

  @Mutation(() => RelationshipPayload, { description: 'Agrees to a proposal. For the party that did not make it.' })
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
  assignConsumerRole(
    @Arg('input', () => AssignConsumerRoleInput) input: AssignConsumerRoleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) => assignConsumerRole(mutation, input));
  }

  @Mutation(() => AgreementPayload, { description: 'Records terms that the parties have agreed.' })
  recordAgreement(
    @Arg('input', () => RecordAgreementInput) input: RecordAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementPayload> {
    return runMutation<AgreementPayload>(context, info, input, (mutation) => recordAgreement(mutation, input));
  }
}
