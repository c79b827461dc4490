/** The attacker: a process of its own that repeats one attack until it is ended, and reports how often. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { ATTACKS, type Shot } from './corpus.ts';

export interface AttackReport {
  sent: number;
  /** By HTTP status; 0: the connection was refused or ended. */
  statuses: Record<number, number>;
}

const [name, url, token] = process.argv.slice(2);
const attack = ATTACKS.find((each) => each.name === name);
if (!attack || !url) throw new Error(`There is no attack "${name}".`);
const { hostname, port } = new URL(url);
if (hostname !== '127.0.0.1') throw new Error('The attack command attacks this machine only.');
const report: AttackReport = { sent: 0, statuses: {} };
const agent = new Agent({ keepAlive: true, maxSockets: attack.connections });

/** @returns the status; 0 without an answer */
function shoot({ method = 'POST', path = '/graphql', headers = {}, body, hangUpAfterMs }: Shot): Promise<number> {
  return new Promise((done) => {
    const sent = request(
      {
        host: hostname,
        port,
        method,
        path,
        agent,
        headers: {
          'content-type': 'application/json',
          ...(attack?.token && { authorization: `Bearer ${token}` }),
          ...headers,
        },
      },
      (response) => {
        response.resume();
        response.on('close', () => done(response.statusCode ?? 0));
      },
    );
    sent.on('error', () => done(0));
    sent.end(typeof body === 'string' ? body : JSON.stringify(body));
    if (hangUpAfterMs) setTimeout(() => sent.destroy(), hangUpAfterMs);
  });
}

async function holdHalfSent(): Promise<void> {
  for (;;)
    await new Promise<void>((closed) => {
      report.sent++;
      const socket = connect(Number(port), hostname, () => socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\n'));
      socket.on('error', () => {});
      socket.on('close', () => setTimeout(closed, 100));
    });
}

async function repeat(): Promise<void> {
  for (;;) {
    const status = await shoot(attack?.shot(report.sent++) ?? {});
    report.statuses[status] = (report.statuses[status] ?? 0) + 1;
    // Refused at once and without an answer: as a person's script would go on.
    if (status === 0) await new Promise((done) => setTimeout(done, 10));
  }
}

process.on('message', () => process.send?.(report, () => process.exit(0)));
process.on('disconnect', () => process.exit(0));
for (let n = 0; n < attack.connections; n++) void (attack.halfSent ? holdHalfSent() : repeat());
