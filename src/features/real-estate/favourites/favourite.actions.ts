/**
 * Actions of the client on matches. Each is consumption, counted as a use of a product of the offering if it has one.
 */

import { notFound } from '../../../errors.ts';
import { onlyRow } from '../../../graph/only-row.ts';
import type { RowOf } from '../../../graph/statement.ts';
import { checkedText } from '../../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../../mutations/run-mutation.ts';
import type { EventName } from '../../../outbox/event-types.ts';
import { reference } from '../../../schema/node-reference.ts';
import { saveActivity, useOf } from '../../activities/activity.actions.ts';
import { ActivityKind } from '../../activities/activity.rules.ts';
import { LOCK_MATCHES, MARK_MATCHES } from './favourite.cypher.ts';
import { checkCount, type DismissReason, FAVOURITES, PROPERTY_ALERT } from './favourite.rules.ts';

type LockedMatch = RowOf<typeof LOCK_MATCHES>;

interface Change {
  values?: Record<string, unknown>;
  favourite?: boolean;
  dismissed?: boolean;
}

export async function markMatchesSeen(mutation: MutationContext, input: { matches: string[] }) {
  checkCount(input.matches);
  const matches = await lock(mutation, [...new Set(input.matches)].sort(), PROPERTY_ALERT, 'matches');
  const unseen = matches.filter(({ seen }) => !seen);
  await mark(mutation, unseen, {}, 'matchSeen');
  for (const relationship of new Set(unseen.map((each) => each.relationship))) {
    const same = unseen.filter((each) => each.relationship === relationship);
    await use(mutation, same, `Looked at ${same.length === 1 ? 'a match' : `${same.length} matches`}`);
  }
  return { matches: input.matches.map((id) => reference(id)) };
}

export async function favouriteMatch(mutation: MutationContext, input: { match: string; favourite?: boolean | null }) {
  const favourite = input.favourite ?? true;
  const match = await lockOne(mutation, input.match, FAVOURITES);
  if (match.favourite !== favourite) {
    await mark(mutation, [match], { favourite }, favourite ? 'matchFavourited' : 'matchUnfavourited');
    if (favourite) await use(mutation, [match], `Marked ${match.home} as a favourite`);
  }
  return { match: reference(match.id) };
}

export async function dismissMatch(
  mutation: MutationContext,
  input: { match: string; reason: DismissReason; note?: string | null },
) {
  const note = checkedText(input.note, 'note') ?? null;
  const match = await lockOne(mutation, input.match, PROPERTY_ALERT);
  const values = { dismissReason: input.reason, dismissNote: note };
  await mark(mutation, [match], { values, dismissed: true, favourite: false }, 'matchDismissed');
  if (!match.dismissed) await use(mutation, [match], `Dismissed ${match.home}: ${input.reason.toLowerCase()}`);
  return { match: reference(match.id) };
}

export async function restoreMatch(mutation: MutationContext, input: { match: string }) {
  const match = await lockOne(mutation, input.match, PROPERTY_ALERT);
  if (match.dismissed)
    await mark(
      mutation,
      [match],
      { values: { dismissReason: null, dismissNote: null }, dismissed: false },
      'matchRestored',
    );
  return { match: reference(match.id) };
}

async function lockOne(mutation: MutationContext, id: string, product: string): Promise<LockedMatch> {
  return onlyRow(await lock(mutation, [id], product, 'match'));
}

/** @throws DomainError NOT_FOUND for all but the two parties, FORBIDDEN for the provider: it is for the client to use */
async function lock(
  { runner, authority }: MutationContext,
  ids: string[],
  product: string,
  field: string,
): Promise<LockedMatch[]> {
  const matches = await runner.run(LOCK_MATCHES, { ids, product: product.toLowerCase() });
  const what = 'match of yours';
  if (matches.length < ids.length) throw notFound(field, what);
  for (const match of matches) authority.over(match, field, what);
  return matches;
}

async function mark(
  mutation: MutationContext,
  matches: LockedMatch[],
  change: Change,
  event: EventName,
): Promise<void> {
  const { runner, now } = mutation;
  const { values = {}, favourite = null, dismissed = null } = change;
  await runner.run(MARK_MATCHES, { ids: matches.map(({ id }) => id), now, values, favourite, dismissed });
  for (const { id, version, provider, consumer, relationship } of matches)
    mutation.event({
      name: event,
      entityId: id,
      entityVersion: version + 1,
      partyIds: [provider, consumer],
      relationshipId: relationship,
    });
}

/** One activity for simultaneous uses in one relationship. */
async function use(mutation: MutationContext, matches: LockedMatch[], summary: string): Promise<void> {
  const [first] = matches;
  if (!first) return;
  const { relationship: id, product, consumer } = first;
  const performedBy = mutation.viewer.actorFor(consumer);
  const use = product
    ? useOf(product, { quantity: matches.length, note: summary })
    : { kind: ActivityKind.CONSUMPTION, summary: summary.slice(0, 200) };
  await saveActivity(mutation, { ...first, id, side: 'consumer' }, { ...use, performedBy });
}
