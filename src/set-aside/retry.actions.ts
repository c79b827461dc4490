/** What an administrator does with a record that is set aside: have it tried again, or take it from the list. */
import { notFound } from '../errors.ts';
import type { Action } from '../graphql/mutate.ts';
import { reference } from '../graphql/node-reference.ts';
import { checkedText } from '../graphql/text-input.rules.ts';
import { DISMISS, RETRY_NOW } from './set-aside.cypher.ts';

/** The record is due at once. @throws Refusal NOT_FOUND, also for everybody who is no administrator */
export async function retrySetAsideRecord({ runner, viewer, now, event }: Action, { id }: { id: string }) {
  const [row] = viewer.administrator ? await runner.run(RETRY_NOW.text, { id, now }) : [];
  if (!row) throw notFound('id', 'record set aside');
  event({
    name: 'setAsideRecordRetried',
    entityId: id,
    entityVersion: row.attempts as number,
    partyIds: [viewer.personId],
  });
  return { record: reference<never>(id) };
}

/**
 * Takes a record from the list, e.g. one that is corrected elsewhere or not wanted any more; the event keeps what it was. When
 * its loop meets the record again and fails, it is listed again. @throws Refusal NOT_FOUND, also for everybody who is no
 * administrator
 */
export async function dismissSetAsideRecord(
  { runner, viewer, event }: Action,
  { id, reason }: { id: string; reason?: string | null },
) {
  const why = checkedText(reason, 'reason') ?? null;
  const [row] = viewer.administrator ? await runner.run(DISMISS.text, { id }) : [];
  if (!row) throw notFound('id', 'record set aside');
  event({
    name: 'setAsideRecordDismissed',
    entityId: id,
    entityVersion: row.attempts as number,
    partyIds: [viewer.personId],
    change: {
      loop: { before: row.loop },
      record: { before: row.record },
      reason: { before: row.reason },
      dismissReason: { after: why },
    },
  });
  return { dismissedId: id };
}
