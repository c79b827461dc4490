/** The search field above a list. */
import { useId } from 'react';
import { MAX_SEARCH_CHARACTERS } from '../../values/text-limits.rules.ts';
import './lists.css';

interface Props {
  label: string;
  /** The fields in which it searches. */
  hint: string;
  value: string;
  /** Undefined: the field is empty. */
  onChange: (text: string | undefined) => void;
}

export function ListSearch({ label, hint, value, onChange }: Props) {
  const field = useId();
  return (
    <div className="field list-search">
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type="search"
        placeholder={hint}
        maxLength={MAX_SEARCH_CHARACTERS}
        value={value}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </div>
  );
}
