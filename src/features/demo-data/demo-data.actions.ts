/** Removes the demo data, completely and in one transaction, and shows before what that would be. */
import type { Graph, StatementLimits } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import type { RowOf } from '../../graph/statement.ts';
import type { Shapes } from '../../planner/shape.ts';
import { LOCK_SETUP } from '../access/setup.cypher.ts';
import { END_BELONGS, START_BELONGS } from './belonging.rules.ts';
import {
  ADDED_TO_DEMO,
  BELONGING_TO,
  COUNT_PLANTED,
  DEMO_PARTIES,
  DEMO_PEOPLE,
  ENDING_WITH_DEMO,
  PARTIES_STAYING,
  RECORDED_BY_LEAVING,
  ROOTS,
} from './demo-data.cypher.ts';
import {
  BLANK_EVENTS,
  DELETE_LOOSE,
  DELETE_NODES,
  DELETE_TRACES,
  DESTROY_KEYS,
  NOTE_REMOVAL,
  REFERENCES,
} from './demo-data.write.cypher.ts';

export interface DemoDataPlan {
  /** Neo4j's IDs of all nodes that go. */
  nodes: string[];
  /** How many of them were planted. The others may be hidden from administrators. */
  planted: number;
  /** IDs of the parties among them. */
  parties: string[];
  /** Names of parties that demo people have recorded; nobody else knows them. */
  recorded: string[];
  /** Records that were added to the demo data since it was planted. */
  added: RowOf<typeof ADDED_TO_DEMO>[];
  /** How many of these belong to parties that stay as well. */
  ownRecords: number;
  /** Relationships of parties that stay with demo parties. They go with everything in them. */
  ending: RowOf<typeof ENDING_WITH_DEMO>[];
  staying: RowOf<typeof PARTIES_STAYING>;
}

/** Steps of a caller within the transaction. */
interface Removal {
  /** Decides on the plan; it throws to keep everything. */
  before?: (runner: Runner, plan: DemoDataPlan) => Promise<void> | void;
  /** Runs when everything is deleted. */
  after?: (runner: Runner, plan: DemoDataPlan) => Promise<void>;
  limits?: StatementLimits;
}

const BELONGING = { starts: START_BELONGS, ends: END_BELONGS };

/** What the removal would delete now. @param shapes of the types whose records are counted */
export async function planRemoval(runner: Runner, shapes: Shapes): Promise<DemoDataPlan> {
  const parties = (await runner.run(DEMO_PARTIES, {})).map(({ id }) => id);
  const recorded: string[] = [];
  if (parties.length)
    for (;;) {
      const next = await runner.run(RECORDED_BY_LEAVING, { leaving: parties });
      if (!next.length) break;
      parties.push(...next.map(({ id }) => id));
      recorded.push(...next.map(({ name }) => name));
    }
  const roots = (await runner.run(ROOTS, { leaving: parties })).map(({ node }) => node);
  const nodes = await withBelongings(runner, roots);
  const added = await runner.run(ADDED_TO_DEMO, { nodes, ...BELONGING, labels: labelsOf(shapes) });
  return {
    nodes,
    planted: onlyRow(await runner.run(COUNT_PLANTED, {})).count,
    parties,
    recorded,
    added,
    ownRecords: added.reduce((sum, { own }) => sum + own, 0),
    ending: await runner.run(ENDING_WITH_DEMO, { leaving: parties }),
    staying: onlyRow(await runner.run(PARTIES_STAYING, { leaving: parties })),
  };
}

/** Labels of what has an ID; other nodes are parts of these. */
const labelsOf = (shapes: Shapes): string[] =>
  [...shapes.types.values()].flatMap(({ idPrefix, label }) => (idPrefix && label ? [label] : []));

/** The nodes and everything that belongs to them, at any distance. */
async function withBelongings(runner: Runner, roots: string[]): Promise<string[]> {
  const found = new Set(roots);
  for (let frontier = roots; frontier.length; ) {
    const rows = await runner.run(BELONGING_TO, { nodes: frontier, ...BELONGING });
    frontier = rows.flatMap(({ node }) => (found.has(node) ? [] : [node]));
    for (const node of frontier) found.add(node);
  }
  return [...found];
}

/**
 * Other writes wait meanwhile, so nothing is added during the removal.
 * @returns the plan that was carried out, with the IDs of the deleted emails
 */
export async function removeDemoData(
  graph: Graph,
  shapes: Shapes,
  now: string,
  { before, after, limits }: Removal = {},
): Promise<DemoDataPlan & { mails: string[] }> {
  return graph.write(
    async (runner) => {
      await runner.run(LOCK_SETUP, {});
      const plan = await planRemoval(runner, shapes);
      await before?.(runner, plan);
      const mails = plan.nodes.length ? await carryOut(runner, plan, now) : [];
      await after?.(runner, plan);
      return { ...plan, mails };
    },
    { ...limits, alone: true },
  );
}

/** @returns IDs of the deleted emails */
async function carryOut(runner: Runner, { nodes, staying }: DemoDataPlan, now: string): Promise<string[]> {
  const { ids, addresses, mails } = onlyRow(await runner.run(REFERENCES, { nodes }));
  await runner.run(DELETE_NODES, { nodes });
  for (const statement of DELETE_LOOSE) await runner.run(statement, { ids, addresses });
  await runner.run(BLANK_EVENTS, { ids });
  if (staying.people + staying.organisations === 0) await runner.run(DELETE_TRACES, {});
  else await runner.run(DESTROY_KEYS, { ids, now });
  await runner.run(NOTE_REMOVAL, { now });
  return mails;
}

/** Those of the addresses that belong to people of the demo data. */
export async function demoPeopleAmong(graph: Graph, emails: readonly string[]): Promise<string[]> {
  return (await graph.read(DEMO_PEOPLE, { emails })).map(({ email }) => email);
}
