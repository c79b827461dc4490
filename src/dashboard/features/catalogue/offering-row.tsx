import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type CatalogueOfferingFragment, PublishOfferingDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { money } from '../../values/format.ts';
import { EditOfferingDialog } from './offering-dialogs.tsx';
import { catalogueTexts as t } from './texts.ts';

export function OfferingRow({ offering }: { offering: CatalogueOfferingFragment }) {
  const { name, description, targetGroup, published, price, pricePeriod, includedServices } = offering;
  const [isOpen, setOpen] = useState(false);
  return (
    <tr>
      <th scope="row">
        {name}
        {description && <span className="hint block">{description}</span>}
        {targetGroup && <span className="hint block">{targetGroup}</span>}
        {includedServices.length > 0 && (
          <span className="hint block">{t.includes(includedServices.map((each) => each.name).join(', '))}</span>
        )}
      </th>
      <td>{price ? `${money(price)}${pricePeriod ? ` ${t.periods[pricePeriod]}` : ''}` : t.noPrice}</td>
      <td>
        <Badge tone={published ? 'good' : 'muted'}>{published ? t.states.published : t.states.draft}</Badge>
      </td>
      <td className="figure">{offering.relationships.totalCount}</td>
      <td>
        <div className="actions">
          <Button
            icon={Pencil}
            variant="quiet"
            aria-label={`${t.edit}: ${name}`}
            title={t.edit}
            onClick={() => setOpen(true)}
          />
          <PublishButton offering={offering} />
        </div>
        {isOpen && <EditOfferingDialog offering={offering} onClose={() => setOpen(false)} />}
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
