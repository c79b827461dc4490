/**
 * Chains the records of the audit trail in batches, after their transactions: no writer waits for the head. One chainer at a
 * time: the head is locked by the transaction, so a process that dies leaves neither a lease nor a half-chained batch.
 */
import { createHash, randomBytes } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import type { InstallationKey } from '../access-control/installation-key.ts';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import type { Runner } from '../graph/runner.ts';
import { canonicalJson } from '../values/canonical-json.rules.ts';
import { steadyInstant, steadyNow } from '../values/steady-clock.ts';
import { type NextRun, type Startable, Worker, type WorkerStatus } from '../workers/worker.ts';
import { ANY_UNCHAINED, CHAIN_RECORDS, type ChainedRow, OLDEST_UNCHAINED, POSTPONE_CHAINING } from './audit.cypher.ts';
import {
  committed,
  concernedBy,
  type Draft,
  GENESIS,
  hashedText,
  readRecord,
  type StoredRecord,
  type StoredValues,
} from './audit-record.rules.ts';
import { ensurePersonKeys, type PersonKeys, seal } from './person-keys.ts';

const BATCH = 1_000;
/** Records that come closer together are chained together. */
const BATCH_INTERVAL_MS = 250;
/** How often to look for records of other processes, and for views whose window is over. */
const POLL_MS = 1_000;
/** Of the salt that a hash of values has. */
const SALT_BYTES = 16;
/** When records that could not be sealed are tried again. */
const POSTPONED_MS = 60_000;
const TRANSACTION_MS = 10_000;
/** The head is logged this often if it has moved: a log outside of the graph shows that the end was cut off. */
const ANCHOR_MS = 300_000;

export function hashOf(previous: string, seq: number, text: string): string {
  return createHash('sha256')
    .update(hashedText(previous, seq, text))
    .digest('hex');
}

interface Unchained {
  elementId: string;
  draft: string;
  count: number | null;
  lastAt: string | null;
  reason: string | null;
}

export class AuditChainer implements Startable {
  readonly #worker: Worker;
  #stopListening = () => {};
  #anchored = { seq: 0, at: 0 };

  constructor(
    readonly graph: Graph,
    readonly installation: InstallationKey,
    readonly log: Logger,
  ) {
    this.#worker = new Worker({
      name: 'audit trail',
      intervalMs: POLL_MS,
      lease: 'any server, one at a time: it locks the head of the chain',
      log,
      run: ({ woken }) => this.#round(woken),
    });
  }

  get status(): WorkerStatus {
    return this.#worker.status;
  }

  start(): void {
    this.#stopListening = this.graph.onWrite(() => this.#worker.wake());
    this.#worker.start();
  }

  async stop(): Promise<void> {
    this.#stopListening();
    await this.#worker.stop();
  }

  async #round(woken: boolean): Promise<NextRun> {
    if (!woken && !onlyRow(await this.graph.read(ANY_UNCHAINED, {})).any) return {};
    const count = await this.chain(steadyInstant());
    return count === BATCH ? { sleepMs: 0 } : { pauseMs: BATCH_INTERVAL_MS };
  }

  /** Chains at most one batch. @param now ISO instant. @returns how many */
  async chain(now: string): Promise<number> {
    const head = await this.graph.writeQuietly((transaction) => this.#chain(transaction, now), {
      timeoutMs: TRANSACTION_MS,
    });
    if (head.seq > this.#anchored.seq && steadyNow() >= this.#anchored.at + ANCHOR_MS) {
      this.#anchored = { seq: head.seq, at: steadyNow() };
      this.log.info({ seq: head.seq, hash: head.hash }, 'audit trail: anchor');
    }
    return head.count;
  }

  async #chain(runner: Runner, now: string) {
    const found = onlyRow(await runner.run(OLDEST_UNCHAINED, { now, limit: neo4j.int(BATCH) }));
    const drafts = found.records.map((record) => ({ ...record, parsed: parsed(record) }));
    const subjects = new Set(drafts.flatMap(({ parsed }) => parsed?.subject ?? []));
    const keys = await ensurePersonKeys(runner, this.installation, [...subjects].sort());
    const isReady = ({ parsed }: { parsed?: Draft }) => !parsed?.subject || keys.get(parsed.subject) !== 'unreadable';
    await this.#postpone(
      runner,
      drafts.filter((draft) => !isReady(draft)),
      now,
    );
    let previous = found.hash ?? GENESIS;
    const rows = drafts.filter(isReady).map(({ elementId, draft, parsed }, index): ChainedRow => {
      const seq = found.seq + 1 + index;
      // A record that cannot be read is chained as it is: it never stops the others, and is not lost.
      const values = parsed && valuesBeside(parsed);
      const text = parsed ? canonicalJson(stored(parsed, keys, values)) : canonicalJson({ unreadable: draft });
      previous = hashOf(previous, seq, text);
      const concerned = parsed ? concernedBy(parsed) : [];
      return { elementId, seq: neo4j.int(seq), hash: previous, text, values: values ?? null, concerned };
    });
    const seq = found.seq + rows.length;
    if (rows.length) await runner.run(CHAIN_RECORDS, { records: rows, seq: neo4j.int(seq), hash: previous });
    return { seq, hash: previous, count: drafts.length };
  }

  /** Their values cannot be sealed until the secret is configured again with which the key of their person is wrapped. */
  async #postpone(runner: Runner, drafts: Unchained[], now: string): Promise<void> {
    if (!drafts.length) return;
    const until = new Date(Date.parse(now) + POSTPONED_MS).toISOString();
    await runner.run(POSTPONE_CHAINING, { elementIds: drafts.map(({ elementId }) => elementId), until });
    this.log.error(
      { count: drafts.length },
      'audit trail: records wait, because keys of their persons cannot be unwrapped; add the secret to SECRET_KEY_PREVIOUS',
    );
  }
}

function parsed({ draft, count, lastAt, reason }: Unchained): Draft | undefined {
  try {
    const record = readRecord<Draft>(draft);
    if (record.kind !== 'VIEW') return record;
    const values = { plain: reason === null ? {} : { reason } };
    return { ...record, count: count ?? 1, lastAt: lastAt ?? record.at, values };
  } catch {
    return undefined;
  }
}

/** Of the text that is stored beside a record. */
export function hashOfValues(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function valuesBeside({ subject, values }: Draft): string | undefined {
  if (subject !== null || !Object.keys(values.plain).length) return undefined;
  return committed(values.plain, randomBytes(SALT_BYTES).toString('base64url'));
}

/** With its personal values under the key of their subject, and the hash of other values. */
function stored(draft: Draft, keys: PersonKeys, beside: string | undefined): StoredRecord {
  return { ...draft, values: beside === undefined ? storedValues(draft, keys) : { hash: hashOfValues(beside) } };
}

function storedValues({ id, subject, values }: Draft, keys: PersonKeys): StoredValues {
  if (subject === null || !Object.keys(values.plain).length) return values;
  const key = keys.get(subject);
  return Buffer.isBuffer(key) ? { sealed: seal(key, id, values.plain) } : { erased: true };
}
