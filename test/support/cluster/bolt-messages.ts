/** Messages of Bolt on a socket (https://neo4j.com/docs/bolt/current/bolt/message/). */
import type { Socket } from 'node:net';
import { type Packed, pack, Structure, unpack } from './packstream.ts';

export const BOLT = {
  HELLO: 0x01,
  GOODBYE: 0x02,
  RESET: 0x0f,
  RUN: 0x10,
  BEGIN: 0x11,
  COMMIT: 0x12,
  ROLLBACK: 0x13,
  DISCARD: 0x2f,
  PULL: 0x3f,
  ROUTE: 0x66,
  SUCCESS: 0x70,
  RECORD: 0x71,
  IGNORED: 0x7e,
  FAILURE: 0x7f,
} as const;

export interface Message {
  /** As it was received, in its chunks. */
  bytes: Buffer;
  tag: number;
  /** Of the structure. */
  fields(): Packed[];
}

export function encode(tag: number, ...fields: Packed[]): Buffer {
  const message = pack(new Structure(tag, fields));
  const chunks: Buffer[] = [];
  for (let at = 0; at < message.length; at += 0xffff) {
    const chunk = message.subarray(at, at + 0xffff);
    chunks.push(Buffer.of(chunk.length >> 8, chunk.length & 0xff), chunk);
  }
  return Buffer.concat([...chunks, Buffer.of(0, 0)]);
}

/** What arrives at a socket. Waiting for more ends with `undefined` when the socket is closed. */
export class Received {
  #bytes = Buffer.alloc(0);
  #closed = false;
  #onChange = () => {};

  constructor(socket: Socket) {
    socket.on('data', (bytes) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      this.#onChange();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#closed = true;
      this.#onChange();
    });
  }

  async bytes(length: number): Promise<Buffer | undefined> {
    while (this.#bytes.length < length) {
      if (this.#closed) return undefined;
      await new Promise<void>((done) => {
        this.#onChange = done;
      });
    }
    const taken = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    return taken;
  }

  async message(): Promise<Message | undefined> {
    const chunks: Buffer[] = [];
    const contents: Buffer[] = [];
    for (;;) {
      const header = await this.bytes(2);
      if (!header) return undefined;
      const size = header.readUInt16BE();
      // Chunks without content between messages keep the connection open.
      if (!size && !contents.length) continue;
      chunks.push(header);
      if (!size) break;
      const content = await this.bytes(size);
      if (!content) return undefined;
      chunks.push(content);
      contents.push(content);
    }
    const content = Buffer.concat(contents);
    return {
      bytes: Buffer.concat(chunks),
      tag: content[1] ?? 0,
      fields() {
        const value = unpack(content);
        if (!(value instanceof Structure)) throw new TypeError('Bolt: a message is a structure');
        return value.fields;
      },
    };
  }
}
