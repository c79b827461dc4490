/**
 * The import of a party, from a terminal: a client of the API, like the dashboard. So parsing, proposals, checks, duplicates, report, undo and
 * rights are the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TableError } from '../tables/header.rules.ts';

const POLL_MS = 300;

export interface PartyImportOptions {
  /** Of the server, e.g. `http://localhost:4000`. */
  url: string;
  token: string;
  /** ID of the party. */
  party: string;
  kind?: string;
  /** Texts for all rows, by their fields. */
  values: Record<string, string>;
  currency?: string;
  /** For all duplicates. Default: the first choice of the kind. */
  duplicates?: string;
  /** Only checks the file. */
  isDryRun: boolean;
  /** Gets the rejected rows, with their reasons. */
  rejects?: string;
  say: (line: string) => void;
}

interface ImportState {
  id: string;
  state: string;
  problem: string | null;
  version: number;
  rowCount: number;
  problemCount: number;
  duplicateCount: number;
  createdCount: number;
  updatedCount: number;
  mergedCount: number;
  skippedCount: number;
  rejectedCount: number;
  removedCount: number;
  restoredCount: number;
  keptCount: number;
}
interface Table {
  kind: string;
  problem: string | null;
  columns: { column: number; name: string; field: string | null }[];
  constants: { field: string; value: string }[];
  [setting: string]: unknown;
}
interface Check {
  problems: { line: number; column: string; why: string }[];
  duplicateCounts: { reason: string; count: number }[];
}

const STATE = `id state problem version rowCount problemCount duplicateCount createdCount updatedCount mergedCount skippedCount rejectedCount
  removedCount restoredCount keptCount`;
const READ = `query ($id: ID!) { import(id: $id) { ${STATE} } }`;
const TABLE = `query ($input: ImportTableInput!) { importTable(input: $input) { sheet encoding delimiter headerLine kind decimalMark dateOrder
  currency problem columns { column name field } constants { field value } } importKinds { kind label } }`;
const CHECK =
  'query ($id: ID!) { importCheck(id: $id) { problems { line column why } duplicateCounts { reason count } } }';
const CHANGED = `import { ${STATE} } errors { message }`;
const MUTATIONS = {
  configureImport: `mutation ($input: ConfigureImportInput!) { result: configureImport(input: $input) { ${CHANGED} } }`,
  startImport: `mutation ($input: StartImportInput!) { result: startImport(input: $input) { ${CHANGED} } }`,
  undoImport: `mutation ($input: ImportInput!) { result: undoImport(input: $input) { ${CHANGED} } }`,
  discardImport: 'mutation ($input: ImportInput!) { result: discardImport(input: $input) { errors { message } } }',
};

/** @returns the exit code: 0 if at least one row was imported, or can be. @throws TableError for what the person can correct */
export async function importForParty(file: string, options: PartyImportOptions): Promise<number> {
  const { say, kind, isDryRun, rejects } = options;
  const id = await upload(file, options);
  const table = await tableOf(options, id, kind);
  if (table.problem) return discarded(options, id, table.problem);
  say(`${file}: ${table.kind.toLowerCase()}`);
  for (const { name, field } of table.columns) say(`  ${name}: ${field ?? 'not imported'}`);
  const settings = settingsOf(table, options);
  const refused = await change(options, 'configureImport', { id, kind: table.kind, settings }).catch(
    (error: Error) => error,
  );
  if (refused instanceof Error) return discarded(options, id, refused.message);
  const checked = await settled(options, id);
  if (checked.problem) return discarded(options, id, checked.problem);
  const check = (await ask<{ importCheck: Check }>(options, CHECK, { id })).importCheck;
  for (const { line, column, why } of check.problems.slice(0, 20)) say(`line ${line}, ${column}: ${why}`);
  const usable = checked.rowCount - checked.problemCount;
  say(`${usable} of ${checked.rowCount} rows can be imported; ${checked.duplicateCount} may be duplicates.`);
  if (isDryRun || usable === 0) {
    await discarded(options, id, 'Nothing was imported.');
    return usable ? 0 : 1;
  }
  const { duplicates } = options;
  const byReason = duplicates && check.duplicateCounts.map(({ reason }) => ({ reason, choice: duplicates }));
  await change(options, 'startImport', { id, ...(byReason && { byReason }) });
  const done = await settled(options, id);
  say(report(done));
  if (rejects && done.rejectedCount) {
    const response = await request(options, `/imports/${id}/rejected.csv`);
    writeFileSync(rejects, Buffer.from(await response.arrayBuffer()));
    say(`The rejected rows are in ${rejects}.`);
  }
  say(`Undo: npm run import -- --undo ${id}`);
  return done.state === 'DONE' && done.createdCount + done.updatedCount + done.mergedCount + done.skippedCount > 0
    ? 0
    : 1;
}

/** @returns the exit code: 1 if a record was kept because it was changed or used since */
export async function undoForParty(
  id: string,
  options: Pick<PartyImportOptions, 'url' | 'token' | 'say'>,
): Promise<number> {
  await change(options, 'undoImport', { id });
  const { removedCount, restoredCount, keptCount } = await settled(options, id);
  options.say(
    `${removedCount} records removed, ${restoredCount} restored, ${keptCount} kept because they were changed or used since.`,
  );
  return keptCount ? 1 : 0;
}

type Server = Pick<PartyImportOptions, 'url' | 'token'>;

async function upload(file: string, options: PartyImportOptions): Promise<string> {
  const query = new URLSearchParams({ party: options.party, name: basename(file) });
  const response = await request(options, `/imports?${query}`, { method: 'POST', body: readFileSync(file) });
  const { id, error } = await bodyOf<{ id?: string; error?: string }>(response);
  if (!id) throw new TableError(error ?? `The server refused the file (status ${response.status}).`);
  return id;
}

/** @throws TableError for a kind that does not exist */
async function tableOf(options: PartyImportOptions, id: string, kind: string | undefined): Promise<Table> {
  const { importTable, importKinds } = await ask<{ importTable: Table; importKinds: { kind: string }[] }>(
    options,
    TABLE,
    {
      input: { id },
    },
  );
  if (!kind || kind === importTable.kind) return importTable;
  const known = importKinds.map((each) => each.kind);
  if (!known.includes(kind)) {
    await change(options, 'discardImport', { id });
    throw new TableError(`--kind ${kind}: use one of ${known.join(', ')}.`);
  }
  return (await ask<{ importTable: Table }>(options, TABLE, { input: { id, kind } })).importTable;
}

function settingsOf(table: Table, { values, currency }: PartyImportOptions): object {
  const { kind: _, problem: __, columns, constants, ...reading } = table;
  const texts = { ...Object.fromEntries(constants.map(({ field, value }) => [field, value])), ...values };
  return {
    ...reading,
    ...(currency && { currency }),
    columns: columns.flatMap(({ column, field }) => (field && !(field in values) ? [{ column, field }] : [])),
    constants: Object.entries(texts).map(([field, value]) => ({ field, value })),
  };
}

function report({
  createdCount,
  updatedCount,
  mergedCount,
  skippedCount,
  rejectedCount,
  state,
  problem,
}: ImportState): string {
  const counts = `${createdCount} created, ${updatedCount} replaced, ${mergedCount} merged, ${skippedCount} skipped, ${rejectedCount} rejected.`;
  return state === 'DONE' ? counts : `The import is ${state}: ${problem}\n${counts}`;
}

async function discarded(options: PartyImportOptions, id: string, why: string): Promise<number> {
  await change(options, 'discardImport', { id });
  options.say(why);
  return 1;
}

async function settled(server: Server, id: string): Promise<ImportState> {
  for (;;) {
    const state = (await ask<{ import: ImportState | null }>(server, READ, { id })).import;
    if (!state) throw new TableError('The import is not there any more.');
    if (!['CHECKING', 'RUNNING', 'UNDOING'].includes(state.state)) return state;
    await sleep(POLL_MS);
  }
}

/** @throws TableError with the refusal */
async function change(server: Server, name: keyof typeof MUTATIONS, input: object): Promise<void> {
  const { result } = await ask<{ result: { errors: { message: string }[] } }>(server, MUTATIONS[name], { input });
  const [error] = result.errors;
  if (error) throw new TableError(error.message);
}

async function ask<Data>(server: Server, query: string, variables: object): Promise<Data> {
  const response = await request(server, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await bodyOf<{ data?: Data; errors?: { message: string }[] }>(response);
  const [error] = errors ?? [];
  if (error || !data) throw new TableError(error?.message ?? `The server answered with status ${response.status}.`);
  return data;
}

/** The seam to the server, whose answers have the types of the schema. */
const bodyOf = async <Body>(response: Response): Promise<Body> => (await response.json()) as Body;

async function request({ url, token }: Server, path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(new URL(path, url), { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  } catch {
    throw new TableError(`The server ${url} cannot be reached; start it (npm start), or name another one with --url.`);
  }
}
