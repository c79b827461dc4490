/** The mapping file: which column is what, and how names are normalised. Its descriptions are the table in docs/import.md. Pure. */
import { z } from 'zod';
import { minorUnitsOf } from '../currency.rules.ts';
import { DATE_FORMATS, TWO_DIGIT_YEARS_FROM } from '../tables/date.rules.ts';

const name = z.string().min(1);
/** A column, or the same value for all rows. */
const column = z.union([name, z.strictObject({ constant: name })]);
const currency = z
  .string()
  .refine((code) => minorUnitsOf(code) !== undefined, 'an ISO 4217 code with a minor unit, e.g. "CAD"');
const dateFormat = z.enum(DATE_FORMATS);
const orderOf = (format: string) => /^(DD\/MM|MM\/DD)/.exec(format)?.[0];

/** Templates may use `{provider}`, `{consumer}`, `{service}` and `{segment}`. */
export const MappingFile = z.strictObject({
  description: z.string().optional().describe('What the table is, and what you assumed. For people only.'),
  source: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens')
    .describe(
      'A name for the table: lower-case letters, digits and hyphens. It keeps the rows of different tables apart.',
    ),
  delimiter: z.string().length(1).default(',').describe('What stands between the cells.'),
  encoding: z
    .enum(['utf8', 'windows-1252', 'latin1', 'utf16le'])
    .optional()
    .describe(
      'How characters are stored. Without it, UTF-8 and UTF-16 are recognised, and a file in any other encoding is refused with a hint. Excel on Windows writes windows-1252.',
    ),
  columns: z
    .strictObject({
      id: name
        .optional()
        .describe(
          'Identifies the row. Without one, its line and content do, so that rows may only be added at the end of the file.',
        ),
      provider: column.describe('Who sold.'),
      consumer: column.describe('Who bought, e.g. `{"constant": "My Company"}` where all rows are your own purchases.'),
      service: column.describe('What was bought.'),
      segment: column.optional().describe("The consumer's segment; the first value that is not blank stays."),
      month: name.describe('When; the day is checked and not kept.'),
      amount: name
        .optional()
        .describe(
          'For how much. An amount below zero is a correction; a blank one leaves the purchase without an amount.',
        ),
      currency: name
        .optional()
        .describe(
          'The ISO 4217 code of the amount; where a cell is blank, `currency` holds. Without it, `currency` holds for all.',
        ),
      summary: name.optional().describe('What the activity is called; cut at 200 characters.'),
    })
    .describe(
      'The column\'s name in the first line of the file, for each value of a row; or `{"constant": "…"}`, the same value for all rows.',
    ),
  monthFormat: z
    .union([dateFormat, z.array(dateFormat).min(1)])
    .transform((formats) => (Array.isArray(formats) ? formats : [formats]))
    .refine((formats) => new Set(formats.flatMap((each) => orderOf(each) ?? [])).size < 2, {
      error: 'a column has either days before months or months before days, not both',
    })
    .prefault('YYYY-MM-DD')
    .describe(
      `How dates are written; a list is tried in its order. \`/\`, \`.\`, \`-\` and a space are the same, a time may follow a day, MMM is an English month's name. Known: ${DATE_FORMATS.map((each) => `\`${each}\``).join(', ')}.`,
    ),
  twoDigitYearsFrom: z
    .number()
    .int()
    .min(1900)
    .max(2100)
    .default(TWO_DIGIT_YEARS_FROM)
    .describe('The first of the hundred years that two digits stand for: with 1970, `70` is 1970 and `69` is 2069.'),
  amendments: z
    .enum(['refuse', 'last', 'sum', 'difference'])
    .default('refuse')
    .describe(
      'What several rows with one id mean. `refuse`: a mistake; the later rows are refused. `last`: the last row replaces the earlier ones. `sum`: their amounts add up, in the month of the first. `difference`: each row has the total so far, and counts with what it adds to the row before.',
    ),
  decimalMark: z
    .enum(['.', ','])
    .optional()
    .describe(
      'What stands before the decimals of an amount; the other one separates thousands. Without it, that is the full stop, and an amount such as `1.234`, which may be a thousand, is refused.',
    ),
  currency: currency
    .default('EUR')
    .describe(
      'The ISO 4217 code of the amounts. A row whose amount is written with the sign of another currency is refused.',
    ),
  services: z
    .record(z.string(), name)
    .default({})
    .describe(
      'What values of the service column mean, e.g. `{"1": "Infrastructure"}`; other values are names themselves.',
    ),
  offering: name
    .default('{service} by {provider}')
    .describe("Template of the offering's name: what is one offering of a provider."),
  summary: name
    .default('{service}')
    .describe("Template of an activity's summary where there is no column or cell for it."),
  disclosure: z
    .enum(['PRIVATE', 'CHAIN', 'PUBLIC'])
    .default('PRIVATE')
    .describe('Who sees the relationships. PUBLIC also publishes the offerings and the profiles of the parties.'),
  names: z
    .strictObject({
      spaces: z
        .boolean()
        .default(false)
        .describe(
          'Whether names that differ in spaces or hyphens only are different organisations, as in graphs that were imported before this key existed.',
        ),
      suffixes: z
        .array(name)
        .default([])
        .describe('Words at the end of a name that do not make another organisation, e.g. `"LTD"`.'),
      articles: z
        .array(name)
        .default([])
        .describe('Words before or after a name that do not make another organisation, e.g. `"The"`.'),
      tradingAs: z.boolean().default(true).describe('Whether "X T/A Y" and "X trading as Y" are X.'),
      aliases: z
        .record(z.string(), name)
        .default({})
        .describe('Other names of the same organisation: name → the name that is shown.'),
    })
    .prefault({})
    .describe('Which spellings are one organisation.'),
  resource: z
    .strictObject({
      name: name.describe("Template of the resource's name."),
      kind: z.enum(['ACCESS', 'KNOWLEDGE', 'EQUIPMENT', 'OTHER']).default('ACCESS').describe('Kind of the resource.'),
    })
    .optional()
    .describe(
      'What a relationship creates for its consumer. It enables all services that the consumer provides itself, which makes chains of those who buy and sell. Without it, there are no chains.',
    ),
});
export type Mapping = z.infer<typeof MappingFile>;

/** The value that all rows have for this role, where the mapping gives one instead of a column. */
export function constantOf(mapping: Mapping, role: string): string | undefined {
  const given = (mapping.columns as Record<string, string | { constant: string } | undefined>)[role];
  return typeof given === 'object' ? given.constant : undefined;
}

/** How people know this role: the name of its column, else of the role. */
export function columnOf(mapping: Mapping, role: string): string {
  const given = (mapping.columns as Record<string, string | { constant: string } | undefined>)[role];
  return typeof given === 'string' ? given : role;
}

/** @throws Error that names each wrong place in the file and what it takes */
export function readMapping(text: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`The mapping is not JSON: ${(error as Error).message}`);
  }
  const parsed = MappingFile.safeParse(json);
  if (parsed.success && parsed.data.amendments !== 'refuse' && !parsed.data.columns.id)
    throw new Error('The mapping is wrong:\n  columns.id: `amendments` needs it: rows with one id are one contract');
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(whole file)'}: ${issue.message}`);
  throw new Error(`The mapping is wrong:\n${problems.join('\n')}`);
}
