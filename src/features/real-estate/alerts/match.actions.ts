/**
 * Matching both ways. What is new or changed is labelled in the transaction that writes it and matched in one of its
 * own after that. Of a listing and an alert that are written at the same time, whichever is matched last sees the other;
 * and a process that dies in between leaves the label, so that another goes on.
 */

import { isContact } from '../../../access-control/recorded.rules.ts';
import type { Graph } from '../../../graph/graph.ts';
import { newId } from '../../../graph/ids.ts';
import { onlyRow } from '../../../graph/only-row.ts';
import type { Runner } from '../../../graph/runner.ts';
import type { RowOf } from '../../../graph/statement.ts';
import { appendEvents, type NewEvent, SYSTEM } from '../../../outbox/append-event.ts';
import { steadyInstant } from '../../../values/steady-clock.ts';
import { markProcessed, processSettingAside, setAside } from '../../../workers/set-aside.actions.ts';
import { type Failure, isRecordFault } from '../../../workers/set-aside.rules.ts';
import { lookupOfCriteria, lookupOfHome, questionOf } from '../homes/lookup.rules.ts';
import { evaluate, type Outcome } from '../homes/match.rules.ts';
import { homeOf } from '../listings/listing.cypher.ts';
import { queueContactMatchMail } from './contact-match.actions.ts';
import { criteriaOf } from './criteria.cypher.ts';
import { queueMatchMail } from './match-mail.actions.ts';
import {
  ALERT_TO_MATCH,
  ALERTS_FOR_LISTINGS,
  LISTINGS_FOR_ALERT,
  LISTINGS_MATCHED,
  LISTINGS_TO_MATCH,
  MATCH_LATER,
  PENDING,
  SAVE_MATCHES,
} from './matching.cypher.ts';

/** Listings matched in one transaction. */
const BATCH = 25;

/** Matches all waiting records, and sets aside those that cannot be matched. @returns the number of reported matches */
export async function matchPending(graph: Graph, clock = () => steadyInstant()): Promise<number> {
  let told = 0;
  for (;;) {
    const { alerts, listings } = await graph.writeQuietly(async (transaction) =>
      onlyRow(await transaction.run(PENDING, { most: BigInt(BATCH), now: clock() })),
    );
    for (const alert of alerts) told += await matchAlert(graph, alert, clock);
    told += await processSettingAside(graph, 'MATCHING', listings, clock, (ids) => matchListings(graph, ids, clock));
    if (!alerts.length && !listings.length) return told;
  }
}

/** New or changed listings find the alerts that they meet. */
async function matchListings(graph: Graph, ids: string[], clock: () => string): Promise<number> {
  const judge = async (runner: Runner): Promise<JudgedListings> => {
    const failures: Failure[] = [];
    const rows = await runner.run(LISTINGS_TO_MATCH, { ids });
    const listings = new Map(rows.map(({ id, listing }) => [id, listing]));
    const found = await candidatesOf(runner, listings, failures);
    const judged = found.flatMap((candidates) => {
      const stored = listings.get(candidates.listing);
      if (!stored) return [];
      return judgedCandidates(stored, candidates, failures).map(([alert, criteria, outcome]) =>
        outcomeRow(alert, criteria, stored, outcome),
      );
    });
    return { judged, failures, listings };
  };
  return saveJudged(graph, judge, ids.length === 1 ? 'alert' : undefined, clock);
}

/** A new or changed alert finds the listings that meet it. @returns the number of reported matches; 0 when it is set aside */
export function matchAlert(graph: Graph, id: string, clock = () => steadyInstant()): Promise<number> {
  const judge = async (runner: Runner): Promise<JudgedListings> => {
    const failures: Failure[] = [];
    const listings = new Map<string, Stored>();
    const [alert] = await runner.run(ALERT_TO_MATCH, { id });
    const inForce = alert?.criteria;
    if (!inForce) return { judged: [], failures, listings, alert: id };
    const criteria = criteriaOf(alert.terms ?? 'null');
    const question = questionOf(lookupOfCriteria(criteria));
    const found = await runner.run(LISTINGS_FOR_ALERT, { id, question });
    const judged = found.flatMap(({ listing, ...row }) => {
      const outcome = attempt(failures, row.id, () => evaluate(criteria, homeOf(listing)));
      if (!outcome) return [];
      return outcome.meets || row.known ? [outcomeRow(id, inForce, listing, outcome)] : [];
    });
    return { judged, failures, listings, alert: id };
  };
  return processSettingAside(graph, 'MATCHING', [id], clock, () => saveJudged(graph, judge, 'listing', clock));
}

interface JudgedListings {
  judged: ReturnType<typeof outcomeRow>[];
  /** Listings and alerts that could not be judged. */
  failures: Failure[];
  /** The listings whose matching ends with this, or the alert. */
  listings: Map<string, Stored>;
  alert?: string;
}

/**
 * Judges and saves in one transaction. If the outcomes cannot be saved together, each is saved separately. A failure is
 * attributed to the `other` side, unless all of them fail.
 */
async function saveJudged(
  graph: Graph,
  judge: (runner: Runner) => Promise<JudgedListings>,
  other: 'alert' | 'listing' | undefined,
  clock: () => string,
): Promise<number> {
  try {
    return await graph.write(async (transaction) => {
      const all = await judge(transaction);
      const told = await saveMatches(transaction, all.judged, all.failures, clock());
      await endMatching(transaction, all, clock());
      return told;
    });
  } catch (error) {
    if (!other || !isRecordFault(error)) throw error;
  }
  const all = await graph.write(judge);
  const { judged, failures } = all;
  const known = failures.length;
  let told = 0;
  let last: unknown;
  for (const row of judged)
    try {
      told += await graph.write((transaction) => saveMatches(transaction, [row], failures, clock()));
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      failures.push({ loop: 'MATCHING', record: row[other], error });
      last = error;
    }
  if (judged.length > 1 && failures.length - known >= judged.length) throw last;
  await graph.write((transaction) => endMatching(transaction, all, clock()));
  return told;
}

async function endMatching(runner: Runner, { listings, alert, failures }: JudgedListings, now: string): Promise<void> {
  const failed = new Set(failures.map(({ record }) => record));
  const matched = [...listings].filter(([id]) => !failed.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (matched.length)
    await runner.run(LISTINGS_MATCHED, { listings: matched.map(([id, { version }]) => ({ id, version })) });
  if (alert && !failed.has(alert)) await markProcessed(runner, 'MATCHING', [alert]);
  if (!failures.length) return;
  await runner.run(MATCH_LATER, { records: failures.map(({ record }) => record).sort() });
  await setAside(runner, failures, now);
}

/** The result of `work`; undefined if it throws, which is noted as a failure of the record. */
function attempt<T>(failures: Failure[], record: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    failures.push({ loop: 'MATCHING', record, error });
    return undefined;
  }
}

type Stored = RowOf<typeof LISTINGS_TO_MATCH>['listing'];
/** Those found by the words of a listing, and those known because it met them before. */
export type Candidates = RowOf<typeof ALERTS_FOR_LISTINGS>;

/** @param failures gets the listings that cannot be read; they have no candidates */
export async function candidatesOf(
  runner: Runner,
  listings: Map<string, Record<string, unknown>>,
  failures: Failure[] = [],
): Promise<Candidates[]> {
  const questions = [...listings].flatMap(([id, listing]) => {
    const asked = attempt(failures, id, () => {
      const lookup = lookupOfHome(homeOf(listing));
      const { ownerId } = listing;
      return {
        id,
        question: lookup ? questionOf(lookup) : null,
        ownerId: typeof ownerId === 'string' ? ownerId : null,
      };
    });
    return asked ?? [];
  });
  return runner.run(ALERTS_FOR_LISTINGS, { listings: questions });
}

/**
 * Candidates that the home meets, or that it met before.
 * @param failures gets the alerts whose criteria cannot be judged
 */
export function judgedCandidates(
  listing: Record<string, unknown>,
  { found, known }: Pick<Candidates, 'found' | 'known'>,
  failures: Failure[] = [],
): [alert: string, criteria: string, outcome: Outcome][] {
  const home = homeOf(listing);
  const before = new Set(known.map(([alert]) => alert));
  return [...found.filter(([alert]) => !before.has(alert)), ...known].flatMap(
    ([alert, criteria, terms]): [string, string, Outcome][] => {
      const outcome = attempt(failures, alert, () => evaluate(criteriaOf(terms), home));
      return outcome && (outcome.meets || before.has(alert)) ? [[alert, criteria, outcome]] : [];
    },
  );
}

function outcomeRow(alert: string, criteria: string, listing: Stored, outcome: Outcome) {
  const key = `${alert}|${listing.id}`;
  const whole = { ...outcome, score: BigInt(outcome.score) };
  return {
    id: newId('mat'),
    key,
    alert,
    criteria,
    listing: listing.id,
    listingVersion: listing.version,
    outcome: whole,
  };
}

/**
 * In the order of alerts, so that transactions wait for each other instead of blocking each other.
 * @param failures gets the alerts and listings of which no mail can be written
 */
async function saveMatches(
  runner: Runner,
  judged: ReturnType<typeof outcomeRow>[],
  failures: Failure[],
  now: string,
): Promise<number> {
  if (!judged.length) return 0;
  const rows = judged.sort((a, b) => (a.key < b.key ? -1 : 1));
  const saved = await runner.run(SAVE_MATCHES, { rows, now });
  const told = saved.filter(({ cause }) => cause);
  const events: NewEvent[] = told.map(
    ({ alert, alertVersion, relationship, provider, consumer, match, listing, cause, score }) => ({
      name: 'propertyMatched',
      entityId: alert,
      entityVersion: alertVersion,
      partyIds: [provider, consumer],
      relationshipId: relationship,
      change: {
        match: { after: match },
        listing: { after: listing },
        cause: { after: cause },
        score: { after: score },
      },
    }),
  );
  await appendEvents(runner, SYSTEM, now, events);
  const mailed = saved.filter((each) => each.mailed);
  const ofContacts = mailed.filter(({ consumer }) => isContact(consumer));
  const ofParties = mailed.filter(({ consumer }) => !isContact(consumer));
  const idsOf = (rows: typeof saved) => rows.map(({ match }) => match);
  await queueMatchMail(runner, idsOf(ofParties), failures, now);
  await queueContactMatchMail(runner, idsOf(ofContacts), failures, now);
  return told.length;
}
