/** Snoozing, assigning, dating and settling what waits for a party. */
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { toDate, toInstant } from '../../graph/temporal.ts';
import { checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { AttentionSource } from '../../schema/attention-source.ts';
import { reference } from '../../schema/node-reference.ts';
import { itemStatement, LOCK_HANDLING, MAY_BE_ASSIGNED, SAVE_HANDLING } from './handling.cypher.ts';
import { checkSnooze, parsedItemId } from './handling.rules.ts';

/** Undefined: unchanged. Null: none. */
export interface Handling {
  snoozedUntil?: Date | string | null;
  dueOn?: string | null;
  assignee?: string | null;
  done?: boolean | null;
}

export async function updateAttention(
  mutation: MutationContext,
  sources: readonly AttentionSource[],
  input: Handling & { id: string; expectedVersion?: number | null },
) {
  const { runner, viewer, authority } = mutation;
  const { kind, record, party } = parsedItemId(input.id, 'id');
  const what = 'item that waits for a party of yours';
  authority.over({ party }, 'id', what);
  for (const source of sources.filter((each) => each.kind === kind)) {
    const [item] = await runner.run(itemStatement(source), { viewer: viewer.key, for: party, record });
    if (!item) continue;
    if (input.done && !source.isSettledHere)
      throw new DomainError(
        'INVALID_INPUT',
        'done',
        `Items of the kind ${kind} are done when their record is, e.g. answered; snooze it instead.`,
      );
    const handling = await saveHandling(mutation, { key: input.id, party, due: item.due }, input);
    return { handling: reference(handling) };
  }
  throw notFound('id', what);
}

/** The caller has decided that the viewer may, and that the item exists. @returns the ID */
export async function saveHandling(
  mutation: MutationContext,
  { key, party, due }: { key: string; party: string; due: string | null },
  input: Handling & { expectedVersion?: number | null },
): Promise<string> {
  const { runner, now } = mutation;
  if (input.snoozedUntil) checkSnooze(input.snoozedUntil, now);
  await checkAssignee(mutation, input.assignee, party);
  const values = {
    ...(input.snoozedUntil === undefined
      ? {}
      : { snoozedUntil: input.snoozedUntil && toInstant(new Date(input.snoozedUntil).toISOString()) }),
    ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn && toDate(input.dueOn) }),
    ...(input.assignee === undefined ? {} : { assigneeId: input.assignee }),
    // It was done as it was due then: a later term waits again.
    ...(typeof input.done === 'boolean'
      ? { doneAt: input.done ? toInstant(now) : null, doneFor: input.done ? (due ?? '') : null }
      : {}),
  };
  const { id, version } = onlyRow(await runner.run(LOCK_HANDLING, { id: newId('ath'), key, party, now }));
  checkVersion(input.expectedVersion, version);
  const saved = onlyRow(await runner.run(SAVE_HANDLING, { id, values, now }));
  mutation.event({ name: 'attentionUpdated', entityId: id, entityVersion: saved.version, partyIds: [party] });
  return id;
}

/** @throws DomainError NOT_FOUND */
async function checkAssignee({ runner }: MutationContext, person: string | null | undefined, party: string) {
  if (!person) return;
  const [found] = await runner.run(MAY_BE_ASSIGNED, { person, party });
  if (!found) throw notFound('assignee', 'person who acts for the party');
}
