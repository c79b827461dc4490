/** Emails that were written to a folder instead of being sent: those to an erased person, or that name it, are deleted. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { names } from './concerned.rules.ts';
import type { Concerned } from './erase-copies.ts';
import { addressesOnly, replacerOf, type Terms } from './terms.rules.ts';

/** @returns how many were deleted */
export async function deleteMailFiles(folder: string, terms: Terms, { concerned, mails }: Concerned): Promise<number> {
  if (!existsSync(folder)) return 0;
  const [replaceAll, replaceAddresses] = [replacerOf(terms, 'erased'), replacerOf(addressesOnly(terms), 'erased')];
  let deleted = 0;
  for (const name of await readdir(folder)) {
    if (!/\.eml(\.part)?$/.test(name)) continue;
    const file = join(folder, name);
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) continue;
    const text = await textOf(bytes);
    const replace = names(text, concerned) ? replaceAll : replaceAddresses;
    if (!names(text, mails) && replace(text) === text) continue;
    await rm(file, { force: true });
    deleted += 1;
  }
  return deleted;
}

/** Headers, text and attachments such as calendar entries, decoded. */
async function textOf(bytes: Buffer): Promise<string> {
  const mail = await simpleParser(bytes, { skipTextToHtml: true, skipImageLinks: true });
  return [
    bytes.toString('utf8'),
    ...mail.headerLines.map(({ line }) => line),
    mail.subject,
    ...[mail.to, mail.from, mail.replyTo]
      .flatMap((each) => (Array.isArray(each) ? each : [each]))
      .map((each) => each?.text),
    mail.text,
    mail.html || '',
    // RFC 5545 folds long lines.
    ...mail.attachments.map(({ content }) => content.toString('utf8').replace(/\r?\n[ \t]/g, '')),
  ].join('\n');
}
