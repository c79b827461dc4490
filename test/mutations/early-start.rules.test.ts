/** What an action may do before the viewer is known: it reads, and changes nothing. */
import { describe, expect, it } from 'vitest';
import { Viewer, ViewerNotRead } from '../../src/access-control/viewer.ts';
import { type Runner, runnerBy } from '../../src/graph/runner.ts';
import { onlyReads, type Statement } from '../../src/graph/statement.ts';
import { EarlyStart } from '../../src/mutations/early-start.ts';

const LOCK: Statement<object, { id: string }> = {
  name: 'lock',
  text: 'MATCH (n:Thing {id: $id}) SET n.lock = true REMOVE n.lock RETURN n.id AS id',
};
const WRITE: Statement<object, never> = { name: 'write', text: 'MATCH (n:Thing) SET n.name = $name' };
const ROW = { personId: 'per_1', administrator: false, complete: true, memberships: [], barred: [], scope: null };

function started() {
  const sent: string[] = [];
  const transaction: Runner = runnerBy(async (statement) => {
    sent.push(typeof statement === 'string' ? statement : statement.name);
    return [];
  });
  const viewer = new Viewer('a@b.example');
  let open = () => {};
  let refuse: (error: Error) => void = () => {};
  const admitted = new Promise<void>((resolve, reject) => {
    open = resolve;
    refuse = reject;
  });
  const start = new EarlyStart(transaction, viewer, admitted);
  const admit = () => {
    viewer.is(ROW, {});
    open();
  };
  return { sent, viewer, start, admit, refuse };
}
const soon = () => new Promise((done) => setImmediate(done));

describe('an action that begins before the viewer is known', () => {
  it('has its first reads sent, and goes on when the viewer is known', async () => {
    const { sent, start, admit } = started();
    const acting = start.run(async () => {
      await Promise.all([start.runner.run(LOCK, {}), start.runner.run(LOCK, {})]);
      await start.runner.run(WRITE, {});
    });
    await soon();
    expect(sent).toEqual(['lock', 'lock']);
    admit();
    await acting;
    expect(sent).toEqual(['lock', 'lock', 'write']);
  });

  it('writes nothing before, even if it begins with a write', async () => {
    const { sent, start, admit } = started();
    const acting = start.run(() => start.runner.run(WRITE, {}));
    await soon();
    expect(sent).toEqual([]);
    admit();
    await acting;
    expect(sent).toEqual(['write']);
  });

  it('does not go on for an unknown viewer or a key that has been used', async () => {
    const { sent, start, refuse } = started();
    let wentOn = false;
    const acting = start.run(async () => {
      await start.runner.run(LOCK, {});
      wentOn = true;
      await start.runner.run(WRITE, {});
    });
    refuse(new Error('refused'));
    await expect(acting).rejects.toThrow('refused');
    await soon();
    expect({ sent, wentOn }).toEqual({ sent: ['lock'], wentOn: false });
  });

  it('is called again if it asks for the viewer first', async () => {
    const { viewer, start, admit } = started();
    let calls = 0;
    const acting = start.run(async () => {
      calls++;
      return viewer.personId;
    });
    await soon();
    admit();
    expect({ person: await acting, calls }).toEqual({ person: 'per_1', calls: 2 });
  });

  it('has its own refusal only after that of the viewer', async () => {
    const { start, refuse } = started();
    const acting = start.run(async () => {
      throw new Error('bad input');
    });
    refuse(new Error('unknown viewer'));
    await expect(acting).rejects.toThrow('unknown viewer');
  });
});

it.each([
  ['personId', (viewer: Viewer) => viewer.personId],
  ['administrator', (viewer: Viewer) => viewer.administrator],
  ['scope', (viewer: Viewer) => viewer.scope],
  ['barredFrom', (viewer: Viewer) => viewer.barredFrom],
  ['actsFor', (viewer: Viewer) => viewer.actsFor('org_1')],
  ['mayChange', (viewer: Viewer) => viewer.mayChange('org_1')],
  ['capacityFor', (viewer: Viewer) => viewer.capacityFor('org_1')],
])('a viewer that has not been read has no %s', (_name, of) => {
  expect(() => of(new Viewer('a@b.example'))).toThrow(ViewerNotRead);
});

it.each([
  ['MATCH (n) RETURN n', true],
  ['MATCH (n) SET n.lock = true REMOVE n.lock WITH n MATCH (m) SET m.lock = true REMOVE m.lock RETURN n', true],
  ['MATCH (n) SET n.lock = true RETURN n', false],
  ['MATCH (n) SET n.lock = true REMOVE m.lock RETURN n', false],
  ['MATCH (n) SET n.lock = true REMOVE n.lock SET n.used = 1', false],
  ['MERGE (n:Quota {key: $key})', false],
  ['CREATE (n)', false],
  ['MATCH (n) DETACH DELETE n', false],
  ['MATCH (n) REMOVE n:Pending', false],
])('onlyReads(%s) is %s', (text, reads) => expect(onlyReads(text)).toBe(reads));
