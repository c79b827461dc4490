/** The steps of an erasure after its transaction. Each can be repeated, and works in small transactions. */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import { type InstallationKey, NotDecryptable } from '../../access-control/installation-key.ts';
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { KEPT_ANSWER } from '../../mutations/idempotency.ts';
import { appendEvents, type NewEvent } from '../../outbox/append-event.ts';
import { BLANK_EVENTS, DELETE_MAILBOXES, DELETE_MAILS, KEPT_ANSWERS, SAVE_ANSWER } from './copies.cypher.ts';
import { CLEAR_EDGES, END_RELATIONSHIP, OPEN_RELATIONSHIPS } from './erasure.cypher.ts';
import { BLANK_RECORDS, DELETE_RECORDS, LIST_RECORDS } from './own-records.cypher.ts';
import { scrubGraph } from './scrub-graph.ts';
import { replacerOf, type Terms } from './terms.rules.ts';

const BATCH = 500;
const limit = neo4j.int(BATCH);
const IDLE_MS = 500;

export interface Erasing {
  graph: Graph;
  installationKey: InstallationKey;
  log: Logger;
  /** Of the erasure. */
  id: string;
  person: string;
  /** The person itself, or an administrator. */
  actorId: string;
  terms: Terms;
  /** ISO instant. */
  now: string;
}

/** @throws Error while an email to the person is on its way */
export async function eraseCopies(erasing: Erasing): Promise<void> {
  const { graph, person, terms, id, log, now } = erasing;
  await endRelationships(erasing);
  const own = await ownIds(erasing);
  await graph.write((transaction) => transaction.run(CLEAR_EDGES, { person, now }));
  for (const { run } of BLANK_RECORDS)
    await inPages((after) => graph.write((each) => each.run(run, { person, after, limit })));
  for (const { run } of DELETE_RECORDS)
    while (onlyRow(await graph.write((each) => each.run(run, { person, limit }))).count === BATCH);
  await blankEvents(erasing);
  await eraseAnswers(erasing, own);
  await deleteMails(erasing);
  const { changed, failed } = await scrubGraph(graph, terms, id, log);
  log.info({ erasure: id, changed, failed }, 'erasure: texts of records replaced');
}

/** The other party learns it by the event. */
async function endRelationships({ graph, person, actorId, now }: Erasing): Promise<void> {
  for (;;) {
    const open = await graph.read(OPEN_RELATIONSHIPS, { person, limit });
    for (const { id } of open)
      await graph.write(async (transaction) => {
        const [ended] = await transaction.run(END_RELATIONSHIP, { id, now });
        if (!ended) return;
        const { provider, consumer, before, after, version } = ended;
        const events: NewEvent[] = [
          {
            name: after === 'DECLINED' ? 'relationshipDeclined' : 'relationshipEnded',
            entityId: id,
            entityVersion: version,
            partyIds: [provider, consumer],
            relationshipId: id,
            change: { state: { before, after } },
          },
        ];
        await appendEvents(transaction, actorId, now, events);
      });
    if (open.length < BATCH) return;
  }
}

/** IDs of the records of the person, and its own. */
async function ownIds({ graph, person }: Erasing): Promise<Set<string>> {
  const ids = new Set([person]);
  for (const { run } of LIST_RECORDS)
    await inPages(async (after) => {
      const rows = await graph.read(run, { person, after, limit });
      for (const { id } of rows) ids.add(id);
      return [{ last: rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null }];
    });
  return ids;
}

async function inPages(page: (after: string) => Promise<{ last: string | null }[]>): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = onlyRow(await page(after)).last;
}

async function blankEvents({ graph, person }: Erasing): Promise<void> {
  const page = (after: number) =>
    graph.writeQuietly((transaction) =>
      transaction.run(BLANK_EVENTS, { person, after: neo4j.int(after), limit: neo4j.int(10 * BATCH) }),
    );
  for (let after: number | null = -1; after !== null; ) after = onlyRow(await page(after)).last;
}

/** Answers that name the person or its records give their IDs only when they are repeated. */
async function eraseAnswers(
  { graph, installationKey, terms, id, log }: Erasing,
  own: ReadonlySet<string>,
): Promise<void> {
  const replace = replacerOf(terms, id);
  for (let after = ''; ; ) {
    const rows = await graph.read(KEPT_ANSWERS, { after, limit });
    for (const { key, answer } of rows) {
      if (answer === null) continue;
      const purpose = { what: KEPT_ANSWER, record: key };
      try {
        const text = installationKey.decrypt(answer, purpose);
        const isOwn = [...text.matchAll(/"([a-z]{2,4}_[^"\\]+)"/g)].some(([, each = '']) => own.has(each));
        const changed = isOwn ? JSON.stringify({ ...JSON.parse(replace(text)), values: {} }) : replace(text);
        if (changed === text) continue;
        const saved = { key, before: answer, answer: installationKey.encrypt(changed, purpose) };
        await graph.writeQuietly((transaction) => transaction.run(SAVE_ANSWER, saved));
      } catch (error) {
        if (!(error instanceof NotDecryptable)) throw error;
        log.warn({ erasure: id }, 'erasure: a kept answer cannot be decrypted, so nobody gets it');
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.key;
  }
}

async function deleteMails({ graph, person, terms }: Erasing): Promise<void> {
  for (let tries = 0; ; ) {
    const { deleted, left } = onlyRow(
      await graph.write((transaction) => transaction.run(DELETE_MAILS, { person, limit })),
    );
    if (!left) break;
    if (deleted) continue;
    if (++tries > 20) throw new Error('An email to the person is on its way; it is deleted when it has been sent.');
    await new Promise((done) => setTimeout(done, IDLE_MS));
  }
  await graph.write((transaction) => transaction.run(DELETE_MAILBOXES, { addresses: terms.addresses }));
}
