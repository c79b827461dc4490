/** Corrects mortgages and rate offers. */
import { notFound } from '../../errors.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName, checkVersion, given, refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { NewEvent } from '../../outbox/append-event.ts';
import { reference } from '../../schema/node-reference.ts';
import { fromMinor, type Money } from '../../values/money.ts';
import { addEventForEach } from '../consents/consent.actions.ts';
import { changes } from '../parties/party.actions.ts';
import { TRUSTED_WITH_MORTGAGE } from './financing.cypher.ts';
import { checkOwnNote, isOwnStatement } from './financing.rules.ts';
import { LOCK_MORTGAGE, LOCK_RATE_OFFER, UPDATE_MORTGAGE, UPDATE_RATE_OFFER } from './financing-correction.cypher.ts';
import { type MortgageFacts, mortgageValues } from './mortgage.actions.ts';
import { quotedBy, type RateOfferValues, toldAbout } from './rate-offer.actions.ts';
import { checkedRateOffer } from './rate-offer.rules.ts';

export interface MortgageChange extends MortgageFacts {
  id: string;
  expectedVersion?: number | null;
}

/** The client corrects its own facts, a provider its own note: never what the other stated. */
export async function updateMortgage(mutation: MutationContext, input: MortgageChange) {
  const { runner, viewer, now } = mutation;
  const what = 'mortgage of yours';
  const [mortgage] = await runner.run(LOCK_MORTGAGE, { id: input.id, viewer: viewer.key });
  if (!mortgage?.isSeen) throw notFound('id', what);
  const { client, provider, relationship, state, isNote, before } = mortgage;
  // A client that also acts for the provider corrects its own facts as the client.
  const target = isOwnStatement(mortgage, viewer)
    ? { consumer: client }
    : { relationship, provider, consumer: client, state: state ?? undefined };
  const side = mutation.authority.over(target, 'id', what);
  checkOwnNote(side, mortgage, true);
  checkVersion(input.expectedVersion, mortgage.version);
  const values = mortgageValues({ ...input, asOf: input.asOf ?? mortgage.asOf }, now);
  await runner.run(UPDATE_MORTGAGE, { id: input.id, values, now });
  const entityVersion = mortgage.version + 1;
  const event: NewEvent = { name: 'mortgageUpdated', entityId: input.id, entityVersion, partyIds: [client] };
  if (isNote && provider) event.partyIds.push(provider);
  const relationshipId = relationship ?? undefined;
  mutation.event({ ...event, relationshipId, change: changes(before, values), subject: client });
  const trusted = await runner.run(TRUSTED_WITH_MORTGAGE, { id: input.id });
  addEventForEach(
    mutation,
    event,
    trusted.map(({ id }) => id),
    event.partyIds,
  );
  return { mortgage: reference(input.id) };
}

export interface RateOfferChange extends Partial<Omit<RateOfferValues, 'offering'>> {
  id: string;
  expectedVersion?: number | null;
}

export async function updateRateOffer(mutation: MutationContext, input: RateOfferChange) {
  const { runner, authority, now } = mutation;
  const what = 'rate offer of yours';
  const [offer] = await runner.run(LOCK_RATE_OFFER, { id: input.id });
  if (!offer) throw notFound('id', what);
  authority.over(quotedBy(offer.broker, offer.recorder), 'id', what);
  checkVersion(input.expectedVersion, offer.version);
  refuseNull(input, 'name', 'annualRate', 'compounding', 'rateType', 'termMonths', 'fees');
  const { before } = offer;
  const stored = (minor: number | undefined): Money | null =>
    minor === undefined ? null : fromMinor(minor, before.currency);
  const merged = {
    annualRate: input.annualRate ?? before.annualRate,
    termMonths: input.termMonths ?? before.termMonths,
    fees: input.fees ?? fromMinor(before.feesMinor, before.currency),
    smallest: input.smallest === undefined ? stored(before.smallestMinor) : input.smallest,
    largest: input.largest === undefined ? stored(before.largestMinor) : input.largest,
  };
  const values: Record<string, unknown> = {
    ...given(input, 'compounding', 'rateType'),
    ...checkedRateOffer(merged),
    annualRate: merged.annualRate,
    termMonths: BigInt(merged.termMonths),
    currency: merged.fees.currency,
  };
  if (input.name !== undefined) values.name = checkedName(input.name, 'name');
  if (input.validUntil !== undefined) values.validUntil = toDate(input.validUntil);
  await runner.run(UPDATE_RATE_OFFER, { id: input.id, values, now });
  mutation.event({
    ...{
      name: 'rateOfferUpdated',
      entityId: input.id,
      entityVersion: offer.version + 1,
      partyIds: toldAbout(offer.broker, offer.recorder),
    },
    change: changes(before, values),
  });
  return { rateOffer: reference(input.id) };
}
