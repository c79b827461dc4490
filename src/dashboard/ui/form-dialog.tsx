/** A dialog with a form that is described by its fields. Values are texts; a check box is 'true' or ''. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { FormField } from './form-field.tsx';
import { FormFields } from './form-fields.tsx';

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
  const [values, setValues] = useState(() => initialValues(fields, initial));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onSubmit(values)) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {hint && <p className="hint">{hint}</p>}
        <FormFields {...{ fields, values, problem }} onChange={setValues} />
        <div className="actions">
          <Button variant="primary" type="submit" busy={busy}>
            {submitLabel ?? title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A text for each field. */
export const initialValues = <Name extends string>(
  fields: readonly FormField<Name>[],
  initial: Partial<Record<Name, string>>,
) => Object.fromEntries(fields.map(({ name }) => [name, initial[name] ?? ''])) as Record<Name, string>;

/** Null for an empty field. */
export const orNull = (value: string) => value.trim() || null;

/** The price, or none while its amount is empty. */
export const moneyOrNull = (amount: string, currency: string) => (amount ? { amount, currency } : null);

/** The items of a list that a person typed, separated by commas. */
export const listOf = (text: string) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
