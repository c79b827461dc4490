/** Forms of services and their products. */
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  AddProductDocument,
  type CatalogueServiceFragment,
  CreateServiceDocument,
  UpdateProductDocument,
  UpdateServiceDocument,
} from '../../generated.ts';
import { FormDialog, type FormField, orNull } from '../../ui/form-dialog.tsx';
import { catalogueTexts as t } from './texts.ts';

const fieldsWith = (description: string): FormField<'name' | 'description'>[] => [
  { name: 'name', label: t.fields.name, required: true, maxLength: MAX_NAME_LENGTH },
  { name: 'description', label: description, kind: 'paragraph', maxLength: MAX_TEXT_LENGTH },
];

interface Props {
  onClose: () => void;
  onDone: () => void;
}

export function NewServiceDialog({ onClose, onDone }: Props) {
  const { party } = useViewer();
  const { mutate, busy, problem } = useIdempotentMutation(CreateServiceDocument, t.saved);
  return (
    <FormDialog
      title={t.newService}
      fields={fieldsWith(t.fields.serviceDescription)}
      {...{ busy, problem, onClose }}
      onSubmit={async ({ name, description }) => {
        const done = await mutate({ provider: party.id, name, description: orNull(description) });
        if (done) onDone();
        return done;
      }}
    />
  );
}

export function EditServiceDialog({
  service: { id, version, name, description },
  onClose,
}: {
  service: CatalogueServiceFragment;
  onClose: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateServiceDocument, t.saved);
  return (
    <FormDialog
      title={t.editService}
      fields={fieldsWith(t.fields.serviceDescription)}
      initial={{ name, description: description ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({ id, expectedVersion: version, name: values.name, description: orNull(values.description) })
      }
    />
  );
}

export function AddProductDialog({ service, onClose }: { service: CatalogueServiceFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(AddProductDocument, t.saved);
  return (
    <FormDialog
      title={t.addProduct}
      hint={service.name}
      fields={fieldsWith(t.fields.productDescription)}
      {...{ busy, problem, onClose }}
      onSubmit={({ name, description }) => mutate({ service: service.id, name, description: orNull(description) })}
    />
  );
}

export function EditProductDialog({
  product: { id, version, name, description },
  onClose,
}: {
  product: CatalogueServiceFragment['products'][number];
  onClose: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateProductDocument, t.saved);
  return (
    <FormDialog
      title={t.editProduct}
      fields={fieldsWith(t.fields.productDescription)}
      initial={{ name, description: description ?? '' }}
      {...{ busy, problem, onClose }}
      onSubmit={(values) =>
        mutate({ id, expectedVersion: version, name: values.name, description: orNull(values.description) })
      }
    />
  );
}
