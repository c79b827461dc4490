/** The steps of an erasure after its transaction. Each can be repeated, and works in small transactions. */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import { type InstallationKey, NotDecryptable } from '../../access-control/installation-key.ts';
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { KEPT_ANSWER } from '../../mutations/idempotency.ts';
import { appendEvents, type NewEvent } from '../../outbox/append-event.ts';
import { deleteContacts } from '../contacts/contact.actions.ts';
import { CONTACTS_TO_COMPARE } from '../contacts/contact.cypher.ts';
import { DELETE_PARTS } from '../imports/file/import-part.cypher.ts';
import { DELETE_IMPORT, DELETE_MAPPINGS, LOCK_IMPORT } from '../imports/import.cypher.ts';
import { DELETE_INVITATIONS_TO } from '../member-invitations/member-invitation.cypher.ts';
import { names } from './concerned.rules.ts';
import {
  BLANK_EVENTS,
  DELETE_MAILBOXES,
  DELETE_MAILS,
  KEPT_ANSWERS,
  LIST_CONCERNED,
  MAILS_TO_ERASED,
  SAVE_ANSWER,
} from './copies.cypher.ts';
import { CLEAR_EDGES, END_RELATIONSHIP, OPEN_RELATIONSHIPS } from './erasure.cypher.ts';
import { BLANK_RECORDS, DELETE_RECORDS, LIST_RECORDS } from './own-records.cypher.ts';
import { scrubGraph } from './scrub-graph.ts';
import { addressesOnly, replacerOf, type Terms } from './terms.rules.ts';

const BATCH = 500;
const limit = neo4j.int(BATCH);
const IDLE_MS = 500;

type IdList = (typeof LIST_CONCERNED)[number] | (typeof LIST_RECORDS)[number]['run'];

/** IDs by which files with emails are recognised. */
export interface Concerned {
  /** Of the person, its records, and emails about its relationships. */
  concerned: ReadonlySet<string>;
  /** Emails to the person. */
  mails: ReadonlySet<string>;
}

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
export async function eraseCopies(erasing: Erasing): Promise<Concerned> {
  const { graph, person, terms, id, log, now } = erasing;
  await endRelationships(erasing);
  const own = new Set([
    person,
    ...(await idsOf(
      erasing,
      LIST_RECORDS.map(({ run }) => run),
    )),
  ]);
  const concerned = new Set([...own, ...(await idsOf(erasing, LIST_CONCERNED))]);
  const mails = await idsOf(erasing, [MAILS_TO_ERASED]);
  await graph.write((transaction) => transaction.run(CLEAR_EDGES, { person, now }));
  for (const { run } of BLANK_RECORDS)
    await inPages((after) => graph.write((each) => each.run(run, { person, after, limit })));
  await eraseImports(erasing, own);
  for (const { of, run } of DELETE_RECORDS) {
    if (of.key === 'Contacts') await eraseContacts(erasing);
    while (onlyRow(await graph.write((each) => each.run(run, { person, limit }))).count === BATCH);
  }
  await blankEvents(erasing);
  await eraseAnswers(erasing, own);
  await deleteMails(erasing);
  const addresses = new Set(terms.addresses.map((address) => address.toLowerCase()));
  const concern = { person, own: concerned, addresses };
  const { changed, failed } = await scrubGraph(graph, { terms, concern, erasure: id, log });
  log.info({ erasure: id, changed, failed }, 'erasure: texts of records replaced');
  return { concerned, mails };
}

/** Files and rows of the imports, which have no edges, and what the person chose for its next ones. */
async function eraseImports({ graph, person }: Erasing, own: ReadonlySet<string>): Promise<void> {
  for (const importId of own)
    if (importId.startsWith('imp_'))
      await graph.writeQuietly(async (transaction) => {
        await transaction.run(LOCK_IMPORT, { id: importId });
        await transaction.run(DELETE_PARTS, { importId });
        await transaction.run(DELETE_IMPORT, { id: importId });
      });
  await graph.writeQuietly((transaction) => transaction.run(DELETE_MAPPINGS, { party: person }));
}

async function eraseContacts({ graph, person, now }: Erasing): Promise<void> {
  await inPages(async (after) => {
    const rows = await graph.read(CONTACTS_TO_COMPARE, { recorder: person, after, limit: BigInt(BATCH) });
    const ids = rows.map(({ id }) => id);
    await graph.write((transaction) => deleteContacts(transaction, { recorder: person, ids, now }));
    return [{ last: rows.length === BATCH ? (ids.at(-1) ?? null) : null }];
  });
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

async function idsOf({ graph, person }: Erasing, lists: readonly IdList[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const run of lists)
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
  const [replace, replaceAddresses] = [replacerOf(terms, id), replacerOf(addressesOnly(terms), id)];
  for (let after = ''; ; ) {
    const rows = await graph.read(KEPT_ANSWERS, { after, limit });
    for (const { key, answer } of rows) {
      if (answer === null) continue;
      const purpose = { what: KEPT_ANSWER, record: key };
      try {
        const text = installationKey.decrypt(answer, purpose);
        const changed = names(text, own)
          ? JSON.stringify({ ...JSON.parse(replace(text)), values: {} })
          : replaceAddresses(text);
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
  await graph.write((transaction) => transaction.run(DELETE_INVITATIONS_TO, { addresses: terms.addresses }));
  await graph.write((transaction) => transaction.run(DELETE_MAILBOXES, { addresses: terms.addresses }));
}
