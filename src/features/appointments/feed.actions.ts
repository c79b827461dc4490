/** The calendar feed of a person: a secret address that the person can revoke at any time. */
import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { DAY_MS } from '../../values/days.rules.ts';
import { markProcessed, setAside } from '../../workers/set-aside.actions.ts';
import { type CalendarOptions, feedText } from '../mail/render/icalendar.rules.ts';
import { CALENDAR_FEED_ENTRIES, PUBLISH_CALENDAR_FEED, REVOKE_CALENDAR_FEED } from './feed.cypher.ts';

/** How far back a feed reaches. */
const KEPT_DAYS = 90;

export async function publishCalendarFeed({ runner, viewer, now, event }: MutationContext) {
  const token = randomBytes(32).toString('base64url');
  await runner.run(PUBLISH_CALENDAR_FEED, { me: viewer.personId, tokenHash: hashOf(token), now });
  event({ name: 'calendarFeedPublished', entityId: viewer.personId, entityVersion: 0, partyIds: [viewer.personId] });
  return { path: `/calendars/${token}.ics` };
}

export async function revokeCalendarFeed({ runner, viewer, event }: MutationContext) {
  const [row] = await runner.run(REVOKE_CALENDAR_FEED, { me: viewer.personId });
  if (!row) throw new DomainError('NOT_FOUND', undefined, 'You have no calendar feed; there is nothing to revoke.');
  event({ name: 'calendarFeedRevoked', entityId: viewer.personId, entityVersion: 0, partyIds: [viewer.personId] });
  return { path: null };
}

/**
 * An appointment that cannot be written is set aside, and tried again with each request; the others are served.
 * @returns undefined when the token is none, or is revoked
 */
export async function readCalendarFeed(
  graph: Graph,
  token: string,
  now: string,
  options: CalendarOptions,
): Promise<string | undefined> {
  const from = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString();
  const [row] = await graph.read(CALENDAR_FEED_ENTRIES, { tokenHash: hashOf(token), from });
  if (!row) return undefined;
  const { entries } = row;
  const { text, failures } = feedText(`${row.name}: appointments`, entries, options);
  const failed = new Set(failures.map(({ id }) => id));
  const processed = entries.filter(({ id, setAside }) => setAside && !failed.has(id)).map(({ id }) => id);
  if (failures.length || processed.length)
    await graph.writeQuietly(async (transaction) => {
      await setAside(
        transaction,
        failures.map(({ id, error }) => ({ loop: 'CALENDAR_FEEDS', record: id, error })),
        now,
      );
      await markProcessed(transaction, 'CALENDAR_FEEDS', processed);
    });
  return text;
}

/** Feeds are found by the hash of their token. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
