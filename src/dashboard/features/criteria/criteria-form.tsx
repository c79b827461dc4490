/** Search criteria as a form. Criteria that the form does not show (areas on the map) are kept unchanged. */
import { type ReactNode, useState } from 'react';
import { capitalised, words } from '../../../values/words.rules.ts';
import type { HomeFeature, HomeType, SearchCriteriaInput } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { CurrencyInput, localCurrency } from '../../ui/currency-input.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
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

const PREFERENCES = ['must', 'nice', 'never'] as const;

export function CriteriaForm({
  initial,
  submitLabel,
  busy,
  problem,
  children,
  onSubmit,
}: {
  initial: SearchCriteriaInput;
  submitLabel: string;
  busy: boolean;
  problem?: string;
  /** Fields after the criteria. */
  children?: ReactNode;
  onSubmit: (criteria: SearchCriteriaInput) => void;
}) {
  const [criteria, setCriteria] = useState(initial);
  const set = (change: Partial<SearchCriteriaInput>) => setCriteria((before) => ({ ...before, ...change }));
  const [currency, setCurrency] = useState(initial.priceTo?.currency ?? initial.priceFrom?.currency ?? localCurrency());
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
  function setPreference(feature: HomeFeature, preference: string) {
    set(
      Object.fromEntries(
        PREFERENCES.map((each) => [
          each,
          [...(criteria[each] ?? []).filter((other) => other !== feature), ...(each === preference ? [feature] : [])],
        ]),
      ),
    );
  }

  return (
    <form
      className="criteria-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({
          ...criteria,
          priceFrom: priceFrom && { ...priceFrom, currency },
          priceTo: priceTo && { ...priceTo, currency },
        });
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
        {range(`${t.livingArea} (${words(criteria.areaUnit ?? 'SQUARE_FEET')})`, 'livingAreaFrom', 'livingAreaTo')}
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
              {capitalised(type)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="features">
        {FEATURES.map((feature) => (
          <label key={feature}>
            {capitalised(feature)}
            <select
              value={PREFERENCES.find((each) => criteria[each]?.includes(feature)) ?? ''}
              onChange={({ target }) => setPreference(feature, target.value)}
            >
              <option value="">–</option>
              {PREFERENCES.map((each) => (
                <option key={each} value={each}>
                  {t[each]}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {children}
      {problem && <ErrorMessage>{problem}</ErrorMessage>}
      <div className="actions">
        <Button variant="primary" type="submit" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
