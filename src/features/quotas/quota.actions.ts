/** Counting what reaches strangers, in the transaction that does it. The operator and imports are not limited. */
import type { ErrorCode } from '../../errors.ts';
import { CountedError, type MutationContext } from '../../mutations/run-mutation.ts';
import { COUNT_INVITATION, COUNT_USE, LOCK_PAUSE, MAIN_ORGANISATION } from './quota.cypher.ts';
import {
  type CountedLimit,
  countedLimits,
  MAX_NOTICES,
  personKey,
  QUOTA_WINDOW_MS,
  type QuotaKind,
  quotaExceeded,
  RESEND_PAUSE_MS,
  tooManyNotices,
  tooSoon,
} from './quota.rules.ts';

type Counting = Pick<MutationContext, 'runner' | 'viewer' | 'now' | 'settings'>;

/**
 * Counts one use. Call it late: its counters stay locked until the transaction ends.
 * @param organisation for which the viewer acts; undefined: the one of `MAIN_ORGANISATION`, if any
 * @throws DomainError TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function countAgainstQuota(
  { runner, viewer, now, settings }: Counting,
  kind: QuotaKind,
  organisation?: string,
): Promise<void> {
  if (viewer.administrator) return;
  const main = organisation ?? (await mainOrganisation({ runner, viewer, now, settings }, kind));
  const [ofPerson, ...others] = countedLimits(kind, settings.quotas[kind], viewer.personId, main);
  const kept = { ...ofPerson, organisation: organisation ? undefined : main };
  const full = await countWithin({ runner, now }, [kept, ...others]);
  if (full) throw quotaExceeded(kind, full.max, full.until, now);
}

async function mainOrganisation({ runner, viewer, now }: Counting, kind: QuotaKind): Promise<string | undefined> {
  const person = viewer.personId;
  const [main] = await runner.run(MAIN_ORGANISATION, { person, key: personKey(kind, person), now });
  return main?.id ?? undefined;
}

/**
 * The refusal that discloses that an address is known here. It counts as a person recorded, so that nobody tries out a list of
 * addresses; beyond the quota the answer is the same for known and unknown ones.
 */
export function addressKnown(code: ErrorCode, field: string, message: string): CountedError {
  return new CountedError(code, field, message, (counting) => countAgainstQuota(counting, 'persons'));
}

/**
 * Counts an invitation to a person: after the first one, one an hour from the same provider, in whichever of its
 * relationships, and one an hour from the same inviting person, for whichever provider.
 * @throws DomainError TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function countInvitation(mutation: Counting, provider: string, recipient: string): Promise<void> {
  if (mutation.viewer.administrator) return;
  await countPaused(mutation, invitationKeys(mutation, provider, recipient), 'sent another invitation');
  await countAgainstQuota(mutation, 'invitations', provider);
}

/** @returns ISO instant until which no invitation is mailed to the person; undefined: one may be */
export async function pauseAfterInvitation(
  mutation: Counting,
  provider: string,
  recipient: string,
): Promise<string | undefined> {
  if (mutation.viewer.administrator) return undefined;
  const keys = invitationKeys(mutation, provider, recipient);
  const [row] = await mutation.runner.run(LOCK_PAUSE, { keys, now: mutation.now });
  return row?.until ?? undefined;
}

/**
 * Counts a mail that asks a person for something: after the first one, one an hour from the same party, and from the same
 * acting person. @throws DomainError TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function countRequest(mutation: Counting, from: string, recipient: string): Promise<void> {
  if (mutation.viewer.administrator) return;
  await countPaused(mutation, pauseKeys('request', [mutation.viewer.personId, from], recipient), 'asked something');
}

/**
 * Counts a mail that notifies a person of something in a relationship: at most `MAX_NOTICES` in 24 hours from the same party, and
 * from the same acting person. @throws DomainError TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function countNotice(mutation: Counting, from: string, recipient: string): Promise<void> {
  const { viewer, now } = mutation;
  if (viewer.administrator) return;
  const keys = pauseKeys('notice', [viewer.personId, from], recipient);
  const full = await countWithin(
    mutation,
    keys.map((key) => ({ key, max: MAX_NOTICES })),
  );
  if (full) throw tooManyNotices(full.until, now);
}

/** Counts one use against each limit. @returns the limit that is exceeded longest, and the ISO instant until which it is */
async function countWithin(
  { runner, now }: Pick<Counting, 'runner' | 'now'>,
  limits: CountedLimit[],
): Promise<{ max: number; until: string } | undefined> {
  const [full] = await runner.run(COUNT_USE, {
    limits: limits.map(({ key, max, organisation = null }) => ({ key, max: BigInt(max), organisation })),
    windowMs: BigInt(QUOTA_WINDOW_MS),
    now,
  });
  return full;
}

async function countPaused({ runner, now }: Counting, keys: string[], what: string): Promise<void> {
  const [row] = await runner.run(COUNT_INVITATION, { keys, now, pauseMs: BigInt(RESEND_PAUSE_MS) });
  if (row?.until) throw tooSoon(what, row.until, now);
}

function invitationKeys({ viewer }: Counting, provider: string, recipient: string): string[] {
  return pauseKeys('invitation', [viewer.personId, provider], recipient);
}

function pauseKeys(kind: string, senders: string[], recipient: string): string[] {
  return [...new Set(senders)].map((from) => `${kind}|${from}|${recipient}`).sort();
}
