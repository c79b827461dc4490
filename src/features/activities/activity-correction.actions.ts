/** Corrects and cancels activities. The side that recorded one may; both see in its history what it was before. */
import { DomainError, notFound } from '../../errors.ts';
import type { RowOf } from '../../graph/statement.ts';
import { toInstant } from '../../graph/temporal.ts';
import { checkNotCancelled, mustHaveRecorded } from '../../mutations/deletion/deletion.rules.ts';
import { checkedName, checkedText, checkVersion, refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { changes } from '../parties/party.actions.ts';
import { LOCK_ACTIVITY, UPDATE_ACTIVITY } from './activity.cypher.ts';
import { checkOccurred, checkQuantity } from './activity.rules.ts';

export interface ActivityChange {
  id: string;
  expectedVersion?: number | null;
  summary?: string;
  note?: string | null;
  occurredAt?: Date | string;
  amount?: Money | null;
  quantity?: number;
}

export async function updateActivity(mutation: MutationContext, input: ActivityChange) {
  const activity = await lockActivity(mutation, input);
  refuseNull(input, 'summary', 'occurredAt', 'quantity');
  const values: Record<string, unknown> = {};
  if (input.summary !== undefined) values.summary = checkedName(input.summary, 'summary');
  if (input.note !== undefined) values.note = checkedText(input.note, 'note');
  if (input.occurredAt) {
    const occurredAt = new Date(input.occurredAt).toISOString();
    checkOccurred(occurredAt, mutation.now);
    values.occurredAt = toInstant(occurredAt);
  }
  if (input.amount !== undefined) {
    values.amountMinor = input.amount && BigInt(toMinor(input.amount, 'amount'));
    values.currency = input.amount?.currency ?? null;
  }
  if (input.quantity !== undefined) {
    if (!activity.isUse)
      throw new DomainError('INVALID_INPUT', 'quantity', 'Only the use of a product has a quantity; omit it.');
    checkQuantity(input.quantity);
    values.quantity = BigInt(input.quantity);
  }
  return save(mutation, activity, input.id, values, 'activityUpdated');
}

export async function cancelActivity(
  mutation: MutationContext,
  input: { id: string; expectedVersion?: number | null; reason: string },
) {
  const activity = await lockActivity(mutation, input);
  const cancelReason = checkedName(input.reason, 'reason');
  mutation.undo?.covers(input.id);
  const values = { cancelledAt: toInstant(mutation.now), cancelReason };
  return save(mutation, activity, input.id, values, 'activityCancelled');
}

async function lockActivity(mutation: MutationContext, input: { id: string; expectedVersion?: number | null }) {
  const what = 'activity of yours';
  const [activity] = await mutation.runner.run(LOCK_ACTIVITY, { id: input.id });
  if (!activity) throw notFound('id', what);
  mutation.authority.over(activity, 'id', what);
  mustHaveRecorded(mutation, activity.recordedBy, 'activity', 'cancelActivity');
  checkVersion(input.expectedVersion, activity.version);
  checkNotCancelled(activity.before.cancelledAt, 'activity');
  return activity;
}

async function save(
  mutation: MutationContext,
  { relationship, provider, consumer, version, before }: RowOf<typeof LOCK_ACTIVITY>,
  id: string,
  values: object,
  name: EventName,
) {
  await mutation.runner.run(UPDATE_ACTIVITY, { id, values, now: mutation.now });
  mutation.event({
    ...{ name, entityId: id, entityVersion: version + 1, partyIds: [provider, consumer] },
    ...{ relationshipId: relationship, change: changes(before, values) },
  });
  return { activity: reference(id) };
}
