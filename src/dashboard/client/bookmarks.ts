/**
 * What this tab has seen, for an installation on a Neo4j cluster: its next read shows at least that, whichever replica answers. An
 * installation on a single server sends no such header, and then nothing is sent.
 */
const HEADER = 'covalue-bookmark';
const STORED = 'covalue-bookmarks';
/** The server's limit is 32, with the cursor. */
const MAX_TOKENS = 31;

/** Undefined until a response has had the header. */
let tokens = stored();
let cursor: string | undefined;

function stored(): Set<string> | undefined {
  // For the same tab after a reload.
  const text = sessionStorage.getItem(STORED);
  return text ? new Set(text.split(',')) : undefined;
}

/** The cursor of the last event, which the next read must show. */
export function sawEvent(seen: string): void {
  cursor = seen;
}

/** Sends the tokens that there are, and keeps that of the response. */
export async function fetchCausally(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const sent = [...(tokens ?? [])].slice(-MAX_TOKENS);
  const headers = new Headers(init.headers);
  if (tokens) headers.set(HEADER, [...sent, ...(cursor ? [cursor] : [])].join(', '));
  const response = await fetch(input, { ...init, headers });
  const received = response.headers.get(HEADER);
  if (received) {
    tokens ??= new Set();
    // The new token includes all that were sent.
    for (const token of sent) tokens.delete(token);
    tokens.add(received);
    sessionStorage.setItem(STORED, [...tokens].join());
  } else if (response.status === 400 && tokens) forget();
  return response;
}

/** Since a restart with another key, the server may not know them any more. */
function forget(): void {
  tokens = undefined;
  cursor = undefined;
  sessionStorage.removeItem(STORED);
}
