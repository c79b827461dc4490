/** A client that does what people do, and measures how long it waits. */
import { Agent, request } from 'node:http';
import { quantile } from '../../bench/quantile.ts';

export interface Measured {
  requests: number;
  failed: number;
  p50: number;
  p99: number;
}

const PAGES = [
  '{ viewer { administrator person { id name } party { id name } } }',
  '{ listings(first: 20) { nodes { id updatedAt } } }',
  '{ viewer { party { id name relationships(first: 20) { nodes { id state provider { name } consumer { name } } } } } }',
];
const CONNECTIONS = 2;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** @returns milliseconds until the answer, or undefined if it has no data */
export function ask(
  url: string,
  token: string | undefined,
  body: unknown,
): Promise<{ ms: number; status: number; ok: boolean }> {
  const started = performance.now();
  return new Promise((done) => {
    const end = (status: number, ok: boolean) => done({ ms: performance.now() - started, status, ok });
    const sent = request(
      `${url}/graphql`,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('close', () => {
          const status = response.statusCode ?? 0;
          end(status, status === 200 && text.startsWith('{"data":{') && !text.includes('"errors":'));
        });
      },
    );
    sent.on('error', () => end(0, false));
    sent.end(JSON.stringify(body));
  });
}

/** At least `requests` of them. */
export async function measure(url: string, token: string, requests: number): Promise<Measured> {
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const run = async () => {
    while (next < requests) {
      const { ms, ok } = await ask(url, token, { query: PAGES[next++ % PAGES.length] });
      times.push(ms);
      if (!ok) failed++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, run));
  return { requests: times.length, failed, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
