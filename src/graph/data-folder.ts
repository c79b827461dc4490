/** The data folder of the managed Neo4j: whether it can be used, and the password that belongs to its graph. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, errorOf } from '../values/thrown.ts';

const MIB = 1024 * 1024;
/** Neo4j writes transaction logs of 256 MiB in advance, for each of its two databases. */
const NEW_GRAPH_BYTES = 600 * MIB;
/** Less leaves no space for a start. */
const START_BYTES = 16 * MIB;

/** The data folder or a file in it cannot be used; the message says why and what to do. */
export class DataFolderProblem extends Error {}

const REASONS: Record<string, [cause: string, remedy: string]> = {
  EROFS: ['its file system is read-only', 'mount it writable, or set COVALUE_DATA to another folder'],
  EACCES: ['this user may not write there', 'give this user the right to write, or set COVALUE_DATA to another folder'],
  EPERM: ['this user may not write there', 'give this user the right to write, or set COVALUE_DATA to another folder'],
  ENOSPC: ['its disk is full', 'free space on the disk, then start again'],
  EDQUOT: ['its disk quota is used up', 'free space or raise the quota, then start again'],
  ENOTDIR: ['a part of the path is not a folder', 'set COVALUE_DATA to a folder'],
  EEXIST: ['it is not a folder', 'set COVALUE_DATA to a folder'],
  EIO: ['its disk reports errors', 'replace the disk, and restore the newest backup (npm run restore)'],
};

/** @throws DataFolderProblem unless files can be written in the folder, which is made if it does not exist */
export function checkDataFolder(folder: string): void {
  const probe = join(folder, `.writable.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, Buffer.alloc(64 * 1024));
    rmSync(probe);
  } catch (error) {
    try {
      rmSync(probe, { force: true });
    } catch {
      // The folder refuses everything: the first error says why.
    }
    const [cause, remedy] = REASONS[codeOf(error)] ?? [errorOf(error).message, 'correct this, then start again'];
    throw new DataFolderProblem(`The data folder ${folder} cannot be written: ${cause}. What to do: ${remedy}.`);
  }
  const { bavail, bsize } = statfsSync(folder);
  const needed = graphExists(folder) ? START_BYTES : NEW_GRAPH_BYTES;
  if (bavail * bsize < needed)
    throw new DataFolderProblem(
      `The disk of the data folder ${folder} has ${Math.floor((bavail * bsize) / MIB)} MiB of free space; ${
        needed === START_BYTES ? 'Neo4j' : 'a new graph'
      } needs at least ${needed / MIB} MiB. What to do: free space on the disk, then start again.`,
    );
}

function graphExists(folder: string): boolean {
  return existsSync(join(folder, 'neo4j', 'data', 'databases', 'system'));
}

/** What to do when the password of a graph is not known any more. */
export function lostPasswordRemedy(folder: string): string {
  const data = join(folder, 'neo4j', 'data');
  return `What to do: put the file back from a backup. If there is none, end all processes of Covalue. Move ${join(data, 'databases', 'system')}, ${join(
    data,
    'transactions',
    'system',
  )} and ${join(data, 'dbms', 'auth.ini')} (if it exists) to another folder, and delete the password file: the next start sets a new password and keeps the graph.`;
}

/**
 * The password of the managed Neo4j, made at the first start.
 * @throws DataFolderProblem when there is a graph, but its password was lost
 */
export function keptPassword(folder: string): string {
  const file = join(folder, 'neo4j.password');
  const isLost = graphExists(folder) && !existsSync(file);
  if (!isLost)
    try {
      // Hex: a password that begins with "-" looks like an option to Neo4j's tools.
      writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  const password = isLost ? '' : readFileSync(file, 'utf8').trim();
  if (!password)
    throw new DataFolderProblem(
      `The file ${file} is ${isLost ? 'missing' : 'empty'}: the password of the graph in this folder is not known. ${lostPasswordRemedy(folder)}`,
    );
  return password;
}
