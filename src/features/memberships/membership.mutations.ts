/** Mutations of memberships. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { MembershipRole } from '../parties/party.api.ts';
import { OrganisationPayload, PersonPayload } from '../parties/party.mutations.ts';
import { answerOffer, appoint, dismiss } from './membership.actions.ts';

@InputType({ description: 'The person, the organisation and the role.' })
export class AppointPersonInput extends KeyedInput {
  @Field(() => ID, { description: 'The organisation. You are one of its representatives.' })
  organisation!: string;

  @Field(() => ID, { description: 'The person.' })
  person!: string;

  @Field(() => MembershipRole, { description: 'The role of the person in the organisation.' })
  role!: MembershipRole;
}

@InputType({ description: 'The person to remove, and the organisation.' })
export class DismissPersonInput extends KeyedInput {
  @Field(() => ID, { description: 'The organisation. You are one of its representatives, or the person.' })
  organisation!: string;

  @Field(() => ID, { description: 'The person.' })
  person!: string;
}

@InputType({ description: 'The membership offer to answer.' })
export class AnswerMembershipInput extends KeyedInput {
  @Field(() => ID, { description: 'The organisation that offers the membership to you.' })
  organisation!: string;
}

@Resolver()
export class MembershipMutations {
  @Mutation(() => OrganisationPayload, {
    description:
      'Offers a person a membership of an organisation; it begins when the person accepts (`acceptMembership`). The person is notified by email. Of a member, it changes the role at once.',
  })
  @Authorised({
    party: representatives(),
    subject: 'The members of the organisation.',
    agreement: 'The person accepts (acceptMembership) or declines.',
  })
  appointPerson(
    @Arg('input', () => AppointPersonInput) input: AppointPersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return runMutation<OrganisationPayload>(context, info, input, (mutation) => appoint(mutation, input));
  }

  @Mutation(() => OrganisationPayload, {
    description:
      "Removes a person from an organisation, or withdraws an offer. The person then no longer sees the organisation's data.",
  })
  @Authorised({
    party: representatives(),
    person: members(),
    undoable: true,
    subject: 'The members of the organisation.',
  })
  dismissPerson(
    @Arg('input', () => DismissPersonInput) input: DismissPersonInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return runMutation<OrganisationPayload>(context, info, input, (mutation) => dismiss(mutation, input));
  }

  @Mutation(() => PersonPayload, { description: 'Accepts a membership that an organisation offers to you.' })
  @Authorised({
    person: members(),
    personal: true,
    subject: 'The memberships of the signed-in person.',
    agreement: 'The organisation offered it.',
  })
  acceptMembership(
    @Arg('input', () => AnswerMembershipInput) input: AnswerMembershipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) =>
      answerOffer(mutation, { organisation: input.organisation, accepted: true }),
    );
  }

  @Mutation(() => PersonPayload, { description: 'Declines a membership that an organisation offers to you.' })
  @Authorised({
    person: members(),
    personal: true,
    undoable: true,
    subject: 'The memberships of the signed-in person.',
  })
  declineMembership(
    @Arg('input', () => AnswerMembershipInput) input: AnswerMembershipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) =>
      answerOffer(mutation, { organisation: input.organisation, accepted: false }),
    );
  }
}
