/** Opaque ids: the prefix of the type and 80 random bits after 48 bits of time, so that new nodes stand together. */
import { randomBytes } from 'node:crypto';
import { steadyNow } from '../values/steady-clock.ts';

const MAX_PREFIX_LENGTH = 5;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** The prefix that determines the type of a node: the start of its id, e.g. `rel_`; of anything else `''`. */
export function prefixOf(id: string): string {
  const end = id.indexOf('_') + 1;
  return end <= MAX_PREFIX_LENGTH ? id.slice(0, end) : '';
}

/** e.g. `rel_01jd9x4m8k3v7q2wz5c6e1r0ta`. */
export function newId(prefix: string): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(steadyNow(), 0, 6);
  randomBytes(10).copy(bytes, 6);
  let value = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let index = 0; index < 26; index++) {
    text = ALPHABET[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return `${prefix}_${text}`;
}
