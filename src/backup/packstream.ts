/**
 * Reads values of the Bolt protocol (PackStream) as JSON that keeps their types. The driver would read an integer and a float
 * alike, and takes ten times as long.
 */
import { dateText, dateTimeText, durationText, localTimeText, offsetText } from './temporal-texts.ts';
import type { TypedValue } from './typed-value.ts';

const TINY_MAP = 0x80;
const TINY_LIST = 0x90;
const TINY_STRUCT = 0xb0;
const TINY_STRING = 0x80;

/** Reads one value after another. @throws RangeError at the end of the bytes; TypeError for what no property can be */
export class PackStream {
  #at = 0;

  constructor(readonly bytes: Buffer) {}

  /** A value of a property. */
  value(): TypedValue {
    const marker = this.#byte();
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    const length = this.#shortLength(marker);
    if (length !== undefined) return this.#sized(marker & 0xf0, length);
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return float(this.bytes.readDoubleBE(this.#skip(8)));
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return this.bytes.readInt8(this.#skip(1));
      case 0xc9:
        return this.bytes.readInt16BE(this.#skip(2));
      case 0xca:
        return this.bytes.readInt32BE(this.#skip(4));
      case 0xcb:
        return integer(this.bytes.readBigInt64BE(this.#skip(8)));
      case 0xcc:
      case 0xcd:
      case 0xce:
        return { bytes: this.#take(this.#length(marker - 0xcc)).toString('base64') };
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.#take(this.#length(marker - 0xd0)).toString('utf8');
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return this.#list(this.#length(marker - 0xd4));
      default:
        throw new TypeError(`Not a property: PackStream marker 0x${marker.toString(16)}`);
    }
  }

  /** A list that is not a property; @returns its length */
  listLength(): number {
    const marker = this.#byte();
    if ((marker & 0xf0) === TINY_LIST) return marker & 0x0f;
    return this.#length(marker - 0xd4);
  }

  /** A structure; @returns the number of its fields */
  structure(): number {
    const fields = this.#byte() & 0x0f;
    this.#byte();
    return fields;
  }

  /** The properties of a node or relationship. */
  map(): Record<string, TypedValue> {
    const marker = this.#byte();
    const size = (marker & 0xf0) === 0xa0 ? marker & 0x0f : this.#length(marker - 0xd8);
    const map: Record<string, TypedValue> = {};
    for (let index = 0; index < size; index++) {
      const key = String(this.value());
      map[key] = this.value();
    }
    return map;
  }

  #shortLength(marker: number): number | undefined {
    return marker >= TINY_MAP && marker < 0xc0 ? marker & 0x0f : undefined;
  }

  #sized(kind: number, length: number): TypedValue {
    if (kind === TINY_STRING) return this.#take(length).toString('utf8');
    if (kind === TINY_LIST) return this.#list(length);
    if (kind === TINY_STRUCT) return this.#structure();
    throw new TypeError('Not a property: a map');
  }

  #list(length: number): TypedValue[] {
    return Array.from({ length }, () => this.value());
  }

  #structure(): TypedValue {
    const tag = String.fromCharCode(this.#byte());
    const whole = () => Number(plain(this.value()));
    switch (tag) {
      case 'D':
        return { date: dateText(whole()) };
      case 'T': {
        const time = localTimeText(BigInt(plain(this.value())));
        return { time: `${time}${offsetText(whole())}` };
      }
      case 't':
        return { localTime: localTimeText(BigInt(plain(this.value()))) };
      case 'd':
        return { localDateTime: dateTimeText(whole(), whole()) };
      case 'I': {
        const [seconds, nanoseconds, offset] = [whole(), whole(), whole()];
        return { dateTime: `${dateTimeText(seconds + offset, nanoseconds)}${offsetText(offset)}` };
      }
      case 'i': {
        const instant = `${dateTimeText(whole(), whole())}Z`;
        return { dateTime: instant, zone: String(this.value()) };
      }
      case 'E':
        return { duration: durationText(whole(), whole(), whole(), whole()) };
      case 'X':
        return { point: [whole(), this.#double(), this.#double()] };
      case 'Y':
        return { point: [whole(), this.#double(), this.#double(), this.#double()] };
      default:
        throw new TypeError(`Not a property: PackStream structure ${tag}`);
    }
  }

  #double(): number {
    this.#skip(1);
    return this.bytes.readDoubleBE(this.#skip(8));
  }

  /** @param size 0: one byte, 1: two, 2: four */
  #length(size: number): number {
    if (size === 0) return this.bytes.readUInt8(this.#skip(1));
    if (size === 1) return this.bytes.readUInt16BE(this.#skip(2));
    return this.bytes.readUInt32BE(this.#skip(4));
  }

  #byte(): number {
    return this.bytes.readUInt8(this.#at++);
  }

  #skip(count: number): number {
    this.#at += count;
    return this.#at - count;
  }

  #take(count: number): Buffer {
    const end = this.#at + count;
    if (end > this.bytes.length) throw new RangeError('The value is cut off.');
    const start = this.#skip(count);
    return this.bytes.subarray(start, end);
  }
}

/** JSON has no infinite numbers, and does not distinguish 1.0 from 1. */
function float(value: number): TypedValue {
  return { float: Number.isFinite(value) ? value : String(value) };
}

function integer(value: bigint): TypedValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { integer: String(value) };
}

function plain(value: TypedValue): number | string {
  if (typeof value === 'number') return value;
  if (value && typeof value === 'object' && 'integer' in value) return value.integer;
  throw new TypeError('Not an integer.');
}
