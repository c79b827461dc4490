/**
 * A cluster of three members for tests: they speak Bolt, and statements run on one real Neo4j. What only a cluster does is scripted:
 * routing tables, a leader that changes, followers that are behind, and failures in the middle of a transaction.
 */
import { type AddressInfo, createServer, connect as open, type Server, type Socket } from 'node:net';
import { BOLT, encode, type Message, Received } from './bolt-messages.ts';
import type { Packed } from './packstream.ts';

const HANDSHAKE_BYTES = 20;
const VERSION_BYTES = 4;
/** Failures have a code and a message until this minor version of Bolt 5. */
const MAX_MINOR = 6;
const MEMBERS = 3;
const SUMMARIES: readonly number[] = [BOLT.SUCCESS, BOLT.FAILURE, BOLT.IGNORED];

/** What happens to a message of a client; undefined: what usually happens. */
export type Script = (message: { member: Member; tag: number; writes: boolean; text?: string; bookmarks: string[] }) =>
  | { fail: string }
  /** It is carried out, and the connection ends before the answer. */
  | 'CUT'
  | undefined;

export interface Member {
  port: number;
  /** Transactions that it has begun, or statements outside of one. */
  reads: number;
  writes: number;
  /** Those that waited for their bookmarks. */
  waited: number;
  /** How many of the cluster's transactions it has applied. */
  applied: number;
}

export class BoltCluster {
  readonly members: Member[] = [];
  /** The bookmarks of the committed transactions, in order. */
  readonly log: string[] = [];
  script: Script = () => undefined;
  #leader = 0;
  #isBehind = false;
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #waiting = new Set<() => void>();

  /** @param target where the real Neo4j listens */
  constructor(readonly target: { host: string; port: number }) {}

  async listen(): Promise<string> {
    for (let index = 0; index < MEMBERS; index++) {
      const member: Member = { port: 0, reads: 0, writes: 0, waited: 0, applied: 0 };
      const server = createServer((client) => void this.#serve(client, member));
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      member.port = (server.address() as AddressInfo).port;
      this.members.push(member);
      this.#servers.push(server);
    }
    return `neo4j://127.0.0.1:${this.members[0]?.port}`;
  }

  close(): void {
    for (const server of this.#servers) server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  get leader(): Member {
    return this.members[this.#leader] as Member;
  }

  get followers(): Member[] {
    return this.members.filter((member) => member !== this.leader);
  }

  elect(): void {
    this.#leader = (this.#leader + 1) % MEMBERS;
    this.leader.applied = this.log.length;
  }

  /** The followers apply nothing until `catchUp`. @param forget how many of the last transactions they have not applied */
  fallBehind(forget = 0): void {
    this.#isBehind = true;
    for (const member of this.followers) member.applied = Math.max(0, this.log.length - forget);
  }

  catchUp(): void {
    this.#isBehind = false;
    this.#applyAll();
  }

  #applyAll(): void {
    for (const member of this.members) if (!this.#isBehind || member === this.leader) member.applied = this.log.length;
    for (const check of this.#waiting) check();
  }

  async #serve(client: Socket, member: Member): Promise<void> {
    const neo4j = open(this.target);
    for (const [socket, other] of [
      [client, neo4j],
      [neo4j, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.setNoDelay();
      socket.once('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    const [fromClient, fromNeo4j] = [new Received(client), new Received(neo4j)];
    const proposed = await fromClient.bytes(HANDSHAKE_BYTES);
    if (!proposed) return;
    neo4j.write(withKnownVersions(proposed));
    const version = await fromNeo4j.bytes(VERSION_BYTES);
    if (!version) return;
    client.write(version);
    const connection = new Connection(this, member, client, neo4j, fromNeo4j);
    for (let message = await fromClient.message(); message; message = await fromClient.message())
      await connection.receive(message);
  }

  /** Waits until the member has applied the transactions of these bookmarks. */
  async applied(member: Member, bookmarks: string[]): Promise<void> {
    // Those that were committed past the cluster are on all members.
    const needed = Math.max(0, ...bookmarks.map((bookmark) => this.log.indexOf(bookmark) + 1));
    if (member.applied >= needed) return;
    member.waited++;
    await new Promise<void>((done) => {
      const check = () => {
        if (member.applied < needed) return;
        this.#waiting.delete(check);
        done();
      };
      this.#waiting.add(check);
    });
  }

  committed(bookmark: string): void {
    // A transaction that changed nothing has the bookmark of the one before.
    if (!this.log.includes(bookmark)) this.log.push(bookmark);
    this.#applyAll();
  }

  routingTable(): Packed {
    const addresses = (members: Member[]) => members.map(({ port }) => `127.0.0.1:${port}`);
    return {
      ttl: 300,
      db: 'neo4j',
      servers: [
        { role: 'WRITE', addresses: addresses([this.leader]) },
        { role: 'READ', addresses: addresses(this.followers) },
        { role: 'ROUTE', addresses: addresses(this.members) },
      ],
    };
  }
}

/** Without the negotiation by a manifest, and not above the version whose failures are known here. */
function withKnownVersions(proposed: Buffer): Buffer {
  const bytes = Buffer.from(proposed);
  for (let at = VERSION_BYTES; at < HANDSHAKE_BYTES; at += VERSION_BYTES) {
    const [range = 0, minor = 0, major = 0] = bytes.subarray(at + 1, at + VERSION_BYTES);
    if (major === 0xff) bytes.fill(0, at, at + VERSION_BYTES);
    else if (major === 5 && minor > MAX_MINOR)
      bytes.set([0, Math.max(0, range - (minor - MAX_MINOR)), MAX_MINOR, 5], at);
  }
  return bytes;
}

/** How a message is answered: by Neo4j, or with these bytes. */
type Answer = Buffer | { tag: number; writes: boolean; cut: boolean };

class Connection {
  readonly #answers: Answer[] = [];
  #isAnswering = false;
  /** Everything until the next reset is ignored. */
  #failed = false;
  #inWrite = false;

  constructor(
    readonly cluster: BoltCluster,
    readonly member: Member,
    readonly client: Socket,
    readonly neo4j: Socket,
    readonly fromNeo4j: Received,
  ) {}

  async receive(message: Message): Promise<void> {
    const { tag } = message;
    if (tag === BOLT.ROUTE) return this.#answer(encode(BOLT.SUCCESS, { rt: this.cluster.routingTable() }));
    if (tag === BOLT.RESET) {
      this.#failed = false;
      this.#inWrite = false;
    }
    if (this.#failed) return this.#answer(encode(BOLT.IGNORED));
    const begins = tag === BOLT.BEGIN || (tag === BOLT.RUN && !this.#inTransaction);
    const fields = tag === BOLT.RUN || tag === BOLT.BEGIN ? message.fields() : [];
    const { bookmarks = [], mode } = (fields.at(-1) ?? {}) as { bookmarks?: string[]; mode?: string };
    if (begins) {
      this.#inWrite = mode !== 'r';
      this.member[this.#inWrite ? 'writes' : 'reads']++;
    }
    if (tag === BOLT.BEGIN) this.#inTransaction = true;
    const text = tag === BOLT.RUN ? String(fields[0]) : undefined;
    const writes = this.#inWrite;
    const scripted = this.cluster.script({ member: this.member, tag, writes, text, bookmarks });
    if (scripted && scripted !== 'CUT') return this.#fail(scripted.fail);
    const isWork = tag === BOLT.RUN || tag === BOLT.BEGIN || tag === BOLT.COMMIT;
    if (isWork && writes && this.member !== this.cluster.leader)
      return this.#fail('Neo.ClientError.Cluster.NotALeader');
    if (begins) await this.cluster.applied(this.member, bookmarks);
    if (tag === BOLT.COMMIT || tag === BOLT.ROLLBACK || tag === BOLT.RESET) this.#inTransaction = false;
    this.neo4j.write(message.bytes);
    if (tag !== BOLT.GOODBYE) this.#answer({ tag, writes, cut: scripted === 'CUT' });
  }
  #inTransaction = false;

  #fail(code: string): void {
    this.#failed = true;
    this.#inTransaction = false;
    this.#answer(encode(BOLT.FAILURE, { code, message: `${code} (scripted)` }));
  }

  #answer(answer: Answer): void {
    this.#answers.push(answer);
    if (!this.#isAnswering) void this.#answerAll();
  }

  async #answerAll(): Promise<void> {
    this.#isAnswering = true;
    for (let answer = this.#answers.shift(); answer; answer = this.#answers.shift())
      if (Buffer.isBuffer(answer)) this.client.write(answer);
      else await this.#copy(answer);
    this.#isAnswering = false;
  }

  /** What Neo4j answers to one message. */
  async #copy({ writes, cut }: Exclude<Answer, Buffer>): Promise<void> {
    for (let message = await this.fromNeo4j.message(); message; message = await this.fromNeo4j.message()) {
      const isSummary = SUMMARIES.includes(message.tag);
      const [summary] = message.tag === BOLT.SUCCESS ? message.fields() : [];
      const { bookmark } = (summary ?? {}) as { bookmark?: string };
      if (bookmark && writes) this.cluster.committed(bookmark);
      if (isSummary && cut) {
        this.client.destroy();
        return;
      }
      // A member says how far it has come itself.
      const own = bookmark && !writes && this.cluster.log[this.member.applied - 1];
      this.client.write(own ? encode(message.tag, { ...(summary as object), bookmark: own }) : message.bytes);
      if (isSummary) return;
    }
  }
}
