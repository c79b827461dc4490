/**
 * `npm run bench -- growth`: how the two pages slow down when the graph grows, at one connection. Both graphs run at
 * the same time and alternate, request by request, so that load on the machine affects both equally.
 */
import type { ChildProcess } from 'node:child_process';
import { parseArgs } from 'node:util';
import { mulberry32 } from '../seed/random.ts';
import { type BenchNeo4j, openBenchGraph } from './open-bench-graph.ts';
import { ask, type Contender, covalueContender, machine, type Page, ready } from './pages.ts';
import { quantile } from './quantile.ts';

export async function growthBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      small: { type: 'string', default: '1000' },
      large: { type: 'string', default: '300000' },
      requests: { type: 'string', default: '2000' },
    },
  });
  const counts = [Number(values.small), Number(values.large)] as const;
  console.log(machine());
  const graphs: BenchNeo4j[] = [];
  const children: ChildProcess[] = [];
  try {
    const contenders: Contender[] = [];
    for (const [index, parties] of counts.entries()) {
      const sizes = { parties, relationships: 3 * parties, resources: 6 * parties };
      const opened = await openBenchGraph(`.covalue/bench-${parties}`, sizes, console.log);
      graphs.push(opened);
      contenders.push(await covalueContender(opened, 4810 + index, children));
    }
    for (const contender of contenders) await ready(() => ask(contender, 'ClientPage', 1));
    console.log('| | parties | p50 ms | p99 ms | of the small graph |\n|---|---|---|---|---|');
    for (const page of ['ClientPage', 'PartyList'] as Page[]) {
      const times = await inTurns(contenders, counts, page, Number(values.requests));
      const p50 = times.map((each) => quantile(each, 0.5));
      times.forEach((each, index) => {
        console.log(
          `| ${page} | ${counts[index]} | ${p50[index]?.toFixed(2)} | ${quantile(each, 0.99).toFixed(2)} | ${((p50[index] as number) / (p50[0] as number)).toFixed(2)} |`,
        );
      });
    }
  } finally {
    for (const child of children) child.kill('SIGTERM');
    for (const graph of graphs) await graph.close();
  }
}

/** Milliseconds of each request, for each contender; the first fifth warms up and is not counted. */
async function inTurns(contenders: Contender[], counts: readonly number[], page: Page, requests: number) {
  const random = mulberry32(23);
  const times: number[][] = contenders.map(() => []);
  const warm = Math.floor(requests / 5);
  for (let request = 0; request < requests + warm; request++) {
    const at = random();
    for (const [index, contender] of contenders.entries()) {
      const started = performance.now();
      await ask(contender, page, Math.floor(at * ((counts[index] as number) - 100)));
      if (request >= warm) times[index]?.push(performance.now() - started);
    }
  }
  return times;
}
