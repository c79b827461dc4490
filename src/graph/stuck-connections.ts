/**
 * Ends connections to Neo4j on which nothing arrives any more although an answer is due, e.g. because a firewall dropped them.
 * Without this, the system keeps them for a quarter of an hour, and the driver counts them as used. Neo4j sends a byte on every
 * connection with a running statement each minute (`server.bolt.connection_keep_alive`), so that a long statement is not stuck.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

const CHECK_MS = 5_000;
/** Two signs of life of Neo4j, and half a minute. */
const STUCK_MS = 150_000;

interface Watched {
  /** When something last arrived, by `performance.now()`; and how much had been sent then. */
  heardAt: number;
  sent: number;
}

const ports = new Set<number>();
const watched = new Map<Socket, Watched>();
let timer: NodeJS.Timeout | undefined;

/** Watches all connections of this process to the port of that server. */
export function endStuckConnections(uri: string): void {
  ports.add(Number(new URL(uri.replace(/^[\w+]+:/, 'http:')).port) || 7687);
  if (timer) return;
  timer = setInterval(check, CHECK_MS).unref();
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { socket: Socket };
    socket.once('connect', () => {
      if (socket.remotePort === undefined || !ports.has(socket.remotePort)) return;
      const state: Watched = { heardAt: performance.now(), sent: 0 };
      watched.set(socket, state);
      // Reading is the driver's: this only looks.
      const { push } = socket;
      socket.push = (chunk, encoding) => {
        state.heardAt = performance.now();
        state.sent = socket.bytesWritten;
        return push.call(socket, chunk, encoding);
      };
      socket.once('close', () => watched.delete(socket));
    });
  });
}

function check(): void {
  const now = performance.now();
  for (const [socket, state] of watched) {
    const isDue = socket.bytesWritten > state.sent;
    if (!isDue) state.heardAt = now;
    else if (now - state.heardAt > STUCK_MS) socket.destroy(new Error('Neo4j did not answer on this connection'));
  }
}
