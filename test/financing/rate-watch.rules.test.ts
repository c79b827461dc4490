/** Whether a rate is news: compared with the plain definition, in which every offer is compared to the cent and nothing is estimated. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Compounding, exact } from '../../src/features/financing/amortisation.rules.ts';
import { LENDING_RULES } from '../../src/features/financing/lending-rules.rules.ts';
import { type Mortgage, PenaltyKind, type RateOffer, RateType } from '../../src/features/financing/mortgage.rules.ts';
import { compare } from '../../src/features/financing/mortgage-comparison.rules.ts';
import { newsFor, type ReportedOffer } from '../../src/features/financing/rate-watch.rules.ts';

const MORTGAGE: Mortgage = {
  ...{ balance: '400000', currency: 'CAD', annualRate: '0.0700', compounding: Compounding.MONTHLY },
  ...{
    rateType: RateType.FIXED,
    remainingAmortisationMonths: 300,
    remainingTermMonths: 36,
    lender: 'First Harbour Bank',
  },
  penaltyKind: PenaltyKind.THREE_MONTHS_INTEREST,
};
const DAY = '2026-11-30';

/** Few different terms, so that equal savings are frequent. */
const terms = fc.record({
  annualRate: fc.constantFrom('0.0480', '0.0481', '0.0500', '0.0640', '0.0690', '0.0720'),
  compounding: fc.constantFrom(...Object.values(Compounding)),
  termMonths: fc.constantFrom(12, 36, 60),
  fees: fc.constantFrom('0.00', '0.01', '900.00'),
});
const offerOf = (
  id: string,
  of: { annualRate: string; compounding: Compounding; termMonths: number; fees: string },
): RateOffer => ({
  ...{ id, broker: 'org_keystone', name: id, currency: 'CAD', rateType: RateType.FIXED },
  ...of,
});

it('is found by estimates as if every offer were compared', () =>
  fc.assert(
    fc.property(
      terms,
      fc.array(terms, { maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 3 }),
      fc.option(terms, { nil: undefined }),
      fc.constantFrom('r', 'm'),
      (own, others, told, earlier, prefix) => {
        const changed = offerOf('n', own);
        const rivals = others.map((each, index) => offerOf(`${prefix}${index}`, each));
        const reported: ReportedOffer[] = rivals.flatMap((offer, index) =>
          told.includes(index) ? [{ ...others[index], offer: offer.id, currency: 'CAD' } as ReportedOffer] : [],
        );
        if (earlier) reported.push({ ...earlier, offer: 'n', currency: 'CAD' });
        const found = newsFor({
          ...{ mortgage: MORTGAGE, changed, others: rivals, declined: [], reported, rules: LENDING_RULES },
          ...{ asOf: DAY, offersValidOn: DAY },
        });
        const saving = (offer: RateOffer) => exact(compare(MORTGAGE, offer).netSaving);
        const isBeaten = rivals.some((offer) => {
          const order = saving(offer).cmp(saving(changed));
          const first = exact(offer.fees).cmp(changed.fees) || (offer.id < changed.id ? -1 : 1);
          return order > 0 || (order === 0 && (reported.some((each) => each.offer === offer.id) || first < 0));
        });
        const isOld = earlier !== undefined && saving(offerOf('n', earlier)).gte(saving(changed));
        expect(found?.netSaving).toBe(
          saving(changed).gt(0) && !isBeaten && !isOld ? compare(MORTGAGE, changed).netSaving : undefined,
        );
      },
    ),
    { numRuns: 300 },
  ));

it('does not exist for a client that does not qualify, has declined it, or has outdated facts', () => {
  const changed = offerOf('n', { annualRate: '0.05', compounding: Compounding.MONTHLY, termMonths: 60, fees: '0' });
  const of = (mortgage: object, more: object = {}) =>
    newsFor({
      ...{ mortgage: { ...MORTGAGE, ...mortgage }, changed, others: [], declined: [], reported: [] },
      ...{ rules: LENDING_RULES, asOf: DAY, offersValidOn: DAY, ...more },
    });
  expect(of({})?.qualification.status).toBe('UNKNOWN');
  expect(of({ country: 'CA', homeValue: '410000', isInsured: false })).toBeUndefined();
  expect(of({}, { declined: ['n'] })).toBeUndefined();
  expect(of({ asOf: '2019-01-01' })).toBeUndefined();
  expect(of({ penaltyKind: undefined })).toBeUndefined();
  expect(of({}, { changed: { ...changed, validUntil: '2026-11-29' } })).toBeUndefined();
  expect(of({}, { changed: { ...changed, smallest: '400000.01' } })).toBeUndefined();
});
