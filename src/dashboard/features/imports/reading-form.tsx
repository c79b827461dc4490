/** How the file is read: proposals that may be changed. */
import { CurrencyInput } from '../../ui/currency-input.tsx';
import { Select } from '../../ui/select.tsx';
import type { Kinds, ProposedTable, ReadingChoice, ValueChoice } from './proposed-table.ts';
import { importTexts as t } from './texts.ts';

const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-15',
  'macintosh',
  'utf-16le',
  'utf-16be',
];

const pairs = (texts: Record<string, string>) => Object.entries(texts) as [string, string][];

export function ReadingForm({
  table,
  kinds,
  values,
  onChoice,
  onValues,
}: {
  table: ProposedTable;
  kinds: Kinds;
  values: ValueChoice;
  onChoice: (change: ReadingChoice) => void;
  onValues: (values: ValueChoice) => void;
}) {
  const isText = table.sheets.length === 1 && table.sheets[0] === '';
  const { encodingIsCertain, encodingSample, encoding, delimiter } = table;
  return (
    <div className="import-reading">
      <Select
        label={t.columns.kind}
        value={table.kind}
        options={kinds.map(({ kind, label }) => [kind, label] as const)}
        onChange={(kind) => onChoice({ kind })}
      />
      {table.sheets.length > 1 && (
        <Select
          label={t.columns.sheet}
          value={String(table.sheet)}
          options={table.sheets.map((name, index) => [String(index), name] as const)}
          onChange={(sheet) => onChoice({ sheet: Number(sheet), headerLine: undefined })}
        />
      )}
      {isText && (
        <>
          <Select
            label={t.columns.encoding}
            value={encoding}
            options={[...new Set([encoding, ...ENCODINGS])].map((each) => [each, each] as const)}
            onChange={(each) => onChoice({ encoding: each })}
          />
          <Select
            label={t.columns.delimiter}
            value={delimiter}
            options={pairs(t.delimiters)}
            onChange={(each) => onChoice({ delimiter: each })}
          />
        </>
      )}
      <label className="choice">
        <span>{t.columns.headerLine}</span>
        <input
          className="narrow"
          type="number"
          min={0}
          max={100}
          value={table.headerLine}
          onChange={({ target }) => onChoice({ headerLine: Number(target.value) })}
        />
      </label>
      <Select
        label={t.columns.decimalMark}
        value={values.decimalMark ?? ''}
        options={[['', t.columns.unknown], ...pairs(t.decimalMarks)]}
        onChange={(mark) => onValues({ ...values, decimalMark: mark || null })}
      />
      <Select
        label={t.columns.dateOrder}
        value={values.dateOrder ?? ''}
        options={[['', t.columns.unknown], ...pairs(t.dateOrders)]}
        onChange={(order) => onValues({ ...values, dateOrder: order || null })}
      />
      <div className="import-currency">
        <CurrencyInput
          value={values.currency}
          required={false}
          onChange={(currency) => onValues({ ...values, currency })}
        />
      </div>
      <label className="import-check">
        <input
          type="checkbox"
          checked={values.leaveOutInvalid}
          onChange={({ target }) => onValues({ ...values, leaveOutInvalid: target.checked })}
        />
        <span>{t.columns.leaveOut}</span>
      </label>
      {isText && !encodingIsCertain && (
        <p className="hint">{encodingSample ? t.columns.uncertain(encodingSample) : t.columns.uncertainPlain}</p>
      )}
    </div>
  );
}
