/** Trying a record again before its time. */
import { notFound } from '../errors.ts';
import type { Action } from '../graphql/mutate.ts';
import { reference } from '../graphql/node-reference.ts';
import { RETRY_NOW } from './set-aside.cypher.ts';

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
