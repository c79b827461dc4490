/** Kills the process that sends mail repeatedly, and counts the mails that the SMTP server received. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { mulberry32 } from '../seed/random.ts';
import { queueMails } from '../src/features/mail/mail.actions.ts';
import { GATHER_SECONDS, secondsAfter } from '../src/features/mail/mail.rules.ts';
import type { Graph } from '../src/graph/graph.ts';

export interface CrashTrial {
  graph: Graph;
  neo4j: { uri: string; username: string; password: string };
  mails: number;
  clients: number;
  kills: number;
  seed: number;
  /** The mails of a client are a group, and are queued while they are sent. */
  grouped?: boolean;
  say?: (line: string) => void;
}

export interface CrashFigures {
  queued: number;
  kills: number;
  accepted: number;
  lost: number;
  copies: number;
  copiesWithAnotherMessageId: number;
  /** Mails that came before an earlier one of the same client. */
  outOfOrder: number;
  notMarked: number;
  seconds: number;
}

interface Arrival {
  /** "listing client" of its homes. */
  keys: string[];
  messageId: string;
  to: string;
}

/** Takes 4 to 40 ms for each mail, as a relay that writes it to its disk. */
async function startServer(
  random: () => number,
): Promise<{ url: string; arrivals: Arrival[]; close(): Promise<void> }> {
  const arrivals: Arrival[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        // Without soft line breaks (quoted-printable).
        const body = text.slice(text.indexOf('\r\n\r\n')).replaceAll(/=\r?\n/g, '');
        setTimeout(
          () => {
            arrivals.push({
              keys: [...new Set([...body.matchAll(/Home (\d+ \d+)/g)].map(([, key]) => String(key)))],
              messageId: /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '',
              to: session.envelope.rcptTo[0]?.address ?? '',
            });
            setTimeout(done, random() * 10);
          },
          4 + random() * 26,
        );
      });
    },
  });
  // The connection of a killed client breaks, which this test intends.
  server.on('error', () => {});
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, arrivals, close: () => new Promise((done) => server.close(() => done())) };
}

export async function mailCrashTrial(trial: CrashTrial): Promise<CrashFigures> {
  const { graph, neo4j, mails, kills, seed, say = () => {} } = trial;
  const random = mulberry32(seed);
  const server = await startServer(random);
  const children = new Set<ChildProcess>();
  const start = () => {
    const child = fork('bench/mail-sender-process.ts', [], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NEO4J_URI: neo4j.uri,
        NEO4J_USERNAME: neo4j.username,
        NEO4J_PASSWORD: neo4j.password,
        SMTP_URL: server.url,
        LEASE_MS: '1500',
      },
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return { child, ready: once(child, 'message') };
  };
  const started = performance.now();
  try {
    // The next process is loaded while one works, so that kills and not starts take the time.
    let next = start();
    const queueing = trial.grouped ? next.ready.then(() => queueMatches(trial)) : queueMatches(trial);
    if (!trial.grouped) await queueing;
    for (let kill = 1; kill <= kills; kill++) {
      const { child, ready } = next;
      await ready;
      child.send('go');
      next = start();
      // Spread over all mails, each at a random moment of sending.
      const due = (kill * mails) / (kills + 1);
      while (homesIn(server.arrivals) < due && child.exitCode === null) await pause(2);
      await pause(random() * 120);
      child.kill('SIGKILL');
      await once(child, 'exit');
      if (kill % 5 === 0) say(`${kill} kills, ${server.arrivals.length} mails at the server`);
    }
    await next.ready;
    next.child.send('go');
    const queued = await queueing;
    for (let waited = 0; (await unmarked(graph)) > 0 && waited < 180_000; waited += 200) await pause(200);
    const notMarked = await unmarked(graph);
    next.child.kill('SIGTERM');
    await once(next.child, 'exit');
    return { ...count(queued, server.arrivals), kills, notMarked, seconds: (performance.now() - started) / 1_000 };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await server.close();
  }
}

/** Between the items of a group, so that some find its mail sent. */
const QUEUE_PAUSE_MS = 250;

const homesIn = (arrivals: Arrival[]) => new Set(arrivals.flatMap(({ keys }) => keys)).size;

/** As matching does: one transaction for each listing, a mail for each client. @returns keys "listing client" */
async function queueMatches({ graph, mails, clients, grouped }: CrashTrial): Promise<string[]> {
  // The mails of groups are due at once, so that they are sent while others are queued.
  const now = secondsAfter(new Date().toISOString(), grouped ? -GATHER_SECONDS : 0);
  await graph.write((transaction) =>
    transaction.run(
      `UNWIND range(0, $clients - 1) AS client
       MERGE (p:Party:Person {id: 'per_crash_' + client}) SET p.name = 'Client ' + client, p.createdAt = datetime($now)`,
      { clients: BigInt(clients), now },
    ),
  );
  const keys: string[] = [];
  for (let listing = 0; keys.length < mails; listing++) {
    const some = Array.from({ length: Math.min(clients, mails - keys.length) }, (_, client) => client);
    await graph.write((transaction) =>
      queueMails(
        transaction,
        some.map((client) => ({
          key: `match|per_crash_${client}|alr_crash_${client}|lst_${listing}|1`,
          to: { partyId: `per_crash_${client}`, address: `client${client}@covalue.example`, name: `Client ${client}` },
          list: { id: `alr_crash_${client}`, name: 'Near the lake', frequency: 'AT_ONCE' },
          group: grouped ? `match|per_crash_${client}` : undefined,
          template: 'match',
          data: { alertName: 'Near the lake', change: 'NEW', title: `Home ${listing} ${client}` },
        })),
        new Date(Date.parse(now) + listing).toISOString(),
      ),
    );
    keys.push(...some.map((client) => `${listing} ${client}`));
    if (grouped) await pause(QUEUE_PAUSE_MS);
  }
  return keys;
}

async function unmarked(graph: Graph): Promise<number> {
  const [row] = await graph.read(`MATCH (m:Mail) WHERE m.state <> 'SENT' RETURN count(m) AS left`, {});
  return row?.left as number;
}

function count(queued: string[], arrivals: Arrival[]) {
  const first = new Map<string, string>();
  const latest = new Map<string, number>();
  const messages = new Set<string>();
  let copies = 0;
  let copiesWithAnotherMessageId = 0;
  let outOfOrder = 0;
  for (const { keys, messageId, to } of arrivals) {
    if (messages.has(messageId)) {
      copies++;
      continue;
    }
    messages.add(messageId);
    for (const key of keys)
      if (first.has(key)) copiesWithAnotherMessageId++;
      else first.set(key, messageId);
    const listings = keys.map((key) => Number(key.split(' ')[0]));
    if (Math.min(...listings) < (latest.get(to) ?? -1)) outOfOrder++;
    latest.set(to, Math.max(...listings));
  }
  return {
    queued: queued.length,
    accepted: arrivals.length,
    lost: queued.filter((key) => !first.has(key)).length,
    copies,
    copiesWithAnotherMessageId,
    outOfOrder,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

export function crashSummary({
  queued,
  kills,
  accepted,
  lost,
  copies,
  copiesWithAnotherMessageId,
  outOfOrder,
  notMarked,
  seconds,
}: CrashFigures): string {
  return `${queued} mails, ${kills} kills, ${seconds.toFixed(0)} s: ${accepted} at the server, ${lost} lost, ${copies} copies beyond the first (${copiesWithAnotherMessageId} with another Message-ID), ${outOfOrder} out of order, ${notMarked} not marked as sent`;
}
