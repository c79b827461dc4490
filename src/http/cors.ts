/** Cross-origin requests (https://fetch.spec.whatwg.org/#http-cors-protocol) to `/graphql` and the event stream. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BOOKMARK_HEADER } from './bookmark-header.ts';
import { foreignOriginMessage, judgeOrigin } from './origins.rules.ts';
import { sendJson } from './request-body.ts';

const METHODS = 'GET, POST';
/** Names of headers, separated by commas, as browsers send them with a preflight. */
const HEADER_NAMES = /^[\w-]+(\s*,\s*[\w-]+)*$/;
const HEADERS = 'authorization, content-type';
/** How long browsers may cache the answer to a preflight; they have their own limits (two hours in Chrome). */
const MAX_AGE_SECONDS = 3_600;

export interface OriginRules {
  /** Normalised origins whose pages may use the API besides its own. */
  listed: readonly string[];
  publicUrl?: string;
}

/**
 * Sets the CORS headers of whatever is answered, and answers preflights itself.
 * Tokens travel in a header, and the cookie of a session is for pages of our own origin only, so credentials are never allowed, and
 * any header may be sent.
 * @returns whether the request is answered
 */
export function answerCors(request: IncomingMessage, response: ServerResponse, rules: OriginRules): boolean {
  const { origin } = request.headers;
  const verdict = judgeOrigin(request.headers, rules.listed, rules.publicUrl);
  response.appendHeader('vary', 'origin');
  const allowed = verdict === 'listed' || verdict === 'same';
  if (allowed && origin) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', `x-request-id, ${BOOKMARK_HEADER}`);
  }
  if (request.method !== 'OPTIONS') return false;

  const method = request.headers['access-control-request-method'];
  if (!origin || !method) {
    response.writeHead(204, { allow: `${METHODS}, OPTIONS` }).end();
  } else if (!allowed) {
    sendJson(response, 403, {
      errors: [{ message: foreignOriginMessage(origin), extensions: { code: 'FORBIDDEN' } }],
    });
  } else {
    const wanted = request.headers['access-control-request-headers'] ?? '';
    response.appendHeader('vary', 'access-control-request-headers');
    response
      .writeHead(204, {
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': HEADER_NAMES.test(wanted) ? wanted : HEADERS,
        'access-control-max-age': String(MAX_AGE_SECONDS),
      })
      .end();
  }
  return true;
}
