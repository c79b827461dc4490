/** Headers of every response. Pages and files set their own `cache-control` and `content-security-policy` over these. */
import type { IncomingMessage, ServerResponse } from 'node:http';

const YEAR_SECONDS = 31_536_000;

export interface PublicAddress {
  /** Address under which people reach this API. */
  publicUrl?: string;
  /** Whether a trusted proxy says by X-Forwarded-Proto how its client is connected. */
  trustProxy?: boolean;
}

/**
 * Answers are personal: nothing keeps them, and no browser guesses another type. Behind TLS, browsers also use
 * nothing else, and share no process and no resource with pages of other origins (CORS is not affected).
 */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, address: PublicAddress): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cache-control', 'no-store');
  if (!isBehindTls(request, address)) return;
  response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}; includeSubDomains`);
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
}

function isBehindTls(request: IncomingMessage, { publicUrl, trustProxy }: PublicAddress): boolean {
  if (publicUrl?.startsWith('https:')) return true;
  return Boolean(trustProxy) && String(request.headers['x-forwarded-proto'] ?? '').trim() === 'https';
}
