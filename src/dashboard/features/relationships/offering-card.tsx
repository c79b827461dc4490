/** The offering of a relationship, which of its products are used, and the rates that the party notes about a contact. */
import { Percent } from 'lucide-react';
import { useState } from 'react';
import { useHasPack } from '../../client/packs.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { priceText } from '../catalogue/price-text.ts';
import { RateOfferLines } from '../financing/rate-offer-lines.tsx';
import { RecordRateOfferDialog } from '../financing/record-rate-offer-dialog.tsx';
import { recordTexts } from '../financing/record-texts.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { relationshipTexts as t } from './texts.ts';

export function OfferingCard({ relationship }: { relationship: RelationshipDetails }) {
  const { offering, uses, provider } = relationship;
  const used = new Set(uses.nodes.flatMap(({ product }) => product?.id ?? []));
  // Of a long history only the latest part is known here.
  const knowsAll = !uses.pageInfo.hasNextPage;
  const { price, pricePeriod, service } = offering;
  return (
    <Card title={t.offering}>
      <p className="strong">{offering.name}</p>
      {offering.description && <p>{offering.description}</p>}
      <FactList>
        <Fact term={t.price}>{price && priceText(price, pricePeriod)}</Fact>
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
      {provider.__typename === 'Contact' && <RatesOfContact offering={offering} />}
    </Card>
  );
}

function RatesOfContact({ offering }: Pick<RelationshipDetails, 'offering'>) {
  const hasFinancing = useHasPack('FINANCING');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <RateOfferLines rateOffers={offering.rateOffers} />
      {hasFinancing && (
        <Button icon={Percent} onClick={() => setOpen(true)}>
          {recordTexts.rateOffer}
        </Button>
      )}
      {isOpen && <RecordRateOfferDialog offering={offering.id} onClose={() => setOpen(false)} />}
    </>
  );
}
