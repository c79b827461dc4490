/** Sends one event to a webhook, signed. */
import { createHmac } from 'node:crypto';
import type { ClientRequest } from 'node:http';
import { OutOfReach, outboundRequest, reachOf } from '../../outbound/outbound-request.ts';
import { assertReadable, cursorOf, type NumberedEvent } from '../../outbox/event-log.ts';
import { steadyNow } from '../../values/steady-clock.ts';

const TIMEOUT_MS = 10_000;
/** Of an answer, whose text nobody reads; then the connection is closed. */
const MAX_ANSWER_BYTES = 65_536;

export interface Target {
  id: string;
  url: string;
  secret: string;
}

export interface Answer {
  /** Undefined when it was taken. */
  failure?: string;
  /** 410: the receiver wants no more. */
  gone?: boolean;
}

/** `v1=` and the hex HMAC-SHA256 over `<timestamp>.<body>`; the timestamp is in seconds since 1970. */
export function signature(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** @throws TypeError for what nothing can be posted to */
export function assertAllowedTarget({ url, secret }: Target): void {
  if (!URL.canParse(String(url)) || !/^https?:$/.test(new URL(url).protocol))
    throw new TypeError('The URL of the webhook is not an http or https URL.');
  if (typeof secret !== 'string' || !secret) throw new TypeError('The webhook has no secret to sign with.');
}

/**
 * @param allowPrivate whether the target may be on a private network
 * @throws Error when the event cannot be written
 */
export function post(target: Target, event: NumberedEvent, allowPrivate: boolean): Promise<Answer> {
  assertReadable(event);
  const { change, seq, ...rest } = event;
  const body = JSON.stringify({ cursor: cursorOf(seq), ...rest, changes: JSON.parse(change) });
  const timestamp = String(Math.floor(steadyNow() / 1000));
  let request: ClientRequest;
  try {
    request = outboundRequest(new URL(target.url), reachOf(allowPrivate), {
      method: 'POST',
      timeout: TIMEOUT_MS,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Covalue-Webhook/1',
        'covalue-webhook': target.id,
        'covalue-event': event.id,
        'covalue-timestamp': timestamp,
        'covalue-signature': signature(target.secret, timestamp, body),
      },
    });
  } catch (error) {
    if (!(error instanceof OutOfReach)) throw error;
    return Promise.resolve({ failure: error.message });
  }
  return new Promise((done) => {
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES) response.destroy();
      });
      response.on('error', () => {});
      // Not before its end, so that no more connections are open than requests under way.
      response.on('close', () =>
        done(
          status >= 200 && status < 300
            ? {}
            : { failure: `The receiver answered with status ${status}`, gone: status === 410 },
        ),
      );
    });
    request.on('error', (error) =>
      done({
        failure:
          error.name === 'TimeoutError' || error.name === 'AbortError'
            ? `The receiver did not answer within ${TIMEOUT_MS / 1000} s`
            : error.message,
      }),
    );
    request.end(body);
  });
}
