/**
 * The first script of the page, small and without imports: exchanges the cookie of the session for a token while the other scripts are loaded.
 * `client/session.ts` describes sessions.
 */
export interface EarlyAnswer {
  data?: { refreshSignIn?: { token?: string | null; expiresAt?: string | null } };
  errors?: readonly unknown[];
}

const { protocol, port } = location;
const cookie = `${protocol === 'https:' ? '__Host-' : ''}covalue-signed-in${port && `-${port}`}=`;
/** Whether the browser had a session when the page was opened. */
export const hadSharedSession =
  !sessionStorage.getItem('covalue.session') && `; ${document.cookie}`.includes(`; ${cookie}`);

let answer: Promise<EarlyAnswer> | undefined;
if (hadSharedSession) {
  answer = fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'covalue-session': 'cookie' },
    credentials: 'same-origin',
    // A page that is closed does not cancel it, because its answer replaces the cookie.
    keepalive: true,
    body: JSON.stringify({
      operationName: 'RefreshSignIn',
      query: 'mutation RefreshSignIn($input: SessionInput!) { refreshSignIn(input: $input) { token expiresAt } }',
      variables: { input: {} },
    }),
  }).then((response) => response.json());
  // The caller of `takeEarlyAnswer` sees the failure.
  answer.catch(() => {});
}

export const hasEarlyAnswer = () => answer !== undefined;

/** The answer, once: later tokens are requested when they are needed. */
export function takeEarlyAnswer(): Promise<EarlyAnswer> | undefined {
  const taken = answer;
  answer = undefined;
  return taken;
}
