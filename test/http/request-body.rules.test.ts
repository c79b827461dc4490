/** Bodies of clients that go away, or take nothing. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { drained, readBody, signalOfEnd } from '../../src/http/request-body.ts';

const requestOf = (stream: PassThrough) => stream as unknown as IncomingMessage;
const responseOf = (stream: PassThrough) => stream as unknown as ServerResponse;

it('a body is read, or is too large', async () => {
  const [small, large] = [new PassThrough(), new PassThrough()];
  small.end('abc');
  large.end('abcd');
  expect(String(await readBody(requestOf(small), 3))).toBe('abc');
  expect(await readBody(requestOf(large), 3)).toBeUndefined();
});

it('a request that has ended, or ends without an error, is not waited for', async () => {
  const gone = new PassThrough();
  gone.destroy();
  await new Promise((done) => gone.once('close', done));
  await expect(readBody(requestOf(gone))).rejects.toThrow('connection ended');
  const going = new PassThrough();
  const body = readBody(requestOf(going));
  going.write('abc');
  going.destroy();
  await expect(body).rejects.toThrow('connection ended');
});

it('a client that takes nothing is cut off, and one that goes is not waited for', async () => {
  const slow = new PassThrough({ highWaterMark: 1 });
  slow.write('abc');
  await expect(drained(responseOf(slow), 20)).rejects.toThrow('not taken');
  expect(slow.destroyed).toBe(true);
  await expect(drained(responseOf(slow))).rejects.toThrow('not taken');

  const going = new PassThrough({ highWaterMark: 1 });
  going.write('abc');
  const wait = drained(responseOf(going));
  going.destroy();
  await expect(wait).rejects.toThrow('not taken');

  const reading = new PassThrough({ highWaterMark: 1 });
  reading.write('abc');
  setTimeout(() => reading.resume(), 5);
  await drained(responseOf(reading));
  expect(reading.destroyed).toBe(false);
});

it('the signal of the end is aborted, also of one that has ended before', async () => {
  const response = new PassThrough();
  const signal = signalOfEnd(responseOf(response));
  expect(signal.aborted).toBe(false);
  response.destroy();
  await new Promise((done) => response.once('close', done));
  expect([signal.aborted, signalOfEnd(responseOf(response)).aborted]).toEqual([true, true]);
});
