/**
 * Whether Neo4j answers. While it does not, statements wait for one ping instead of each looking for it: a Neo4j that starts
 * accepts connections long before it answers, and many of them take the processor that its start needs.
 */
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Session } from 'neo4j-driver';
import { PING } from './ping.cypher.ts';
import { isUnavailable } from './unavailable.ts';

/** A ping without an answer for this long is lost, and another one may be sent. */
const PING_LOST_MS = 10_000;
const PING_AGAIN_MS = 100;

interface Outage {
  /** The error by which it was noticed. */
  cause: unknown;
  over: Promise<void>;
}

export class Reachability {
  /** Undefined while Neo4j answers, as far as is known. */
  outage?: Outage;
  #ping?: { answer: Promise<void>; since: number };

  constructor(readonly session: () => Session) {}

  /** Whether Neo4j answers within this time. Never throws. */
  answers(withinMs: number): Promise<boolean> {
    return this.#pinged(withinMs).then(
      () => true,
      () => false,
    );
  }

  /** A statement failed because Neo4j could not be reached. */
  lost(cause: unknown): void {
    this.outage ??= {
      cause,
      over: this.#pingUntilAnswer().then(() => {
        this.outage = undefined;
      }),
    };
  }

  /** Resolves when Neo4j answers again, at the latest after this time. @returns whether it does */
  async restored(withinMs: number, signal?: AbortSignal): Promise<boolean> {
    if (!this.outage) return true;
    const waited = new AbortController();
    const until = delay(withinMs, undefined, {
      ref: false,
      signal: signal ? AbortSignal.any([signal, waited.signal]) : waited.signal,
    }).catch(() => {});
    await Promise.race([this.outage.over, until]);
    waited.abort();
    return !this.outage;
  }

  async #pingUntilAnswer(): Promise<void> {
    for (;;)
      try {
        await this.#pinged(PING_LOST_MS);
        return;
      } catch (error) {
        // A refused password or a closed driver: each statement reports it.
        if (!isUnavailable(error)) return;
        await delay(PING_AGAIN_MS, undefined, { ref: false });
      }
  }

  /** @throws when Neo4j does not answer within this time, or answers with an error */
  async #pinged(withinMs: number): Promise<void> {
    // One ping for all who ask: those that Neo4j never answers would use up the connections.
    if (!this.#ping || performance.now() - this.#ping.since > PING_LOST_MS) this.#ping = this.#startPing();
    const silence = new AbortController();
    const silent = delay(withinMs, undefined, { signal: silence.signal, ref: false }).then(
      () => Promise.reject(new neo4j.Neo4jError('no answer', 'ServiceUnavailable', '50N42', 'no answer')),
      () => {},
    );
    await Promise.race([this.#ping.answer, silent]).finally(() => silence.abort());
  }

  #startPing() {
    const session = this.session();
    const ping = { since: performance.now(), answer: session.run(PING.text).then(() => {}) };
    void ping.answer
      .catch(() => {})
      .finally(() => {
        if (this.#ping === ping) this.#ping = undefined;
        session.close().catch(() => {});
      });
    return ping;
  }
}
