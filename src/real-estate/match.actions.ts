/**
 * Matching both ways. What is new or changed is labelled in the transaction that writes it and matched in one of its
 * own after that. Of a listing and an alert that are written at the same time, whichever is matched last sees the other;
 * and a process that dies in between leaves the label, so that another goes on.
 */
import { appendEvents } from '../events/events.ts';
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
import { queueMatchMail, type ToldMatch } from './match-mail.ts';

/** Listings matched in one transaction. */
const BATCH = 25;
/** Who acts in events that no person causes. */
const SYSTEM = 'covalue';

/** Matches all that waits for it. @returns how many matches were told */
export async function matchPending(graph: Graph, clock = () => new Date().toISOString()): Promise<number> {
  let told = 0;
  for (;;) {
    const [pending] = await graph.write((transaction) => transaction.run(PENDING.text, { most: BigInt(BATCH) }));
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
  const judged = found.flatMap(({ listing, candidates }) => {
    const stored = listings.get(listing) as Stored;
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

type Stored = Record<string, unknown>;
/** Alert, criteria, what they say, and whether they matched before. */
type Candidate = [alert: string, criteria: string, stored: Stored, known: boolean];

export async function candidatesOf(runner: Runner, listings: Map<string, Stored>) {
  const questions = [...listings].map(([id, listing]) => {
    const lookup = lookupOfHome(homeOf(listing));
    return { id, question: lookup ? questionOf(lookup) : null };
  });
  return (await runner.run(ALERTS_FOR_LISTINGS.text, { listings: questions })) as {
    listing: string;
    candidates: Candidate[];
  }[];
}

/** Candidates that the home meets, or that it met before. */
export function judgedCandidates(listing: Stored, candidates: Candidate[]): [string, string, Outcome][] {
  const home = homeOf(listing);
  return candidates.flatMap(([alert, criteria, stored, known]) => {
    const outcome = evaluate(criteriaOf(stored), home);
    return outcome.meets || known ? [[alert, criteria, outcome] as [string, string, Outcome]] : [];
  });
}

/** A new or changed alert finds the listings that meet it. */
export async function matchAlert(runner: Runner, id: string, now: string): Promise<number> {
  const [alert] = await runner.run(ALERT_TO_MATCH.text, { id });
  if (!alert?.criteria) return 0;
  const criteria: SearchCriteria = criteriaOf(alert.stored as Stored);
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
  const told = (await runner.run(SAVE_MATCHES.text, { rows, now })) as unknown as ToldMatch[];
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
    told.filter(({ mailed }) => mailed),
    now,
  );
  return told.length;
}
