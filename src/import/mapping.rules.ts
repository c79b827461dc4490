/** How the columns of a table become parties, offerings, relationships and activities. Pure. */
import { z } from 'zod';

const name = z.string().min(1);

/** The mapping file. Templates may use `{provider}`, `{consumer}`, `{service}` and `{segment}`. */
export const MappingFile = z.strictObject({
  description: z.string().optional(),
  /** Keeps rows of different tables apart. */
  source: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  delimiter: z.string().length(1).default(','),
  encoding: z.enum(['utf8', 'latin1']).default('utf8'),
  columns: z.strictObject({
    /** A column that identifies the row; without one, its line and content do. */
    id: name.optional(),
    provider: name,
    consumer: name,
    service: name,
    segment: name.optional(),
    month: name,
    amount: name.optional(),
    summary: name.optional(),
  }),
  monthFormat: z.enum(['YYYY-MM-DD', 'YYYY-MM', 'DD/MM/YYYY', 'MM/YYYY']).default('YYYY-MM-DD'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code')
    .default('EUR'),
  /** What the values of the service column mean, e.g. `{"1": "Infrastructure"}`. */
  services: z.record(z.string(), name).default({}),
  offering: name.default('{service} by {provider}'),
  summary: name.default('{service}'),
  disclosure: z.enum(['PRIVATE', 'CHAIN', 'PUBLIC']).default('PRIVATE'),
  names: z
    .strictObject({
      /** Words at the end of a name that do not make another organisation, e.g. "LTD". */
      suffixes: z.array(name).default([]),
      /** Whether "X T/A Y" and "X trading as Y" are X. */
      tradingAs: z.boolean().default(true),
      /** Spellings of the same organisation: name → name. */
      aliases: z.record(z.string(), name).default({}),
    })
    .prefault({}),
  /** What the purchase creates for its consumer; it enables all services that the consumer provides itself. */
  resource: z
    .strictObject({ name: name, kind: z.enum(['ACCESS', 'KNOWLEDGE', 'EQUIPMENT', 'OTHER']).default('ACCESS') })
    .optional(),
});
export type Mapping = z.infer<typeof MappingFile>;

/** @throws Error that names each wrong place in the file and what it takes */
export function readMapping(text: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`The mapping is not JSON: ${(error as Error).message}`);
  }
  const parsed = MappingFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(whole file)'}: ${issue.message}`);
  throw new Error(`The mapping is wrong:\n${problems.join('\n')}`);
}

/** A problem with one row: where, and why it is not taken. */
export interface Problem {
  line: number;
  column: string;
  why: string;
}

/** One purchase: what a row says, in Covalue's terms. */
export interface Purchase {
  line: number;
  id: string | undefined;
  provider: PartyName;
  consumer: PartyName;
  service: string;
  segment: string | undefined;
  /** First day of the month, `YYYY-MM-DD`. */
  month: string;
  /** Minor units; undefined without an amount column. */
  amountMinor: number | undefined;
  /** Whether the amount had more decimals than its currency and was rounded half up. */
  rounded: boolean;
  summary: string;
}

export interface PartyName {
  /** As it is shown. */
  name: string;
  /** The same for all spellings of an organisation. */
  key: string;
}

const LONGEST_CELL = 10_000;
const LONGEST_NAME = 200;

/** Where the mapped columns stand. @throws Error that lists the columns found when one is missing */
export function columnPositions(mapping: Mapping, header: string[]): Record<string, number> {
  const found = header.map((cell) => cell.trim());
  const positions: Record<string, number> = {};
  for (const [role, column] of Object.entries(mapping.columns)) {
    const position = found.indexOf(column);
    if (position < 0)
      throw new Error(`The file has no column "${column}" (columns.${role}); it has: ${found.join(', ')}`);
    positions[role] = position;
  }
  return positions;
}

/** Reads one row; `digits` are the decimals of the mapping's currency. */
export function readPurchase(
  mapping: Mapping,
  positions: Record<string, number>,
  width: number,
  cells: string[],
  line: number,
  digits: number,
): Purchase | Problem {
  const refuse = (role: string, why: string): Problem => ({
    line,
    column: (mapping.columns as Record<string, string>)[role] ?? role,
    why,
  });
  if (cells.length !== width) return refuse('(row)', `it has ${cells.length} cells, the header has ${width}`);
  const cell = (role: string): string => {
    const position = positions[role];
    return position === undefined ? '' : (cells[position] as string).trim();
  };
  for (const role of Object.keys(positions))
    if (cell(role).length > LONGEST_CELL)
      return refuse(role, `it has ${cell(role).length} characters, at most ${LONGEST_CELL} are taken`);
  const names: Record<string, PartyName> = {};
  for (const role of ['provider', 'consumer'] as const) {
    const text = cell(role);
    if (!text) return refuse(role, 'the name is missing');
    if (text.length > LONGEST_NAME)
      return refuse(role, `the name has ${text.length} characters, at most ${LONGEST_NAME} are taken`);
    const party = partyName(mapping, text);
    if (!party.key) return refuse(role, `"${text}" has no letter or digit`);
    names[role] = party;
  }
  const [provider, consumer] = [names.provider as PartyName, names.consumer as PartyName];
  if (provider.key === consumer.key)
    return refuse('consumer', `"${consumer.name}" would have a relationship with itself`);
  const service = mapping.services[cell('service')] ?? cell('service');
  if (!service) return refuse('service', 'the service is missing');
  if (service.length > LONGEST_NAME) return refuse('service', `the name has more than ${LONGEST_NAME} characters`);
  const month = monthOf(cell('month'), mapping.monthFormat);
  if (!month) return refuse('month', `"${cell('month')}" is no date in the form ${mapping.monthFormat}`);
  const amount = mapping.columns.amount ? amountOf(cell('amount'), digits) : undefined;
  if (mapping.columns.amount && !amount) return refuse('amount', `"${cell('amount')}" is no amount such as "1234.50"`);
  return {
    line,
    id: mapping.columns.id ? cell('id') || undefined : undefined,
    provider,
    consumer,
    service,
    segment: cell('segment') || undefined,
    month,
    amountMinor: amount?.minor,
    rounded: amount?.rounded ?? false,
    summary: (
      cell('summary') || fill(mapping.summary, { provider: provider.name, consumer: consumer.name, service })
    ).slice(0, LONGEST_NAME),
  };
}

/** `{service} by {provider}` with the names put in. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

/** The shown name, and the key that all spellings of the organisation share. */
export function partyName(mapping: Mapping, text: string): PartyName {
  const tidy = (value: string) => value.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  let shown = tidy(text);
  const alias = mapping.names.aliases[shown];
  if (alias) shown = tidy(alias);
  const legal = mapping.names.tradingAs ? (shown.split(/\s+(?:t\/a|trading as)\s+/i)[0] as string) : shown;
  let words = legal
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ')
    .filter(Boolean);
  const suffixes = new Set(mapping.names.suffixes.map((suffix) => suffix.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  while (words.length > 1 && suffixes.has(words[words.length - 1] as string)) words = words.slice(0, -1);
  return { name: shown === shown.toUpperCase() && shown.length > 5 ? titleCase(shown) : shown, key: words.join(' ') };
}

/** SHOUTED NAMES are easier to read in title case; short words such as "IT" and "UK" stay. */
function titleCase(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{N}'’]*/gu, (word) =>
    word.length <= 3 ? word : (word[0] as string) + word.slice(1).toLowerCase(),
  );
}

function monthOf(text: string, format: Mapping['monthFormat']): string | undefined {
  const pattern = {
    'YYYY-MM-DD': /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/,
    'YYYY-MM': /^(\d{4})-(\d{2})$/,
    'DD/MM/YYYY': /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    'MM/YYYY': /^(\d{1,2})\/(\d{4})$/,
  }[format];
  const match = pattern.exec(text);
  if (!match) return undefined;
  const numbers = match.slice(1).map(Number) as [number, number, number];
  const [year, month, day] = format.startsWith('YYYY')
    ? numbers
    : format === 'MM/YYYY'
      ? [numbers[1], numbers[0], 1]
      : [numbers[2], numbers[1], numbers[0]];
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const valid = year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === (day ?? 1);
  return valid ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` : undefined;
}

/** Exact: digits are shifted as text, and half a minor unit goes up (away from zero). */
function amountOf(text: string, digits: number): { minor: number; rounded: boolean } | undefined {
  const match = /^([-+]?)[£$€]?(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/.exec(text.replace(/\s/g, ''));
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [, sign, whole = '0', fraction = ''] = match;
  const kept = fraction.padEnd(digits, '0').slice(0, digits);
  const rest = fraction.slice(digits);
  const minor = Number(BigInt(whole.replaceAll(',', '') + kept)) + (rest[0] !== undefined && rest[0] >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return undefined;
  return { minor: sign === '-' ? -minor : minor, rounded: /[1-9]/.test(rest) };
}
