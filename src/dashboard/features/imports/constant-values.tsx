/** Values of fields that no column has, the same for all rows. */
import { MAX_CONSTANT_LENGTH } from '../../../features/imports/import.rules.ts';
import { Select } from '../../ui/select.tsx';
import type { Kinds } from './proposed-table.ts';
import { importTexts as t } from './texts.ts';

interface Constant {
  field: string;
  value: string;
}

export function ConstantValues({
  kind,
  fields,
  constants,
  onChange,
}: {
  kind: Kinds[number];
  fields: readonly (string | null)[];
  constants: readonly Constant[];
  onChange: (constants: Constant[]) => void;
}) {
  const isGiven = (name: string) => fields.includes(name) || constants.some(({ field }) => field === name);
  // A value that every row needs is asked for at once.
  const needed = kind.fields.filter(({ name, required }) => required && !isGiven(name));
  const shown = [...constants, ...needed.map(({ name }) => ({ field: name, value: '' }))];
  const free = kind.fields.filter(({ name, required }) => !required && !isGiven(name));
  return (
    <div className="import-reading import-constants">
      {shown.map(({ field, value }) => (
        <ConstantValue
          key={field}
          field={kind.fields.find(({ name }) => name === field)}
          value={value}
          onChange={(next) => onChange(shown.map((each) => (each.field === field ? { field, value: next } : each)))}
        />
      ))}
      {free.length > 0 && (
        <select
          aria-label={t.columns.addConstant}
          value=""
          onChange={({ target }) => onChange([...constants, { field: target.value, value: '' }])}
        >
          <option value="">{t.columns.addConstant}</option>
          {free.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function ConstantValue({
  field,
  value,
  onChange,
}: {
  field: Kinds[number]['fields'][number] | undefined;
  value: string;
  onChange: (value: string) => void;
}) {
  const label = t.columns.value(field?.label ?? '');
  const options = field?.choices.map((choice) => [choice, choice] as const) ?? [];
  if (options.length)
    return <Select label={label} value={value} options={[['', t.columns.unknown], ...options]} onChange={onChange} />;
  return (
    <label>
      {label}
      <input value={value} maxLength={MAX_CONSTANT_LENGTH} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
