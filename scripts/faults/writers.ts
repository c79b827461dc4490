/** Clients that write all the time, each write with an idempotency key, sent again until it is acknowledged. */
import { randomUUID } from 'node:crypto';
import type { Graph } from '../../src/graph/graph.ts';
import { pause } from './service.ts';

const MUTATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } errors { message } } }`;
const ANSWER_MS = 30_000;

export class Writers {
  /** Names of organisations whose creation was acknowledged. */
  readonly acknowledged = new Set<string>();
  /** All that were sent. */
  readonly sent = new Set<string>();
  /** Answers that are neither an acknowledgement nor 503. */
  readonly wrong: string[] = [];
  #going = true;
  readonly #clients: Promise<void>[];

  /** @param url of the API, which may change when it starts again */
  constructor(
    readonly url: () => string,
    readonly token: string,
    clients = 4,
  ) {
    this.#clients = Array.from({ length: clients }, () => this.#write());
  }

  async stop(): Promise<void> {
    this.#going = false;
    await Promise.all(this.#clients);
  }

  /** @returns the acknowledged writes that the graph does not have, and those that it has more than once */
  async compare(graph: Graph): Promise<{ lost: number; doubled: number }> {
    const rows = await graph.read(
      "MATCH (o:Organisation) WHERE o.name STARTS WITH 'Fault ' RETURN o.name AS name, count(*) AS count",
      {},
    );
    const counts = new Map(rows.map(({ name, count }) => [String(name), Number(count)]));
    return {
      lost: [...this.acknowledged].filter((name) => !counts.get(name)).length,
      doubled: [...counts.values()].filter((count) => count > 1).length,
    };
  }

  async #write(): Promise<void> {
    while (this.#going) {
      const name = `Fault ${randomUUID()}`;
      this.sent.add(name);
      const input = { name, idempotencyKey: name };
      // A client that gives up does not know whether the write was carried out.
      while (this.#going && !(await this.#send(name, input))) await pause(100);
      await pause(20);
    }
  }

  async #send(name: string, input: object): Promise<boolean> {
    try {
      const answer = await fetch(`${this.url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
        body: JSON.stringify({ query: MUTATION, variables: { input } }),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const text = await answer.text();
      if (answer.status === 503) return false;
      const { createOrganisation } = JSON.parse(text).data ?? {};
      if (createOrganisation?.organisation) this.acknowledged.add(name);
      else this.wrong.push(`${answer.status} ${text.slice(0, 300)}`);
      return Boolean(createOrganisation?.organisation);
    } catch {
      return false;
    }
  }
}
