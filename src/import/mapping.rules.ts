/** The mapping file: which column is what, and how names are normalised. Its descriptions are the table in docs/import.md. Pure. */
import { z } from 'zod';

const name = z.string().min(1);

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
    .default('utf8')
    .describe(
      'How characters are stored. Excel on Windows writes windows-1252, of which latin1 is a part. A byte order mark is skipped.',
    ),
  columns: z
    .strictObject({
      id: name
        .optional()
        .describe(
          'Identifies the row. Without one, its line and content do, so that rows may only be added at the end of the file.',
        ),
      provider: name.describe('Who sold.'),
      consumer: name.describe('Who bought.'),
      service: name.describe('What was bought.'),
      segment: name.optional().describe("The consumer's segment; the first one that is told stays."),
      month: name.describe('When; the day is checked and not kept.'),
      amount: name.optional().describe('For how much. Less than nothing is a correction.'),
      summary: name.optional().describe('What the activity is called; cut at 200 characters.'),
    })
    .describe("The column's name in the file's first line, for each thing that a row tells."),
  monthFormat: z
    .enum(['YYYY-MM-DD', 'YYYY-MM', 'YYYYMM', 'YYYYMMDD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'MM/YYYY', 'MMM-YY', 'MMM YYYY'])
    .default('YYYY-MM-DD')
    .describe(
      "How dates are written. `/`, `.` and `-` are the same, a time may follow a day, MMM is an English month's name.",
    ),
  decimalMark: z
    .enum(['.', ','])
    .default('.')
    .describe('What stands before the decimals of an amount; the other one separates thousands.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'an ISO 4217 code')
    .default('EUR')
    .describe('The ISO 4217 code of all amounts.'),
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
