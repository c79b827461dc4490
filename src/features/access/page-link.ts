/** Links in mails to pages that work without an account: made of a seed, the signing key, the page and the address, so that the graph holds none. */
import { localSecret } from '../../access-control/tokens.ts';
import type { SignInSettings } from './access.settings.ts';

type LinkSettings = Pick<SignInSettings, 'keyFolder' | 'origin'>;

/** Another address, page or seed gives another token. */
export function pageToken({ keyFolder }: LinkSettings, path: string, seed: string, address: string): string {
  return localSecret(keyFolder, `page|${path}|${seed}|${address}`);
}

export function pageLink(settings: LinkSettings, path: string, seed: string, address: string): string {
  return `${settings.origin()}${path}?token=${pageToken(settings, path, seed, address)}`;
}
