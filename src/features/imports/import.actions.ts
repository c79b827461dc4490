/** Uploads, configures, starts, undoes and discards imports. The work itself is done in the background (`work/`). */
import type { Viewer } from '../../access-control/viewer.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { checkedName, checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import type { Settings } from '../../schema/settings.ts';
import { isCurrency } from '../../values/money.ts';
import { DELETE_PARTS } from './file/import-part.cypher.ts';
import type { OpenedFile } from './file/open-file.ts';
import { partsOf, writeParts } from './file/stored-parts.ts';
import { COUNT_IMPORT_FILES, CREATE_IMPORT, DELETE_IMPORT, LOCK_IMPORT, SAVE_IMPORT } from './import.cypher.ts';
import {
  checkState,
  type DuplicateChoice,
  type DuplicateReason,
  ImportState,
  MAX_COLUMNS,
  MAX_FILES,
} from './import.rules.ts';
import { type SettingsInput, settingsOf } from './import-settings.ts';
import type { ImportKind } from './kinds/import-kind.ts';
import { mappingProblem } from './mapping/field.rules.ts';

const WHAT = 'import of yours';
const NO_COUNTS = Object.fromEntries(
  [
    ...['rowCount', 'doneRows', 'problemCount', 'duplicateCount', 'createdCount', 'updatedCount', 'mergedCount'],
    ...['skippedCount', 'rejectedCount', 'removedCount', 'restoredCount', 'keptCount'],
  ].map((name) => [name, 0n]),
);

export interface UploadedFile {
  party: string;
  fileName: string;
  bytes: number;
  opened: OpenedFile;
}

/** @throws DomainError if the party has too many files */
export async function uploadImport(
  { runner, viewer, now, settings }: { runner: Runner; viewer: Viewer; now: string; settings: Settings },
  { party, fileName, bytes, opened }: UploadedFile,
): Promise<string> {
  const [row] = await runner.run(COUNT_IMPORT_FILES, { party });
  if (!row) throw notFound('party', 'party of yours');
  if (row.count >= MAX_FILES)
    throw new DomainError(
      'ILLEGAL_STATE',
      'party',
      `A party has at most ${MAX_FILES} files of imports; discard one first.`,
      {
        currentState: 'FULL',
        possible: ['discardImport'],
      },
    );
  const id = newId('imp');
  const { format, sheets } = opened;
  const values = {
    ...NO_COUNTS,
    ...{
      fileName: checkedName(fileName, 'name'),
      format,
      bytes: BigInt(bytes),
      sheets: sheets.map(({ name }) => name),
    },
    ...{ state: ImportState.UPLOADED, personId: viewer.personId },
  };
  await runner.run(CREATE_IMPORT, { id, party, values, now });
  for (const [index, sheet] of sheets.entries()) {
    const options = { importId: id, name: `sheet ${index}` as const, installationKey: settings.installationKey };
    await writeParts(runner, options, await partsOf(sheet.bytes, options));
  }
  return id;
}

export interface Configuration {
  id: string;
  expectedVersion?: number | null;
  kind: string;
  settings: SettingsInput;
}

/** The check then runs in the background. */
export async function configureImport(
  mutation: MutationContext,
  { id, expectedVersion, kind, settings: given }: Configuration,
  kinds: readonly ImportKind[],
) {
  const row = await lock(mutation, id, expectedVersion);
  checkState(row.state, 'configure');
  const settings = settingsOf(given);
  const known = kinds.find(({ name }) => name === kind);
  if (!known) throw new DomainError('INVALID_INPUT', 'kind', `Use one of ${kinds.map(({ name }) => name).join(', ')}.`);
  if (settings.sheet < 0 || settings.sheet >= row.sheets.length)
    throw new DomainError('INVALID_INPUT', 'sheet', `The file has ${row.sheets.length} sheets, counted from 0.`);
  if (settings.currency && !isCurrency(settings.currency))
    throw new DomainError('INVALID_INPUT', 'currency', 'Use an ISO 4217 code such as CAD or EUR.');
  const problem = mappingProblem(known.fields, settings, MAX_COLUMNS);
  if (problem) throw new DomainError('INVALID_INPUT', 'columns', problem);
  const values = { ...NO_COUNTS, kind, settings: JSON.stringify(settings), state: ImportState.CHECKING, problem: null };
  return save(mutation, id, row.party, values, 'importConfigured');
}

export interface ImportChoices {
  /** What to do with duplicates of a reason. */
  byReason: { reason: DuplicateReason; choice: DuplicateChoice }[];
  /** Exceptions for single rows. */
  byLine: { line: number; choice: DuplicateChoice }[];
}

export async function startImport(
  mutation: MutationContext,
  { id, expectedVersion, ...choices }: ImportChoices & { id: string; expectedVersion?: number | null },
  kinds: readonly ImportKind[],
) {
  const { runner, now, settings } = mutation;
  const row = await lock(mutation, id, expectedVersion);
  checkState(row.state, 'start');
  const kind = kinds.find(({ name }) => name === row.kind);
  if (!kind)
    throw new DomainError('ILLEGAL_STATE', 'id', 'Imports of this kind are not possible here any more.', {
      currentState: row.state,
      possible: [],
    });
  for (const { choice } of [...choices.byReason, ...choices.byLine])
    if (!kind.choices.includes(choice))
      throw new DomainError(
        'INVALID_INPUT',
        'byReason',
        `For ${kind.label.toLowerCase()} use one of ${kind.choices.join(', ')}.`,
      );
  const options = { importId: id, name: 'choices' as const, installationKey: settings.installationKey };
  await writeParts(runner, options, await partsOf(new TextEncoder().encode(JSON.stringify(choices)), options));
  const values = { state: ImportState.RUNNING, startedAt: now, doneRows: 0n };
  return save(mutation, id, row.party, { ...values, personId: mutation.viewer.personId }, 'importStarted');
}

export async function undoImport(
  mutation: MutationContext,
  { id, expectedVersion }: { id: string; expectedVersion?: number | null },
) {
  const row = await lock(mutation, id, expectedVersion);
  checkState(row.state, 'undo');
  if (!row.hasFile)
    throw new DomainError('ILLEGAL_STATE', 'id', 'What the import changed is no longer kept, so it cannot be undone.', {
      currentState: row.state,
      possible: [],
    });
  const values = { state: ImportState.UNDOING, personId: mutation.viewer.personId };
  return save(mutation, id, row.party, values, 'importUndoStarted');
}

export async function discardImport(
  mutation: MutationContext,
  { id, expectedVersion }: { id: string; expectedVersion?: number | null },
) {
  const { runner } = mutation;
  const row = await lock(mutation, id, expectedVersion);
  checkState(row.state, 'discard');
  await runner.run(DELETE_PARTS, { importId: id });
  await runner.run(DELETE_IMPORT, { id });
  mutation.event({ name: 'importDiscarded', entityId: id, entityVersion: row.version + 1, partyIds: [row.party] });
  return { discardedId: id };
}

async function lock({ runner, authority }: MutationContext, id: string, expectedVersion?: number | null) {
  const [row] = await runner.run(LOCK_IMPORT, { id });
  if (!row) throw notFound('id', WHAT);
  authority.over({ party: row.party }, 'id', WHAT);
  checkVersion(expectedVersion, row.version);
  return row;
}

async function save(mutation: MutationContext, id: string, party: string, values: object, name: EventName) {
  const { version } = onlyRow(await mutation.runner.run(SAVE_IMPORT, { id, values, now: mutation.now }));
  mutation.event({ name, entityId: id, entityVersion: version, partyIds: [party] });
  return { import: reference(id) };
}
