/** New and changed rate offers are compared with consented mortgages; each client is notified once of each better offer. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NOTIFIED, plantRates } from '../../bench/rate-watch-world.ts';
import { mulberry32 } from '../../seed/random.ts';
import { compareWaitingRates } from '../../src/features/financing/rate-watch.actions.ts';
import { clearGraph, startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { testNeo4j } from '../support/neo4j.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ story: false });
});
afterAll(() => api.close());

const OFFER = 'rto_rw_0';
const run = (text: string, parameters = {}) => api.graph.read(text, parameters);

async function mutate(who: string, name: string, input: object, fields = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code field message } } }`;
  const { data, errors } = await api.call(who, text, { input });
  expect(errors).toBeUndefined();
  expect(data[name].errors).toEqual([]);
  return data[name];
}
const change = (input: object) => mutate('rw', 'updateRateOffer', { id: OFFER, ...input });
/** Once all events have their numbers: one that gets its number during the reading would count twice. */
async function notified(offer = OFFER): Promise<Notified[]> {
  await numbered(api.graph);
  return (await run(NOTIFIED, { offer })) as never as Notified[];
}
interface Notified {
  client: string;
  version: number;
  events: number;
  mails: number;
}

describe('a changed rate', () => {
  beforeEach(async () => {
    await clearGraph(api.graph);
    await plantRates(api.graph, { clients: 3, offers: 4 });
    // All three pay 7.7 % on the same balance, and qualify.
    await api.graph.execute(
      "MATCH (m:Mortgage) SET m.annualRate = '0.077', m.balanceMinor = 40000000, m.incomeMinor = 20000000, m.penaltyKind = 'NONE', m.remainingTermMonths = 36, m.remainingAmortisationMonths = 300, m.asOfOn = date()",
      {},
    );
  });

  it('is reported once to each client, by an event of its own and an email', async () => {
    await change({ annualRate: '0.0489' });
    expect(await compareWaitingRates(api.graph)).toBe(3);
    const rows = await notified();
    expect(rows.map(({ client, events, mails }) => [client, events, mails]).sort()).toEqual([
      ['per_rw_0', 1, 1],
      ['per_rw_1', 1, 1],
      ['per_rw_2', 1, 1],
    ]);
    const [mail] = await run(
      "MATCH (i:MailItem)-[:IN]->(m:Mail)-[:TO]->({id: 'per_rw_1'}), (m)-[:ABOUT]->(r) RETURN i.content AS content, r.id AS relationship",
    );
    expect(mail?.relationship).toBe('rel_rw_1');
    expect(mail?.content).toMatch(/at 4\.89%, saves CAD [\d,.]+ over/);
    // The provider sees it.
    expect(mail?.content).toContain('"subject":"A better mortgage rate for you"');
    expect(mail?.content).toContain('Adviser 1');
    expect(await compareWaitingRates(api.graph)).toBe(0);
  });

  it('is reported again only if it becomes better', async () => {
    await change({ annualRate: '0.0489' });
    await compareWaitingRates(api.graph);
    await change({ name: 'Another name' });
    expect(await compareWaitingRates(api.graph)).toBe(0);
    await change({ annualRate: '0.0499' });
    expect(await compareWaitingRates(api.graph)).toBe(0);
    await change({ annualRate: '0.0479' });
    expect(await compareWaitingRates(api.graph)).toBe(3);
    expect((await notified()).map(({ events }) => events)).toEqual([2, 2, 2]);
  });

  it('is not reported if another offer in force saves as much, but is once that one has expired', async () => {
    await change({ annualRate: '0.0489', fees: { amount: '0.00', currency: 'CAD' } });
    await compareWaitingRates(api.graph);
    const { rateOffer } = await mutate(
      'rw',
      'recordRateOffer',
      {
        ...{ offering: 'off_rw_0', name: 'As good', annualRate: '0.0489', compounding: 'MONTHLY', rateType: 'FIXED' },
        ...{ termMonths: 60, fees: { amount: '0.00', currency: 'CAD' } },
      },
      'rateOffer { id }',
    );
    expect(await compareWaitingRates(api.graph)).toBe(0);
    await change({ validUntil: '2020-01-01' });
    await mutate('rw', 'updateRateOffer', { id: rateOffer.id, name: 'The best one left' });
    expect(await compareWaitingRates(api.graph)).toBe(3);
  });

  it('is not reported after the consent was withdrawn, and an email that waits is cancelled', async () => {
    await change({ annualRate: '0.0489' });
    await mutate('client0', 'withdrawConsent', { id: 'cns_rw_0' });
    expect(await compareWaitingRates(api.graph)).toBe(2);
    await mutate('client1', 'withdrawConsent', { id: 'cns_rw_1' });
    const rows = await run('MATCH (m:Mail)-[:TO]->(p) RETURN p.id AS client, m.state AS state ORDER BY client');
    expect(rows).toEqual([
      { client: 'per_rw_1', state: 'CANCELLED' },
      { client: 'per_rw_2', state: 'QUEUED' },
    ]);
    await change({ annualRate: '0.0479' });
    expect(await compareWaitingRates(api.graph)).toBe(1);
  });

  it('is not reported if the consent is withdrawn between the comparison and the notice', async () => {
    await change({ annualRate: '0.0489' });
    let withdrawn = false;
    // The comparison has read the consent by then; only the statement that writes can notice.
    const write: typeof api.graph.write = async (work, limits) => {
      if (!withdrawn) await mutate('client0', 'withdrawConsent', { id: 'cns_rw_0' });
      withdrawn = true;
      return api.graph.write(work, limits);
    };
    const graph = new Proxy(api.graph, {
      get(target, name) {
        const value = Reflect.get(target, name, target);
        if (name === 'write') return write;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect(await compareWaitingRates(graph)).toBe(2);
    expect((await notified()).map(({ client }) => client).sort()).toEqual(['per_rw_1', 'per_rw_2']);
    const [mails] = await run("MATCH (i:MailItem) WHERE i.key CONTAINS 'per_rw_0' RETURN count(i) AS n");
    expect(mails?.n).toBe(0);
  });

  it('is not reported to a client that fails a rule, has declined it, does not see it, or has no facts', async () => {
    await api.graph.execute(
      `MATCH (a:Mortgage {id: 'mtg_rw_0'}) SET a.incomeMinor = 4000000
WITH a MATCH (b:Mortgage {id: 'mtg_rw_1'}) REMOVE b.penaltyKind
WITH b MATCH (c:Party {id: 'per_rw_2'}), (o:RateOffer {id: $offer}) CREATE (c)-[:REFERRED]->(:Referral {id: 'rfr_rw', state: 'DECLINED', key: 'k'})-[:WITH_OFFER]->(o)`,
      { offer: OFFER },
    );
    await change({ annualRate: '0.0489' });
    expect(await compareWaitingRates(api.graph)).toBe(0);
    await api.graph.execute(
      "MATCH (f:Referral {id: 'rfr_rw'}) DETACH DELETE f WITH 1 AS one MATCH (o:Offering {id: 'off_rw_0'}) SET o.published = false",
      {},
    );
    await change({ annualRate: '0.0479' });
    expect(await compareWaitingRates(api.graph)).toBe(0);
    await api.graph.execute("MATCH (o:Offering {id: 'off_rw_0'}) SET o.published = true", {});
    await change({ annualRate: '0.0469' });
    expect(await compareWaitingRates(api.graph)).toBe(1);
  });

  it('sends at most three emails a day about one offer, and an event of each improvement', async () => {
    for (const annualRate of ['0.0489', '0.0488', '0.0487', '0.0486']) {
      await change({ annualRate });
      expect(await compareWaitingRates(api.graph)).toBe(3);
    }
    expect((await notified()).map(({ events, mails }) => [events, mails])).toEqual([
      [4, 3],
      [4, 3],
      [4, 3],
    ]);
  });

  it('sends at most three emails a day about new offers of the same broker', async () => {
    await api.graph.execute(
      `MATCH (b:Party {id: 'org_rw_0'})-[:OFFERS]->(offering), (o:RateOffer)-[u:UNDER]->() MATCH (o)<-[q:QUOTES]-()
DELETE u, q CREATE (b)-[:QUOTES]->(o)-[:UNDER]->(offering) SET o.termMonths = 60, o.feesMinor = 0, o.compounding = 'MONTHLY'`,
      {},
    );
    for (const [index, annualRate] of ['0.0489', '0.0488', '0.0487', '0.0486'].entries()) {
      await mutate('rw', 'updateRateOffer', { id: `rto_rw_${index}`, annualRate });
      expect(await compareWaitingRates(api.graph)).toBe(3);
    }
    const rows = await notified('rto_rw_3');
    expect(rows.map(({ events, mails }) => [events, mails])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
  });

  it('is compared with the others if one mortgage cannot be', async () => {
    await api.graph.execute("MATCH (m:Mortgage {id: 'mtg_rw_1'}) SET m.annualRate = 'seven'", {});
    await change({ annualRate: '0.0489' });
    expect(await compareWaitingRates(api.graph)).toBe(2);
    expect(await run('MATCH (s:SetAside) RETURN s.record AS record')).toEqual([{ record: 'mtg_rw_1' }]);
  });
});

it('is reported exactly once to each client when its process is killed again and again, and its pages are replayed', async () => {
  await clearGraph(api.graph);
  const clients = 600;
  await plantRates(api.graph, { clients, offers: 20 });
  await api.graph.execute("MATCH (m:Mortgage) SET m.annualRate = '0.077', m.incomeMinor = 20000000", {});
  await change({ annualRate: '0.0489' });
  const random = mulberry32(Number(process.env.CRASH_SEED ?? 7));
  const { uri, username, password } = testNeo4j();
  const start = () => {
    const child = fork('bench/rate-watch-process.ts', [], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PAGE_SIZE: '20' },
    });
    return { child, ready: once(child, 'message') };
  };
  const done = async () => Number((await run('MATCH (n:RateNotice) RETURN count(n) AS n'))[0]?.n);
  const children: ChildProcess[] = [];
  let kills = 0;
  try {
    for (let before = 0; kills < 6; kills++) {
      // Two at once, as two servers: each page is written by one of them.
      const both = [start(), start()];
      children.push(...both.map(({ child }) => child));
      await Promise.all(both.map(({ ready }) => ready));
      for (const { child } of both) child.send('go');
      const wanted = Math.min(clients, before + 40);
      for (let waited = 0; (await done()) < wanted && waited < 60_000; waited += 10)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      for (const { child } of both) {
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      }
      before = await done();
    }
    const left = (await run('MATCH (o:RateToCompare) RETURN count(o) AS n'))[0]?.n;
    console.log(`${kills} kills of two processes each: ${await done()} of ${clients} notified before the last one`);
    expect(left).toBe(1);
    await compareWaitingRates(api.graph);
    // The same version again, as if the progress had been lost.
    await api.graph.execute('MATCH (o:RateOffer {id: $offer}) SET o:RateToCompare REMOVE o.comparedUpTo', {
      offer: OFFER,
    });
    expect(await compareWaitingRates(api.graph)).toBe(0);
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
  const rows = await notified();
  expect(rows).toHaveLength(clients);
  expect(rows.filter(({ events, mails }) => events !== 1 || mails !== 1)).toEqual([]);
}, 300_000);
