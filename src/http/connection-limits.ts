/** Sockets: how many there may be, and how slowly a request may arrive. */
import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

export interface ConnectionLimits {
  /** Of all clients. */
  total: number;
  /** Of one address; undefined behind a proxy, whose address all connections have. */
  ofAddress?: number;
}

/** How long the headers of a request may take, and the whole request. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** How long an idle connection stays open: longer than load balancers keep theirs (60 s), which reuse one that is just closed otherwise. */
const KEEP_ALIVE_MS = 65_000;
/** How often connections are checked for half-sent requests. */
const CHECK_MS = 2_000;

export const CONNECTION_OPTIONS: ServerOptions = {
  headersTimeout: HEADERS_MS,
  requestTimeout: REQUEST_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  connectionsCheckingInterval: CHECK_MS,
  maxHeaderSize: 16_384,
};

/** A connection beyond the limits is closed at once: an answer would need work. */
export function limitConnections(server: Server, { total, ofAddress }: ConnectionLimits): void {
  server.maxConnections = total;
  if (ofAddress === undefined) return;
  const open = new Map<string, number>();
  server.prependListener('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left) open.set(address, left);
      else open.delete(address);
    });
    if (count > ofAddress) socket.destroy();
  });
}
