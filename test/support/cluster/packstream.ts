/** PackStream (https://neo4j.com/docs/bolt/current/packstream/): as much of it as messages of Bolt need. */

export type Packed = null | boolean | number | string | Packed[] | Structure | { [key: string]: Packed };

export class Structure {
  constructor(
    readonly tag: number,
    readonly fields: Packed[],
  ) {}
}

/** Reads one value. */
export function unpack(bytes: Buffer): Packed {
  return new Unpacker(bytes).value();
}

class Unpacker {
  #at = 0;

  constructor(readonly bytes: Buffer) {}

  #take(length: number): Buffer {
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  #size(bytes: 1 | 2 | 4): number {
    return this.#take(bytes).readUIntBE(0, bytes);
  }

  value(): Packed {
    const marker = this.#size(1);
    const low = marker & 0x0f;
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    switch (marker >> 4) {
      case 0x8:
        return this.#text(low);
      case 0x9:
        return this.#list(low);
      case 0xa:
        return this.#map(low);
      case 0xb:
        return new Structure(this.#size(1), this.#list(low));
    }
    switch (marker) {
      case 0xc0:
        return null;
      case 0xc1:
        return this.#take(8).readDoubleBE();
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc8:
        return this.#take(1).readInt8();
      case 0xc9:
        return this.#take(2).readInt16BE();
      case 0xca:
        return this.#take(4).readInt32BE();
      case 0xcb:
        return Number(this.#take(8).readBigInt64BE());
      case 0xcc:
      case 0xcd:
      case 0xce:
        return this.#take(this.#sized(marker - 0xcc)).toString('hex');
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.#text(this.#sized(marker - 0xd0));
      case 0xd4:
      case 0xd5:
      case 0xd6:
        return this.#list(this.#sized(marker - 0xd4));
      case 0xd8:
      case 0xd9:
      case 0xda:
        return this.#map(this.#sized(marker - 0xd8));
    }
    throw new TypeError(`PackStream: unknown marker ${marker.toString(16)}`);
  }

  #sized(power: number): number {
    return this.#size(power === 0 ? 1 : power === 1 ? 2 : 4);
  }

  #text(length: number): string {
    return this.#take(length).toString('utf8');
  }

  #list(length: number): Packed[] {
    return Array.from({ length }, () => this.value());
  }

  #map(length: number): { [key: string]: Packed } {
    return Object.fromEntries(Array.from({ length }, () => [String(this.value()), this.value()]));
  }
}

/** Writes one value; whole numbers as integers. */
export function pack(value: Packed): Buffer {
  if (value === null) return Buffer.of(0xc0);
  if (typeof value === 'boolean') return Buffer.of(value ? 0xc3 : 0xc2);
  if (typeof value === 'number') return packNumber(value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([sized(bytes.length, 0x80, 0xd0), bytes]);
  }
  if (Array.isArray(value)) return Buffer.concat([sized(value.length, 0x90, 0xd4), ...value.map(pack)]);
  if (value instanceof Structure)
    return Buffer.concat([Buffer.of(0xb0 + value.fields.length, value.tag), ...value.fields.map(pack)]);
  const entries = Object.entries(value);
  return Buffer.concat([sized(entries.length, 0xa0, 0xd8), ...entries.flatMap((entry) => entry.map(pack))]);
}

function packNumber(value: number): Buffer {
  if (Number.isSafeInteger(value)) {
    if (value >= -16 && value < 128) return Buffer.of(value & 0xff);
    const bytes = Buffer.alloc(9, 0xcb);
    bytes.writeBigInt64BE(BigInt(value), 1);
    return bytes;
  }
  const bytes = Buffer.alloc(9, 0xc1);
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

function sized(size: number, tiny: number, marker: number): Buffer {
  if (size < 16) return Buffer.of(tiny + size);
  const bytes = Buffer.alloc(5, marker + 2);
  bytes.writeUInt32BE(size, 1);
  return bytes;
}
