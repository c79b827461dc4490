/** A graphql-ws client for tests that records every message and waits for given messages. */
import { type RawData, WebSocket } from 'ws';

export interface Message {
  type: string;
  id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into messages of any shape
  payload?: any;
}

export class LiveClient {
  readonly messages: Message[] = [];
  closed?: { code: number; reason: string };
  #onChange: (() => void)[] = [];

  constructor(readonly socket: WebSocket) {
    socket.on('message', (data: RawData) => {
      this.messages.push(JSON.parse(String(data)));
      this.#changed();
    });
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      this.#changed();
    });
    socket.on('error', () => {});
  }

  static async open(url: string, authorization?: string): Promise<LiveClient> {
    const client = new LiveClient(new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws'));
    await new Promise<void>((done, failed) => client.socket.once('open', done).once('error', failed));
    if (authorization) {
      client.send({ type: 'connection_init', payload: { authorization } });
      await client.until(({ messages }) => messages.some(({ type }) => type === 'connection_ack'));
    }
    return client;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: Record<string, unknown> = {}): void {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
  }

  of(id: string): Message[] {
    return this.messages.filter((message) => message.id === id);
  }

  /** The events of a subscription, whatever its field is called. */
  // biome-ignore lint/suspicious/noExplicitAny: any selection
  events(id: string): any[] {
    return this.of(id)
      .filter(({ type, payload }) => type === 'next' && payload.data)
      .map(({ payload }) => Object.values(payload.data)[0]);
  }

  async until(holds: (client: LiveClient) => unknown, ms = 45_000): Promise<void> {
    const end = Date.now() + ms;
    while (!holds(this)) {
      if (Date.now() > end)
        throw new Error(
          `Not within ${ms} ms: ${holds}; ${JSON.stringify([this.closed, this.messages.slice(-5)]).slice(0, 1_000)}`,
        );
      await new Promise<void>((done) => {
        const timer = setTimeout(done, 200);
        this.#onChange.push(() => {
          clearTimeout(timer);
          done();
        });
      });
    }
  }

  #changed(): void {
    for (const changed of this.#onChange.splice(0)) changed();
  }

  close(): void {
    this.socket.close();
  }
}
