/** The mapping file: which column is what, and how names are normalised. Its descriptions are the table in docs/import.md. Pure. */

import { z } from 'zod';
import { DATE_FORMATS, TWO_DIGIT_YEARS_FROM } from '../tables/date.rules.ts';
import { minorUnitsOf } from '../values/currency.rules.ts';
import { MAX_NAME_LENGTH } from '../values/text-limits.rules.ts';
import { errorOf } from '../values/thrown.ts';

/** Maximum number of characters of a name or summary. */

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
  delimiter: z.string().length(1).default(',').describe('Separator between cells.'),
  encoding: z
    .enum(['utf8', 'windows-1252', 'latin1', 'utf16le'])
    .optional()
    .describe(
      'Character encoding. Without it, UTF-8 and UTF-16 are detected, and files in other encodings are rejected with a hint. Excel on Windows writes windows-1252.',
    ),
  columns: z
    .strictObject({
      id: name
        .optional()
        .describe(
          'ID of the row. Without it, line and content identify the row, so new rows must be added at the end of the file.',
        ),
      provider: column.describe('The provider (seller).'),
      consumer: column.describe(
        'The consumer (buyer), e.g. `{"constant": "My Company"}` if all rows are your own purchases.',
      ),
      service: column.describe('The purchased service.'),
      segment: column.optional().describe('Market segment of the consumer. The first non-blank value is kept.'),
      month: name.describe('Date of the purchase. The day is validated but not stored.'),
      amount: name
        .optional()
        .describe('The amount. A negative amount is a correction; a blank cell leaves the purchase without an amount.'),
      currency: name
        .optional()
        .describe(
          'ISO 4217 code of the amount. `currency` applies if a cell is blank, or to all rows without this column.',
        ),
      summary: name.optional().describe(`Summary of the activity, truncated after ${MAX_NAME_LENGTH} characters.`),
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
      `Date format, or a list of formats to try in order. \`/\`, \`.\`, \`-\` and a space are equivalent; a time may follow; MMM is an English month name. Supported: ${DATE_FORMATS.map((each) => `\`${each}\``).join(', ')}.`,
    ),
  twoDigitYearsFrom: z
    .number()
    .int()
    .min(1900)
    .max(2100)
    .default(TWO_DIGIT_YEARS_FROM)
    .describe('First year of the century for two-digit years: with 1970, `70` is 1970 and `69` is 2069.'),
  amendments: z
    .enum(['refuse', 'last', 'sum', 'difference'])
    .default('refuse')
    .describe(
      'Meaning of several rows with the same ID. `refuse`: an error; the later rows are rejected. `last`: the last row replaces the earlier ones. `sum`: the amounts are added up in the month of the first row. `difference`: each row states the new total, and counts as the difference to the previous row.',
    ),
  decimalMark: z
    .enum(['.', ','])
    .optional()
    .describe(
      'Decimal mark of amounts; the other character separates thousands. Default: a full stop, and an ambiguous amount such as `1.234` is rejected.',
    ),
  currency: currency
    .default('EUR')
    .describe('ISO 4217 code of the amounts. A row whose amount has the sign of another currency is rejected.'),
  services: z
    .record(z.string(), name)
    .default({})
    .describe(
      'Names for values of the service column, e.g. `{"1": "Infrastructure"}`. Other values are used as names.',
    ),
  offering: name
    .default('{service} by {provider}')
    .describe('Template of the offering name. Purchases with the same name belong to the same offering of a provider.'),
  summary: name
    .default('{service}')
    .describe('Template of the activity summary if there is no column or value for it.'),
  disclosure: z
    .enum(['PRIVATE', 'CHAIN', 'PUBLIC'])
    .default('PRIVATE')
    .describe('Disclosure of the relationships. PUBLIC also publishes the offerings and the profiles of the parties.'),
  names: z
    .strictObject({
      spaces: z
        .boolean()
        .default(false)
        .describe(
          'Whether names that differ only in spaces or hyphens are different organisations, as in imports before this key existed.',
        ),
      suffixes: z
        .array(name)
        .default([])
        .describe('Words at the end of a name that are ignored in comparisons, e.g. `"LTD"`.'),
      articles: z
        .array(name)
        .default([])
        .describe('Words before or after a name that are ignored in comparisons, e.g. `"The"`.'),
      tradingAs: z.boolean().default(true).describe('Whether "X T/A Y" and "X trading as Y" are treated as X.'),
      aliases: z
        .record(z.string(), name)
        .default({})
        .describe('Other names of the same organisation: name → displayed name.'),
    })
    .prefault({})
    .describe('Rules for spellings of the same organisation.'),
  resource: z
    .strictObject({
      name: name.describe("Template of the resource's name."),
      kind: z.enum(['ACCESS', 'KNOWLEDGE', 'EQUIPMENT', 'OTHER']).default('ACCESS').describe('Kind of the resource.'),
    })
    .optional()
    .describe(
      'Resource that each relationship creates for its consumer. It enables all services that the consumer provides, which forms value chains. Without it, there are no chains.',
    ),
});
export type Mapping = z.infer<typeof MappingFile>;

/** The value that all rows have for this role, where the mapping gives one instead of a column. */
export function constantOf({ columns }: Mapping, role: string): string | undefined {
  const given = givenFor(columns, role);
  return typeof given === 'object' ? given.constant : undefined;
}

/** How people know this role: the name of its column, else of the role. */
export function columnOf({ columns }: Mapping, role: string): string {
  const given = givenFor(columns, role);
  return typeof given === 'string' ? given : role;
}

function givenFor(columns: Record<string, string | { constant: string } | undefined>, role: string) {
  return columns[role];
}

/** @throws Error that names each invalid key of the file and its permitted values */
export function readMapping(text: string): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`The mapping is not valid JSON: ${errorOf(error).message}`);
  }
  const parsed = MappingFile.safeParse(json);
  if (parsed.success && parsed.data.amendments !== 'refuse' && !parsed.data.columns.id)
    throw new Error(
      'The mapping is invalid:\n  columns.id: `amendments` requires it, because rows with the same ID are one contract',
    );
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(whole file)'}: ${issue.message}`);
  throw new Error(`The mapping is invalid:\n${problems.join('\n')}`);
}
