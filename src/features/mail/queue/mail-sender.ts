/**
 * Sends queued mails, one at a time: take, send, settle, each durable before the next begins. A process that dies has
 * sent at most one mail that is not marked as sent; the next try of it has the same Message-ID.
 *
 * Any replica may run one. A mailbox is leased by the sender whose heart beats, so that its mails go out in order and once.
 */

import type { Logger } from 'pino';
import type { Graph } from '../../../graph/graph.ts';
import { newId } from '../../../graph/ids.ts';
import type { Runner } from '../../../graph/runner.ts';
import type { RowOf } from '../../../graph/statement.ts';
import { canonicalAddress } from '../../../values/address.rules.ts';
import { steadyInstant } from '../../../values/steady-clock.ts';
import { errorOf } from '../../../values/thrown.ts';
import { dueSetAside, markProcessed, setAside } from '../../../workers/set-aside.actions.ts';
import { type Failure, isRecordFault } from '../../../workers/set-aside.rules.ts';
import { type Startable, Worker, type WorkerStatus } from '../../../workers/worker.ts';
import { MAX_TRIES, noAddress, pauseMs } from '../mail.rules.ts';
import { type ClaimedMail, messageOf, type Sending } from '../render/mail-message.ts';
import {
  BEAT,
  DUE_MAILBOXES,
  FORGET_DEAD,
  MAILS_TO_READDRESS,
  NEXT_MAIL,
  RELEASE_MAILBOX,
  RETIRE,
  RETRY_MAIL,
  SETTLE_MAIL,
  TAKE_MAIL,
} from './mail-sender.cypher.ts';
import { type MailTransport, SendingFailed } from './mail-transport.ts';

declare module '../../../workers/set-aside.rules.ts' {
  interface ProcessingLoops {
    MAIL: string;
  }
}

export interface MailSenderOptions {
  graph: Graph;
  transport: MailTransport;
  sending: Sending;
  log: Logger;
  /** How long a heart may stand still before others take over, ms. */
  leaseMs?: number;
  /** Interval at which the queue is checked if nothing wakes the sender, ms. */
  pollMs?: number;
  /** ISO instant; when mails are due. */
  clock?: () => string;
}

interface Outcome {
  outcome: 'SENT' | 'DEAD' | 'LATER' | 'SERVER_AWAY' | 'SET_ASIDE';
  subject?: string;
  response?: string;
  error?: string;
}

/** Number of mailboxes in one look-up. */
const ROUND = 20;
/** Number of set-aside mails that are checked together: many of one recipient must not hide those of others. */
const MAX_READDRESSED = 1_000;
const MAX_WAIT_MS = 60_000;

/** @throws TypeError if the number of attempts was changed manually */
function checked({ attempts, ...mail }: RowOf<typeof TAKE_MAIL>): ClaimedMail {
  if (typeof attempts !== 'number' || !Number.isSafeInteger(attempts))
    throw new TypeError('The number of attempts is not an integer.');
  return { ...mail, attempts };
}

/** Administrators see it. What a server answers may name the address of a contact, which only its recorder sees. */
function shownError({ recorded }: Pick<ClaimedMail, 'recorded'>, error: unknown): unknown {
  return recorded ? new Error('An email to a contact was not sent. Its recorder sees the reason.') : error;
}

export class MailSender implements Startable {
  readonly #options: Required<MailSenderOptions>;
  readonly #id = newId('snd');
  readonly #domain: string;
  readonly #worker: Worker;
  #heart?: NodeJS.Timeout;
  #lastBeat = Number.NEGATIVE_INFINITY;
  /** Times in a row that the server was away. */
  #away = 0;

  constructor(options: MailSenderOptions) {
    this.#options = { leaseMs: 10_000, pollMs: 1_000, clock: () => steadyInstant(), ...options };
    this.#domain = options.sending.sender.split('@')[1] ?? 'localhost';
    const { graph, log, pollMs } = this.#options;
    let begun = false;
    this.#worker = new Worker({
      name: 'mail sender',
      intervalMs: pollMs,
      lease: 'each mailbox by one server at a time, by a lease in the graph',
      log,
      failureLevel: 'error',
      run: async () => {
        if (!begun) await graph.write((transaction) => transaction.run(FORGET_DEAD, {})).catch(() => {});
        begun = true;
        await this.sendDue();
        return { sleepMs: this.#away ? this.#awayMs() : pollMs };
      },
    });
  }

  get status(): WorkerStatus {
    return this.#worker.status;
  }

  start(): void {
    const { log, leaseMs } = this.#options;
    const beat = () => this.#beat().catch((error) => log.warn({ err: error }, 'mail sender: Neo4j unavailable'));
    this.#heart = setInterval(beat, leaseMs / 5);
    this.#worker.start();
  }

  /** There may be mail. */
  wake(): void {
    if (!this.#away) this.#worker.wake();
  }

  /** Resolves when the mail under way is settled. */
  async stop(): Promise<void> {
    await this.#worker.stop();
    clearInterval(this.#heart);
    const { graph, transport } = this.#options;
    transport.close();
    await graph.write((transaction) => transaction.run(RETIRE, { sender: this.#id })).catch(() => {});
  }

  /** Sends until nothing is due. @returns how many were sent */
  async sendDue(): Promise<number> {
    let sent = 0;
    await this.#readdress();
    for (;;) {
      await this.#beatIfLate();
      const mailboxes = await this.#options.graph.read(DUE_MAILBOXES, this.#parameters({ most: BigInt(ROUND) }));
      let taken = 0;
      for (const { address } of mailboxes) {
        if (this.#worker.stopped) return sent;
        const outcome = await this.#sendNext(address);
        if (!outcome) continue;
        taken++;
        if (outcome === 'SENT') sent++;
        this.#away = outcome === 'SERVER_AWAY' ? this.#away + 1 : 0;
        if (this.#away) return sent;
      }
      // A mail that was taken too late is sent after the next heartbeat.
      if (!taken && !this.#isLate()) return sent;
    }
  }

  /** @returns nothing when there is no mail to take, or the lease may be lost */
  async #sendNext(address: string): Promise<Outcome['outcome'] | undefined> {
    let found: Pick<ClaimedMail, 'id' | 'recorded'> | undefined;
    try {
      const taken = await this.#take(address);
      if (!taken) return undefined;
      found = taken;
      const mail = checked(taken);
      const outcome = await this.#send(mail);
      if (!outcome) return undefined;
      await this.#settle(mail, outcome);
      return outcome.outcome;
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      await this.#setAside(found, address, error);
      return 'SET_ASIDE';
    }
  }

  /** A mail that cannot even be taken or settled. */
  async #setAside(
    found: Pick<ClaimedMail, 'id' | 'recorded'> | undefined,
    address: string,
    error: unknown,
  ): Promise<void> {
    const { graph, log } = this.#options;
    const now = this.#options.clock();
    const mail = found ?? (await graph.read(NEXT_MAIL, { address, now }))[0];
    log.warn({ err: error, mail: mail?.id }, 'mail sender: an email cannot be processed and is set aside');
    if (!mail) throw error;
    await graph.writeQuietly(async (transaction) => {
      await setAside(transaction, [{ loop: 'MAIL', record: mail.id, error: shownError(mail, error) }], now);
      await transaction.run(RELEASE_MAILBOX, { address, sender: this.#id });
    });
  }

  /** Mails that were set aside are sent to the current address of their recipient once their next attempt is due. */
  async #readdress(): Promise<void> {
    const { graph, clock } = this.#options;
    const due = await dueSetAside(graph, 'MAIL', clock(), MAX_READDRESSED);
    if (!due.length) return;
    const now = clock();
    const mails = await graph.read(MAILS_TO_READDRESS, { ids: due, now });
    const failures: Failure[] = [];
    for (const { id, state, address, email, isDue } of mails) {
      const present = canonicalAddress(email ?? address);
      // Nobody claims it before it is due; its next attempt is later, so that it is not checked in each round.
      if (!present && !isDue) failures.push({ loop: 'MAIL', record: id, error: noAddress(email ?? address) });
      else if ((present ?? address) !== address || state === 'DEAD')
        await this.#requeue(id, present ?? address, now, failures);
    }
    const known = new Set(mails.map(({ id }) => id));
    const gone = due.filter((id) => !known.has(id));
    await graph.writeQuietly(async (transaction) => {
      await setAside(transaction, failures, now);
      await markProcessed(transaction, 'MAIL', gone);
    });
  }

  async #requeue(id: string, address: string, now: string, failures: Failure[]): Promise<void> {
    try {
      await this.#options.graph.write((transaction) => transaction.run(RETRY_MAIL, { id, now, address }));
    } catch (error) {
      if (!isRecordFault(error)) throw error;
      failures.push({ loop: 'MAIL', record: id, error });
    }
  }

  async #take(address: string): Promise<RowOf<typeof TAKE_MAIL> | undefined> {
    const [row] = await this.#options.graph.write((transaction) =>
      transaction.run(TAKE_MAIL, this.#parameters({ address, domain: this.#domain })),
    );
    return row;
  }

  /** @returns undefined if the lease may be lost; the sender that has it now claims the mail again */
  async #send(mail: ClaimedMail): Promise<Outcome | undefined> {
    if (mail.attempts > MAX_TRIES)
      return { outcome: 'DEAD', error: 'Every attempt to send it ended with a crash of the process.' };
    let message: ReturnType<typeof messageOf>;
    try {
      message = messageOf(mail, this.#options.sending);
    } catch (error) {
      const outcome = mail.attempts >= MAX_TRIES ? 'DEAD' : 'SET_ASIDE';
      return { outcome, error: `The email cannot be rendered: ${errorOf(error).message}` };
    }
    // Others may have taken over while this process was suspended.
    if (this.#isLate()) return undefined;
    try {
      return {
        outcome: 'SENT',
        subject: message.subject,
        response: await this.#options.transport.send(message, mail.id),
      };
    } catch (error) {
      const failure = error instanceof SendingFailed ? error.failure : 'SERVER_AWAY';
      const outcome = failure === 'NEVER' || (failure === 'LATER' && mail.attempts >= MAX_TRIES) ? 'DEAD' : failure;
      this.#options.log.warn(
        { mail: mail.id, failure, error: errorOf(error).message },
        'mail sender: an email was not sent',
      );
      return { outcome, error: errorOf(error).message };
    }
  }

  /** A mail that the server has accepted is recorded before anything else, however long the graph is unavailable. */
  async #settle(mail: ClaimedMail, outcome: Outcome): Promise<void> {
    for (let attempt = 0; ; attempt++)
      try {
        await this.#options.graph.write((transaction) => this.#write(transaction, mail, outcome));
        return;
      } catch (error) {
        if (isRecordFault(error) || (this.#worker.stopped && attempt > 3)) throw error;
        this.#options.log.warn({ err: error, mail: mail.id }, 'mail sender: email sent but not marked; retrying');
        await new Promise((done) => setTimeout(done, Math.min(5_000, 100 * 2 ** attempt)));
      }
  }

  async #write(runner: Runner, mail: ClaimedMail, outcome: Outcome): Promise<void> {
    const parameters = this.#parameters({ id: mail.id, pauseMs: BigInt(pauseMs(mail.attempts, Math.random())) });
    await runner.run(SETTLE_MAIL, { ...parameters, subject: null, response: null, error: null, ...outcome });
    if (outcome.outcome !== 'SET_ASIDE' && outcome.outcome !== 'DEAD') return;
    const final = outcome.outcome === 'DEAD';
    const error = shownError(mail, outcome.error);
    await setAside(runner, [{ loop: 'MAIL', record: mail.id, error, final }], parameters.now);
  }

  async #beat(): Promise<void> {
    const started = performance.now();
    await this.#options.graph.write((transaction) => transaction.run(BEAT, this.#parameters({})));
    this.#lastBeat = started;
  }

  async #beatIfLate(): Promise<void> {
    if (this.#isLate()) await this.#beat();
  }

  #isLate(): boolean {
    return performance.now() - this.#lastBeat > this.#options.leaseMs / 2;
  }

  #parameters<T extends object>(more: T): { now: string; sender: string; leaseMs: bigint } & T {
    const { clock, leaseMs } = this.#options;
    return { now: clock(), sender: this.#id, leaseMs: BigInt(leaseMs), ...more };
  }

  #awayMs(): number {
    return Math.min(MAX_WAIT_MS, 1_000 * 2 ** (this.#away - 1)) * (0.5 + Math.random() / 2);
  }
}
