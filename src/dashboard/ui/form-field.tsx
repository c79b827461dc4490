/** One field of a form, with its hint and the problem that the server found. */
import { useId } from 'react';

export interface FormField<Name extends string> {
  /** As the input field of the mutation, so that its errors appear beside it. */
  name: Name;
  label: string;
  /** Default: a line of text. */
  kind?:
    | 'text'
    | 'paragraph'
    | 'password'
    | 'email'
    | 'url'
    | 'date'
    | 'amount'
    | 'count'
    | 'currency'
    | 'check'
    | 'choice';
  required?: boolean;
  hint?: string;
  maxLength?: number;
  autoComplete?: string;
  /** Of a choice: value and label. */
  options?: readonly (readonly [value: string, label: string])[];
  /** Shown only with these values. */
  shownWith?: (values: Record<Name, string>) => boolean;
}

const PATTERNS: Record<string, string> = { amount: '\\d+([.]\\d{1,4})?', count: '\\d{1,6}', currency: '[A-Za-z]{3}' };

interface Props {
  field: FormField<string>;
  value: string;
  problem?: string;
  onChange: (value: string) => void;
}

export function Field({ field, value, problem, onChange }: Props) {
  const [control, note] = [useId(), useId()];
  const { name, label, kind = 'text', required, hint } = field;
  const text = problem ?? hint;
  const attributes = {
    ...{ id: control, name, required },
    'aria-invalid': problem !== undefined,
    'aria-describedby': text ? note : undefined,
  };
  return (
    <div className={kind === 'check' ? 'field check' : 'field'}>
      <label htmlFor={control}>{label}</label>
      <Control {...{ field, value, onChange, attributes }} />
      {text && (
        <p id={note} className={problem ? 'error-message' : 'hint'} role={problem ? 'alert' : undefined}>
          {text}
        </p>
      )}
    </div>
  );
}

function Control({
  field: { kind = 'text', maxLength, autoComplete, options },
  value,
  attributes,
  onChange,
}: Omit<Props, 'problem'> & { attributes: object }) {
  if (kind === 'check')
    return (
      <input
        {...attributes}
        type="checkbox"
        checked={value === 'true'}
        onChange={({ target }) => onChange(target.checked ? 'true' : '')}
      />
    );
  if (kind === 'paragraph')
    return (
      <textarea
        {...attributes}
        rows={3}
        maxLength={maxLength}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  if (kind === 'choice')
    return (
      <select {...attributes} value={value} onChange={({ target }) => onChange(target.value)}>
        {options?.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    );
  return (
    <input
      {...attributes}
      type={kind in PATTERNS ? 'text' : kind}
      inputMode={kind === 'amount' ? 'decimal' : kind === 'count' ? 'numeric' : undefined}
      pattern={PATTERNS[kind]}
      autoComplete={autoComplete}
      maxLength={maxLength}
      value={value}
      onChange={({ target }) => onChange(kind === 'currency' ? target.value.toUpperCase() : target.value)}
    />
  );
}
