/** Which web pages may use the API: those of its own origin, and those of listed origins (RFC 6454). */

/**
 * An origin as browsers send it: scheme and host in lower case, without the default port.
 * @returns undefined for anything that is not an http(s) origin: `null`, a path or trailing slash, credentials, a wildcard
 */
export function normalisedOrigin(text: string): string | undefined {
  if (!/^https?:\/\/[^/?#@*\\\s]+$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).origin;
}

/**
 * A comma-separated list of exact origins.
 * @throws Error that names the entry, and what to write instead
 */
export function parseOrigins(text: string): string[] {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return [...new Set(entries.map(parseOrigin))];
}

function parseOrigin(entry: string): string {
  const origin = normalisedOrigin(entry);
  if (origin) return origin;
  if (entry.includes('*'))
    throw new Error(`"${entry}" has a wildcard; list each origin, e.g. https://app.example,https://admin.example`);
  if (entry.toLowerCase() === 'null')
    throw new Error('"null" is the origin of any file or sandboxed page; serve the page from an http(s) origin');
  const whole = /^https?:/i.test(entry) && URL.canParse(entry) ? new URL(entry) : undefined;
  if (whole) throw new Error(`"${entry}" is more than an origin; write "${whole.origin}", without anything after it`);
  throw new Error(
    `"${entry}" is not an origin; write scheme and host, e.g. https://app.example or http://localhost:3000`,
  );
}

export type OriginVerdict =
  /** No browser sent it, or an old one with a simple request: there is nothing to check. */
  | 'none'
  /** A page of this API's own origin. */
  | 'same'
  | 'listed'
  | 'foreign';

/**
 * @param origin the Origin header
 * @param host the Host header; behind a proxy that ends TLS the scheme is unknown, so that of `origin` is taken for it
 * @param listed normalised origins
 * @param publicUrl address under which people reach this API
 */
export function judgeOrigin(
  { origin, host }: { origin?: string; host?: string },
  listed: readonly string[],
  publicUrl?: string,
): OriginVerdict {
  if (origin === undefined) return 'none';
  const from = normalisedOrigin(origin);
  if (!from) return 'foreign';
  if (host && from === normalisedOrigin(`${new URL(from).protocol}//${host}`)) return 'same';
  if (publicUrl && from === new URL(publicUrl).origin) return 'same';
  return listed.includes(from) ? 'listed' : 'foreign';
}

/** Headers with which a browser says which page sent a request. */
export interface PageHeaders {
  origin?: string;
  host?: string;
  'sec-fetch-site'?: string | string[];
}

/**
 * The origin of the page of this API that sent the request: that of `publicUrl`. That of the Host header is accepted too if there is no
 * public URL, or if it is this machine.
 * @returns undefined for all other pages, and for requests of no page
 */
export function ownOrigin(headers: PageHeaders, publicUrl?: string): string | undefined {
  const { origin, host, 'sec-fetch-site': site } = headers;
  const from = origin === undefined ? undefined : normalisedOrigin(origin);
  if (!from || (site !== undefined && site !== 'same-origin')) return undefined;
  if (publicUrl && from === new URL(publicUrl).origin) return from;
  const { protocol, hostname } = new URL(from);
  const isHost = host !== undefined && from === normalisedOrigin(`${protocol}//${host}`);
  return isHost && (!publicUrl || LOOPBACK.test(hostname)) ? from : undefined;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The fix for a page that is rejected. */
export function foreignOriginMessage(origin: string): string {
  const listed = normalisedOrigin(origin);
  return listed
    ? `Pages of ${listed} may not use this API. An administrator can allow them with CORS_ORIGINS=${listed} (see docs/clients.md).`
    : 'Pages without an http(s) origin (files, sandboxed frames) may not use this API; serve the page from one that CORS_ORIGINS lists.';
}
