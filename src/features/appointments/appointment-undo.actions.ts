/** An appointment whose cancellation is undone takes its time again. */
import { onlyRow } from '../../graph/only-row.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { APPOINTMENT } from './appointment.cypher.ts';
import { assertFree, calendarsOf } from './free-time.actions.ts';

/** @throws DomainError SLOT_TAKEN */
export async function checkRestoredTime(mutation: MutationContext, id: string): Promise<void> {
  const { host, guest, place, start, end, timeZone } = onlyRow(await mutation.runner.run(APPOINTMENT, { id }));
  await assertFree(mutation, calendarsOf(host.id, guest.id, place), id, { start, end, timeZone });
}
