/** Rules of webhooks. Pure. */
import { DomainError } from '../../errors.ts';

const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 600_000;
const MAX_URL_LENGTH = 2_000;
const MAX_NAMES = 50;

/** How long to wait after so many failures in a row: doubling from a second to ten minutes. */
export function retryAfterMs(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), MAX_RETRY_MS);
}

/** @throws DomainError INVALID_INPUT */
export function checkedUrl(value: string, isForbidden: (hostname: string) => boolean): string {
  const refuse = (message: string) => new DomainError('INVALID_INPUT', 'url', message);
  const url = URL.canParse(value) && value.length <= MAX_URL_LENGTH ? new URL(value) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw refuse('Specify a URL that begins with https:// (or http://).');
  if (url.username || url.password)
    throw refuse('Omit user name and password; the receiver checks the signature instead.');
  if (isForbidden(url.hostname))
    throw refuse(
      'This address is not on the public internet. Administrators can allow such addresses with WEBHOOK_PRIVATE_NETWORKS=true.',
    );
  url.hash = '';
  return url.href;
}

/** @throws DomainError INVALID_INPUT */
export function checkedNames(names: string[] | null | undefined): string[] | null {
  if (!names?.length) return null;
  if (names.length > MAX_NAMES) throw new DomainError('INVALID_INPUT', 'names', `Specify at most ${MAX_NAMES}.`);
  const wrong = names.find((name) => !/^[a-z][A-Za-z]{2,60}$/.test(name));
  if (wrong !== undefined)
    throw new DomainError(
      'INVALID_INPUT',
      'names',
      'Unknown event name; docs/events.md lists the names, e.g. relationshipAgreed.',
    );
  return [...new Set(names)];
}

/** Events of one lane are sent one after the other; lanes do not wait for each other. */
export function lanesOf<E extends { relationshipId: string | null; entityId: string }>(events: E[]): E[][] {
  const lanes = new Map<string, E[]>();
  for (const event of events) {
    const key = event.relationshipId ?? event.entityId;
    const lane = lanes.get(key);
    if (lane) lane.push(event);
    else lanes.set(key, [event]);
  }
  return [...lanes.values()];
}
