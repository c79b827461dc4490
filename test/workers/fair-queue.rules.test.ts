/** Callers take turns. */
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../src/http/traffic.ts';
import { FairQueue, LeftQueue, QueueFull } from '../../src/workers/fair-queue.rules.ts';

const LIMITS = { running: 2, runningOfOne: 1, waiting: 10, waitingOfOne: 4 };

/** Work that `end` ends; `begun` has the order. */
function workshop(queue: FairQueue) {
  const begun: string[] = [];
  const ends: Record<string, () => void> = {};
  const start = (key: string, name: string, signal?: AbortSignal) =>
    queue.run(
      key,
      () => {
        begun.push(name);
        return new Promise<string>((done) => {
          ends[name] = () => done(name);
        });
      },
      signal,
    );
  const end = async (name: string) => {
    ends[name]?.();
    await new Promise((done) => setImmediate(done));
  };
  return { begun, start, end };
}

describe('a fair queue', () => {
  it('serves callers in turns, however much one of them has sent first', async () => {
    const { begun, start, end } = workshop(new FairQueue({ ...LIMITS, running: 1 }));
    const all = [start('a', 'a1'), start('a', 'a2'), start('a', 'a3'), start('b', 'b1'), start('c', 'c1')];
    for (const name of ['a1', 'b1', 'c1', 'a2', 'a3']) {
      expect(begun.at(-1)).toBe(name);
      await end(name);
    }
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
  });

  it('leaves room for others: one caller never has more than its part', async () => {
    const { begun, start, end } = workshop(new FairQueue(LIMITS));
    const all = [start('a', 'a1'), start('a', 'a2'), start('b', 'b1')];
    expect(begun).toEqual(['a1', 'b1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'a2']);
    await end('a2');
    await Promise.all(all);
  });

  it('refuses at once what is beyond its limits, of one caller and of all', async () => {
    const queue = new FairQueue({ ...LIMITS, waiting: 5 });
    const { start, end } = workshop(queue);
    const first = [1, 2, 3, 4, 5].map((n) => start('a', `a${n}`));
    await expect(start('a', 'a6')).rejects.toBeInstanceOf(QueueFull);
    const other = [start('b', 'b1'), start('b', 'b2')];
    await expect(start('b', 'b3')).rejects.toBeInstanceOf(QueueFull);
    for (const name of ['b1', 'b2', 'a1', 'a2', 'a3', 'a4', 'a5']) await end(name);
    await Promise.all([...first, ...other]);
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
  });

  it('forgets work whose caller has left, and goes on after work that fails', async () => {
    const queue = new FairQueue({ ...LIMITS, running: 1 });
    const { begun, start, end } = workshop(queue);
    const first = start('a', 'a1');
    const left = new AbortController();
    const second = start('b', 'b1', left.signal);
    const failing = expect(queue.run('c', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    const last = start('d', 'd1');
    left.abort();
    await expect(second).rejects.toBeInstanceOf(LeftQueue);
    await expect(start('b', 'b2', left.signal)).rejects.toBeInstanceOf(LeftQueue);
    await end('a1');
    await failing;
    await end('d1');
    await Promise.all([first, last]);
    expect(begun).toEqual(['a1', 'd1']);
    expect([queue.running, queue.waiting]).toEqual([0, 0]);
  });
});

it('all addresses of one IPv6 network are one caller', () => {
  const of = (address: string) => keyOf({ address });
  expect(of('2001:db8:1:2:3:4:5:6')).toBe(of('2001:db8:1:2::9'));
  expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'));
  expect(of('2001:db8::1')).toBe(of('2001:0db8:0:0:ffff::'));
  expect(of('192.0.2.1')).not.toBe(of('192.0.2.2'));
  expect(of('::ffff:192.0.2.1')).not.toBe(of('::ffff:192.0.2.2'));
});
