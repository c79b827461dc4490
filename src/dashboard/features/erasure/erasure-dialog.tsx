/** What an erasure would do, and its confirmation. */
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  EraseMyAccountDocument,
  ErasePersonDocument,
  ErasurePreviewDocument,
  type ErasurePreviewQuery,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { FormField } from '../../ui/form-field.tsx';
import { FormFields } from '../../ui/form-fields.tsx';
import { PROOF_FIELDS, type ProofName, proofOf } from '../../ui/proof-fields.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { erasureTexts as t } from './texts.ts';

type Preview = NonNullable<ErasurePreviewQuery['erasurePreview']>;
type Name = 'reason' | 'name' | ProofName;

interface Props {
  /** Undefined: the viewer itself. */
  person?: string;
  name: string;
  onDone: () => void;
  onClose: () => void;
}

export function ErasureDialog({ person, name, onDone, onClose }: Props) {
  const [query] = useQuery({
    query: ErasurePreviewDocument,
    variables: { person: person ?? null },
    requestPolicy: 'network-only',
  });
  return (
    <Dialog title={person ? t.eraseOf(name) : t.delete} onClose={onClose}>
      <QueryBoundary query={query} select={({ erasurePreview }) => erasurePreview}>
        {(preview) => (
          <>
            <Effects preview={preview} />
            {preview.confirmationToken && (
              <Confirmation {...{ person, name, preview, onDone, token: preview.confirmationToken }} />
            )}
          </>
        )}
      </QueryBoundary>
    </Dialog>
  );
}

function Effects({
  preview: { blockers, deleted, pseudonymised, endedRelationships, endedMemberships },
}: {
  preview: Preview;
}) {
  if (blockers.length)
    return (
      <>
        <p>{t.cannot}</p>
        <ul>
          {blockers.map(({ kind, organisation, message }) => (
            <li key={kind + organisation?.id}>
              {organisation && <strong>{organisation.name}: </strong>}
              {message}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p>{t.deleteHint}</p>
      <p>{[t.goes, ...deleted.map(counted)].join(', ')}.</p>
      {pseudonymised.length > 0 && (
        <p>
          {t.stays} {pseudonymised.map(counted).join(', ')}.
        </p>
      )}
      <p>{t.ends(endedRelationships, endedMemberships)}</p>
    </>
  );
}

const counted = ({ what, count }: { what: string; count: number }) => `${what} (${count})`;

function Confirmation({
  person,
  name,
  preview,
  token,
  onDone,
}: Omit<Props, 'onClose'> & { preview: Preview; token: string }) {
  const own = useIdempotentMutation(EraseMyAccountDocument, t.erased);
  const other = useIdempotentMutation(ErasePersonDocument, t.erased);
  const [values, setValues] = useState<Record<Name, string>>({ reason: '', name: '', password: '', code: '' });
  const [isOtherName, setOtherName] = useState(false);
  const fields: FormField<Name>[] = [
    ...(person
      ? [{ name: 'reason', label: t.reason, kind: 'paragraph', required: true, hint: t.reasonHint } as const]
      : []),
    { name: 'name', label: t.typeName(name), required: true, autoComplete: 'off' },
    ...(preview.needsPassword ? PROOF_FIELDS : []),
  ];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isOther = values.name.trim() !== name.trim();
    setOtherName(isOther);
    if (isOther) return;
    const proof = { confirmationToken: token, ...proofOf(values) };
    const done = person ? other.mutate({ ...proof, person, reason: values.reason }) : own.mutate(proof);
    if (await done) onDone();
  };
  return (
    <form onSubmit={submit}>
      <FormFields
        {...{ fields, values }}
        problem={isOtherName ? { field: 'name', message: t.otherName } : (own.problem ?? other.problem)}
        onChange={setValues}
      />
      <div className="actions">
        <Button variant="danger" type="submit" busy={own.busy || other.busy}>
          {person ? t.erase : t.delete}
        </Button>
      </div>
    </form>
  );
}
