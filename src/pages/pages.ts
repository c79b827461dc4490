/** Serves the web pages, the guides for Neo4j Browser, and (local default only) the story's people to the explorer. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isSameSecret } from '../values/same-secret.ts';
import type { LocalPerson } from './local-people.ts';

export interface PagesOptions {
  folder: string;
  /** The people to whom the explorer may switch; undefined when an identity provider signs tokens. */
  people?: () => Promise<LocalPerson[]>;
  /** Whether GraphiQL is served. */
  explorer: boolean;
  /** Another origin whose images the dashboard may show: that of the map. */
  imageOrigin?: string;
  /** The origin of this API that the guides name: never that of the request, whose sender chose it. */
  origin: () => string;
}

export interface Pages {
  serve: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  /** Made at start; its holder may send requests as people of the example data. */
  key?: string;
  /** Address of the managed Neo4j's Browser, returned to the holder of the key; set when it is known. */
  neo4jBrowser?: string;
}

// Monaco, in GraphiQL, writes style elements.
const STYLED_POLICY = policy("style-src 'self' 'unsafe-inline'");
const GUIDE_POLICY = policy("style-src 'self'");

/** Scripts, workers, styles and connections are ours alone. */
function policy(styles: string, imageOrigin = ''): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    styles,
    "font-src 'self' data:",
    // Photos of homes are fetched with a token, and shown as blobs.
    `img-src 'self' data: blob: ${imageOrigin}`.trim(),
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

interface Guide {
  file: string;
  type: string;
}
const GUIDES = new Map<string, Guide>([
  ['/guides/story.html', { file: 'story.html', type: 'text/html; charset=utf-8' }],
  ['/guides/covalue.grass', { file: 'covalue.grass', type: 'text/plain; charset=utf-8' }],
]);
const GUIDES_FOLDER = fileURLToPath(new URL('../../neo4j/', import.meta.url));

/** A page of another site whose name was pointed at this machine sends its own name as host. */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export function createPages({ folder, people, explorer, imageOrigin, origin }: PagesOptions): Pages {
  const dashboardPolicy = policy("style-src 'self'", imageOrigin);
  const key = people && randomBytes(18).toString('base64url');
  let files: ReturnType<typeof sirv> | undefined;

  function serve(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    if (people && key && path === '/local/people') {
      answerPeople(request, response, key, people, pages.neo4jBrowser).catch(() => response.destroy());
      return true;
    }
    const guide = GUIDES.get(path);
    if (guide) return answerGuide(request, response, guide, origin());
    if (!explorer && (path === '/graphql' || path.startsWith('/explorer'))) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (!existsSync(join(folder, 'index.html'))) return notBuilt(request, response, path);
    // Files are known by name: others cannot be requested. A rebuilt folder is loaded at the next start.
    files ??= sirv(folder, {
      etag: true,
      brotli: true,
      gzip: true,
      setHeaders: (to, path) => setHeaders(to, path, dashboardPolicy),
    });
    if (path === '/graphql') {
      request.url = '/explorer.html';
      response.setHeader('vary', 'accept');
    }
    let served = true;
    files(request, response, () => {
      served = false;
    });
    return served;
  }
  const pages: Pages = { serve, key };
  return pages;
}

function setHeaders(response: ServerResponse, path: string, dashboardPolicy: string): void {
  response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('content-security-policy', path.startsWith('/explorer') ? STYLED_POLICY : dashboardPolicy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
}

function notBuilt(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  if (path !== '/' && path !== '/graphql') return false;
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', refresh: '5' });
  const text =
    'The pages are being built, or their build failed (see what npm start says). The API answers POST /graphql.';
  response.end(request.method === 'HEAD' ? undefined : text);
  return true;
}

/** Neo4j Browser fetches guides and styles from its own origin, with headers for which it asks first. */
function answerGuide(
  request: IncomingMessage,
  response: ServerResponse,
  { file, type }: Guide,
  origin: string,
): boolean {
  response.setHeader('access-control-allow-origin', '*');
  if (request.method === 'OPTIONS') {
    response.writeHead(204, {
      'access-control-allow-methods': 'GET, HEAD',
      // Browser 5.24 sends pragma, cache-control, sentry-trace and baggage.
      'access-control-allow-headers': '*',
      'access-control-max-age': '600',
    });
    response.end();
    return true;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'content-security-policy': GUIDE_POLICY,
  });
  const text = readFileSync(join(GUIDES_FOLDER, file), 'utf8').replaceAll('{{origin}}', origin);
  response.end(request.method === 'HEAD' ? undefined : text);
  return true;
}

async function answerPeople(
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  people: () => Promise<LocalPerson[]>,
  neo4jBrowser?: string,
): Promise<void> {
  const answer = (status: number, value: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    response.end(JSON.stringify(value));
  };
  if (request.method !== 'POST') answer(405, { error: 'POST only' });
  else if (!LOCAL_HOST.test(request.headers.host ?? '')) answer(403, { error: 'On this machine only (localhost)' });
  else if (!isSameSecret(String(request.headers['x-covalue-key'] ?? ''), key)) answer(403, { error: 'Wrong key' });
  else {
    if (neo4jBrowser) response.setHeader('x-covalue-neo4j-browser', neo4jBrowser);
    answer(200, await people());
  }
}
