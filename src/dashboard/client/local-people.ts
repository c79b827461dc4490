/**
 * Who asks. The link that `npm start` prints carries a key in its fragment, which browsers do not send; it is
 * exchanged once for the tokens of the story's people. Otherwise a token is pasted. Kept for this tab's session only.
 */
export interface LocalPerson {
  email: string;
  who: string;
  token: string;
}

const PEOPLE = 'covalue.people';
const BROWSER = 'covalue.neo4j-browser';
const PASTED = 'covalue.token';

/** The story's people, if the link gave a key; `problem` says what to do when it was not taken. */
export async function readPeople(): Promise<{ people: LocalPerson[]; problem?: string }> {
  const key = new URLSearchParams(location.hash.slice(1)).get('key');
  if (key) {
    history.replaceState(null, '', location.pathname + location.search);
    const response = await fetch('/local/people', { method: 'POST', headers: { 'x-covalue-key': key } });
    if (!response.ok)
      return { people: [], problem: 'This link is from an earlier start. Open the link that npm start printed last.' };
    sessionStorage.setItem(PEOPLE, await response.text());
    sessionStorage.setItem(BROWSER, response.headers.get('x-covalue-neo4j-browser') ?? '');
  }
  return { people: JSON.parse(sessionStorage.getItem(PEOPLE) ?? '[]') };
}

export const pastedToken = () => sessionStorage.getItem(PASTED) ?? '';
export const keepPastedToken = (token: string) => sessionStorage.setItem(PASTED, token);
/** Address of Neo4j Browser, if the link of `npm start` was opened in this tab. */
export const neo4jBrowser = () => sessionStorage.getItem(BROWSER) || undefined;
