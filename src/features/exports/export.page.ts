/** All data of a party as a zip of JSON lines: `GET /exports?party=…`, for its representatives. The export is recorded in the audit trail. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Zip, ZipDeflate } from 'fflate';
import type { Page, Runtime } from '../../feature.ts';
import { requestedBookmarks } from '../../http/bookmark-header.ts';
import { drained, sendJson, signalOfEnd } from '../../http/request-body.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import { RequestContext } from '../../schema/request-context.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { errorOf } from '../../values/thrown.ts';
import { FairQueue } from '../../workers/fair-queue.rules.ts';
import { answering, HttpRefusal, inTransactionOf, mustRepresent, representative } from '../imports/page-viewer.ts';
import { MAX_EXPORTED, readParty } from './read-party.ts';

const PATH = '/exports';
const EXPORTS = { running: 2, runningOfOne: 1, waiting: 20, waitingOfOne: 2 };
/** Characters that are packed together. */
const CHUNK = 65_536;

export function exportPage(runtime: Runtime): Page {
  const exports = new FairQueue(EXPORTS);
  return (request, response, path) => {
    if (path !== PATH) return false;
    if (request.method !== 'GET') {
      response.setHeader('allow', 'GET');
      sendJson(response, 405, { error: 'Use GET.' });
      return true;
    }
    answering(request, response, runtime.log, () => send(runtime, exports, request, response));
    return true;
  };
}

async function send(
  runtime: Runtime,
  exports: FairQueue,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = signalOfEnd(response);
  const party = new URL(request.url ?? '', 'http://localhost').searchParams.get('party') ?? '';
  if (!party) throw new HttpRefusal(400, 'Name the party: GET /exports?party=<id>.');
  const bookmarks = requestedBookmarks(request.headers, runtime.graph, runtime.settings.installationKey);
  const { personId } = await representative(runtime, request, party);
  await exports.run(
    personId,
    async () => {
      await recordExport(runtime, request, party);
      const key = await runtime.viewerOf(request.headers.authorization);
      const context = new RequestContext(runtime, key, randomUUID(), steadyInstant(), { bookmarks }, true);
      response.writeHead(200, {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="covalue-export.zip"',
      });
      await pack(response, context, party);
    },
    gone,
  );
}

/** Before anything is sent. */
async function recordExport(runtime: Runtime, request: IncomingMessage, party: string): Promise<void> {
  await runtime.graph.write(async (transaction) => {
    const viewer = await inTransactionOf(runtime, request, transaction, party);
    mustRepresent(viewer, party);
    await appendEvents(transaction, viewer.personId, steadyInstant(), [
      { name: 'partyDataExported', entityId: party, entityVersion: 0, partyIds: [party] },
    ]);
  });
}

async function pack(response: ServerResponse, context: RequestContext, party: string): Promise<void> {
  const zip = new Zip((error, data) => {
    if (error) response.destroy(error);
    else response.write(data);
  });
  const file = (name: string) => {
    const made = new ZipDeflate(name, { level: 6 });
    zip.add(made);
    return made;
  };
  const encoder = new TextEncoder();
  const counts: Record<string, number> = {};
  let [isCut, problem]: [boolean, string | null] = [false, null];
  const data = file('data.jsonl');
  let text = '';
  try {
    for await (const { type, values } of readParty(context, party, () => {
      isCut = true;
    })) {
      if (response.destroyed) return;
      counts[type] = (counts[type] ?? 0) + 1;
      text += `${JSON.stringify({ type, ...values })}\n`;
      if (text.length < CHUNK) continue;
      data.push(encoder.encode(text));
      text = '';
      await drained(response);
    }
  } catch (error) {
    if (response.destroyed) return;
    problem = errorOf(error).message;
  }
  data.push(encoder.encode(text), true);
  const manifest = {
    party,
    madeAt: context.now,
    counts,
    isComplete: !isCut && !problem,
    maximum: MAX_EXPORTED,
    problem,
  };
  file('manifest.json').push(encoder.encode(JSON.stringify(manifest, null, 2)), true);
  zip.end();
  response.end();
}
