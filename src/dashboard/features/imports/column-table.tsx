/** The columns of the table, and what each is. */
import { TableFrame } from '../../ui/table-frame.tsx';
import type { Kinds, ProposedTable } from './proposed-table.ts';
import { importTexts as t } from './texts.ts';

export function ColumnTable({
  table,
  kind,
  fields,
  onChange,
}: {
  table: ProposedTable;
  kind: Kinds[number];
  fields: readonly (string | null)[];
  onChange: (fields: (string | null)[]) => void;
}) {
  // A field that is taken moves to the column for which it is chosen.
  const choose = (column: number, field: string | null) => {
    const isRepeatable = kind.fields.find(({ name }) => name === field)?.repeatable;
    onChange(fields.map((each, index) => (index === column ? field : each === field && !isRepeatable ? null : each)));
  };
  const options = [
    ['', t.columns.ignored] as const,
    ...kind.fields.map(({ name, label, required }) => [name, required ? t.columns.required(label) : label] as const),
  ];
  return (
    <TableFrame label={t.columns.mapping}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.column}</th>
            <th scope="col">{t.columns.field}</th>
            <th scope="col">{t.columns.samples}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ column, name, samples }) => (
            <tr key={column}>
              <th scope="row">{name}</th>
              <td>
                <select
                  aria-label={`${t.columns.field}: ${name}`}
                  value={fields[column] ?? ''}
                  onChange={({ target }) => choose(column, target.value || null)}
                >
                  {options.map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
              <td className="hint">{samples.join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
