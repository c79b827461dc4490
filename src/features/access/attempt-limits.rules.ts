/** How often one may try to sign in, by account and by network address. Pure. */

const MINUTE_MS = 60_000;

export interface AttemptLimit {
  key: string;
  max: number;
  windowMs: number;
}

/** A kind of attempt with a counter of its own. */
export type AttemptKind = 'sign-in' | 'request-link';

/** How long a network address stays familiar after the last success. */
export const FAMILIAR_MS = 90 * 24 * 60 * MINUTE_MS;

/**
 * Limits of one place: 5 attempts on one account, and 100 on all accounts together, in 15 minutes. A client that is familiar
 * to the account is counted for this account only, so that its neighbours behind one address do not lock it out.
 * @param client see `clientOf`
 * @param account hash of the e-mail address
 */
export function placeLimits(kind: AttemptKind, client: string, account: string, familiar: boolean): AttemptLimit[] {
  const pair = { key: `${kind}|pair|${client}|${account}`, max: 5, windowMs: 15 * MINUTE_MS };
  return familiar ? [pair] : [pair, { key: `${kind}|address|${client}`, max: 100, windowMs: 15 * MINUTE_MS }];
}

/**
 * Limits of one account from all places that are not familiar to it. After 100 wrong passwords in an hour (NIST SP 800-63B
 * 5.2.2) an attempt is refused when both are exceeded: one attempt in 30 seconds remains, so nobody is locked out.
 */
export function accountLimits(account: string): { burst: AttemptLimit; slow: AttemptLimit } {
  return {
    burst: { key: `sign-in|account|${account}`, max: 100, windowMs: 60 * MINUTE_MS },
    slow: { key: `sign-in|slow|${account}`, max: 1, windowMs: MINUTE_MS / 2 },
  };
}

/** Answers of the identity provider that one client sends; each is a request to the provider. */
export function providerLimit(client: string): AttemptLimit {
  return { key: `provider|address|${client}`, max: 100, windowMs: 15 * MINUTE_MS };
}

/** Mails with links to one account. Further ones are silently dropped: the earlier ones are in the mailbox. */
export function linkMailLimit(account: string): AttemptLimit {
  return { key: `request-link|account|${account}`, max: 3, windowMs: 15 * MINUTE_MS };
}

/**
 * The client for which attempts are counted: an IPv4 address, or the first 64 bits of an IPv6 address, since one customer
 * has at least so many. Ports and zones are left out.
 * @param address as a socket or a proxy names it, e.g. `2001:db8::1`, `::ffff:192.0.2.1`, `192.0.2.1:443`, `[::1]:443`
 */
export function clientOf(address: string): string {
  const text = address.trim().slice(0, 100);
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const [plain = ''] = bare.split('%');
  const groups = ipv6Groups(plain);
  if (!groups) return plain.toLowerCase();
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [groups[6], groups[7]].flatMap((group = 0) => [group >> 8, group & 255]).join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** Undefined for anything that is not an IPv6 address. */
function ipv6Groups(address: string): number[] | undefined {
  const url = `http://[${address}]/`;
  if (!URL.canParse(url)) return undefined;
  // The parser of URLs writes an embedded IPv4 address as two groups.
  const [head = '', tail = ''] = new URL(url).hostname.slice(1, -1).split('::');
  const numbers = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [first, last] = [numbers(head), numbers(tail)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}
