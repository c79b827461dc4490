/** Mortgages and rate offers that were recorded by mistake can be deleted. */
import { members, representatives } from '../../access-control/authority.rules.ts';
import { notFound } from '../../errors.ts';
import type { Deletable } from '../../mutations/deletion/deletable.ts';
import { TRUSTED_WITH_MORTGAGE } from './financing.cypher.ts';
import { checkOwnNote, isOwnStatement, RATES } from './financing.rules.ts';
import { LOCK_MORTGAGE, LOCK_RATE_OFFER } from './financing-correction.cypher.ts';
import { quotedBy, toldAbout } from './rate-offer.actions.ts';

export const financingDeletables: Readonly<Record<string, Deletable>> = {
  rto_: {
    what: 'rate offer',
    authority: RATES,
    async lock({ runner }, id) {
      const [row] = await runner.run(LOCK_RATE_OFFER, { id });
      if (!row) return undefined;
      const { broker, recorder, version, before } = row;
      return {
        ...{ target: quotedBy(broker, recorder), version, partyIds: toldAbout(broker, recorder) },
        title: String(before.name),
      };
    },
    edges: ['QUOTES', 'UNDER'],
    dependents: { WITH_OFFER: 'referrals' },
    instead: 'Set its last day (`updateRateOffer`).',
    event: 'rateOfferDeleted',
  },
  mtg_: {
    what: 'mortgage',
    authority: {
      provider: members(),
      consumer: representatives(),
      personal: true,
      recorded: 'TOO',
      subject: 'The financing of the client, or the own note of a provider about it.',
    },
    async lock({ runner, viewer }, id) {
      const [row] = await runner.run(LOCK_MORTGAGE, { id, viewer: viewer.key });
      if (!row) return undefined;
      const { relationship, provider, client: consumer, version, isNote, isSeen } = row;
      // Whose consent has ended must not learn that it is still there.
      if (!isSeen) throw notFound('id', 'mortgage of yours');
      const trusted = await runner.run(TRUSTED_WITH_MORTGAGE, { id });
      const parties = isNote && provider ? [consumer, provider] : [consumer];
      return {
        target: isOwnStatement(row, viewer) ? { consumer } : { relationship, provider, consumer },
        ...{ version, partyIds: parties, relationshipId: relationship ?? undefined },
        recordedBy: isNote ? provider : consumer,
        readers: trusted.map((each) => each.id),
      };
    },
    check({ target, recordedBy }, _mutation, side) {
      const provider = target.provider ?? null;
      checkOwnNote(side, { provider, isNote: recordedBy === provider }, false);
    },
    edges: ['HAS_MORTGAGE', 'NOTED', 'TOLD_IN'],
    dependents: { ANSWERED_BY: 'answered questionnaires' },
    instead: 'Record newer facts (`recordMortgage`).',
    event: 'mortgageDeleted',
  },
};
