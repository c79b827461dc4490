/** A party may withdraw its own proposal; an agreement that was recorded by mistake can be deleted for a day. */
import { representatives } from '../../access-control/authority.rules.ts';
import type { Deletable } from '../../mutations/deletion/deletable.ts';
import { checkNotCancelled, checkOwnRecent } from '../../mutations/deletion/deletion.rules.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { LOCK_AGREEMENT } from './agreement.cypher.ts';
import { AGREEMENTS, checkOwnProposal } from './relationship.rules.ts';
import { LOCK_RELATIONSHIP } from './relationship.write.cypher.ts';

const PROPOSALS = { what: 'withdrawals of a proposal', states: [RelationshipState.PROPOSED] };
const AGREEMENT = { what: 'agreement', instead: 'Cancel it (`cancelAgreement`).' };

export const relationshipDeletables: Readonly<Record<string, Deletable>> = {
  rel_: {
    what: 'proposal',
    authority: {
      provider: representatives(PROPOSALS),
      consumer: representatives(PROPOSALS),
      subject: 'The proposal of the party itself.',
    },
    async lock({ runner }, id) {
      const [row] = await runner.run(LOCK_RELATIONSHIP, { id });
      if (!row) return undefined;
      const { provider, consumer, state, version, before } = row;
      const target = { relationship: id, provider, consumer, state };
      const recordedBy = before.proposedBy ?? null;
      return { target, version, partyIds: [provider, consumer], relationshipId: id, recordedBy };
    },
    check: ({ recordedBy }, { viewer }) => checkOwnProposal(recordedBy, (party) => viewer.mayChange(party)),
    edges: ['PROVIDER_OF', 'CONSUMER_OF', 'ON', '->EXTENDS'],
    dependents: {
      EXTENDS: 'relationships that extend it',
      GRANTED_IN: 'access of people',
      PART_OF: 'activities',
      TAKES_PART_IN: 'people in roles',
      TOLD_IN: 'mortgages',
      NOTED_IN: 'consents',
      WITHIN: 'questionnaires',
      ABOUT: 'emails',
      BARRED_FROM: 'people without access',
      LED_TO: 'referrals or recommendations',
    },
    instead: 'Wait for the answer of the other party.',
    event: 'relationshipWithdrawn',
  },
  agr_: {
    what: AGREEMENT.what,
    authority: {
      provider: representatives(AGREEMENTS),
      consumer: representatives(AGREEMENTS),
      recorded: 'TOO',
      subject: 'The terms that the side itself recorded.',
    },
    async lock({ runner }, id) {
      const [row] = await runner.run(LOCK_AGREEMENT, { id });
      if (!row) return undefined;
      const { relationship, provider, consumer, state, version, before, createdAt } = row;
      return {
        target: { relationship, provider, consumer, state },
        ...{ version, partyIds: [provider, consumer], relationshipId: relationship, createdAt },
        ...{ title: String(before.title), recordedBy: before.recordedById ?? null },
        cancelledAt: before.cancelledAt,
      };
    },
    check(record, mutation) {
      checkOwnRecent(record, AGREEMENT, mutation);
      checkNotCancelled(record.cancelledAt, AGREEMENT.what, 'it stays with the reason, so that both sides see it');
    },
    edges: ['GOVERNS'],
    dependents: {},
    instead: AGREEMENT.instead,
    event: 'agreementDeleted',
  },
};
