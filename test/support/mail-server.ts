/** A real SMTP server for tests, which keeps the accepted mails and rejects mails as configured. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  url: string;
  mails: ParsedMail[];
  /** In their raw form, parallel to `mails`. */
  raw: string[];
  /** The reply code for an address, instead of accepting a mail; 0 closes the connection. */
  refusals: Map<string, { code: number; at: 'RCPT' | 'DATA' }>;
  close(): Promise<void>;
}

export async function startMailServer(port = 0, more: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const raw: string[] = [];
  const refusals: MailServer['refusals'] = new Map();
  const refusal = (address: string, at: 'RCPT' | 'DATA') => {
    const found = refusals.get(address);
    if (found?.at === at && !found.code) for (const connection of server.connections) connection._socket.destroy();
    return found?.at === at ? Object.assign(new Error('Not now'), { responseCode: found.code }) : undefined;
  };
  const server = new SMTPServer({
    ...more,
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(refusal(address, 'RCPT')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const refused = refusal(session.envelope.rcptTo[0]?.address ?? '', 'DATA');
        if (refused) return done(refused);
        const bytes = Buffer.concat(chunks);
        mails.push(await simpleParser(bytes));
        raw.push(bytes.toString());
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    raw,
    refusals,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
