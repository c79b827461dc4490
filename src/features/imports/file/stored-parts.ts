/**
 * The file of an import and its results, in the graph, so that they survive a restart and every replica has them: in parts, packed, and
 * encrypted with the key of the installation, because they hold personal data.
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { InstallationKey } from '../../../access-control/installation-key.ts';
import type { Runner } from '../../../graph/runner.ts';
import { PART_OF_IMPORT, REPLACE_PARTS } from './import-part.cypher.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];
const PART_BYTES = 1 << 20;
const WHAT = 'part of an import';

/** What a part belongs to: a sheet of the file (`0` for a CSV), or a result of the check. */
export type PartName = `sheet ${number}` | 'check' | 'choices';

export interface PartOptions {
  importId: string;
  name: PartName;
  installationKey: InstallationKey;
}

/** @returns the parts as they are stored by `writeParts` */
export async function partsOf(
  bytes: Uint8Array,
  { importId, name, installationKey }: PartOptions,
): Promise<{ key: string; data: string }[]> {
  const parts: { key: string; data: string }[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += PART_BYTES) {
    const key = `${importId}|${name}|${parts.length}`;
    const packed = await pack(bytes.subarray(start, start + PART_BYTES));
    parts.push({ key, data: installationKey.encrypt(packed.toString('base64'), { what: WHAT, record: key }) });
  }
  return parts;
}

export async function writeParts(
  runner: Runner,
  options: PartOptions,
  parts: { key: string; data: string }[],
): Promise<void> {
  await runner.run(REPLACE_PARTS, { importId: options.importId, name: options.name, parts });
}

/** One part after another. Empty when the file has been deleted. */
export async function* readParts(
  runner: Runner,
  { importId, name, installationKey }: PartOptions,
): AsyncGenerator<Buffer> {
  for (let index = 0; ; index++) {
    const key = `${importId}|${name}|${index}`;
    const [row] = await runner.run(PART_OF_IMPORT, { key });
    if (!row) return;
    const packed = Buffer.from(installationKey.decrypt(row.data, { what: WHAT, record: key }), 'base64');
    yield await unpack(packed, { maxOutputLength: PART_BYTES });
  }
}

export async function readJson<T>(runner: Runner, options: PartOptions): Promise<T | undefined> {
  const parts: Buffer[] = [];
  for await (const part of readParts(runner, options)) parts.push(part);
  return parts.length ? (JSON.parse(Buffer.concat(parts).toString('utf8')) as T) : undefined;
}
