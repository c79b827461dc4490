/** Actions of administrators on a record that is set aside: retry it, or remove it from the list. */
import { notFound } from '../../errors.ts';
import type { Statement } from '../../graph/statement.ts';
import { checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { DISMISS, RETRY_NOW } from '../../workers/set-aside.cypher.ts';

/** The record is due at once. @throws DomainError NOT_FOUND, also for everybody except administrators */
export async function retrySetAsideRecord(mutation: MutationContext, { id }: { id: string }) {
  const row = await changed(mutation, RETRY_NOW, { id, now: mutation.now });
  mutation.event({ name: 'setAsideRecordRetried', ...eventOf(mutation, id, row) });
  return { record: reference(id) };
}

/**
 * Removes a record from the list, e.g. one that was corrected elsewhere or is no longer needed; the event keeps its
 * data. If the record fails again, it is listed again.
 * @throws DomainError NOT_FOUND, also for everybody except administrators
 */
export async function dismissSetAsideRecord(
  mutation: MutationContext,
  { id, reason }: { id: string; reason?: string | null },
) {
  const why = checkedText(reason, 'reason') ?? null;
  const row = await changed(mutation, DISMISS, { id });
  mutation.event({
    name: 'setAsideRecordDismissed',
    ...eventOf(mutation, id, row),
    change: {
      loop: { before: row.loop },
      record: { before: row.record },
      reason: { before: row.reason },
      dismissReason: { after: why },
    },
  });
  return { dismissedId: id };
}

/** @returns the record that an administrator changed. @throws DomainError NOT_FOUND, also for everybody except administrators */
async function changed<P, R>(
  { runner, authority }: MutationContext,
  statement: Statement<P, R>,
  parameters: NoInfer<P>,
): Promise<R> {
  const what = 'record set aside';
  authority.overInstallation('id', what);
  const [row] = await runner.run(statement, parameters);
  if (!row) throw notFound('id', what);
  return row;
}

function eventOf({ viewer }: MutationContext, entityId: string, row: { attempts: number }) {
  return { entityId, entityVersion: row.attempts, partyIds: [viewer.personId] };
}
