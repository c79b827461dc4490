/** Finds records that may be the same: among the rows of a file, and among those that the party has already. Pure. */
import { distance } from 'fastest-levenshtein';
import { DuplicateReason } from './import.rules.ts';
import { plainName } from './mapping/field.rules.ts';

export interface Keyed {
  label: string;
  keys: readonly { reason: DuplicateReason; key: string }[];
  name?: string;
}

export interface DuplicateRow {
  line: number;
  label: string;
  reason: DuplicateReason;
  /** The earlier row of the file, or the existing record. */
  of: { line: number } | { id: string };
  ofLabel: string;
}

/** The strongest first. */
const STRENGTH = Object.values(DuplicateReason);
/** Edits for each character of the longer name. */
const MAX_DISTANCE_SHARE = 0.15;
/** A word that so many names contain does not distinguish them. */
const MAX_SHARING = 200;
/** Names with which one is compared. */
const MAX_COMPARED = 500;
const MIN_SIMILAR_LENGTH = 5;

interface Known extends Keyed {
  of: DuplicateRow['of'];
}

/**
 * One entry for each row that may be a duplicate: of an existing record if there is one, else of the first row. An equal
 * identifier is stronger than an equal address, and this than a name.
 */
export function* findDuplicates(
  rows: readonly (Keyed & { line: number })[],
  existing: readonly (Keyed & { id: string })[],
): Generator<void, DuplicateRow[]> {
  const index = new DuplicateIndex();
  for (const { id, ...keyed } of existing) {
    index.add({ ...keyed, of: { id } });
    yield;
  }
  const found: DuplicateRow[] = [];
  for (const { line, ...keyed } of rows) {
    const match = index.find(keyed);
    if (match) {
      const { of, label: ofLabel } = match.known;
      found.push({ line, label: keyed.label, reason: match.reason, of, ofLabel });
      // Later rows are compared with the first one, so that all of a group have the same target.
      index.add({ ...keyed, of, label: ofLabel });
    } else index.add({ ...keyed, of: { line } });
    yield;
  }
  return found;
}

class DuplicateIndex {
  readonly #byKey = new Map<string, Known>();
  readonly #byName = new Map<string, Known>();
  readonly #byWord = new Map<string, { name: string; known: Known }[]>();

  add(known: Known): void {
    for (const { reason, key } of known.keys) {
      const entry = `${reason}|${key}`;
      if (!this.#byKey.has(entry)) this.#byKey.set(entry, known);
    }
    const name = comparable(known.name);
    if (!name) return;
    if (!this.#byName.has(name)) this.#byName.set(name, known);
    for (const word of beginnings(name)) {
      const sharing = this.#byWord.get(word) ?? [];
      if (sharing.length <= MAX_SHARING) sharing.push({ name, known });
      this.#byWord.set(word, sharing);
    }
  }

  find({ keys, name }: Keyed): { reason: DuplicateReason; known: Known } | undefined {
    const sorted = [...keys].sort((a, b) => STRENGTH.indexOf(a.reason) - STRENGTH.indexOf(b.reason));
    for (const { reason, key } of sorted) {
      const known = this.#byKey.get(`${reason}|${key}`);
      if (known) return { reason, known };
    }
    const wanted = comparable(name);
    if (!wanted) return undefined;
    const same = this.#byName.get(wanted);
    if (same) return { reason: DuplicateReason.SAME_NAME, known: same };
    const similar = this.#similar(wanted);
    return similar && { reason: DuplicateReason.SIMILAR_NAME, known: similar };
  }

  /** The nearest name that shares the beginning or end of a word, of the first `MAX_COMPARED`. */
  #similar(wanted: string): Known | undefined {
    let [best, least]: [Known | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    const seen = new Set<string>();
    for (const word of beginnings(wanted)) {
      const sharing = this.#byWord.get(word) ?? [];
      if (sharing.length > MAX_SHARING) continue;
      for (const { name, known } of sharing) {
        if (seen.has(name)) continue;
        if (seen.size >= MAX_COMPARED) return best;
        seen.add(name);
        if (numbersOf(name) !== numbersOf(wanted)) continue;
        const longer = Math.max(name.length, wanted.length);
        if (longer < MIN_SIMILAR_LENGTH || Math.abs(name.length - wanted.length) > longer * MAX_DISTANCE_SHARE)
          continue;
        const edits = distance(name, wanted);
        if (edits <= longer * MAX_DISTANCE_SHARE && edits < least) [best, least] = [known, edits];
      }
    }
    return best;
  }
}

/** Words in order, so that "Berg, Dana" and "Dana Berg" are the same. */
function comparable(name: string | undefined): string {
  return name ? plainName(name).split(' ').sort().join(' ') : '';
}

/** Names that differ in a number are different: Unit 1, Unit 2. */
function numbersOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

function beginnings(name: string): Set<string> {
  return new Set(name.split(' ').flatMap((word) => (word.length > 2 ? [word.slice(0, 4), `…${word.slice(-4)}`] : [])));
}
