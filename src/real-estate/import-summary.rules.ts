/** What an import of listings ends with: taken, unchanged, unknown values by field, refused by reason. Pure. */

export interface ImportCounts {
  read: number;
  refused: number;
  created: number;
  changed: number;
  unchanged: number;
  stale: number;
  relisted: number;
  notShown: number;
  withheld: number;
  matches: number;
}

interface Noted {
  count: number;
  example: string;
}

const MAX_EXAMPLE = 60;
const MAX_REASON = 300;
/** Kinds that are told; the rest is counted. */
const MAX_KINDS = 50;

export class ImportSummary {
  counts: ImportCounts | undefined;
  readonly notices: string[] = [];
  private readonly unknown = new Map<string, Noted>();
  private readonly refused = new Map<string, Noted>();

  /** @param value as it stands in the feed */
  noteUnknown(field: string, value: string): void {
    count(this.unknown, field, value, MAX_EXAMPLE);
  }

  /** @param why of one record; what differs between records (quoted values and numbers) does not make another reason */
  noteRefused(field: string, why: string): void {
    count(this.refused, `${field}: ${why.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/\d+/g, 'n')}`, why, MAX_REASON);
  }

  lines(seconds: number): string[] {
    const { read, refused, created, changed, unchanged, stale, relisted, notShown, withheld, matches } = this
      .counts as ImportCounts;
    const taken = created + changed;
    return [
      `${read} records read in ${seconds.toFixed(1)} s (${Math.round(read / Math.max(seconds, 0.001))} a second).`,
      `Taken: ${taken} (${created} new, ${changed} changed, of them ${relisted} back on the market under a new key).`,
      `Unchanged: ${unchanged}. Older than what is known: ${stale}.`,
      ...(notShown ? [`Not to be shown, as their sellers wish: ${notShown} (${withheld} were shown until now).`] : []),
      ...table(
        `Unknown values, by field`,
        this.unknown,
        (field, { count, example }) => `${field}: ${count}, e.g. "${example}"`,
      ),
      ...(refused
        ? table(
            `Refused: ${refused}, by reason`,
            this.refused,
            (reason, { count, example }) => `${count} × ${reason.split(': ', 1)[0]}: ${example}`,
          )
        : ['Refused: 0.']),
      ...this.notices,
      `Matches told: ${matches}.`,
    ];
  }
}

function count(noted: Map<string, Noted>, kind: string, value: string, longest: number): void {
  const known = noted.get(kind);
  if (known) known.count++;
  // Names of fields come from the dictionary; reasons are bounded, since a feed may make them up.
  else if (noted.size < MAX_KINDS * 4) noted.set(kind, { count: 1, example: printable(value, longest) });
}

function table(title: string, noted: Map<string, Noted>, line: (kind: string, noted: Noted) => string): string[] {
  if (!noted.size) return [];
  const sorted = [...noted].sort(([, a], [, b]) => b.count - a.count);
  const rest = sorted.length - MAX_KINDS;
  return [
    `${title}:`,
    ...sorted.slice(0, MAX_KINDS).map(([kind, each]) => `  ${line(kind, each)}`),
    ...(rest > 0 ? [`  … and ${rest} more kinds`] : []),
  ];
}

function printable(value: string, longest: number): string {
  const text = value.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
