/** Records a rate offer of a broker. */

import type { Target } from '../../access-control/authority.rules.ts';
import { notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money } from '../../values/money.ts';
import { Compounding } from './amortisation.rules.ts';
import { OFFERING_PROVIDER, RECORD_RATE_OFFER } from './financing.cypher.ts';
import { type RateType } from './mortgage.rules.ts';
import { checkedRateOffer } from './rate-offer.rules.ts';

export interface RateOfferValues {
  offering: string;
  name: string;
  annualRate: string;
  compounding: Compounding;
  rateType: RateType;
  termMonths: number;
  fees: Money;
  smallest?: Money | null;
  largest?: Money | null;
  validUntil?: string | null;
}

/** A rate of a contact is a note of its recorder, which is a consumer of the contact. */
export function quotedBy(broker: string, recorder: string | null): Target {
  return recorder === null ? { party: broker } : { provider: broker, consumer: recorder };
}

/** The parties of an event about a rate. With the contact, so that only the recorder sees it. */
export function toldAbout(broker: string, recorder: string | null): string[] {
  return recorder === null ? [broker] : [recorder, broker];
}

export async function recordRateOffer(mutation: MutationContext, input: RateOfferValues) {
  const { runner, authority, now } = mutation;
  const [found] = await runner.run(OFFERING_PROVIDER, { offering: input.offering });
  const what = 'offering of yours';
  if (!found) throw notFound('offering', what);
  authority.over(quotedBy(found.provider, found.recorder), 'offering', what);
  const amounts = checkedRateOffer(input);
  const values = {
    name: checkedName(input.name, 'name'),
    annualRate: input.annualRate,
    compounding: input.compounding,
    rateType: input.rateType,
    termMonths: BigInt(input.termMonths),
    ...amounts,
    currency: input.fees.currency,
    validUntil: toDate(input.validUntil),
  };
  const id = newId('rto');
  await runner.run(RECORD_RATE_OFFER, { id, now, offering: input.offering, values });
  mutation.event({
    name: 'rateOffered',
    entityId: id,
    entityVersion: 1,
    partyIds: toldAbout(found.provider, found.recorder),
  });
  return { rateOffer: reference(id) };
}
