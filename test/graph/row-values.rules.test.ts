/** Values of rows are decoded as the driver decodes them; see `src/graph/row-values.ts`. */
import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { driverPart } from '../../src/graph/driver-parts.ts';
import { decodeDirectly } from '../../src/graph/row-values.ts';

interface Bytes {
  position: number;
  _buffer: Buffer;
}
type Made<T> = new (...given: unknown[]) => T;

const ChannelBuffer = driverPart('channel/channel-buf')?.default as Made<Bytes>;
const v1 = driverPart('packstream/packstream-v1');
const Packer = v1?.Packer as Made<{ packable(value: unknown): () => void }>;
const Unpacker = v1?.Unpacker as Made<{ unpack(bytes: Bytes): unknown }>;
const Structure = driverPart('packstream/structure')?.Structure as Made<object>;

const texts = [
  '',
  'a',
  'fifteen letters',
  'sixteen letters!',
  'é€😀',
  'x'.repeat(255),
  'ß'.repeat(256),
  'y'.repeat(70_000),
];
const integers = [0, 1, 127, 128, 255, 256, 32_767, 32_768, 2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER];
const numbers = [...integers.map((each) => neo4j.int(each)), ...integers.map((each) => neo4j.int(-each))];
const beyond = [neo4j.int('9223372036854775807'), neo4j.int('-9223372036854775808')];
const lists = [0, 15, 16, 255, 256, 70_000].map((size) => Array.from({ length: size }, (_, index) => neo4j.int(index)));
const maps = [0, 15, 16, 300].map((size) =>
  Object.fromEntries(Array.from({ length: size }, (_, index) => [`key ${index}`, { nested: [index % 2 === 0, null] }])),
);
const prototype = JSON.parse('{"__proto__": {"a": true}, "b": null}');
const structure = new Structure(0x44, [neo4j.int(20_000), ['in a structure', 1.5]]);
const others = [structure, new Int8Array([1, -1]), 'after them'];
const values = [null, true, false, 0.1, -1e300, ...texts, ...numbers, ...beyond, ...lists, ...maps, prototype, others];

function packed(value: unknown): Buffer {
  const bytes = new ChannelBuffer(2_000_000);
  new Packer(bytes).packable(value)();
  return bytes._buffer.subarray(0, bytes.position);
}

function unpacked(bytes: Buffer, disableLosslessIntegers = true): unknown {
  const source = new ChannelBuffer(bytes);
  const value = new Unpacker(disableLosslessIntegers).unpack(source);
  expect(source.position).toBe(bytes.length);
  return value;
}

const bytes = values.map(packed);
const asNumbers = bytes.map((each) => unpacked(each));
const asIntegers = bytes.map((each) => unpacked(each, false));
const isDirect = decodeDirectly();

it('decodes values of every kind and size as the driver does', () => {
  expect(isDirect).toBe(true);
  expect(bytes.map((each) => unpacked(each))).toEqual(asNumbers);
  expect(Object.keys(unpacked(packed(prototype)) as object)).toEqual(['__proto__', 'b']);
});

it('leaves a driver alone that keeps integers', () => {
  expect(bytes.map((each) => unpacked(each, false))).toEqual(asIntegers);
});

it('refuses a message that ends within a value', () => {
  for (const value of ['a text', ['a', 'list'], { a: 'map' }])
    expect(() => unpacked(packed(value).subarray(0, 3))).toThrow('ends within a value');
});
