/** After the restore of a backup: persons who were erased since it was made are erased again, before the service opens. */
import type { Graph } from '../../graph/graph.ts';
import { SYSTEM } from '../../outbox/append-event.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { clearPerson } from './erase-person.ts';
import { ALL_ERASURES, LOCK_PERSON, READ_BLOCKERS } from './erasure.cypher.ts';
import { completeErasures, type ErasureSettings, keepRegisters } from './erasure.worker.ts';
import { type RegisteredErasure, readRegister } from './register.ts';

/** @returns the persons that were erased again */
export async function eraseAgain(settings: Omit<ErasureSettings, 'sweepAgainMs'>): Promise<string[]> {
  const { graph, registers } = settings;
  const erased = new Map<string, RegisteredErasure>();
  for (const each of [...(await graph.read(ALL_ERASURES, {})), ...registers.flatMap(readRegister)])
    erased.set(each.person, each);
  const again: string[] = [];
  for (const { id, person } of erased.values()) if (await clearAgain(graph, settings, id, person)) again.push(person);
  await completeErasures({ ...settings, sweepAgainMs: 0 });
  await keepRegisters(settings);
  return again;
}

/** @returns false if the graph does not have the person, or has erased it */
async function clearAgain(
  graph: Graph,
  { installationKey }: Pick<ErasureSettings, 'installationKey'>,
  id: string,
  person: string,
) {
  const now = steadyInstant();
  return graph.write(async (transaction) => {
    await transaction.run(LOCK_PERSON, { person });
    const [found] = await transaction.run(READ_BLOCKERS, { person });
    if (!found || found.erased) return false;
    await clearPerson(transaction, installationKey, { id, person, actorId: SYSTEM, now });
    return true;
  });
}
