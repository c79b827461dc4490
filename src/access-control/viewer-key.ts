/**
 * Who sends a request, as one parameter of every statement (`$viewer`): the address of the person, and for a token of a sign-in its
 * session, separated by a line break. `viewer.cypher.ts` takes it apart. Pure.
 */
const SEPARATOR = '\n';

export function viewerKey(address: string, session?: string): string {
  return session === undefined ? address : `${address}${SEPARATOR}${session}`;
}

/** The same for all sessions of a person; for messages, and for limits that are counted by person. */
export function addressOf(viewer: string): string {
  return viewer.split(SEPARATOR, 1)[0] ?? '';
}
