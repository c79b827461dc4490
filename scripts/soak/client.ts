/** One operation over HTTP, on connections that are kept. */
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true });
const ANSWER_MS = 30_000;

/** Never throws. `ok`: with data and without errors, those of a mutation's payload included. */
export function ask(
  url: string,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ ok: boolean; ms: number; text: string }> {
  const started = performance.now();
  return new Promise((done) => {
    const end = (ok: boolean, text: string) => done({ ok, ms: performance.now() - started, text });
    const sent = request(
      `${url}/graphql`,
      {
        method: 'POST',
        agent,
        timeout: ANSWER_MS,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('close', () => {
          const ok = response.statusCode === 200 && text.startsWith('{"data":{') && !/"errors":\[[^\]]/.test(text);
          end(ok, `${response.statusCode} ${text}`);
        });
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${ANSWER_MS / 1000} s`)));
    sent.on('error', (error) => end(false, String(error)));
    sent.end(JSON.stringify({ query, variables }));
  });
}
