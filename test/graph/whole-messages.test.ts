/** Rows that arrive in several pieces; see `src/graph/whole-messages.ts`. */
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Graph } from '../../src/graph/graph.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { joinPieces } from '../../src/graph/whole-messages.ts';
import { testNeo4j } from '../support/neo4j.ts';

const driverRequire = createRequire(createRequire(import.meta.url).resolve('neo4j-driver'));
const { default: CombinedBuffer } = driverRequire('neo4j-driver-bolt-connection/lib/channel/combined-buf.js');

let driver: Driver;
beforeAll(() => {
  const { uri, username, password } = testNeo4j();
  driver = createDriver(uri, username, password);
});
afterAll(() => driver?.close());

it('finds the parts of the driver between which pieces are joined', () => {
  expect(joinPieces()).toBe(true);
});

it('reads a row of some megabytes as it was sent, from one buffer', async () => {
  // Characters of one to four bytes, so that pieces begin within characters and numbers.
  const values = Array.from({ length: 20_000 }, (_, index) => [
    index * 1_000_003,
    index / 7,
    index % 2 === 0,
    index % 3 ? null : `${'aé€😀'.repeat(index % 40)}${index}`,
  ]);
  const read = vi.spyOn(CombinedBuffer.prototype, 'getUInt8');
  const rows = await new Graph(driver).query('RETURN $values AS values', { values });
  expect(rows).toEqual([{ values }]);
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

it('sends a long statement in one piece', async () => {
  const graph = new Graph(driver);
  await graph.query('RETURN 1 AS one', {});
  const write = vi.spyOn(Socket.prototype, 'write');
  await graph.query(`RETURN 1 AS one // ${'x'.repeat(10_000)}`, {});
  const sizes = write.mock.calls.map(([piece]) => (Buffer.isBuffer(piece) ? piece.length : 0));
  write.mockRestore();
  expect(sizes.filter((size) => size > 1_000)).toEqual([expect.any(Number)]);
  expect(Math.max(...sizes)).toBeGreaterThan(10_000);
});
