/** JSON in one buffer, which grows and is used again for each answer. */

/** Kept between answers. A larger one is given back. */
const USUAL_BYTES = 262_144;
const MAX_KEPT_BYTES = 4 * 1_048_576;
/** Longer texts are written by the engine: then its call costs less than a loop. */
const MAX_LOOP = 200;
/** UTF-8 of one UTF-16 code unit. */
const MAX_BYTES_OF_UNIT = 3;

const [QUOTE, BACKSLASH, SPACE, TILDE, ZERO] = [0x22, 0x5c, 0x20, 0x7e, 0x30];
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
const NULL = Buffer.from('null');

export class JsonWriter {
  position = 0;
  #bytes = Buffer.allocUnsafeSlow(USUAL_BYTES);

  /** Forgets what was written. */
  restart(): void {
    this.position = 0;
    if (this.#bytes.length > MAX_KEPT_BYTES) this.#bytes = Buffer.allocUnsafeSlow(USUAL_BYTES);
  }

  /** A copy of what was written. */
  taken(): Buffer {
    const taken = Buffer.allocUnsafeSlow(this.position);
    this.#bytes.copy(taken, 0, 0, this.position);
    return taken;
  }

  /** JSON in UTF-8. */
  raw(json: Uint8Array): void {
    const at = this.position;
    const end = at + json.length;
    if (end > this.#bytes.length) this.#grow(end);
    this.#bytes.set(json, at);
    this.position = end;
  }

  byte(byte: number): void {
    if (this.position === this.#bytes.length) this.#grow(this.position + 1);
    this.#bytes[this.position++] = byte;
  }

  null(): void {
    this.raw(NULL);
  }

  /** What was written between these positions, once more. */
  again(from: number, to: number): void {
    const at = this.position;
    const end = at + to - from;
    if (end > this.#bytes.length) this.#grow(end);
    this.#bytes.copyWithin(at, from, to);
    this.position = end;
  }

  /** @returns null, and writes nothing, for what is null in JSON */
  value(value: unknown): unknown {
    switch (typeof value) {
      case 'string':
        this.#string(value);
        return true;
      case 'boolean':
        this.raw(value ? TRUE : FALSE);
        return true;
      case 'number':
        return this.#number(value);
      default:
        return this.#written(JSON.stringify(value) ?? 'null');
    }
  }

  #number(value: number): unknown {
    if (!(value >= 0 && value < 10 && Number.isInteger(value))) return this.#written(JSON.stringify(value));
    this.byte(ZERO + value);
    return true;
  }

  #string(value: string): void {
    const { length } = value;
    if (length > MAX_LOOP) return void this.#written(JSON.stringify(value));
    let at = this.position;
    if (at + length + 2 > this.#bytes.length) this.#grow(at + length + 2);
    const bytes = this.#bytes;
    bytes[at++] = QUOTE;
    for (let index = 0; index < length; index++) {
      const unit = value.charCodeAt(index);
      if (unit < SPACE || unit > TILDE || unit === QUOTE || unit === BACKSLASH)
        return void this.#written(JSON.stringify(value));
      bytes[at++] = unit;
    }
    bytes[at++] = QUOTE;
    this.position = at;
  }

  #written(json: string): unknown {
    if (json === 'null') return null;
    const end = this.position + MAX_BYTES_OF_UNIT * json.length;
    if (end > this.#bytes.length) this.#grow(end);
    this.position += this.#bytes.write(json, this.position);
    return true;
  }

  #grow(atLeast: number): void {
    const bytes = Buffer.allocUnsafeSlow(Math.max(atLeast, 2 * this.#bytes.length));
    this.#bytes.copy(bytes, 0, 0, this.position);
    this.#bytes = bytes;
  }
}
