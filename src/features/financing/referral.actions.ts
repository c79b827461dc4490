/** A client's response to a suggested mortgage broker, and its outcome. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { checkedText, checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { NewEvent } from '../../outbox/append-event.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { type Money, moneyText, toMinor } from '../../values/money.ts';
import { noteActivity } from '../activities/activity.actions.ts';
import { surveyAfter } from '../advocacy/survey.actions.ts';
import { shortestPath } from '../chains/chain.actions.ts';
import { giveConsent, notifyConsentHolders } from '../consents/consent.actions.ts';
import { ConsentPurpose } from '../consents/consent.rules.ts';
import { proposeRelationship } from '../relationships/proposal.actions.ts';
import { lockRelationship } from '../relationships/relationship.actions.ts';
import { CONFIRM_MORTGAGE } from './financing.cypher.ts';
import type { Comparison } from './mortgage-comparison.rules.ts';
import { ADVISED_IN, COMPLETE_REFERRAL, NOTE_REFERRAL, REFERRAL, TOLD_WITHIN } from './referral.cypher.ts';
import { type OfferedBy, type SuggestedFrom, suggestionFor } from './suggestion.actions.ts';

export enum ReferralState {
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  SWITCHED = 'SWITCHED',
  STAYED = 'STAYED',
}

interface AnsweredSuggestion {
  client: string;
  rateOffer: string;
  horizonMonths?: number | null;
  rateAfterTerm?: string | null;
}

/** Accepting makes a proposal that extends the relationship through which the broker became known. */
export async function acceptSuggestion(
  mutation: MutationContext,
  context: RequestContext,
  input: AnsweredSuggestion & { extends?: string | null; mortgage?: string | null; shareFinancing?: boolean | null },
) {
  const { chosen, from } = await currentSuggestion(mutation, input);
  checkFacts(from, input);
  if (Number(chosen.netSaving) <= 0) throw savesNothing([]);
  const { broker, offering } = chosen.offer;
  const through = input.extends ?? (await relationshipTo(mutation, context, input.client, broker));
  const proposed = await proposeRelationship(mutation, {
    provider: broker,
    consumer: input.client,
    offering,
    extends: through,
    purpose: `${chosen.offer.name}: saves ${moneyText({ amount: chosen.netSaving, currency: chosen.offer.currency })} over ${chosen.horizonMonths} months`,
  });
  if (input.shareFinancing) {
    const consent = { giver: input.client, to: broker, purpose: ConsentPurpose.FINANCING_REFERRAL };
    await giveConsent(mutation, consent);
    await mutation.runner.run(CONFIRM_MORTGAGE, {
      client: input.client,
      mortgage: from.mortgage ?? null,
      now: mutation.now,
    });
  }
  const relationship = proposed.relationship.id;
  await saveReferral(mutation, input, chosen, { state: ReferralState.ACCEPTED, reason: null }, relationship);
  return proposed;
}

/** Through which the broker became known, as far as the client sees; else in which the client was advised. */
async function relationshipTo(mutation: MutationContext, context: RequestContext, client: string, broker: string) {
  const way = await shortestPath(context, client, broker);
  const known = way?.nodes.find((id) => id.startsWith('rel_'));
  if (known) return known;
  const [told] = await mutation.runner.run(TOLD_WITHIN, { client, person: mutation.viewer.personId });
  return told?.relationship;
}

/** A declined offer is not suggested again; the reason helps to improve suggestions. */
export async function declineSuggestion(
  mutation: MutationContext,
  input: AnsweredSuggestion & { reason?: string | null },
) {
  const reason = checkedText(input.reason, 'reason') ?? null;
  const { chosen } = await currentSuggestion(mutation, input);
  const id = await saveReferral(mutation, input, chosen, { state: ReferralState.DECLINED, reason }, null);
  return { referral: reference(id) };
}

export interface Outcome {
  id: string;
  expectedVersion?: number | null;
  switched: boolean;
  realisedSaving?: Money | null;
  note?: string | null;
}

/** The broker or the client says how it ended. */
export async function recordOutcome(mutation: MutationContext, input: Outcome) {
  const { runner, authority, now } = mutation;
  const outcomeNote = checkedText(input.note, 'note') ?? null;
  const [row] = await runner.run(REFERRAL, { id: input.id });
  const what = 'referral of yours';
  if (!row) throw notFound('id', what);
  const { client: consumer, relationship } = row;
  // A broker whose offer was declined does not learn of it.
  const provider = row.state === ReferralState.DECLINED ? null : row.broker;
  authority.over({ provider, consumer, relationship }, 'id', what);
  checkVersion(input.expectedVersion, row.version);
  if (row.state === ReferralState.DECLINED)
    throw new DomainError('ILLEGAL_STATE', 'id', 'The referral was declined; it has no outcome to record.', {
      currentState: row.state,
      possible: [],
    });
  const saving = input.realisedSaving;
  if (input.switched !== Boolean(saving))
    throw new DomainError(
      'INVALID_INPUT',
      'realisedSaving',
      input.switched
        ? 'Specify `realisedSaving`; 0 if nothing is saved.'
        : 'Omit `realisedSaving` when the mortgage was not switched.',
    );
  if (saving && saving.currency !== row.currency)
    throw new DomainError(
      'INVALID_INPUT',
      'realisedSaving',
      `Use ${row.currency}, the currency of the expected saving.`,
    );
  const state = input.switched ? ReferralState.SWITCHED : ReferralState.STAYED;
  const values = { state, outcomeNote, realisedSavingMinor: saving ? BigInt(toMinor(saving, 'realisedSaving')) : null };
  const { version } = onlyRow(await runner.run(COMPLETE_REFERRAL, { id: input.id, now, values }));
  if (row.relationship) {
    const locked = await lockRelationship(mutation, row.relationship);
    const relationship = locked.id;
    await noteActivity(mutation, locked, {
      summary: saving ? `Switched: saves ${moneyText(saving)}` : 'Stayed with the current mortgage',
      note: outcomeNote,
    });
    const [advised] = input.switched ? await runner.run(ADVISED_IN, { relationship }) : [];
    if (advised) await surveyAfter(mutation, advised, 'The referral is complete');
  }
  await notifyParties(mutation, { ...row, version, id: input.id }, 'referralCompleted');
  return { referral: reference(input.id) };
}

/** A client accepts, shares and confirms the facts that it saw, and no others. */
function checkFacts(
  from: SuggestedFrom,
  { mortgage, shareFinancing }: { mortgage?: string | null; shareFinancing?: boolean | null },
): void {
  if (mortgage && mortgage !== from.mortgage)
    throw new DomainError(
      'ILLEGAL_STATE',
      'mortgage',
      'A newer mortgage applies. Request the suggestion again, and accept it with the mortgage that it returns.',
      { currentState: from.mortgage, possible: ['suggestMortgageBroker'] },
    );
  if (shareFinancing && from.isNote && !mortgage)
    throw new DomainError(
      'INVALID_INPUT',
      'mortgage',
      'A provider recorded these facts, and sharing confirms them. Review them, and specify the mortgage of the suggestion.',
    );
}

/**
 * The comparison of an offer that is currently suggested to the client, the best or an alternative, and the facts
 * behind it.
 */
async function currentSuggestion(
  { runner, viewer, authority, now }: MutationContext,
  input: AnsweredSuggestion,
): Promise<{ chosen: Comparison<OfferedBy>; from: SuggestedFrom }> {
  authority.over({ consumer: input.client }, 'client', 'party that you act for');
  const horizonMonths = input.horizonMonths ?? undefined;
  const rateAfterTerm = input.rateAfterTerm ?? undefined;
  const suggestion = await suggestionFor(runner, viewer.key, input.client, now, { horizonMonths, rateAfterTerm });
  const choices = suggestion?.kind === 'switch' ? [suggestion.best, ...suggestion.alternatives] : [];
  const chosen = choices.find(({ offer }) => offer.id === input.rateOffer);
  if (!suggestion || !chosen) throw savesNothing(choices, suggestion?.kind);
  return { chosen, from: suggestion };
}

function savesNothing(choices: Comparison[], currentState = 'unknown'): DomainError {
  return new DomainError(
    'ILLEGAL_STATE',
    'rateOffer',
    'This offer no longer saves money; request the suggestion again.',
    {
      currentState,
      possible: choices.filter(({ netSaving }) => Number(netSaving) > 0).map(({ offer }) => offer.id),
    },
  );
}

async function saveReferral(
  mutation: MutationContext,
  { client, rateOffer }: AnsweredSuggestion,
  { netSaving, horizonMonths, offer: { currency } }: Comparison,
  answer: { state: ReferralState; reason: string | null },
  relationship: string | null,
): Promise<string> {
  const expectedSavingMinor = BigInt(toMinor({ amount: netSaving, currency }));
  const saved = await mutation.runner.run(NOTE_REFERRAL, {
    id: newId('rfr'),
    client,
    rateOffer,
    relationship,
    now: mutation.now,
    values: { ...answer, expectedSavingMinor, currency, horizonMonths: BigInt(horizonMonths) },
  });
  const row = onlyRow(saved);
  const declined = answer.state === ReferralState.DECLINED;
  await notifyParties(mutation, { ...row, client, relationship }, declined ? 'referralDeclined' : 'referralAccepted');
  return row.id;
}

interface ChangedReferral {
  id: string;
  version: number;
  client: string;
  broker: string;
  relationship: string | null;
}

/** The client, the broker unless it was declined, and those who have the client's consent. */
async function notifyParties(mutation: MutationContext, row: ChangedReferral, name: EventName): Promise<void> {
  const both = [row.client, row.broker];
  const event: NewEvent = {
    name,
    entityId: row.id,
    entityVersion: row.version,
    partyIds: name === 'referralDeclined' ? both.slice(0, 1) : both,
    relationshipId: row.relationship ?? undefined,
  };
  mutation.event(event);
  await notifyConsentHolders(mutation, row.client, event, both);
}
