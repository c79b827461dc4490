/** Search criteria as a form, and as words. What the form does not show (areas on the map) is kept as it is. */
import { useState } from 'react';
import type { CriteriaFragment, HomeFeature, HomeType, SearchCriteriaInput } from '../../generated.ts';
import { CurrencyInput, currencyHere } from '../../ui/currency-input.tsx';
import { Badge, Button, Facts, Wrong } from '../../ui/parts.tsx';
import { money } from '../../values/format.ts';
import { words } from '../../values/words.rules.ts';
import { criteriaTexts as t } from './texts.ts';
import './criteria.css';

const HOME_TYPES: HomeType[] = [
  'HOUSE',
  'TOWNHOUSE',
  'CONDOMINIUM',
  'MULTI_FAMILY',
  'MANUFACTURED',
  'FARM',
  'LAND',
  'OTHER',
];
const FEATURES: HomeFeature[] = [
  'ACCESSIBLE',
  'AIR_CONDITIONING',
  'BALCONY',
  'BASEMENT',
  'DISHWASHER',
  'ELEVATOR',
  'FENCED',
  'FIREPLACE',
  'FURNISHED',
  'GARAGE',
  'GARDEN',
  'HARDWOOD_FLOORS',
  'HORSES',
  'LAUNDRY',
  'NEW_CONSTRUCTION',
  'OWNERS_ASSOCIATION',
  'PARKING',
  'PATIO',
  'PETS_ALLOWED',
  'POOL',
  'SENIOR_COMMUNITY',
  'SOLAR',
  'SPA',
  'VIEW',
  'WATERFRONT',
];
const WISHES = ['must', 'nice', 'never'] as const;

/** The same criteria as the API takes them. */
export function inputOf({
  id: _id,
  version: _version,
  summary: _summary,
  validFrom: _from,
  validUntil: _until,
  priceFrom,
  priceTo,
  circle,
  ...same
}: CriteriaFragment): SearchCriteriaInput {
  const plain = (of: { amount: string; currency: string } | null) => of && { amount: of.amount, currency: of.currency };
  return {
    ...withoutTypename(same),
    priceFrom: plain(priceFrom),
    priceTo: plain(priceTo),
    circle: circle && { latitude: circle.latitude, longitude: circle.longitude, radiusKm: circle.radiusKm },
  };
}

function withoutTypename<Value extends object>(value: Value): Value {
  const { __typename: _, ...rest } = value as Value & { __typename?: string };
  return rest as Value;
}

export function CriteriaForm({
  start,
  busy,
  problem,
  onSubmit,
}: {
  start: SearchCriteriaInput;
  busy: boolean;
  problem?: string;
  onSubmit: (criteria: SearchCriteriaInput, answer: string) => void;
}) {
  const [criteria, setCriteria] = useState(start);
  const [answer, setAnswer] = useState('');
  const set = (change: Partial<SearchCriteriaInput>) => setCriteria((before) => ({ ...before, ...change }));
  const [currency, setCurrency] = useState(start.priceTo?.currency ?? start.priceFrom?.currency ?? currencyHere());
  const { priceFrom, priceTo } = criteria;
  const hasPrice = Boolean(priceFrom || priceTo);

  const range = (label: string, from: keyof SearchCriteriaInput, to: keyof SearchCriteriaInput, priced = false) => (
    <fieldset className="range">
      <legend>{label}</legend>
      {[from, to].map((side) => {
        const value = criteria[side] as number | { amount: string } | null | undefined;
        return (
          <label key={side}>
            <span>{side === from ? t.from : t.to}</span>
            <input
              type="number"
              min={0}
              step={priced ? 'any' : side.startsWith('bathrooms') ? 0.5 : 1}
              value={(typeof value === 'object' ? value?.amount : value) ?? ''}
              onChange={({ target }) =>
                set({
                  [side]:
                    target.value === '' ? null : priced ? { amount: target.value, currency } : Number(target.value),
                })
              }
            />
          </label>
        );
      })}
    </fieldset>
  );

  /** A feature is in one of the lists, or in none. */
  function wish(feature: HomeFeature, how: string) {
    set(
      Object.fromEntries(
        WISHES.map((each) => [
          each,
          [...(criteria[each] ?? []).filter((other) => other !== feature), ...(each === how ? [feature] : [])],
        ]),
      ),
    );
  }

  return (
    <form
      className="criteria-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(
          {
            ...criteria,
            priceFrom: priceFrom && { ...priceFrom, currency },
            priceTo: priceTo && { ...priceTo, currency },
          },
          answer,
        );
      }}
    >
      <label>
        {t.places} <span className="hint">{t.placesHint}</span>
        <input
          value={(criteria.places ?? []).join(', ')}
          onChange={({ target }) => set({ places: target.value.split(/,\s*/) })}
          onBlur={() => set({ places: (criteria.places ?? []).map((place) => place.trim()).filter(Boolean) })}
        />
      </label>
      <div className="ranges">
        {range(t.price, 'priceFrom', 'priceTo', true)}
        <CurrencyInput value={currency} required={hasPrice} onChange={setCurrency} />
        {range(t.bedrooms, 'bedroomsFrom', 'bedroomsTo')}
        {range(t.bathrooms, 'bathroomsFrom', 'bathroomsTo')}
        {range(
          `${t.livingArea} (${words(criteria.areaUnit ?? 'SQUARE_FEET').toLowerCase()})`,
          'livingAreaFrom',
          'livingAreaTo',
        )}
        {range(t.yearBuilt, 'yearBuiltFrom', 'yearBuiltTo')}
      </div>
      <fieldset>
        <legend>{t.homeTypes}</legend>
        <div className="checks">
          {HOME_TYPES.map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                checked={criteria.homeTypes?.includes(type) ?? false}
                onChange={({ target }) =>
                  set({
                    homeTypes: [
                      ...(criteria.homeTypes ?? []).filter((each) => each !== type),
                      ...(target.checked ? [type] : []),
                    ],
                  })
                }
              />
              {words(type)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="features">
        {FEATURES.map((feature) => (
          <label key={feature}>
            {words(feature)}
            <select
              value={WISHES.find((each) => criteria[each]?.includes(feature)) ?? ''}
              onChange={({ target }) => wish(feature, target.value)}
            >
              <option value="">–</option>
              {WISHES.map((each) => (
                <option key={each} value={each}>
                  {t[each]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <label>
        {t.answer}
        <textarea rows={2} value={answer} onChange={(event) => setAnswer(event.target.value)} />
      </label>
      {problem && <Wrong>{problem}</Wrong>}
      <div className="actions">
        <Button look="primary" type="submit" busy={busy}>
          {t.carryOut}
        </Button>
      </div>
    </form>
  );
}

export function CriteriaFacts({ of }: { of: CriteriaFragment }) {
  const between = (from: number | null, to: number | null) =>
    from == null && to == null ? null : `${from ?? t.any} – ${to ?? t.any}`;
  const features = (list: HomeFeature[], tone: 'good' | 'accent' | 'bad') =>
    list.length > 0 && (
      <span className="badges">
        {list.map((feature) => (
          <Badge key={feature} tone={tone}>
            {words(feature)}
          </Badge>
        ))}
      </span>
    );
  return (
    <Facts
      of={[
        [t.places, of.places.join(', ') || (of.polygon || of.circle ? t.area : null)],
        [
          t.price,
          of.priceFrom || of.priceTo
            ? `${of.priceFrom ? money(of.priceFrom) : t.any} – ${of.priceTo ? money(of.priceTo) : t.any}`
            : null,
        ],
        [t.homeTypes, of.homeTypes.map(words).join(', ')],
        [t.bedrooms, between(of.bedroomsFrom, of.bedroomsTo)],
        [t.bathrooms, between(of.bathroomsFrom, of.bathroomsTo)],
        [t.livingArea, between(of.livingAreaFrom, of.livingAreaTo)],
        [t.yearBuilt, between(of.yearBuiltFrom, of.yearBuiltTo)],
        [t.must, features(of.must, 'good') || null],
        [t.nice, features(of.nice, 'accent') || null],
        [t.never, features(of.never, 'bad') || null],
      ]}
    />
  );
}
