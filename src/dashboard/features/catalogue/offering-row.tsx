import { useState } from 'react';
import { useHasPack } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type CatalogueOfferingFragment, PublishOfferingDocument, UpdateOfferingDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { RateOfferLines } from '../financing/rate-offer-lines.tsx';
import { RecordRateOfferDialog } from '../financing/record-rate-offer-dialog.tsx';
import { recordTexts } from '../financing/record-texts.ts';
import { EditOfferingDialog } from './offering-dialogs.tsx';
import { priceText } from './price-text.ts';
import { catalogueTexts as t } from './texts.ts';

const RESTORABLE = [
  ...['name', 'description', 'targetGroup', 'targetKind', 'pricePeriod', 'terms', 'utility', 'warranty'],
  ...['availableFrom', 'availableUntil'],
];

export function OfferingRow({ offering }: { offering: CatalogueOfferingFragment }) {
  const { name, description, targetGroup, published, price, pricePeriod, includedServices } = offering;
  const hasFinancing = useHasPack('FINANCING');
  const [dialog, setDialog] = useState<'edit' | 'rateOffer'>();
  const onClose = () => setDialog(undefined);
  return (
    <tr>
      <th scope="row">
        {name}
        {description && <span className="hint block">{description}</span>}
        {targetGroup && <span className="hint block">{targetGroup}</span>}
        {includedServices.length > 0 && (
          <span className="hint block">{t.includes(includedServices.map((each) => each.name).join(', '))}</span>
        )}
        <RateOfferLines rateOffers={offering.rateOffers} />
      </th>
      <td>{price ? priceText(price, pricePeriod) : t.noPrice}</td>
      <td>
        <Badge tone={published ? 'good' : 'muted'}>{published ? t.states.published : t.states.draft}</Badge>
      </td>
      <td className="figure">{offering.relationships.totalCount}</td>
      <td>
        <div className="actions">
          <RecordMenu
            id={offering.id}
            version={offering.version}
            name={name}
            deleteLabel={correctionTexts.delete}
            restoring={{ document: UpdateOfferingDocument, input: { id: offering.id }, fields: RESTORABLE }}
            items={[
              { label: t.editOffering, onSelect: () => setDialog('edit') },
              ...(hasFinancing ? [{ label: recordTexts.rateOffer, onSelect: () => setDialog('rateOffer') }] : []),
            ]}
          />
          <PublishButton offering={offering} />
        </div>
        {dialog === 'edit' && <EditOfferingDialog {...{ offering, onClose }} />}
        {dialog === 'rateOffer' && <RecordRateOfferDialog offering={offering.id} onClose={onClose} />}
      </td>
    </tr>
  );
}

function PublishButton({ offering: { id, name, version, published } }: { offering: CatalogueOfferingFragment }) {
  const { mutate, busy } = useIdempotentMutation(PublishOfferingDocument, published ? t.withdrawn : t.published);
  const label = published ? t.withdraw : t.publish;
  return (
    <Button
      busy={busy}
      title={published ? t.withdrawHint : t.publishHint}
      aria-label={`${label}: ${name}`}
      onClick={() => mutate({ id, expectedVersion: version, published: !published })}
    >
      {label}
    </Button>
  );
}
