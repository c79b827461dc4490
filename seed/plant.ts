/** Writes the example story into an empty graph, in one transaction. */
import type { Graph } from '../src/graph/graph.ts';
import { SEARCHED_LABELS } from '../src/graph/index-names.cypher.ts';
import { named } from '../src/graph/index-names.ts';
import { STORY_ADMINISTRATOR } from '../src/pages/local-people.ts';
import { neighbours } from './neighbours.ts';
import { population } from './population.ts';
import { plantPropertySearch, seededListings } from './property-search.ts';
import { plantRelationshipManagement } from './relationship-management.ts';
import { type Story, story } from './story.ts';

const DATE = /(On|Until|From)$/;
const INSTANT = /(At|Since|^at|^since)$/;

/** Homes on the market that `npm start` seeds. */
export const HOMES = 300;

/**
 * @param options.neighbours number of people besides those of the story
 * @param options.population whether the firms are planted from which recommendations are learned
 * @returns whether it was written; a graph with parties is not changed, nor one from which it was removed
 */
export async function plantStory(
  graph: Graph,
  now: string,
  { homes = HOMES, neighbours: people = 0, population: hasPopulation = false } = {},
): Promise<boolean> {
  return graph.write(async (transaction) => {
    // The lock serialises two processes that start on one graph. The node of the first migration exists exactly once.
    const [found] = await transaction.run(
      `// storyIsPlanted
       MATCH (m:Migration {id: 1}) SET m.lock = true REMOVE m.lock
       RETURN EXISTS { MATCH (:Party) } OR EXISTS { (:DemoRemoved) } AS any`,
      {},
    );
    if (found?.any) {
      await markEarlierStory(transaction.run, now, homes);
      return false;
    }
    const parts = [story(now), neighbours(now, people), ...(hasPopulation ? [population(now)] : [])];
    const whole = { nodes: parts.flatMap(({ nodes }) => nodes), edges: parts.flatMap(({ edges }) => edges) };
    await write(transaction.run, whole, now);
    if (homes) {
      await plantPropertySearch(transaction.run, now, homes);
      await plantRelationshipManagement(transaction.run, now);
    }
    return true;
  });
}

/** A story that an earlier release planted, which did not mark it. */
async function markEarlierStory(
  run: (text: string, parameters: Record<string, unknown>) => Promise<Record<string, unknown>[]>,
  now: string,
  homes: number,
): Promise<void> {
  const [found] = await run(
    '// storyIsUnmarked\nRETURN EXISTS { (:Person {id: $id, email: $email}) } AND NOT EXISTS { (:Demo) } AS is',
    { id: 'per_admin', email: STORY_ADMINISTRATOR },
  );
  if (!found?.is) return;
  const { nodes } = story(now);
  for (const labels of new Set(nodes.map((node) => node.labels))) {
    const ids = nodes.filter((node) => node.labels === labels).map(({ properties }) => properties.id);
    await run(`// markStory\nUNWIND $ids AS id MATCH (n:${labels} {id: id}) SET n:Demo`, { ids });
  }
  await run('// markListings\nUNWIND $ids AS id MATCH (n:Listing {id: id}) SET n:Demo', {
    ids: seededListings(now, homes),
  });
}

async function write(
  run: (text: string, parameters: Record<string, unknown>) => Promise<unknown>,
  { nodes, edges }: Story,
  now: string,
) {
  for (const labels of new Set(nodes.map((node) => node.labels))) {
    const searched = labels.split(':').some((label) => SEARCHED_LABELS.includes(label));
    const rows = nodes
      .filter((node) => node.labels === labels)
      .map(({ properties }) => withIntegers(searched ? named(properties) : properties));
    const temporal = temporalProperties(rows);
    await run(
      `// plantNodes
       UNWIND $rows AS row
       CREATE (n:${labels}:Planting) SET n += row, n.createdAt = datetime($now), n.updatedAt = datetime($now), n.version = 1${temporal('n')}`,
      { rows, now },
    );
  }
  for (const type of new Set(edges.map((edge) => edge.type))) {
    const rows = edges.filter((edge) => edge.type === type);
    const temporal = temporalProperties(rows.map((edge) => edge.properties ?? {}));
    await run(
      `// plantEdges
       UNWIND $rows AS row
       MATCH (a:Planting {id: row.from}), (b:Planting {id: row.to})
       CREATE (a)-[e:${type}]->(b) SET e += coalesce(row.properties, {})${temporal('e')}`,
      { rows },
    );
  }
  await run('// plantDone\nMATCH (n:Planting) SET n:Demo REMOVE n:Planting', {});
}

/** JavaScript's numbers are floats to Neo4j; all numbers of the story are whole. */
function withIntegers(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, typeof value === 'number' ? BigInt(value) : value]),
  );
}

/** Clauses that turn the texts of dates and instants into Neo4j's types. */
function temporalProperties(rows: Record<string, unknown>[]): (name: string) => string {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  return (name) =>
    [...keys]
      .filter((key) => DATE.test(key) || INSTANT.test(key))
      .map((key) => `, ${name}.${key} = ${DATE.test(key) ? 'date' : 'datetime'}(${name}.${key})`)
      .join('');
}
