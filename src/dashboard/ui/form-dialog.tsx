/** A dialog with a form that is described by its fields. Values are texts; a check box is 'true' or ''. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorMessage } from './error-message.tsx';
import { Field, type FormField } from './form-field.tsx';

export type { FormField };

interface Problem {
  message: string;
  field: string | null;
}

export function FormDialog<Name extends string>({
  title,
  hint,
  fields,
  initial = {},
  submitLabel,
  busy,
  problem,
  onSubmit,
  onClose,
}: {
  title: string;
  hint?: ReactNode;
  fields: readonly FormField<Name>[];
  initial?: Partial<Record<Name, string>>;
  /** Default: the title. */
  submitLabel?: string;
  busy: boolean;
  problem?: Problem;
  /** @returns a truthy value on success; then the dialog closes */
  onSubmit: (values: Record<Name, string>) => Promise<unknown>;
  onClose: () => void;
}) {
  const [values, setValues] = useState(
    () => Object.fromEntries(fields.map(({ name }) => [name, initial[name] ?? ''])) as Record<Name, string>,
  );
  const shown = fields.filter(({ shownWith }) => !shownWith || shownWith(values));
  const isBesideField = shown.some(({ name }) => name === problem?.field);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onSubmit(values)) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {hint && <p className="hint">{hint}</p>}
        {shown.map((field) => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name]}
            problem={problem?.field === field.name ? problem.message : undefined}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        {problem && !isBesideField && <ErrorMessage>{problem.message}</ErrorMessage>}
        <div className="actions">
          <Button variant="primary" type="submit" busy={busy}>
            {submitLabel ?? title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Null for an empty field. */
export const orNull = (value: string) => value.trim() || null;

/** The price, or none while its amount is empty. */
export const moneyOrNull = (amount: string, currency: string) => (amount ? { amount, currency } : null);
