import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTable } from '../../src/import/import.actions.ts';
import { readMapping } from '../../src/import/mapping.rules.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

/** The real table of purchases; without it, the queries run on a sample. */
const GCLOUD = process.env.GCLOUD_CSV;
/** In the shape of the G-Cloud table: Beta supplies Alpha and buys from Gamma. */
const SAMPLE = `ID,Framework,LotDescription,SupplierName,CustomerName,ReturnMonth,ProjectNameAndDescription,EvidencedSpend,Sector,SMEorLarge
1,G-Cloud,3,BETA LTD,Alpha Council,2012-04-01,Mail,100,Local Government,SME
2,G-Cloud,1,GAMMA LTD,Beta,2012-05-01,Hosting,200,Central Government,SME
`;

const guide = readFileSync('neo4j/story.html', 'utf8');
const boxes = [...guide.matchAll(/<pre class="runnable"([^>]*)>([\s\S]*?)<\/pre>/g)].map(([, attributes, text]) => ({
  gcloud: attributes?.includes('gcloud') ?? false,
  text: (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
}));
const queries = boxes.filter(({ text }) => !text.startsWith(':'));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const sample = join(mkdtempSync(join(tmpdir(), 'covalue-guide-')), 'sample.csv');
  writeFileSync(sample, GCLOUD ? readFileSync(GCLOUD, 'utf8').split('\n').slice(0, 5_771).join('\n') : SAMPLE);
  await importTable(api.graph, sample, readMapping(readFileSync('seed/gcloud.mapping.json', 'utf8')), {
    now: new Date().toISOString(),
    onProblem: () => {},
  });
}, 240_000);
afterAll(() => api?.close());

describe('the guide for Neo4j Browser', () => {
  it('has queries for both graphs', () => {
    expect(queries.filter(({ gcloud }) => gcloud).length).toBeGreaterThanOrEqual(3);
    expect(queries.filter(({ gcloud }) => !gcloud).length).toBeGreaterThanOrEqual(6);
  });

  it.each(queries.map(({ text }) => [text]))('returns rows: %s', async (text) => {
    const { records } = await api.graph.driver.executeQuery(text);
    expect(records.length).toBeGreaterThan(0);
  });

  it('shows the chain of the story', async () => {
    const chain = queries.find(({ text }) => text.startsWith('MATCH path = (:Party)-'));
    const { records } = await api.graph.driver.executeQuery(chain?.text ?? '');
    const providers = new Set(records.map((record) => record.get('path').start.properties.name));
    expect([...providers].sort()).toEqual([
      'Atwater Notaries',
      'First Harbour Bank',
      'Keystone Mortgage Brokers',
      'ListingHub',
      'Maple & Main Brokerage',
      'Northlight Real Estate Academy',
      'Plumb Line Appraisals',
      'Showcase Media',
    ]);
  });

  it('is served to Neo4j Browser with its own origin, CORS and preflights', async () => {
    const url = `${api.url}/guides/story.html`;
    const answer = await fetch(url, { headers: { origin: 'http://localhost:7474' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toContain(`:style http://localhost:${new URL(api.url).port}/guides/covalue.grass`);
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:7474',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'baggage,cache-control,pragma,sentry-trace',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('*');
    expect(await (await fetch(`${api.url}/guides/covalue.grass`)).text()).toContain('node.Organisation');
  });
});
