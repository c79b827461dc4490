/** The offering of a relationship, and which of its products are used. */
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { money } from '../../values/format.ts';
import { catalogueTexts } from '../catalogue/texts.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { relationshipTexts as t } from './texts.ts';

export function OfferingCard({ relationship: { offering, uses } }: { relationship: RelationshipDetails }) {
  const used = new Set(uses.nodes.flatMap(({ product }) => product?.id ?? []));
  // Of a long history only the latest part is known here.
  const knowsAll = !uses.pageInfo.hasNextPage;
  const { price, pricePeriod, service } = offering;
  return (
    <Card title={t.offering}>
      <p className="strong">{offering.name}</p>
      {offering.description && <p>{offering.description}</p>}
      <FactList>
        <Fact term={t.price}>
          {price && `${money(price)} ${pricePeriod ? catalogueTexts.periods[pricePeriod] : ''}`}
        </Fact>
        <Fact term={t.terms}>{offering.terms}</Fact>
        <Fact term={t.utility}>{offering.utility}</Fact>
        <Fact term={t.warranty}>{offering.warranty}</Fact>
      </FactList>
      {service.products.length > 0 && (
        <>
          <h3>{t.products}</h3>
          <ul className="products">
            {service.products.map(({ id, name }) => (
              <li key={id}>
                {name}{' '}
                {(used.has(id) || knowsAll) && (
                  <Badge tone={used.has(id) ? 'good' : 'muted'}>{used.has(id) ? t.used : t.unused}</Badge>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
