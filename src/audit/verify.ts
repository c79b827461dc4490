/** Verifies the chain of the audit trail, and reports the first place where it breaks. */
import neo4j from 'neo4j-driver';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import { AUDIT_COUNTS, AUDIT_HEAD, CHAINED_AFTER } from './audit.cypher.ts';
import { concernedBy, GENESIS, readRecord, type StoredRecord } from './audit-record.rules.ts';
import { hashOf, hashOfValues } from './chainer.ts';

const PAGE = 2_000;

/** A head that was noted outside of the graph. */
export interface Anchor {
  seq: number;
  hash: string;
}

export interface Verification {
  /** Records of the chain that are intact. */
  verified: number;
  /** The hash of the last of them. */
  hash: string;
  /** Records that are not chained yet. */
  waiting: number;
  /** Records whose values were deleted, as erasures do. */
  withoutValues: number;
  /** The first break; undefined: the chain is intact. */
  broken?: { seq: number; id?: string; what: string };
}

interface Row {
  seq: number;
  id: string;
  hash: string;
  text: string;
  values: string | null;
  entityId: string;
  at: string;
}

/** @param anchors in any order */
export async function verifyChain(graph: Graph, anchors: readonly Anchor[] = []): Promise<Verification> {
  const head = onlyRow(await graph.read(AUDIT_HEAD, {}));
  const counts = onlyRow(await graph.read(AUDIT_COUNTS, {}));
  let hash = GENESIS;
  let verified = 0;
  let concerns = 0;
  let withoutValues = 0;
  const result = (broken?: Verification['broken']): Verification => ({
    verified,
    hash,
    waiting: counts.waiting,
    withoutValues,
    broken,
  });
  for (;;) {
    const page = await graph.read(CHAINED_AFTER, { after: neo4j.int(verified), limit: neo4j.int(PAGE) });
    for (const row of page) {
      const broken = brokenAt(row, verified + 1, hash);
      if (broken) return result(broken);
      const anchor = anchors.find(({ seq }) => seq === row.seq);
      if (anchor && anchor.hash !== row.hash)
        return result({
          seq: row.seq,
          id: row.id,
          what: 'The hash differs from the anchor: the chain was written again, up to here at least.',
        });
      verified = row.seq;
      ({ hash } = row);
      if (row.values === null && hashBeside(row.text) !== undefined) withoutValues += 1;
      if (verified <= head.seq) concerns += concernedIn(row.text);
    }
    if (page.length < PAGE) break;
  }
  if (verified < head.seq)
    return result({ seq: verified + 1, what: `The end was cut off: the head is record ${head.seq}.` });
  const last = anchors.reduce((most, { seq }) => Math.max(most, seq), 0);
  if (verified < last)
    return result({ seq: verified + 1, what: `The end was cut off: an anchor names record ${last}.` });
  if (verified === head.seq && (head.hash ?? GENESIS) !== hash)
    return result({ seq: verified, what: 'The head has another hash than the last record.' });
  if (verified === head.seq && concerns !== counts.concerns && head.seq === counts.records)
    return result({
      seq: verified,
      what: `The index of parties has ${counts.concerns} entries instead of ${concerns}; the records are intact.`,
    });
  return result();
}

function brokenAt({ seq, id, hash, text, values, entityId, at }: Row, expected: number, previous: string) {
  if (seq !== expected) return { seq: expected, what: `Record ${expected} is missing; the next one is ${seq}.` };
  if (typeof text !== 'string' || hashOf(previous, seq, text) !== hash)
    return {
      seq,
      id,
      what: 'The hash does not fit: this record was changed or moved, or the one before was replaced.',
    };
  if (values !== null && hashOfValues(values) !== hashBeside(text))
    return { seq, id, what: 'The values of this record were changed.' };
  const record = recordIn(text);
  if (record && (record.id !== id || record.entity !== entityId || record.at !== at))
    return { seq, id, what: 'The properties by which the record is found differ from its text.' };
  return undefined;
}

/** Undefined for what could not be read when it was chained. */
function recordIn(text: string): StoredRecord | undefined {
  try {
    return readRecord<StoredRecord>(text);
  } catch {
    return undefined;
  }
}

/** Of the values beside the record, if it has any. */
function hashBeside(text: string): string | undefined {
  const values = recordIn(text)?.values;
  return values && 'hash' in values ? values.hash : undefined;
}

function concernedIn(text: string): number {
  const record = recordIn(text);
  return record ? concernedBy(record).length : 0;
}
