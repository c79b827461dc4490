/** What the client does with matches. Each is consumption, counted as a use of a product of the offering if it has one. */
import { recordActivity, registerProductUse } from '../activities/activity.actions.ts';
import { ActivityKind } from '../activities/activity.rules.ts';
import { notFound, Refusal } from '../errors.ts';
import { lockAll, statement } from '../graph/statement.ts';
import type { Action } from '../graphql/mutate.ts';
import { reference } from '../graphql/node-reference.ts';
import { checkedText } from '../graphql/text-input.rules.ts';
import { checkCount, type DismissReason, FAVOURITES, PROPERTY_ALERT } from './consumption.rules.ts';

const LOCK = statement(
  'matchesForChange',
  `${lockAll('r', '(m:Match)-[:FOR_ALERT]->()-[:PROVISIONED_IN]->(r:ServiceRelationship) WHERE m.id IN $ids')}
UNWIND $ids AS id
MATCH (m:Match {id: id}) SET m.lock = true REMOVE m.lock
WITH m
MATCH (m)-[:FOR_ALERT]->(a:PropertyAlert)-[:PROVISIONED_IN]->(r:ServiceRelationship)<-[:CONSUMER_OF]-(consumer:Party),
  (r)<-[:PROVIDER_OF]-(provider:Party), (m)-[:OF_LISTING]->(l:Listing)
RETURN m.id AS id, m.seenAt IS NOT NULL AS seen, m.favouriteAt IS NOT NULL AS favourite, m.dismissedAt IS NOT NULL AS dismissed,
  a.id AS alert, r.id AS relationship, consumer.id AS consumer, provider.id AS provider, coalesce(l.address, l.listingKey) AS home,
  head(COLLECT { MATCH (r)-[:ON]->(:Offering)-[:OF|INCLUDES]->(:Service)-[:HAS_PRODUCT]->(p:Product) WHERE toLower(p.name) = $product RETURN p.id LIMIT 1 }) AS product`,
);
const MARK = statement(
  'markMatches',
  `UNWIND $ids AS id
MATCH (m:Match {id: id})
SET m += $values, m.seenAt = coalesce(m.seenAt, datetime($now)), m.updatedAt = datetime($now), m.version = m.version + 1
FOREACH (each IN CASE WHEN $favourite IS NULL THEN [] ELSE [m] END | SET each.favouriteAt = CASE WHEN $favourite THEN datetime($now) END)
FOREACH (each IN CASE WHEN $dismissed IS NULL THEN [] ELSE [m] END | SET each.dismissedAt = CASE WHEN $dismissed THEN datetime($now) END)
RETURN m.id AS id, m.version AS version`,
);

interface LockedMatch {
  id: string;
  seen: boolean;
  favourite: boolean;
  dismissed: boolean;
  alert: string;
  relationship: string;
  consumer: string;
  provider: string;
  home: string;
  product: string | null;
}

interface Change {
  values?: Record<string, unknown>;
  favourite?: boolean;
  dismissed?: boolean;
}

export async function markMatchesSeen(action: Action, input: { matches: string[] }) {
  checkCount(input.matches);
  const matches = await lock(action, [...new Set(input.matches)].sort(), PROPERTY_ALERT, 'matches');
  const unseen = matches.filter(({ seen }) => !seen);
  await mark(action, unseen, {}, 'matchSeen');
  for (const relationship of new Set(unseen.map((each) => each.relationship))) {
    const same = unseen.filter((each) => each.relationship === relationship);
    await use(action, same, `Looked at ${same.length === 1 ? 'a match' : `${same.length} matches`}`);
  }
  return { matches: input.matches.map((id) => reference<never>(id)) };
}

export async function favouriteMatch(action: Action, input: { match: string; favourite?: boolean | null }) {
  const favourite = input.favourite ?? true;
  const [match] = (await lock(action, [input.match], FAVOURITES, 'match')) as [LockedMatch];
  if (match.favourite !== favourite) {
    await mark(action, [match], { favourite }, favourite ? 'matchFavourited' : 'matchUnfavourited');
    if (favourite) await use(action, [match], `Marked ${match.home} as a favourite`);
  }
  return { match: reference<never>(match.id) };
}

export async function dismissMatch(
  action: Action,
  input: { match: string; reason: DismissReason; note?: string | null },
) {
  const note = checkedText(input.note, 'note') ?? null;
  const [match] = (await lock(action, [input.match], PROPERTY_ALERT, 'match')) as [LockedMatch];
  const values = { dismissReason: input.reason, dismissNote: note };
  await mark(action, [match], { values, dismissed: true, favourite: false }, 'matchDismissed');
  if (!match.dismissed) await use(action, [match], `Dismissed ${match.home}: ${input.reason.toLowerCase()}`);
  return { match: reference<never>(match.id) };
}

export async function restoreMatch(action: Action, input: { match: string }) {
  const [match] = (await lock(action, [input.match], PROPERTY_ALERT, 'match')) as [LockedMatch];
  if (match.dismissed)
    await mark(
      action,
      [match],
      { values: { dismissReason: null, dismissNote: null }, dismissed: false },
      'matchRestored',
    );
  return { match: reference<never>(match.id) };
}

/** @throws Refusal NOT_FOUND for all but the two parties, FORBIDDEN for the provider: it is for the client to use */
async function lock({ runner, viewer }: Action, ids: string[], product: string, field: string): Promise<LockedMatch[]> {
  const rows = await runner.run(LOCK.text, { ids, product: product.toLowerCase() });
  const matches = rows as unknown as LockedMatch[];
  if (matches.length < ids.length || !matches.every((each) => viewer.isPartyTo(each)))
    throw notFound(field, 'match of yours');
  if (!matches.every(({ consumer }) => viewer.actsFor(consumer)))
    throw new Refusal('FORBIDDEN', field, 'Only the client can use matches; record your own actions as an activity.');
  return matches;
}

async function mark(action: Action, matches: LockedMatch[], change: Change, event: string): Promise<void> {
  const { runner, now } = action;
  const rows = await runner.run(MARK.text, {
    ids: matches.map(({ id }) => id),
    now,
    values: change.values ?? {},
    favourite: change.favourite ?? null,
    dismissed: change.dismissed ?? null,
  });
  for (const [index, { id, version }] of rows.entries()) {
    const { provider, consumer, relationship } = matches[index] as LockedMatch;
    action.event({
      name: event,
      entityId: id as string,
      entityVersion: version as number,
      partyIds: [provider, consumer],
      relationshipId: relationship,
    });
  }
}

/** One activity for simultaneous uses in one relationship. */
async function use(action: Action, matches: LockedMatch[], summary: string): Promise<void> {
  const { relationship, product, consumer } = matches[0] as LockedMatch;
  const by = action.viewer.actorFor(consumer);
  if (product)
    await registerProductUse(action, { relationship, product, quantity: matches.length, usedBy: by, note: summary });
  else
    await recordActivity(action, {
      relationship,
      kind: ActivityKind.CONSUMPTION,
      summary: summary.slice(0, 200),
      performedBy: by,
    });
}
