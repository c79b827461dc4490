/** Fetches a photo from the server that has it. Nothing of the person for whom it is fetched is sent there. */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { outboundRequest, type Reach } from '../../../outbound/outbound-request.ts';
import {
  imageType,
  MAX_PHOTO_BYTES,
  MAX_REDIRECTS,
  PHOTO_TIMEOUT_MS,
  PhotoProblem,
  redirectTarget,
  SIGNATURE_BYTES,
} from '../homes/photo.rules.ts';

export interface Photo {
  type: string;
  bytes: Buffer;
  /** Hash of the bytes, in quotes. */
  etag: string;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const HEADERS = {
  accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif',
  'accept-encoding': 'identity',
  'user-agent': 'Covalue-Photos/1',
};

/** @throws Error of any kind when no photo came within the limits of `photo.rules.ts` */
export async function fetchPhoto(address: string, reach: Reach, timeoutMs = PHOTO_TIMEOUT_MS): Promise<Photo> {
  const signal = AbortSignal.timeout(timeoutMs);
  let url = new URL(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await responseOf(url, reach, signal);
    if (!REDIRECTS.includes(response.statusCode ?? 0)) return photoOf(response);
    response.destroy();
    url = redirectTarget(url, response.headers.location);
  }
  throw new PhotoProblem(`It redirects more than ${MAX_REDIRECTS} times.`);
}

/** Every step of a redirect is checked, also by what its name resolves to. */
function responseOf(url: URL, reach: Reach, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const request = outboundRequest(url, reach, { method: 'GET', headers: HEADERS, signal });
    request.on('response', (response) => {
      // Those who read it get the error too.
      response.on('error', () => {});
      done(response);
    });
    request.on('error', failed);
    request.end();
  });
}

async function photoOf(response: IncomingMessage): Promise<Photo> {
  try {
    if (response.statusCode !== 200) throw new PhotoProblem(`It answers with status ${response.statusCode}.`);
    if (Number(response.headers['content-length'] ?? 0) > MAX_PHOTO_BYTES) throw tooLarge();
    const bytes = await bytesOf(response);
    const type = imageType(bytes);
    if (!type) throw notAnImage();
    const hash = createHash('sha256').update(bytes).digest('base64url');
    return { type, bytes, etag: `"${hash}"` };
  } finally {
    response.destroy();
  }
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let [size, isChecked] = [0, false];
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_PHOTO_BYTES) throw tooLarge();
    if (isChecked || size < SIGNATURE_BYTES) continue;
    // Nothing more is read of what is not a photo.
    if (!imageType(Buffer.concat(chunks))) throw notAnImage();
    isChecked = true;
  }
  return Buffer.concat(chunks);
}

const tooLarge = () => new PhotoProblem(`It is larger than ${MAX_PHOTO_BYTES} bytes.`);
const notAnImage = () => new PhotoProblem('Its bytes are not those of an image.');
