/**
 * Decodes the texts, numbers, lists and maps of rows directly. The driver makes an object of its own of each number before it makes a
 * number of it, and asks for each value which of nine kinds it is: that takes three times as long (docs/performance.md).
 */
import { isRecord } from '../values/thrown.ts';
import { driverPart } from './driver-parts.ts';

/** What the driver decodes a value with; its position moves to the end of the value. */
interface Source {
  position: number;
  _buffer: Buffer;
}
type Unpack = (this: object, source: unknown, hydrate: unknown) => unknown;

const direct = new WeakSet<Unpack>();

/**
 * Makes all drivers of this process decode like this where integers become numbers. What is of another kind, such as a date, the
 * driver decodes itself.
 * @returns whether the driver has the part that decodes
 */
export function decodeDirectly(): boolean {
  const Unpacker = driverPart('packstream/packstream-v1')?.Unpacker;
  const prototype: unknown = typeof Unpacker === 'function' ? Unpacker.prototype : undefined;
  if (!isUnpacker(prototype)) return false;
  const { unpack } = prototype;
  if (direct.has(unpack)) return true;
  prototype.unpack = function decode(source, hydrate) {
    const isDirect = isRecord(this) && this._disableLosslessIntegers === true && isSource(source);
    return isDirect ? decoded(source, () => unpack.call(this, source, hydrate)) : unpack.call(this, source, hydrate);
  };
  direct.add(prototype.unpack);
  return true;
}

function isUnpacker(value: unknown): value is { unpack: Unpack } {
  return isRecord(value) && typeof value.unpack === 'function';
}

function isSource(source: unknown): source is Source {
  return isRecord(source) && Buffer.isBuffer(source._buffer) && typeof source.position === 'number';
}

/** @param other decodes a value of another kind */
function decoded(source: Source, other: () => unknown): unknown {
  const bytes = source._buffer;
  let at = source.position;

  function value(): unknown {
    const marker = bytes[at++] ?? 0;
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    if (marker < 0x90) return text(marker & 0x0f);
    if (marker < 0xa0) return list(marker & 0x0f);
    if (marker < 0xb0) return map(marker & 0x0f);
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return bytes.readDoubleBE(skip(8));
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return bytes.readInt8(skip(1));
      case 0xc9:
        return bytes.readInt16BE(skip(2));
      case 0xca:
        return bytes.readInt32BE(skip(4));
      case 0xd0:
        return text(bytes.readUInt8(skip(1)));
      case 0xd1:
        return text(bytes.readUInt16BE(skip(2)));
      case 0xd2:
        return text(bytes.readUInt32BE(skip(4)));
      case 0xd4:
        return list(bytes.readUInt8(skip(1)));
      case 0xd5:
        return list(bytes.readUInt16BE(skip(2)));
      case 0xd6:
        return list(bytes.readUInt32BE(skip(4)));
      case 0xd8:
        return map(bytes.readUInt8(skip(1)));
      case 0xd9:
        return map(bytes.readUInt16BE(skip(2)));
      case 0xda:
        return map(bytes.readUInt32BE(skip(4)));
      default:
        return leftToDriver();
    }
  }

  function skip(length: number): number {
    const from = at;
    at += length;
    return from;
  }

  function text(length: number): string {
    const from = skip(length);
    return bytes.toString('utf8', from, at);
  }

  function list(length: number): unknown[] {
    // An item takes a byte at least.
    if (at + length > bytes.length) throw cutOff();
    const items: unknown[] = [];
    for (let index = 0; index < length; index++) items.push(value());
    return items;
  }

  function map(size: number): Record<string, unknown> {
    if (at + size > bytes.length) throw cutOff();
    const values: Record<string, unknown> = {};
    for (let index = 0; index < size; index++) {
      const key = String(value());
      const entry = value();
      // An assignment would set the prototype, and lose the value.
      if (key === '__proto__')
        Object.defineProperty(values, key, { value: entry, enumerable: true, configurable: true, writable: true });
      else values[key] = entry;
    }
    return values;
  }

  /** A structure, bytes or an integer of 64 bits; it decodes what is in a structure by the same way. */
  function leftToDriver(): unknown {
    source.position = at - 1;
    const taken = other();
    at = source.position;
    return taken;
  }

  const first = value();
  if (at > bytes.length) throw cutOff();
  source.position = at;
  return first;
}

function cutOff(): RangeError {
  return new RangeError('A message of Neo4j ends within a value');
}
