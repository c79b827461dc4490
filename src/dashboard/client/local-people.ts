/**
 * People of the example data, and pasted tokens, for this tab's session. The link that `npm start` prints carries a key in
 * its fragment, which browsers do not send; it is exchanged once for the tokens of these people.
 */
export interface LocalPerson {
  email: string;
  who: string;
  token: string;
  /** The administrator of the demo, who can remove it. */
  administrator?: boolean;
}

const PEOPLE_KEY = 'covalue.people';
const NEO4J_BROWSER_KEY = 'covalue.neo4j-browser';
const PASTED_TOKEN_KEY = 'covalue.token';

/** @returns the people, if the link has a key; `problem` says what to do when the server rejects the key */
export async function readPeople(): Promise<{ people: LocalPerson[]; problem?: string }> {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (key) {
    history.replaceState(null, '', location.pathname + location.search);
    const response = await fetch('/local/people', { method: 'POST', headers: { 'x-covalue-key': key } });
    if (!response.ok)
      return { people: [], problem: 'This link is from an earlier start. Open the link that npm start printed last.' };
    sessionStorage.setItem(PEOPLE_KEY, await response.text());
    sessionStorage.setItem(NEO4J_BROWSER_KEY, response.headers.get('x-covalue-neo4j-browser') ?? '');
  }
  return { people: JSON.parse(sessionStorage.getItem(PEOPLE_KEY) ?? '[]') };
}

/** They are gone with the demo data. */
export const forgetPeople = () => sessionStorage.removeItem(PEOPLE_KEY);

export const pastedToken = () => sessionStorage.getItem(PASTED_TOKEN_KEY) ?? '';
export const storePastedToken = (token: string) => sessionStorage.setItem(PASTED_TOKEN_KEY, token);
/** Address of Neo4j Browser, if the link of `npm start` was opened in this tab. */
export const neo4jBrowser = () => sessionStorage.getItem(NEO4J_BROWSER_KEY) || undefined;
