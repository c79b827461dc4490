/** What of a match goes into the mail queue. */
import type { Runner } from '../graph/graph.ts';

/** A match as it is told. */
export interface ToldMatch {
  match: string;
  cause: 'NEW' | 'BACK' | 'PRICE_CHANGED' | 'STATUS_CHANGED';
  score: number;
  alert: string;
  alertVersion: number;
  frequency: 'AT_ONCE' | 'DAILY' | 'WEEKLY';
  channel: 'EMAIL';
  listing: string;
  /** With alert and listing, names the change of a listing that is told: one mail for each. */
  listingVersion: number;
  relationship: string;
  provider: string;
  consumer: string;
  /** It came to the market, or changed, since the alert was set up or held back. */
  mailed: boolean;
}

/** Queues mail within the transaction that writes the matches. */
export async function queueMatchMail(_runner: Runner, _matches: ToldMatch[], _now: string): Promise<void> {}
