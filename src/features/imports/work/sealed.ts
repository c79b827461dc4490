/** Texts about a row of an import, encrypted: reasons quote its values, and the undo keeps those from before. */
import type { InstallationKey } from '../../../access-control/installation-key.ts';

const WHAT = 'row of an import';

const purpose = (importId: string, line: number) => ({ what: WHAT, record: `${importId}|${line}` });

export function sealed(key: InstallationKey, importId: string, line: number, text: string): string {
  return key.encrypt(text, purpose(importId, line));
}

export function opened(key: InstallationKey, importId: string, line: number, text: string): string {
  return key.decrypt(text, purpose(importId, line));
}
