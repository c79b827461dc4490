/** Proposes a service relationship. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { todayWithin } from '../../values/today.rules.ts';
import { countAgainstQuota } from '../quotas/quota.actions.ts';
import { lockReferredRelationship } from './relationship.actions.ts';
import { checkOffering, checkParties, checkPeriod } from './relationship.rules.ts';
import { PARTNERS_FOR_PROPOSAL, PROPOSE_RELATIONSHIP } from './relationship.write.cypher.ts';

export interface Proposal {
  provider: string;
  consumer: string;
  offering: string;
  extends?: string | null;
  kind?: string | null;
  criticality?: string | null;
  purpose?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
}

export async function proposeRelationship(mutation: MutationContext, input: Proposal) {
  const { runner, viewer, authority, now } = mutation;
  checkParties(input.provider, input.consumer);
  if (input.startsOn) checkPeriod(input.startsOn, input.endsOn);
  const liveKey = `${input.consumer}|${input.offering}`;
  const [found] = await runner.run(PARTNERS_FOR_PROPOSAL, { ...input, viewer: viewer.key, liveKey });
  for (const field of ['provider', 'consumer'] as const) if (!found?.[field]) throw notFound(field, 'party');
  if (!found?.offering || !found.offerer) throw notFound('offering', 'offering');
  const { provider, consumer } = input;
  const side = authority.over({ provider, consumer, isVisible: true }, 'provider', 'party');
  const proposedBy = side === 'provider' ? provider : consumer;
  const offering = {
    name: found.offering,
    providerId: found.offerer,
    availableFrom: found.availableFrom,
    availableUntil: found.availableUntil,
  };
  const [lastDay = null] = [offering.availableUntil, input.endsOn].filter((day) => typeof day === 'string').sort();
  const startsOn = input.startsOn ?? todayWithin(now, offering.availableFrom, lastDay);
  checkPeriod(startsOn, input.endsOn);
  checkOffering(offering, input.provider, startsOn);
  if (found.taken)
    throw new DomainError(
      'ALREADY_EXISTS',
      'offering',
      'This consumer already has an open relationship based on this offering; use it, or end it first.',
    );
  if (input.extends) await lockReferredRelationship(mutation, input.extends, 'extends');
  const id = newId('rel');
  const values = {
    kind: input.kind ?? 'BASIC',
    criticality: input.criticality ?? 'MEDIUM',
    purpose: checkedText(input.purpose, 'purpose') ?? null,
    startsOn: toDate(startsOn),
    endsOn: toDate(input.endsOn),
  };
  await runner.run(PROPOSE_RELATIONSHIP, {
    ...input,
    extends: input.extends ?? null,
    id,
    now,
    liveKey,
    proposedBy,
    values,
  });
  await countAgainstQuota(mutation, 'proposals', proposedBy);
  mutation.event({
    name: 'relationshipProposed',
    entityId: id,
    entityVersion: 1,
    partyIds: [input.provider, input.consumer],
    relationshipId: id,
  });
  return { relationship: reference(id) };
}
