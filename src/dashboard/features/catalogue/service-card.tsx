/** A service, its products, and its offerings. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import {
  type CatalogueOfferingFragment,
  type CatalogueServiceFragment,
  UpdateProductDocument,
  UpdateServiceDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { RecordMenu } from '../corrections/record-menu.tsx';
import { correctionTexts } from '../corrections/texts.ts';
import { NewOfferingDialog } from './offering-dialogs.tsx';
import { OfferingRow } from './offering-row.tsx';
import { AddProductDialog, EditProductDialog, EditServiceDialog } from './service-dialogs.tsx';
import { catalogueTexts as t } from './texts.ts';

const RESTORABLE = ['name', 'description'];

export function ServiceCard({
  service,
  offerings,
  refetch,
}: {
  service: CatalogueServiceFragment;
  /** Undefined while they are not read. */
  offerings: readonly CatalogueOfferingFragment[] | undefined;
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
          <RecordMenu
            id={service.id}
            version={service.version}
            name={service.name}
            items={[{ label: t.editService, onSelect: () => setDialog('edit') }]}
            deleteLabel={correctionTexts.delete}
            restoring={{ document: UpdateServiceDocument, input: { id: service.id }, fields: RESTORABLE }}
            onDeleted={refetch}
          />
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
            {service.products.map(({ id, name, description, version }) => (
              <li key={id}>
                <ProductLine product={{ id, name, description, version }} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t.offerings}</h3>
      {offerings?.length === 0 && <p className="hint">{t.noOfferings}</p>}
      {offerings && offerings.length > 0 && <OfferingTable {...{ service, offerings }} />}
      {dialog === 'edit' && <EditServiceDialog {...{ service, onClose }} />}
      {dialog === 'product' && <AddProductDialog {...{ service, onClose }} />}
      {dialog === 'offering' && <NewOfferingDialog {...{ service, onClose }} onDone={refetch} />}
    </Card>
  );
}

function ProductLine({ product }: { product: CatalogueServiceFragment['products'][number] }) {
  const [isOpen, setOpen] = useState(false);
  const { id, name, description, version } = product;
  return (
    <span className="actions">
      <span>
        {name} {description && <span className="hint">{description}</span>}
      </span>
      <RecordMenu
        {...{ id, name, version }}
        items={[{ label: t.editProduct, onSelect: () => setOpen(true) }]}
        deleteLabel={correctionTexts.delete}
        restoring={{ document: UpdateProductDocument, input: { id }, fields: RESTORABLE }}
      />
      {isOpen && <EditProductDialog product={product} onClose={() => setOpen(false)} />}
    </span>
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
