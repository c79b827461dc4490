/** How the columns of a table become parties, offerings, relationships and activities. Pure. */
import { z } from 'zod';

const name = z.string().min(1);

/** The mapping file. Templates may use `{provider}`, `{consumer}`, `{service}` and `{segment}`. */
export const MappingFile = z.strictObject({
  description: z.string().optional(),
  /** Keeps rows of different tables apart. */
  source: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  delimiter: z.string().length(1).default(','),
  encoding: z.enum(['utf8', 'latin1', 'utf16le']).default('utf8'),
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
  /** Of dates and times alike; `/`, `.` and `-` are the same. MMM: an English month's name. */
  monthFormat: z
    .enum(['YYYY-MM-DD', 'YYYY-MM', 'YYYYMM', 'YYYYMMDD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'MM/YYYY', 'MMM-YY', 'MMM YYYY'])
    .default('YYYY-MM-DD'),
  /** What stands before the decimals of an amount; the other one separates thousands. */
  decimalMark: z.enum(['.', ',']).default('.'),
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
      /** Words before or after a name that do not make another organisation, e.g. "The". */
      articles: z.array(name).default([]),
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
  const amount = mapping.columns.amount ? amountOf(cell('amount'), digits, mapping.decimalMark) : undefined;
  if (mapping.columns.amount && !amount)
    return refuse('amount', `"${cell('amount')}" is no amount such as "1234${mapping.decimalMark}50"`);
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
  const { rules, aliases } = namesOf(mapping);
  const given = tidy(text);
  const shown = aliases.get(keyOf(rules, given)) ?? given;
  const shouted = shown === shown.toUpperCase() && shown.length > 5;
  return { name: shouted ? titleCase(shown, rules.suffixes) : shown, key: keyOf(rules, shown) };
}

interface NameRules {
  suffixes: Set<string>;
  articles: Set<string>;
  tradingAs: boolean;
}

const rulesOfMapping = new WeakMap<Mapping, { rules: NameRules; aliases: Map<string, string> }>();

function namesOf(mapping: Mapping) {
  let known = rulesOfMapping.get(mapping);
  if (!known) {
    const { suffixes, articles, tradingAs, aliases } = mapping.names;
    const words = (list: string[]) => new Set(list.map((each) => plainWords(each).join('')));
    const rules = { suffixes: words(suffixes), articles: words(articles), tradingAs };
    const byKey = Object.entries(aliases).map(([from, to]): [string, string] => [keyOf(rules, tidy(from)), tidy(to)]);
    known = { rules, aliases: new Map(byKey) };
    rulesOfMapping.set(mapping, known);
  }
  return known;
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, '')
    .split(' ')
    .filter(Boolean);
}

function keyOf({ suffixes, articles, tradingAs }: NameRules, shown: string): string {
  const legal = tradingAs ? (shown.split(/\s+(?:t\/a|trading as)\s+/i)[0] as string) : shown;
  let words = plainWords(legal);
  const drop = (set: Set<string>, at: 0 | -1) => {
    while (words.length > 1 && set.has(words.at(at) as string)) words = at ? words.slice(0, -1) : words.slice(1);
  };
  drop(articles, 0);
  drop(articles, -1);
  drop(suffixes, -1);
  return words.join(' ');
}

/** SHOUTED NAMES are easier to read in title case; short words such as "IT" and "UK" stay, and "LTD" is "Ltd". */
function titleCase(text: string, suffixes: Set<string>): string {
  return text.replace(/\p{L}[\p{L}\p{N}'’]*/gu, (word) =>
    word.length <= 3 && !suffixes.has(word.toLowerCase()) ? word : (word[0] as string) + word.slice(1).toLowerCase(),
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = '(?:[T ].*)?';
const DATES: Record<Mapping['monthFormat'], RegExp> = {
  'YYYY-MM-DD': new RegExp(`^(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})${TIME}$`),
  'YYYY-MM': /^(?<y>\d{4})[-/.](?<m>\d{1,2})$/,
  YYYYMM: /^(?<y>\d{4})(?<m>\d{2})$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  'DD/MM/YYYY': new RegExp(`^(?<d>\\d{1,2})[-/.](?<m>\\d{1,2})[-/.](?<y>\\d{4})${TIME}$`),
  'MM/DD/YYYY': new RegExp(`^(?<m>\\d{1,2})[-/.](?<d>\\d{1,2})[-/.](?<y>\\d{4})${TIME}$`),
  'MM/YYYY': /^(?<m>\d{1,2})[-/.](?<y>\d{4})$/,
  'MMM-YY': /^(?<m>[a-z]{3,9})[-/. ](?<y>\d{2})$/i,
  'MMM YYYY': /^(?<m>[a-z]{3,9})[-/. ](?<y>\d{4})$/i,
};

function monthOf(text: string, format: Mapping['monthFormat']): string | undefined {
  const { y, m = '', d } = DATES[format].exec(text)?.groups ?? {};
  if (y === undefined) return undefined;
  const year = Number(y) + (y.length === 2 ? 2000 : 0);
  const month = /\d/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const day = Number(d ?? 1);
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid ? `${year}-${String(month).padStart(2, '0')}-01` : undefined;
}

/**
 * Exact: digits are shifted as text, and half a minor unit goes up (away from zero). Takes thousands in groups, a
 * currency's sign or code before or after, and "-5", "5-" or accountants' "(5)" for less than nothing.
 */
function amountOf(
  text: string,
  digits: number,
  decimalMark: Mapping['decimalMark'],
): { minor: number; rounded: boolean } | undefined {
  const bare = text.replace(/[\s'’]/gu, '');
  const inner = /^\((.*)\)$/.exec(bare)?.[1];
  const [, sign, number = '', after] =
    /^([-+]?)(?:\p{Sc}|[A-Z]{3})?([-+]?[\d.,]+)(?:\p{Sc}|[A-Z]{3})?(-?)$/u.exec(inner ?? bare) ?? [];
  const plain = decimalMark === ',' ? number.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : number;
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/.exec(plain);
  if (!match || !/\d/.test(plain)) return undefined;
  const signs = [sign, match[1], after, inner === undefined ? '' : '-'].filter(Boolean);
  if (signs.length > 1) return undefined;
  const [, , whole = '0', fraction = ''] = match;
  const kept = fraction.padEnd(digits, '0').slice(0, digits);
  const rest = fraction.slice(digits);
  const minor = Number(BigInt(whole.replaceAll(',', '') + kept)) + (rest[0] !== undefined && rest[0] >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(minor)) return undefined;
  return { minor: signs[0] === '-' ? -minor : minor, rounded: /[1-9]/.test(rest) };
}
