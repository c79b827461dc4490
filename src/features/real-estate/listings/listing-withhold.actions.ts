/** Removes what may no longer be shown: withheld listings, and addresses. */

import type { Graph } from '../../../graph/graph.ts';
import type { Runner } from '../../../graph/runner.ts';
import { toInstant } from '../../../graph/temporal.ts';
import { cancelMail } from '../../mail/mail.actions.ts';
import type { Withdrawal, WithheldListing } from '../feeds/reso.rules.ts';
import { homeOf, listingId, withoutPlace } from './listing.cypher.ts';
import {
  HIDE_ADDRESSES,
  KNOWN_LISTINGS,
  LISTING_WITH_ADDRESS,
  QUEUED_LISTING_MAIL,
  WITHDRAW_ADDRESS,
  WITHHOLD_LISTINGS,
} from './listing-write.cypher.ts';

/**
 * Removes the address from a stored listing and from copies of it, although the record that forbids it
 * cannot be taken. All else of the listing stays as it was. Nothing happens if the stored listing is newer.
 */
export async function withdrawAddress(
  graph: Graph,
  source: string,
  { listingKey, modifiedAt }: Withdrawal,
  now: string,
): Promise<void> {
  await graph.write(async (transaction) => {
    const [known] = await transaction.run(LISTING_WITH_ADDRESS, {
      id: listingId(source, listingKey),
      modifiedAt: toInstant(modifiedAt),
    });
    const { id, listing } = known ?? {};
    if (!id || !listing) return;
    await forgetAddresses(transaction, [id], now);
    await transaction.run(WITHDRAW_ADDRESS, { id, values: withoutPlace(homeOf(listing)), now });
  });
}

/** Before the addresses are removed from the listings, because they are needed to find the copies. */
export async function forgetAddresses(runner: Runner, ids: string[], now: string): Promise<void> {
  if (!ids.length) return;
  const shown = await runner.run(HIDE_ADDRESSES, { ids });
  await cancelQueuedMail(
    runner,
    shown.map(({ id }) => id),
    now,
  );
}

export async function withhold(
  runner: Runner,
  listings: WithheldListing[],
  source: string,
  now: string,
): Promise<number> {
  const rows = listings.map(({ listingKey, modifiedAt }) => ({
    id: listingId(source, listingKey),
    listingKey,
    modifiedAt: toInstant(modifiedAt),
  }));
  const known = await runner.run(KNOWN_LISTINGS, { rows });
  const homes = known.filter(({ isCurrent, isWithheld }) => isCurrent && !isWithheld);
  if (!homes.length) return 0;
  const ids = homes.map(({ home }) => home);
  await forgetAddresses(runner, ids, now);
  // Also those of homes without an address.
  await cancelQueuedMail(runner, ids, now);
  const times = new Map(rows.map(({ id, modifiedAt }) => [id, modifiedAt]));
  const shown = await runner.run(WITHHOLD_LISTINGS, {
    rows: homes.map(({ id, home }) => ({ id: home, modifiedAt: times.get(id) })),
    now,
  });
  return shown.length;
}

/** Mails about these listings that wait; they are owed again once the listings are matched again. */
export async function cancelQueuedMail(runner: Runner, ids: string[], now: string): Promise<void> {
  const items = await runner.run(QUEUED_LISTING_MAIL, { ids });
  if (items.length)
    await cancelMail(
      runner,
      items.map(({ key }) => key),
      now,
    );
}
