/** Records a rate offer of a broker. */

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

export async function recordRateOffer(mutation: MutationContext, input: RateOfferValues) {
  const { runner, authority, now } = mutation;
  const [found] = await runner.run(OFFERING_PROVIDER, { offering: input.offering });
  const broker = found?.provider;
  const what = 'offering of yours';
  if (!broker) throw notFound('offering', what);
  authority.over({ party: broker }, 'offering', what);
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
  mutation.event({ name: 'rateOffered', entityId: id, entityVersion: 1, partyIds: [broker] });
  return { rateOffer: reference(id) };
}
