/** Values of fields that no column has, the same for all rows. */
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
  const free = kind.fields.filter(
    ({ name }) => !fields.includes(name) && !constants.some(({ field }) => field === name),
  );
  return (
    <div className="import-reading import-constants">
      {constants.map(({ field, value }) => (
        <label key={field}>
          {t.columns.value(kind.fields.find(({ name }) => name === field)?.label ?? field)}
          <input
            value={value}
            maxLength={500}
            onChange={({ target }) =>
              onChange(constants.map((each) => (each.field === field ? { field, value: target.value } : each)))
            }
          />
        </label>
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
