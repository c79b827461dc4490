/** Bodies of requests and answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { MAX_BODY_BYTES } from './limits.ts';

/** Undefined when it is too large. */
export function readBody(request: IncomingMessage, maxBytes = MAX_BODY_BYTES): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
    });
    request.on('end', () =>
      resolve(size > maxBytes ? undefined : (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString()),
    );
    request.on('error', reject);
  });
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** Where a request came from: the connection, or what a proxy that is trusted has added last to X-Forwarded-For. */
export function clientAddress(request: IncomingMessage, trustProxy = false): string {
  const forwarded =
    trustProxy &&
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .pop()
      ?.trim();
  return forwarded || request.socket.remoteAddress || '';
}
