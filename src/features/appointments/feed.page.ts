/** Serves calendar feeds at /calendars/<token>.ics. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Graph } from '../../graph/graph.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import type { CalendarOptions } from '../mail/render/icalendar.rules.ts';
import { readCalendarFeed } from './feed.actions.ts';

declare module '../../workers/set-aside.rules.ts' {
  interface ProcessingLoops {
    CALENDAR_FEEDS: string;
  }
}

const PATH = /^\/calendars\/([A-Za-z0-9_-]{43})\.ics$/;

/**
 * Whether the path is one of a feed. `options` is called for each feed, because the public address becomes known late.
 */
export function calendarFeedPage(graph: Graph, log: Logger, options: () => CalendarOptions) {
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const token = PATH.exec(path)?.[1];
    if (!token || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    answer(graph, token, options(), request, response).catch((error) => {
      log.error({ err: error }, 'calendar feed failed');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
    return true;
  };
}

async function answer(
  graph: Graph,
  token: string,
  options: CalendarOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await readCalendarFeed(graph, token, steadyInstant(), options);
  if (text === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('This calendar does not exist, or its address was revoked.\n');
    return;
  }
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="covalue.ics"',
    'cache-control': 'private, max-age=0, must-revalidate',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    etag,
  };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : text);
}
