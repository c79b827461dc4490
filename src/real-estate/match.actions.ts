/**
 * Matching both ways. What is new or changed is labelled in the transaction that writes it and matched in one of its
 * own after that. Of a listing and an alert that are written at the same time, whichever is matched last sees the other;
 * and a process that dies in between leaves the label, so that another goes on.
 */
import { appendEvents, SYSTEM } from '../events/events.ts';
import type { Graph, Runner } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import { criteriaOf } from './criteria.cypher.ts';
import type { SearchCriteria } from './criteria.rules.ts';
import { homeOf } from './listing.cypher.ts';
import { lookupOfCriteria, lookupOfHome, questionOf } from './lookup.rules.ts';
import {
  ALERT_TO_MATCH,
  ALERTS_FOR_LISTINGS,
  LISTINGS_FOR_ALERT,
  LISTINGS_MATCHED,
  LISTINGS_TO_MATCH,
  PENDING,
  SAVE_MATCHES,
} from './match.cypher.ts';
import { evaluate, type Outcome } from './match.rules.ts';
import { queueMatchMail } from './match-mail.actions.ts';

/** Listings matched in one transaction. */
const BATCH = 25;

/** Matches all that waits for it. @returns how many matches were told */
export async function matchPending(graph: Graph, clock = () => new Date().toISOString()): Promise<number> {
  let told = 0;
  for (;;) {
    const [pending] = await graph.writeQuietly((transaction) => transaction.run(PENDING.text, { most: BigInt(BATCH) }));
    const { alerts, listings } = pending as { alerts: string[]; listings: string[] };
    for (const alert of alerts) told += await graph.write((transaction) => matchAlert(transaction, alert, clock()));
    if (listings.length) told += await graph.write((transaction) => matchListings(transaction, listings, clock()));
    if (!alerts.length && !listings.length) return told;
  }
}

/** New or changed listings find the alerts that they meet. */
export async function matchListings(runner: Runner, ids: string[], now: string): Promise<number> {
  const rows = (await runner.run(LISTINGS_TO_MATCH.text, { ids })) as { id: string; listing: Stored }[];
  const listings = new Map(rows.map(({ id, listing }) => [id, listing]));
  const found = await candidatesOf(runner, listings);
  const judged = found.flatMap((candidates) => {
    const stored = listings.get(candidates.listing) as Stored;
    return judgedCandidates(stored, candidates).map(([alert, criteria, outcome]) =>
      outcomeRow(alert, criteria, stored, outcome),
    );
  });
  const told = await saveMatches(runner, judged, now);
  await runner.run(LISTINGS_MATCHED.text, {
    listings: [...listings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { version }]) => ({ id, version })),
  });
  return told;
}

/** A match that is told, or owed a mail. */
interface SavedMatch {
  match: string;
  /** Why it is told; null: only a mail is owed. */
  cause: 'NEW' | 'BACK' | 'PRICE_CHANGED' | 'STATUS_CHANGED' | null;
  score: number;
  alert: string;
  alertVersion: number;
  listing: string;
  relationship: string;
  provider: string;
  consumer: string;
  /** It came to the market, or changed, since the alert was set up or held back. */
  mailed: boolean;
}

type Stored = Record<string, unknown>;
type Candidate = [alert: string, criteria: string, terms: string];

export interface Candidates {
  listing: string;
  /** By the words of the listing. */
  found: Candidate[];
  /** Those that it met before. */
  known: Candidate[];
}

export async function candidatesOf(runner: Runner, listings: Map<string, Stored>): Promise<Candidates[]> {
  const questions = [...listings].map(([id, listing]) => {
    const lookup = lookupOfHome(homeOf(listing));
    return { id, question: lookup ? questionOf(lookup) : null };
  });
  return (await runner.run(ALERTS_FOR_LISTINGS.text, { listings: questions })) as unknown as Candidates[];
}

/** Candidates that the home meets, or that it met before. */
export function judgedCandidates(
  listing: Stored,
  { found, known }: Pick<Candidates, 'found' | 'known'>,
): [alert: string, criteria: string, outcome: Outcome][] {
  const home = homeOf(listing);
  const before = new Set(known.map(([alert]) => alert));
  return [...found.filter(([alert]) => !before.has(alert)), ...known].flatMap(([alert, criteria, terms]) => {
    const outcome = evaluate(criteriaOf(terms), home);
    return outcome.meets || before.has(alert) ? [[alert, criteria, outcome] as [string, string, Outcome]] : [];
  });
}

/** A new or changed alert finds the listings that meet it. */
export async function matchAlert(runner: Runner, id: string, now: string): Promise<number> {
  const [alert] = await runner.run(ALERT_TO_MATCH.text, { id });
  if (!alert?.criteria) return 0;
  const criteria: SearchCriteria = criteriaOf(alert.terms as string);
  const question = questionOf(lookupOfCriteria(criteria));
  const listings = await runner.run(LISTINGS_FOR_ALERT.text, { id, question });
  const judged = listings.flatMap(({ listing, known }) => {
    const outcome = evaluate(criteria, homeOf(listing as Stored));
    return outcome.meets || known ? [outcomeRow(id, alert.criteria as string, listing as Stored, outcome)] : [];
  });
  return saveMatches(runner, judged, now);
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

/** In the order of alerts, so that transactions wait for each other instead of blocking each other. */
async function saveMatches(runner: Runner, judged: ReturnType<typeof outcomeRow>[], now: string): Promise<number> {
  if (!judged.length) return 0;
  const rows = judged.sort((a, b) => (a.key < b.key ? -1 : 1));
  const saved = (await runner.run(SAVE_MATCHES.text, { rows, now })) as unknown as SavedMatch[];
  const told = saved.filter(({ cause }) => cause);
  const events = told.map(
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
  await queueMatchMail(
    runner,
    saved.filter(({ mailed }) => mailed).map(({ match }) => match),
    now,
  );
  return told.length;
}
