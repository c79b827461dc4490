/** A process that sends queued mails, for tests that kill it. It loads, prints `ready`, and starts at a line on stdin. */
import { once } from 'node:events';
import pino from 'pino';
import { MailSender } from '../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../src/features/mail/queue/mail-transport.ts';
import { matchMail } from '../src/features/real-estate/alerts/match.mail.rules.ts';
import { Graph } from '../src/graph/graph.ts';
import { createDriver } from '../src/graph/open-graph.ts';

const environment = process.env as Record<string, string>;
const graph = new Graph(
  createDriver(
    environment.NEO4J_URI as string,
    environment.NEO4J_USERNAME as string,
    environment.NEO4J_PASSWORD as string,
  ),
);
const sender = new MailSender({
  graph,
  transport: smtpTransport(environment.SMTP_URL as string),
  sending: {
    types: { match: matchMail },
    origin: 'https://covalue.example',
    sender: 'no-reply@covalue.example',
    signInLink: (seed) => seed,
    addressLink: () => '',
    pageLink: () => '',
  },
  log: pino({ level: 'warn' }, pino.destination(2)),
  leaseMs: Number(environment.LEASE_MS),
  pollMs: 100,
});
await graph.driver.verifyConnectivity();
process.send?.('ready');
await once(process, 'message');
sender.start();
process.on('SIGTERM', () => {
  void sender
    .stop()
    .then(() => graph.driver.close())
    .then(() => process.exit(0));
});
