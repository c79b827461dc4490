/** Accounts of people who have proven an address by a link. */
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import { REGISTER_PERSON } from './contact-invitation.cypher.ts';

/**
 * The owner of the address has an account from now on, and may sign in again.
 * @param name of a person who has none yet
 * @returns the ID of the person
 */
export async function registerOwner(
  runner: Runner,
  { email, name, now }: { email: string; name: string; now: string },
): Promise<string> {
  const values = named({ name });
  const { id, created } = onlyRow(await runner.run(REGISTER_PERSON, { id: newId('per'), email, values, now }));
  if (created)
    await appendEvents(runner, id, now, [{ name: 'partyCreated', entityId: id, entityVersion: 1, partyIds: [id] }]);
  return id;
}
