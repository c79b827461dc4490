/**
 * The bytes of imports: a file is uploaded by `POST /imports?party=…&name=…`, and rejected rows are downloaded from
 * `GET /imports/<id>/rejected.csv`. Both need a bearer token, so that no page of another origin can send or read them.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runtime } from '../../feature.ts';
import { runnerOn } from '../../graph/runner.ts';
import { drained, readBody, sendJson, signalOfEnd } from '../../http/request-body.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import { WorkbookError } from '../../tables/workbook.rules.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { FairQueue } from '../../workers/fair-queue.rules.ts';
import { type FileFormat, openFile, UnusableFile } from './file/open-file.ts';
import { uploadImport } from './import.actions.ts';
import { READ_IMPORT } from './import.cypher.ts';
import { MAX_FILE_BYTES } from './import.rules.ts';
import { answering, HttpRefusal, inTransactionOf, mustRepresent, representative } from './page-viewer.ts';
import { rejectedCsv } from './rejected-rows.ts';

const UPLOAD = '/imports';
const REJECTED = /^\/imports\/(imp_[0-9a-z]+)\/rejected\.csv$/;
/** Files that one process takes at the same time: each is in memory until it is stored. */
const UPLOADS = { running: 3, runningOfOne: 1, waiting: 30, waitingOfOne: 5 };

type Deps = Pick<Runtime, 'graph' | 'settings' | 'viewerOf' | 'log'>;

/** @returns whether the path was one of these */
export function importPages(
  runtime: Deps,
): (request: IncomingMessage, response: ServerResponse, path: string) => boolean {
  const uploads = new FairQueue(UPLOADS);
  return (request, response, path) => {
    const [, id] = REJECTED.exec(path) ?? [];
    if (path !== UPLOAD && !id) return false;
    const wanted = id ? 'GET' : 'POST';
    if (request.method !== wanted) {
      response.setHeader('allow', wanted);
      sendJson(response, 405, { error: `Use ${wanted}.` });
      return true;
    }
    answering(request, response, runtime.log, () =>
      id ? sendRejected(runtime, request, response, id) : upload(runtime, uploads, request, response),
    );
    return true;
  };
}

async function upload(
  runtime: Deps,
  uploads: FairQueue,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = signalOfEnd(response);
  const search = new URL(request.url ?? '', 'http://localhost').searchParams;
  const [party, name] = [search.get('party') ?? '', search.get('name') ?? ''];
  if (!party || !name)
    throw new HttpRefusal(400, 'Name the party and the file: POST /imports?party=<id>&name=<file name>.');
  // Before the body: it is not read of those who may not upload.
  const viewer = await representative(runtime, request, party);
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES) throw tooLarge();
  if (request.headers['content-encoding'])
    throw new HttpRefusal(415, 'Send the file uncompressed, without content-encoding.');
  if (/^multipart\//i.test(request.headers['content-type'] ?? ''))
    throw new HttpRefusal(415, 'Send the bytes of the file as the body, not as a form.');
  const store = async () => {
    const bytes = await readBody(request, MAX_FILE_BYTES);
    if (!bytes) throw tooLarge();
    const opened = await openFile(bytes).catch((error) => {
      if (error instanceof UnusableFile || error instanceof WorkbookError) throw new HttpRefusal(422, error.message);
      throw error;
    });
    const id = await runtime.graph.write(async (transaction) => {
      const now = steadyInstant();
      const again = await inTransactionOf(runtime, request, transaction, party);
      mustRepresent(again, party);
      const { settings } = runtime;
      const made = await uploadImport(
        { runner: transaction, viewer: again, now, settings },
        { party, fileName: name, bytes: bytes.length, opened },
      );
      await appendEvents(transaction, again.personId, now, [
        { name: 'importUploaded', entityId: made, entityVersion: 1, partyIds: [party] },
      ]);
      return made;
    });
    sendJson(response, 201, { id, format: opened.format satisfies FileFormat });
  };
  await uploads.run(viewer.personId, store, gone);
}

const tooLarge = () =>
  new HttpRefusal(413, `The file is larger than ${MAX_FILE_BYTES / 1_048_576} MiB; split it into several files.`);

async function sendRejected(
  runtime: Deps,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<void> {
  const runner = runnerOn((text, parameters) => runtime.graph.read(text, parameters));
  const [stored] = await runner.run(READ_IMPORT, { id });
  await representative(runtime, request, stored?.party ?? 'org_none');
  if (!stored) throw new HttpRefusal(404, 'There is no such import.');
  const csv = rejectedCsv(runner, runtime.settings.installationKey, { ...stored, id });
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="rejected.csv"',
  });
  for await (const part of csv) if (!response.write(part)) await drained(response);
  response.end();
}
