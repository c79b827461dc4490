/** Bodies of requests and answers. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { MAX_BODY_BYTES } from './request-limits.ts';

/** Undefined when it is too large. @throws GraphQLError BAD_REQUEST when the client has gone before it was complete */
export function readBody(request: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(unreadable(400, 'The connection ended before the body was complete; send it again.'));
    // It emits nothing more.
    if (request.destroyed) return ended();
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
    });
    request.on('end', () => {
      // It closes after each request, and an error is expensive to make.
      request.off('close', ended);
      resolve(size > maxBytes ? undefined : Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('close', ended);
  });
}

/** Media types of a body; the second is older than the first, and tools still send it. */
const JSON_TYPE = /^application\/(json|graphql\+json)\s*(;|$)/i;

/**
 * The JSON of a request's body; undefined when it is empty.
 * @param advice what allows a larger body, for the error
 * @throws GraphQLError BAD_REQUEST with an HTTP status: of another type, compressed, too large, or no JSON in UTF-8
 */
export async function readJson(request: IncomingMessage, maxBytes = MAX_BODY_BYTES, advice = ''): Promise<unknown> {
  // A page of another origin can send other types without a preflight.
  if (request.method === 'POST' && !JSON_TYPE.test(request.headers['content-type']?.trim() ?? ''))
    throw unreadable(415, 'Send the body as JSON, with the header "content-type: application/json".');
  const encoding = request.headers['content-encoding']?.trim();
  if (encoding && encoding.toLowerCase() !== 'identity')
    throw unreadable(415, `The body has content-encoding "${encoding}"; send it uncompressed, without this header.`);
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset && !/^(utf-?8|us-ascii)$/i.test(charset))
    throw unreadable(415, `The content type has charset "${charset}"; send the body in UTF-8.`);
  const bytes = await readBody(request, maxBytes);
  if (!bytes) throw unreadable(413, `The body is larger than ${maxBytes} bytes${advice && `; ${advice}`}.`);
  if (!bytes.length) return undefined;
  let text: string;
  try {
    // Without a byte order mark, which RFC 8259 lets a reader ignore.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(400, 'The body is not valid UTF-8; send it in UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(400, 'The body is not JSON; send {"query": "…"} with the content type application/json.');
  }
}

/** @throws GraphQLError BAD_REQUEST when it would be decoded to other characters than were meant */
export function checkUrlEncoding(search: string): void {
  try {
    decodeURIComponent(search);
  } catch {
    throw unreadable(400, 'The URL contains an invalid percent encoding; encode its parameters in UTF-8.');
  }
}

function unreadable(status: number, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}

/** The scheme that every 401 names (RFC 9110, 15.5.2); browsers do not ask for a password because of it. */
export const CHALLENGE = 'Bearer';

/** For how long a client may take nothing of an answer that is written in parts. */
const DRAIN_MS = 30_000;

/** Waits until the client has taken what was written. @throws GraphQLError when it has gone, or takes nothing for a time: then it is cut off */
export async function drained(response: ServerResponse, maxMs = DRAIN_MS): Promise<void> {
  if (response.destroyed) throw notTaken();
  if (!response.writableNeedDrain) return;
  const ended = new AbortController();
  const end = () => ended.abort();
  const timer = setTimeout(() => response.destroy(), maxMs);
  response.once('close', end);
  try {
    await once(response, 'drain', { signal: ended.signal });
  } catch {
    throw notTaken();
  } finally {
    clearTimeout(timer);
    response.off('close', end);
  }
}

const notTaken = () => unreadable(400, 'The answer was not taken; send the request again.');

/** Aborted when the client has gone, or has its answer. To be called before anything is awaited. */
export function signalOfEnd(response: ServerResponse): AbortSignal {
  const ended = new AbortController();
  if (response.destroyed) ended.abort();
  else response.once('close', () => ended.abort());
  return ended.signal;
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (status === 401) response.setHeader('www-authenticate', CHALLENGE);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** The address of a client: that of the connection, or the last entry of X-Forwarded-For from a trusted proxy. */
export function clientAddress(request: IncomingMessage, trustProxy = false): string {
  const forwarded =
    trustProxy &&
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .pop()
      ?.trim();
  return forwarded || request.socket.remoteAddress || '';
}
