/** A service, its products, and its offerings. */
import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CatalogueOfferingFragment, CatalogueServiceFragment } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { NewOfferingDialog } from './offering-dialogs.tsx';
import { OfferingRow } from './offering-row.tsx';
import { AddProductDialog, EditServiceDialog } from './service-dialogs.tsx';
import { catalogueTexts as t } from './texts.ts';

export function ServiceCard({
  service,
  offerings,
  refetch,
}: {
  service: CatalogueServiceFragment;
  offerings: readonly CatalogueOfferingFragment[];
  refetch: () => void;
}) {
  const [dialog, setDialog] = useState<'edit' | 'product' | 'offering'>();
  const onClose = () => setDialog(undefined);
  return (
    <Card
      title={service.name}
      hint={service.description ?? undefined}
      aside={
        <div className="actions">
          <Button icon={Pencil} aria-label={`${t.edit}: ${service.name}`} onClick={() => setDialog('edit')}>
            {t.edit}
          </Button>
          <Button icon={Plus} onClick={() => setDialog('product')}>
            {t.addProduct}
          </Button>
          <Button icon={Plus} onClick={() => setDialog('offering')}>
            {t.newOffering}
          </Button>
        </div>
      }
    >
      {service.products.length > 0 && (
        <>
          <h3>{t.products}</h3>
          <ul>
            {service.products.map(({ id, name, description }) => (
              <li key={id}>
                {name} {description && <span className="hint">{description}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.offerings}</h3>
      {offerings.length === 0 ? <p className="hint">{t.noOfferings}</p> : <OfferingTable {...{ service, offerings }} />}
      {dialog === 'edit' && <EditServiceDialog {...{ service, onClose }} />}
      {dialog === 'product' && <AddProductDialog {...{ service, onClose }} />}
      {dialog === 'offering' && <NewOfferingDialog {...{ service, onClose }} onDone={refetch} />}
    </Card>
  );
}

function OfferingTable({
  service,
  offerings,
}: {
  service: CatalogueServiceFragment;
  offerings: readonly CatalogueOfferingFragment[];
}) {
  return (
    <TableFrame label={`${t.offerings}: ${service.name}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.offering}</th>
            <th scope="col">{t.columns.price}</th>
            <th scope="col">{t.columns.state}</th>
            <th scope="col" className="figure">
              {t.columns.relationships}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {offerings.map((offering) => (
            <OfferingRow key={offering.id} offering={offering} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
