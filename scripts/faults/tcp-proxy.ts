/** A TCP proxy that can be made to swallow, delay or refuse what it forwards: a network with faults. */
import { connect, createServer, type Socket } from 'node:net';

export class TcpProxy {
  /** Nothing is forwarded, and no error is sent: bytes vanish. */
  blackhole = false;
  /** Delay of each piece in each direction, in ms. */
  delayMs = 0;
  /** New connections are closed at once. */
  refuses = false;
  readonly #pairs = new Set<[Socket, Socket]>();
  readonly #server = createServer((client) => this.#accept(client));

  constructor(
    readonly host: string,
    readonly port: number,
  ) {}

  /** @returns the port on which it listens */
  listen(): Promise<number> {
    return new Promise((done) => {
      this.#server.listen(0, '127.0.0.1', () => done((this.#server.address() as { port: number }).port));
    });
  }

  /** Ends the connections that there are. */
  dropConnections(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
  }

  close(): void {
    this.#server.close();
    this.dropConnections();
  }

  #accept(client: Socket): void {
    if (this.refuses) {
      client.destroy();
      return;
    }
    const server = connect(this.port, this.host);
    const pair: [Socket, Socket] = [client, server];
    this.#pairs.add(pair);
    this.#forward(client, server);
    this.#forward(server, client);
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
  }

  #forward(from: Socket, to: Socket): void {
    from.on('data', (chunk) => {
      if (this.blackhole) return;
      if (this.delayMs) setTimeout(() => to.writable && to.write(chunk), this.delayMs);
      else to.write(chunk);
    });
  }
}
