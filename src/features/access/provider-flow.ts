/** What a browser keeps while its person is at the identity provider, encrypted in a cookie. Nothing is stored here meanwhile. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { InstallationKey } from '../../access-control/installation-key.ts';
import { Cookie } from '../../http/session-cookie.ts';

export const PROVIDER_PATH = '/sign-in/oidc';
const MINUTE_MS = 60_000;
/** How long a person may take at the provider, and to enter a code. */
export const FLOW_MINUTES = 10;
/** How long the link to connect an account is valid; the dashboard opens it at once. */
const TICKET_MINUTES = 2;
const MAX_PATH_LENGTH = 500;

const Connect = z.object({ person: z.string(), session: z.string() });
const Ticket = Connect.extend({ until: z.number() });
const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Path in the dashboard. */
  to: z.string(),
  /** To be connected with the account, instead of signing in. */
  connect: Connect.optional(),
  /** The session that the browser has: its cookie is not sent when the provider sends the browser back. */
  previous: z.string().optional(),
  until: z.number(),
});
/** An account that was verified, while a code is asked for. */
const Verified = z.object({ identity: z.string(), to: z.string(), until: z.number() });

export type ConnectRequest = z.infer<typeof Connect>;
export type SignInFlow = z.infer<typeof Flow>;
export type VerifiedAccount = z.infer<typeof Verified>;

/** @param now milliseconds since 1970 */
export function newFlow({ to, ...rest }: Pick<SignInFlow, 'to' | 'connect' | 'previous'>, now: number): SignInFlow {
  const random = () => randomBytes(32).toString('base64url');
  const until = now + FLOW_MINUTES * MINUTE_MS;
  return { state: random(), nonce: random(), verifier: random(), to: safePath(to), ...rest, until };
}

/** A path in the dashboard; `/` for anything that a browser could take for another place. */
export function safePath(to: string | null | undefined): string {
  return to && to.length <= MAX_PATH_LENGTH && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : '/';
}

/** The link that connects an account to the person of a session. */
export function connectTicket(key: InstallationKey, connect: ConnectRequest, now: number): string {
  return sealed(key, 'connect', { ...connect, until: now + TICKET_MINUTES * MINUTE_MS });
}

export function openTicket(key: InstallationKey, ticket: string, now: number): ConnectRequest | undefined {
  return opened(key, 'connect', Ticket, ticket, now);
}

/** The two cookies of a sign-in. The first must be sent when the provider sends the browser back, the second only by our own page. */
export class FlowCookies {
  readonly #flow: Cookie;
  readonly #verified: Cookie;

  constructor(
    readonly key: InstallationKey,
    origin: string,
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {
    this.#flow = new Cookie('covalue-sign-in', origin);
    this.#verified = new Cookie('covalue-code', origin);
  }

  keepFlow(flow: SignInFlow): void {
    const value = sealed(this.key, 'flow', flow);
    this.#flow.set(this.response, value, { maxAgeSeconds: FLOW_MINUTES * 60, sameSite: 'Lax', httpOnly: true });
  }
  /** Each flow is used once. */
  takeFlow(now: number): SignInFlow | undefined {
    this.#flow.set(this.response, '', { maxAgeSeconds: 0, sameSite: 'Lax', httpOnly: true });
    return opened(this.key, 'flow', Flow, this.#flow.valueOf(this.request), now);
  }

  keepVerified(account: Omit<VerifiedAccount, 'until'>, now: number): void {
    const value = sealed(this.key, 'verified', { ...account, until: now + FLOW_MINUTES * MINUTE_MS });
    this.#verified.set(this.response, value, { maxAgeSeconds: FLOW_MINUTES * 60, sameSite: 'Strict', httpOnly: true });
  }
  verified(now: number): VerifiedAccount | undefined {
    return opened(this.key, 'verified', Verified, this.#verified.valueOf(this.request), now);
  }
  clearVerified(): void {
    this.#verified.set(this.response, '', { maxAgeSeconds: 0, sameSite: 'Strict', httpOnly: true });
  }
}

const purpose = (record: string) => ({ what: 'sign-in with an identity provider', record });

function sealed(key: InstallationKey, record: string, value: object): string {
  return key.encrypt(JSON.stringify(value), purpose(record));
}

/** Undefined if it was not sealed here, or has expired. */
function opened<T extends { until: number }>(
  key: InstallationKey,
  record: string,
  type: z.ZodType<T>,
  text: string | undefined,
  now: number,
): T | undefined {
  if (!text) return undefined;
  try {
    const value = type.parse(JSON.parse(key.decrypt(text, purpose(record))));
    return value.until > now ? value : undefined;
  } catch {
    return undefined;
  }
}
