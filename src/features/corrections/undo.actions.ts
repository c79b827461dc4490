/** Undoes a change of the last seconds (docs/decisions/0027). */
import { NotDecryptable } from '../../access-control/installation-key.ts';
import { notFound } from '../../errors.ts';
import { prefixOf } from '../../graph/ids.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { restoreChanges } from '../../mutations/undo/restore-change.ts';
import { DELETE_UNDO, LOCK_UNDO } from '../../mutations/undo/undo.cypher.ts';
import { changedMeanwhile, checkUntil, reversed, undoneVersion } from '../../mutations/undo/undo.rules.ts';
import { type KeptChange, WHAT } from '../../mutations/undo/undo-recorder.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { takeBackMail } from '../mail/mail.actions.ts';

const NOTHING = 'change of yours that can be undone';

export async function undo(
  mutation: MutationContext,
  { planner, registries }: Pick<RequestContext, 'planner' | 'registries'>,
  { id }: { id: string },
) {
  const { runner, viewer, authority, now } = mutation;
  const [row] = await runner.run(LOCK_UNDO, { id, actor: viewer.personId });
  if (!row) throw notFound('id', NOTHING);
  checkUntil(row.until, now);
  const { changes, events, mails, rights } = opened(mutation, id, row.kept);
  authority.mustStillHold(rights, 'id', NOTHING);
  await restoreChanges(runner, planner.shapes, changes, now);
  for (const { id: restored, before } of changes)
    if (before) await registries.undoChecks[prefixOf(restored)]?.(mutation, restored);
  // A mail that is on its way reports what would no longer be true.
  if ((await takeBackMail(runner, mails, now)) < mails.length) throw changedMeanwhile();
  await runner.run(DELETE_UNDO, { id });
  const versions = new Map(changes.map((change) => [change.id, undoneVersion(change)]));
  for (const { entityId, entityVersion, change, ...event } of events)
    mutation.event({
      ...event,
      name: 'changeUndone',
      entityId,
      entityVersion: versions.get(entityId) ?? entityVersion + 1,
      change: reversed(change),
    });
  return { entityId: events[0]?.entityId ?? changes[0]?.id };
}

function opened({ settings }: MutationContext, id: string, kept: string): KeptChange {
  try {
    return JSON.parse(settings.installationKey.decrypt(kept, { what: WHAT, record: id }));
  } catch (error) {
    if (error instanceof NotDecryptable) throw notFound('id', NOTHING);
    throw error;
  }
}
