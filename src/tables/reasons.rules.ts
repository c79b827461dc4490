/** Counts the reports of an import by kind, each with its first example. Pure. */

/** Note for administrators on how to list the records that an import set aside. */
export const SEE_SET_ASIDE = ' (setAsideRecords of the API); the next import of the same data retries them.';
/** Maximum numbers of kinds that are kept and listed; others are only counted. */
const MAX_KEPT = 200;
const MAX_LISTED = 50;

export interface Counted {
  count: number;
  /** The first one, as one short line. */
  example: string;
}

export class Reasons {
  readonly #counts = new Map<string, Counted>();
  #beyond = 0;

  constructor(readonly maxExample = 300) {}

  add(kind: string, example: string): void {
    const known = this.#counts.get(kind);
    if (known) known.count++;
    else if (this.#counts.size < MAX_KEPT) this.#counts.set(kind, { count: 1, example: this.#printable(example) });
    else this.#beyond++;
  }

  /** @returns a title and a line for each kind, the most frequent first; nothing when nothing was counted */
  lines(title: string, line: (kind: string, counted: Counted) => string): string[] {
    if (!this.#counts.size) return [];
    const sorted = [...this.#counts].sort(([, a], [, b]) => b.count - a.count);
    const rest = sorted.slice(MAX_LISTED).reduce((sum, [, { count }]) => sum + count, this.#beyond);
    return [
      `${title}:`,
      ...sorted.slice(0, MAX_LISTED).map(([kind, counted]) => `  ${line(kind, counted)}`),
      ...(rest ? [`  … and ${rest} of other kinds`] : []),
    ];
  }

  #printable(text: string): string {
    const shown = text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
    return shown.length > this.maxExample ? `${shown.slice(0, this.maxExample)}…` : shown;
  }
}
