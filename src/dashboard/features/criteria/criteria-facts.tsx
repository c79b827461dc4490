/** Search criteria in words. */
import { capitalised } from '../../../values/words.rules.ts';
import type { CriteriaFragment, HomeFeature } from '../../generated.ts';
import type { Tone } from '../../ui/badge.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { money } from '../../values/format.ts';
import { criteriaTexts as t } from './texts.ts';

export function CriteriaFacts({ criteria }: { criteria: CriteriaFragment }) {
  const { places, polygon, circle, priceFrom, priceTo, homeTypes, must, nice, never } = criteria;
  return (
    <FactList>
      <Fact term={t.places}>{places.join(', ') || ((polygon || circle) && t.area)}</Fact>
      <Fact term={t.price}>{rangeText(priceFrom && money(priceFrom), priceTo && money(priceTo))}</Fact>
      <Fact term={t.homeTypes}>{homeTypes.map(capitalised).join(', ')}</Fact>
      <Fact term={t.bedrooms}>{rangeText(criteria.bedroomsFrom, criteria.bedroomsTo)}</Fact>
      <Fact term={t.bathrooms}>{rangeText(criteria.bathroomsFrom, criteria.bathroomsTo)}</Fact>
      <Fact term={t.livingArea}>{rangeText(criteria.livingAreaFrom, criteria.livingAreaTo)}</Fact>
      <Fact term={t.yearBuilt}>{rangeText(criteria.yearBuiltFrom, criteria.yearBuiltTo)}</Fact>
      <Fact term={t.must}>{featureBadges(must, 'good')}</Fact>
      <Fact term={t.nice}>{featureBadges(nice, 'accent')}</Fact>
      <Fact term={t.never}>{featureBadges(never, 'bad')}</Fact>
    </FactList>
  );
}

const rangeText = (from: number | string | null, to: number | string | null) =>
  from == null && to == null ? null : `${from ?? t.any} – ${to ?? t.any}`;

const featureBadges = (features: HomeFeature[], tone: Tone) =>
  features.length > 0 && (
    <span className="badges">
      {features.map((feature) => (
        <Badge key={feature} tone={tone}>
          {capitalised(feature)}
        </Badge>
      ))}
    </span>
  );
