/** The summary of an import of listings: imported, unchanged, unknown values by field, rejected by reason. Pure. */
import { Reasons, SEE_SET_ASIDE } from '../../tables/reasons.rules.ts';

export interface ImportCounts {
  read: number;
  refused: number;
  setAside: number;
  created: number;
  changed: number;
  unchanged: number;
  stale: number;
  relisted: number;
  notShown: number;
  withheld: number;
  matches: number;
}

/** A value of a feed is reported in fewer characters than a reason. */
const MAX_UNKNOWN_EXAMPLE = 60;
export class ImportSummary {
  counts: ImportCounts | undefined;
  readonly notices: string[] = [];
  private readonly unknown = new Reasons(MAX_UNKNOWN_EXAMPLE);
  private readonly refused = new Reasons();

  /** @param value as in the feed */
  noteUnknown(field: string, value: string): void {
    this.unknown.add(field, value);
  }

  /** @param why of one record; what differs between records (quoted values and numbers) does not make another reason */
  noteRefused(field: string, why: string): void {
    this.refused.add(`${field}: ${why.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/\d+/g, 'n')}`, why);
  }

  lines(seconds: number): string[] {
    if (!this.counts) throw new Error('Nothing has been counted yet.');
    const { read, refused, setAside, created, changed, unchanged, stale, relisted, notShown, withheld, matches } =
      this.counts;
    const taken = created + changed;
    return [
      `${read} records read in ${seconds.toFixed(1)} s (${Math.round(read / Math.max(seconds, 0.001))} per second).`,
      `Imported: ${taken} (${created} new, ${changed} changed, including ${relisted} back on the market under a new key).`,
      `Unchanged: ${unchanged}. Older than the stored version: ${stale}.`,
      ...(notShown
        ? [`Withheld at the request of their sellers: ${notShown} (${withheld} were shown until now).`]
        : []),
      ...this.unknown.lines(
        'Unknown values, by field',
        (field, { count, example }) => `${field}: ${count}, e.g. "${example}"`,
      ),
      ...(refused
        ? this.refused.lines(
            `Refused: ${refused}, by reason`,
            (reason, { count, example }) => `${count} × ${reason.split(': ', 1)[0]}: ${example}`,
          )
        : ['Refused: 0.']),
      ...(setAside ? [`Set aside: ${setAside} of the refused records${SEE_SET_ASIDE}`] : []),
      ...this.notices,
      `Matches reported: ${matches}.`,
    ];
  }
}
