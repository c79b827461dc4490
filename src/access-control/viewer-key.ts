/**
 * Who sends a request, as one parameter of every statement (`$viewer`), which the statements take apart by its line breaks:
 * - `<address>`, or `<address>\n<session>` for a token of a sign-in;
 * - `\nidentity\n<hash>` for an account at the identity provider;
 * - `\nkey\n<hash>` for the API key of a service account.
 */
import { createHash } from 'node:crypto';

const SEPARATOR = '\n';

export type ViewerKind = 'address' | 'identity' | 'key';

export function viewerKey(address: string, session?: string): string {
  return session === undefined ? address : `${address}${SEPARATOR}${session}`;
}

/** @param hash `identityHash` or `apiKeyHash` */
export function viewerKeyOf(kind: Exclude<ViewerKind, 'address'>, hash: string): string {
  return ['', kind, hash].join(SEPARATOR);
}

/** The session of a token of a sign-in. */
export function sessionOf(viewer: string): string | undefined {
  return kindOf(viewer) === 'address' ? viewer.split(SEPARATOR)[1] : undefined;
}

export function kindOf(viewer: string): ViewerKind {
  const [address, kind] = viewer.split(SEPARATOR);
  return address === '' && (kind === 'identity' || kind === 'key') ? kind : 'address';
}

/** Names an account at the identity provider: issuer and subject, which may be any texts. */
export function identityHash(issuer: string, subject: string): string {
  return sha256(JSON.stringify([issuer, subject]));
}

/** Keys have 256 random bits, so that a hash without salt does not reveal them. */
export function apiKeyHash(key: string): string {
  return sha256(key);
}

/** The same for all sessions of a person, for limits that are counted by person. */
export function ownerOf(viewer: string): string {
  return kindOf(viewer) === 'address' ? (viewer.split(SEPARATOR, 1)[0] ?? '') : viewer;
}

/** Why a token that was verified gives no access: the graph does not find the viewer, or not any more. */
export function reasonOfNoAccess(viewer: string): string {
  if (kindOf(viewer) === 'key')
    return 'The API key has expired or was revoked, or the person responsible for it has left; get a new one (renewServiceAccount).';
  if (kindOf(viewer) === 'identity')
    return 'The token is valid, but its account has no current access; get a new token, or contact an administrator.';
  const address = ownerOf(viewer);
  return viewer === address
    ? `The token is valid, but there is no person ${address} with current access; contact an administrator.`
    : `The session of ${address} has ended; sign in again.`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
