/** Tasks: what a party wants to do, besides what others wait for. */
import { notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { checkedName, checkVersion, refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Handling, saveHandling } from './handling.actions.ts';
import { CREATE_TASK, IS_PARTY_TO, LOCK_TASK, TASK_KIND, UPDATE_TASK } from './task.cypher.ts';

interface NewTask extends Pick<Handling, 'dueOn' | 'assignee'> {
  party: string;
  title: string;
  relationship?: string | null;
}

export async function createTask(mutation: MutationContext, input: NewTask) {
  const { runner, authority, now } = mutation;
  const { party, dueOn, assignee } = input;
  const relationship = input.relationship ?? null;
  authority.over({ party, relationship }, 'party', 'party of yours');
  const title = checkedName(input.title, 'title');
  await checkRelationship(mutation, party, relationship);
  const id = newId('tsk');
  await runner.run(CREATE_TASK, { id, party, title, relationship, now });
  mutation.event({ name: 'taskCreated', entityId: id, entityVersion: 1, partyIds: [party] });
  if (dueOn || assignee)
    await saveHandling(mutation, { key: `${TASK_KIND}:${id}:${party}`, party, due: null }, { dueOn, assignee });
  return { task: reference(id) };
}

export async function updateTask(
  mutation: MutationContext,
  input: { id: string; title?: string | null; relationship?: string | null; expectedVersion?: number | null },
) {
  const { runner, authority, now } = mutation;
  const { id } = input;
  refuseNull(input, 'title');
  const [task] = await runner.run(LOCK_TASK, { id });
  if (!task) throw notFound('id', 'task of yours');
  const { party, relationship } = task;
  authority.over({ party, relationship }, 'id', 'task of yours');
  checkVersion(input.expectedVersion, task.version);
  if (input.relationship !== undefined) await checkRelationship(mutation, party, input.relationship);
  const values = {
    ...(input.title ? { title: checkedName(input.title, 'title') } : {}),
    ...(input.relationship === undefined ? {} : { relationshipId: input.relationship }),
  };
  await runner.run(UPDATE_TASK, { id, values, now });
  mutation.event({ name: 'taskUpdated', entityId: id, entityVersion: task.version + 1, partyIds: [party] });
  return { task: reference(id) };
}

/** @throws DomainError NOT_FOUND unless the party is a party to it and the viewer is not barred from it */
async function checkRelationship({ runner, viewer }: MutationContext, party: string, relationship: string | null) {
  if (relationship === null) return;
  const [found] = await runner.run(IS_PARTY_TO, { party, relationship });
  if (!found || viewer.barredFrom.includes(relationship)) throw notFound('relationship', 'relationship of the party');
}
