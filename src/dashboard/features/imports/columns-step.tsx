/** How the table is read and what its columns are, with a preview that follows each choice. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { isOfPacks } from '../../client/packs.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import { ConfigureImportDocument, type ImportStateFragment, ImportTableDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { localCurrency } from '../../ui/currency-input.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ColumnTable } from './column-table.tsx';
import { ConstantValues } from './constant-values.tsx';
import { ImportPreviewCard } from './import-preview-card.tsx';
import type { Kinds, ProposedTable, ReadingChoice, ValueChoice } from './proposed-table.ts';
import { ReadingForm } from './reading-form.tsx';
import { importTexts as t } from './texts.ts';

export function ColumnsStep({ open, onChecked }: { open: ImportStateFragment; onChecked: () => void }) {
  const [choice, setChoice] = useState<ReadingChoice>({});
  const { packs } = useViewer();
  const [query, refetch] = useQuery({ query: ImportTableDocument, variables: { input: { id: open.id, ...choice } } });
  return (
    <QueryBoundary
      query={query}
      select={(data) => data.importTable && { table: data.importTable, kinds: data.importKinds }}
      refetch={refetch}
    >
      {({ table, kinds }) => (
        <Columns
          key={JSON.stringify([table.kind, table.sheet, table.headerLine, table.delimiter, table.columns.length])}
          {...{ open, table, onChecked }}
          kinds={kinds.filter(({ kind, pack }) => isOfPacks(pack, packs) || kind === table.kind)}
          onChoice={(change) => setChoice({ ...choice, ...change })}
        />
      )}
    </QueryBoundary>
  );
}

function Columns({
  open,
  table,
  kinds,
  onChoice,
  onChecked,
}: {
  open: ImportStateFragment;
  table: ProposedTable;
  kinds: Kinds;
  onChoice: (change: ReadingChoice) => void;
  onChecked: () => void;
}) {
  const [fields, setFields] = useState(() => table.columns.map(({ field }) => field));
  const [values, setValues] = useState<ValueChoice>(() => ({
    decimalMark: table.decimalMark,
    dateOrder: table.dateOrder,
    currency: table.currency ?? localCurrency(),
    leaveOutInvalid: false,
  }));
  const { mutate, busy, problem } = useIdempotentMutation(ConfigureImportDocument);
  const kind = kinds.find((each) => each.kind === table.kind);
  const [constants, setConstants] = useState(() => table.constants.map(({ field, value }) => ({ field, value })));
  const isGiven = (name: string) =>
    fields.includes(name) || constants.some(({ field, value }) => field === name && value);
  const missing = kind?.fields.filter(({ name, required }) => required && !isGiven(name)) ?? [];
  const { sheet, encoding, delimiter, headerLine } = table;
  const settings = {
    ...{ sheet, encoding, delimiter, headerLine },
    ...{ decimalMark: values.decimalMark, dateOrder: values.dateOrder, leaveOutInvalid: values.leaveOutInvalid },
    currency: values.currency || null,
    columns: fields.flatMap((field, column) => (field ? [{ column, field }] : [])),
    constants: constants.filter(({ value }) => value.trim()),
  };
  const settled = useSettled(settings);
  return (
    <div className="stack">
      <Card title={t.columns.title} hint={table.isKept ? t.columns.kept : undefined}>
        <ReadingForm {...{ table, kinds, values, onChoice }} onValues={setValues} />
        {table.problem && <ErrorMessage>{table.problem}</ErrorMessage>}
      </Card>
      {!table.problem && kind && (
        <>
          <Card title={t.columns.mapping}>
            <ColumnTable {...{ table, kind, fields }} onChange={setFields} />
            <ConstantValues {...{ kind, fields, constants }} onChange={setConstants} />
            {missing.length > 0 && (
              <ErrorMessage>{t.columns.missing(missing.map(({ label }) => label).join(', '))}</ErrorMessage>
            )}
          </Card>
          {missing.length === 0 && <ImportPreviewCard id={open.id} kind={kind} settings={settled} />}
          <div className="actions">
            {problem && <ErrorMessage>{problem.message}</ErrorMessage>}
            <Button
              variant="primary"
              busy={busy}
              disabled={busy || missing.length > 0}
              onClick={async () => {
                if (await mutate({ id: open.id, expectedVersion: open.version, kind: table.kind, settings }))
                  onChecked();
              }}
            >
              {t.columns.next}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

const SETTLE_MS = 300;

/** The value once it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as T;
}
