/** Emails of the demo data that were written to a folder instead of being sent. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param mails IDs of emails; those that were never written to the folder are ignored */
export async function deleteMailFiles(folder: string, mails: readonly string[]): Promise<void> {
  for (const id of mails) await rm(join(folder, `${id}.eml`), { force: true });
}
