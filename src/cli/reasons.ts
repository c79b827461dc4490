/** Counts what an import reports by reason, each with its first example. */

export class Reasons {
  readonly #counts = new Map<string, { count: number; example: string }>();

  add(reason: string, example: string): void {
    const known = this.#counts.get(reason);
    if (known) known.count++;
    else this.#counts.set(reason, { count: 1, example });
  }

  /** The most frequent first. */
  print(title: string): void {
    if (!this.#counts.size) return;
    console.log(`${title}:`);
    for (const [reason, { count, example }] of [...this.#counts].sort(([, a], [, b]) => b.count - a.count))
      console.log(`  ${count} × ${reason}; e.g. ${example}`);
  }
}
