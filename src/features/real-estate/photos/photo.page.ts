/**
 * The photos of a listing: `GET /homes/<id>/photos/<n>`, n from 1, with a bearer token, for those who may see the listing. A page of
 * another origin cannot use it, and no request names an address: they are those of the graph.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { rowForViewer } from '../../../access-control/viewer.ts';
import { ownerOf } from '../../../access-control/viewer-key.ts';
import { textForViewer } from '../../../access-control/visibility.cypher.ts';
import type { Page, Runtime } from '../../../feature.ts';
import { runnerOn } from '../../../graph/runner.ts';
import { clientAddress, sendJson, signalOfEnd } from '../../../http/request-body.ts';
import { type Reach, reachOf } from '../../../outbound/outbound-request.ts';
import { LeftQueue, QueueFull } from '../../../workers/fair-queue.rules.ts';
import { answering, HttpRefusal } from '../../imports/page-viewer.ts';
import { fetchPhoto, type Photo } from './fetch-photo.ts';
import { PHOTO_OF_LISTING } from './photo.cypher.ts';
import { PhotoCache } from './photo-cache.ts';

const PATH = /^\/homes\/(lst_[0-9a-z]+)\/photos\/([1-9]\d?)$/;
/** What a photo costs of the budget of requests (architecture.md, Many requests): 1,000 in a minute by default. */
const COST = 10_000;

type Deps = Pick<Runtime, 'graph' | 'viewerOf' | 'charge' | 'log' | 'config'>;

/** @param reach which servers may be reached */
export function photoPage(runtime: Deps, reach: Reach = reachOf(runtime.config.WEBHOOK_PRIVATE_NETWORKS)): Page {
  const photos = new PhotoCache((address) => fetchPhoto(address, reach));
  return (request, response, path) => {
    const [, id, n] = PATH.exec(path) ?? [];
    if (!id || !n) return false;
    if (request.method !== 'GET') {
      response.setHeader('allow', 'GET');
      sendJson(response, 405, { error: 'Use GET.' });
      return true;
    }
    answering(request, response, runtime.log, async () => {
      const gone = signalOfEnd(response);
      const { address, owner } = await addressOf(runtime, request, id, Number(n) - 1);
      const photo = await photos.photoAt(address, owner, gone).catch((error) => {
        if (error instanceof QueueFull || error instanceof LeftQueue) throw error;
        runtime.log.info({ listing: id, photo: n, reason: String(error) }, 'photo not available');
        // Without the reason, which would show what this server can reach.
        throw new HttpRefusal(502, 'The photo is not available at its source; try again later.');
      });
      send(request, response, photo);
    });
    return true;
  };
}

/** @throws HttpRefusal 401 without a token, 404 unless the viewer may see such a photo; GraphQLError */
async function addressOf(
  { graph, viewerOf, charge, config }: Deps,
  request: IncomingMessage,
  id: string,
  index: number,
): Promise<{ address: string; owner: string }> {
  const { authorization } = request.headers;
  const viewer = authorization && /^Bearer /i.test(authorization) ? await viewerOf(authorization) : undefined;
  if (!viewer) throw new HttpRefusal(401, 'Send the token as "Authorization: Bearer <token>".');
  await charge({ viewer, address: clientAddress(request, config.TRUST_PROXY) }, COST);
  const reads = runnerOn((text, parameters) => graph.read(textForViewer(text, viewer), parameters));
  const [row] = await reads.run(PHOTO_OF_LISTING, { viewer, id, index });
  const { address } = rowForViewer(row, viewer);
  if (!address) throw new HttpRefusal(404, 'There is no such photo.');
  return { address, owner: ownerOf(viewer) };
}

/** Browsers keep it, but ask each time whether the viewer may still see it. */
function send(request: IncomingMessage, response: ServerResponse, { type, bytes, etag }: Photo): void {
  response.setHeader('cache-control', 'private, no-cache');
  response.setHeader('etag', etag);
  response.setHeader('vary', 'authorization');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
  response.end(bytes);
}
