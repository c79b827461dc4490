/** Ways out: an SMTP server, or for a newcomer a folder of .eml files that mail programs open. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { needsSmtpUtf8 } from '../../../values/address.rules.ts';
import { errorOf } from '../../../values/thrown.ts';
import type { Message } from '../render/mail-message.ts';

type SMTPConnectionOptions = ConstructorParameters<typeof SMTPConnection>[0];

export interface MailTransport {
  /** @returns the response of the server. @throws SendingFailed */
  send(message: Message, id: string): Promise<string>;
  close(): void;
}

/**
 * - SERVER_AWAY: nothing about this mail; all mail waits.
 * - LATER: this mailbox cannot take it now.
 * - NEVER: it will not be taken.
 */
export type Failure = 'SERVER_AWAY' | 'LATER' | 'NEVER';

export class SendingFailed extends Error {
  constructor(
    readonly failure: Failure,
    message: string,
  ) {
    super(message);
  }
}

/** Folder of the emails that are written to files, in the data folder. */
export const MAIL_FOLDER = 'outbox';

/** Undefined when there is no way out: mails wait in the queue, where the operator sees them. */
export function mailTransport(config: { SMTP_URL?: string; NODE_ENV: string; COVALUE_DATA: string }) {
  if (config.SMTP_URL) return smtpTransport(config.SMTP_URL);
  return config.NODE_ENV === 'production' ? undefined : outboxTransport(join(config.COVALUE_DATA, MAIL_FOLDER));
}

/** One connection, kept open; a mail is not tried again behind our back. */
export function smtpTransport(smtpUrl: string): MailTransport {
  const url = new URL(smtpUrl);
  const defaults = {
    pool: 'true',
    maxConnections: '1',
    maxRequeues: '0',
    connectionTimeout: '15000',
    greetingTimeout: '15000',
    socketTimeout: '60000',
  };
  for (const [name, value] of Object.entries(defaults))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  const transporter = createTransport(url.href);
  return {
    async send(message) {
      try {
        const { address } = message.to;
        if (needsSmtpUtf8(address) && !(await supportsSmtpUtf8(transporter.options)))
          throw new SendingFailed(
            'NEVER',
            `The mail server does not support SMTPUTF8 (RFC 6531), which ${address} needs.`,
          );
        const { response } = await transporter.sendMail(message);
        return String(response).slice(0, 500);
      } catch (error) {
        if (error instanceof SendingFailed) throw error;
        const smtpError: SmtpError = errorOf(error);
        const failure = failureOf(smtpError);
        // A server that fails only at this mail is available: the other mails do not wait.
        const isOfMail = brokeOff(smtpError) && failure === 'SERVER_AWAY' && (await isThere(transporter));
        throw new SendingFailed(isOfMail ? 'LATER' : failure, smtpError.message.slice(0, 1_000));
      }
    },
    close: () => transporter.close(),
  };
}

/** Asks the server, since nodemailer would send such an address to any. @throws SmtpError */
function supportsSmtpUtf8(options: SMTPConnectionOptions): Promise<boolean> {
  const connection = new SMTPConnection(options);
  return new Promise((done, failed) => {
    connection.once('error', failed);
    connection.connect(() => {
      const answer = String(connection.lastServerResponse);
      connection.quit();
      done(/^250[ -]SMTPUTF8\b/im.test(answer));
    });
  });
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** The connection ended, hung or was invalid, or the server ended it (421), at any point. */
function brokeOff({ code, responseCode }: SmtpError): boolean {
  return responseCode === 421 || ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EPROTOCOL'].includes(code ?? '');
}

/** Whether a new connection gets as far as a mail. */
async function isThere(transporter: { verify(): Promise<unknown> }): Promise<boolean> {
  return transporter.verify().then(
    () => true,
    () => false,
  );
}

/** Commands before which the server knows nothing of the mail. */
const BEFORE_MAIL = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH|API)/;

/** By reply code (RFC 5321 4.2.1: 4yz try again, 5yz do not) and by the command that met it. */
export function failureOf({ code, command, responseCode }: SmtpError): Failure {
  if (code === 'EAUTH' || code === 'EDNS' || code === 'ETLS') return 'SERVER_AWAY';
  if (command && BEFORE_MAIL.test(command)) return 'SERVER_AWAY';
  if (responseCode === 421) return 'SERVER_AWAY';
  // Our own address is refused: an administrator must fix it; this mail is not at fault.
  if (command?.startsWith('MAIL')) return 'LATER';
  if (responseCode && responseCode >= 500) return 'NEVER';
  if (responseCode) return 'LATER';
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'NEVER';
  return command ? 'LATER' : 'SERVER_AWAY';
}

/** Writes each mail to `<folder>/<id>.eml`, whole or not at all. */
export function outboxTransport(folder: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message, id) {
      const { message: bytes } = await composer.sendMail(message);
      if (!Buffer.isBuffer(bytes)) throw new TypeError('The email was not composed in memory.');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${id}.eml`);
      writeFileSync(`${file}.part`, bytes, { mode: 0o600 });
      renameSync(`${file}.part`, file);
      return `Written to ${file}; set SMTP_URL to send emails.`;
    },
    close() {},
  };
}
