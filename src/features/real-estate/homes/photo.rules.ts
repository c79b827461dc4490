/** Photos of listings: which are kept, what is a photo, and where a redirect leads. Pure. */

/** Photos of one listing; a feed may have more. */
export const MAX_PHOTOS = 50;
/** Bytes of a photo that is delivered. */
export const MAX_PHOTO_BYTES = 8 * 1_048_576;
/** From the request to the last byte, with redirects. */
export const PHOTO_TIMEOUT_MS = 10_000;
export const MAX_REDIRECTS = 3;
/** Characters of an address. */
const MAX_ADDRESS = 2_000;

/** Of the first bytes that decide what a file is. */
export const SIGNATURE_BYTES = 16;

/** The other server delivers no photo. The message is for the log. */
export class PhotoProblem extends Error {}

/** An http or https address without user name and password. */
export function isPhotoAddress(text: string): boolean {
  if (text.length > MAX_ADDRESS || !/^https?:\/\/[^\s"'<>]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return !username && !password;
}

const at = (bytes: Buffer, from: number, text: string) => bytes.toString('latin1', from, from + text.length) === text;

/**
 * The media type by the first bytes, whatever the server states; undefined for anything but the image formats of browsers.
 * SVG is none of them: it can contain scripts.
 */
export function imageType(bytes: Buffer): string | undefined {
  if (bytes.length < SIGNATURE_BYTES) return undefined;
  if (at(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (at(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (at(bytes, 0, 'GIF87a') || at(bytes, 0, 'GIF89a')) return 'image/gif';
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) return 'image/webp';
  if (at(bytes, 4, 'ftypavif') || at(bytes, 4, 'ftypavis')) return 'image/avif';
  return undefined;
}

/** @throws PhotoProblem for a redirect that is not followed */
export function redirectTarget(from: URL, location: string | undefined): URL {
  if (!location || !URL.canParse(location, from.href)) throw new PhotoProblem('It redirects to no address.');
  const to = new URL(location, from);
  if (!isPhotoAddress(to.href)) throw new PhotoProblem('It redirects to something else than an http or https address.');
  if (from.protocol === 'https:' && to.protocol !== 'https:')
    throw new PhotoProblem('It redirects from https to http.');
  return to;
}
