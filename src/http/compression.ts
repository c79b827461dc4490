/**
 * Compresses responses as the client accepts them (RFC 9110, 12.5.3). Event streams are never compressed, because they
 * must not wait.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import Negotiator from 'negotiator';

/** Below this many bytes compression costs more than it saves. */
export const MIN_COMPRESSED_BYTES = 2_048;
/** Half the bytes of gzip's fastest at about the same cost; higher levels are for files that are compressed once. */
const BROTLI_QUALITY = 4;

export type Encoding = 'br' | 'gzip' | 'identity';

/** Its published types do not know the second argument yet. */
interface Preferring {
  encodings(available: readonly Encoding[], options: { preferred: Encoding[] }): Encoding[];
}

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

/**
 * The encodings that the client accepts, best first: `br` before `gzip` where it likes both as much.
 * @returns empty when it accepts none of these, not even `identity`
 */
export function acceptedEncodings(request: IncomingMessage): Encoding[] {
  return (new Negotiator(request) as unknown as Preferring).encodings(['br', 'gzip', 'identity'], {
    preferred: ['br', 'gzip'],
  });
}

/** Ends the response with a text or its UTF-8: compressed when it is large, or when the client refuses it as it is. */
export async function endWithBody(
  request: IncomingMessage,
  response: ServerResponse,
  body: string | Buffer,
): Promise<void> {
  const accepted = acceptedEncodings(request);
  response.appendHeader('vary', 'accept-encoding');
  const best = accepted[0] ?? 'identity';
  const isSmall = Buffer.byteLength(body) < MIN_COMPRESSED_BYTES && accepted.includes('identity');
  const encoding = isSmall ? 'identity' : best;
  if (encoding === 'identity') {
    response.end(body);
    return;
  }
  const compressed = await compressors[encoding](typeof body === 'string' ? Buffer.from(body) : body);
  response.setHeader('content-encoding', encoding);
  response.end(compressed);
}
