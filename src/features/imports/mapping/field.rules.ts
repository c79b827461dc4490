/** The fields that columns of a table can be mapped to, and how a mapping is proposed from names and contents. Pure. */
import type { Cell } from '../../../tables/workbook.rules.ts';
import { isBlank } from './blank.rules.ts';

export interface ImportField {
  name: string;
  /** As people read it. */
  label: string;
  required?: boolean;
  /** Several columns may be mapped to it. */
  repeatable?: boolean;
  /** Usual names of its columns in English, German and French, in lower case without accents, e.g. `e-mail`. */
  names: readonly string[];
  /** Whether a text can be a value. A column is proposed only if most of its texts fit. */
  fits?: (text: string) => boolean;
  /** Few texts of other kinds fit, so that a column is proposed even if its name is unknown. */
  telling?: boolean;
  /** Texts of which a person can choose one for all rows. Default: any text. */
  choices?: readonly string[];
  /** Has amounts or dates, by which the decimal mark and the order of day and month are proposed. */
  holds?: 'amount' | 'date';
}

/** A column, by its index in the table, and the field that it fills. */
export interface MappedColumn {
  column: number;
  field: string;
}

/** Which table a person imports, and how it is understood. Kept for the next file with the same header. */
export interface ImportSettings {
  sheet: number;
  encoding: string;
  delimiter: string;
  /** Line of the column names, from 1; 0: the table has none. */
  headerLine: number;
  columns: MappedColumn[];
  /** Values for all rows, by field, where no column has one. */
  constants: Record<string, string>;
  decimalMark?: '.' | ',';
  dateOrder?: 'DD/MM' | 'MM/DD';
  /** ISO 4217 code of amounts without one. */
  currency?: string;
  /** Optional values that cannot be understood are left out; else they reject their row. */
  leaveOutInvalid?: boolean;
}

export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const knownNames = new WeakMap<readonly ImportField[], Set<string>>();

/** Whether any of the fields is usually named so. */
export function isKnownName(fields: readonly ImportField[], name: string): boolean {
  let known = knownNames.get(fields);
  if (!known) {
    known = new Set(fields.flatMap(({ names, label }) => [label, ...names].map(plainName)));
    knownNames.set(fields, known);
  }
  return known.has(plainName(name));
}

export interface ColumnSample {
  name: string;
  /** Some values that are not blank. */
  values: readonly Cell[];
}

/** Of the values that are there: with a usual name of the field, with one that contains it, and with any name. */
const [FITS_NAME, FITS_PART, FITS_ANY] = [0.34, 0.6, 0.8];
const [EXACT, WITHIN, BY_CONTENT] = [3, 2, 1];

/**
 * Proposes a field for each column; undefined where none is certain enough. Exact names come before names that contain a known
 * one, and these before contents. A field that is not repeatable is proposed once.
 */
export function proposeFields(
  fields: readonly ImportField[],
  columns: readonly ColumnSample[],
): (string | undefined)[] {
  const candidates = columns.flatMap((column, index) =>
    fields.flatMap((field, rank) => {
      const score = scoreOf(field, column);
      return score ? [{ index, field, rank, score }] : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.index - b.index || a.rank - b.rank);
  const proposed: (string | undefined)[] = columns.map(() => undefined);
  const taken = new Set<string>();
  for (const { index, field } of candidates) {
    if (proposed[index] || (taken.has(field.name) && !field.repeatable)) continue;
    proposed[index] = field.name;
    taken.add(field.name);
  }
  return proposed;
}

function scoreOf(field: ImportField, { name, values }: ColumnSample): number {
  const filled = values.filter((value) => !isBlank(String(value).trim()));
  const share = field.fits && filled.length ? shareOf(field.fits, filled) : undefined;
  const plain = plainName(name);
  const names = [field.label, ...field.names].map(plainName);
  if (names.includes(plain)) return (share ?? 1) >= FITS_NAME ? EXACT : 0;
  const words = ` ${plain} `;
  const isPart = names.some((each) => each.length > 3 && words.includes(` ${each} `));
  if (isPart && (share ?? 1) >= FITS_PART) return WITHIN;
  return field.telling && share !== undefined && share >= FITS_ANY ? BY_CONTENT : 0;
}

function shareOf(fits: (text: string) => boolean, values: readonly Cell[]): number {
  return values.filter((value) => fits(String(value).trim())).length / values.length;
}

/** The first problem of a mapping, with the field that it is about; undefined for one that can be used. */
export function mappingProblem(
  fields: readonly ImportField[],
  { columns, constants }: Pick<ImportSettings, 'columns' | 'constants'>,
  count: number,
): string | undefined {
  const known = new Map(fields.map((field) => [field.name, field]));
  for (const { column, field } of columns) {
    if (!known.has(field)) return `There is no field "${field}"; use one of ${[...known.keys()].join(', ')}.`;
    if (!Number.isInteger(column) || column < 0 || column >= count)
      return `There is no column ${column}; the table has ${count}, counted from 0.`;
  }
  const unknownField = Object.keys(constants).find((name) => !known.has(name));
  if (unknownField !== undefined)
    return `There is no field "${unknownField}"; use one of ${[...known.keys()].join(', ')}.`;
  for (const { name, label, repeatable, required } of fields) {
    const mapped = columns.filter(({ field }) => field === name);
    if (mapped.length > 1 && !repeatable) return `Only one column can be "${label}"; leave the others out.`;
    if (required && !mapped.length && !constants[name]?.trim())
      return `Choose the column that is "${label}", or a value for all rows.`;
  }
  if (!columns.length && !Object.keys(constants).length) return 'Choose the column of at least one field.';
  const twice = columns.find(({ column }, index) => columns.findIndex((each) => each.column === column) !== index);
  return twice && `Column ${twice.column} is mapped twice; choose one field for it.`;
}
