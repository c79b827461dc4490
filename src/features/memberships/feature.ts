import type { Feature } from '../../feature.ts';
import { membershipAttention } from './attention.cypher.ts';
import * as api from './membership.api.ts';
import { membershipShapes } from './membership.cypher.ts';
import { MembershipMutations } from './membership.mutations.ts';
import { membershipsEvents } from './memberships.events.ts';
import { membershipsVocabulary } from './memberships.vocabulary.ts';

export const memberships: Feature = {
  name: 'memberships',
  vocabulary: membershipsVocabulary,
  events: membershipsEvents,
  resolvers: [api.MembershipOffersOfOrganisation, api.MembershipOffersOfPerson, MembershipMutations],
  types: [api.MembershipOffer],
  attention: membershipAttention,
  shapes: membershipShapes,
};
