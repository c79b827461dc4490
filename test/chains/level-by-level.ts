/**
 * A second way to answer chains: one statement for each level, and plain loops over the links. It shares the predicates of
 * visibility with the product, but neither the walk in one statement nor the assembly of the answer.
 */

import {
  asViewer,
  isPartyTo,
  linksVisibly,
  seesParty,
  seesRelationship,
  seesResource,
  seesService,
} from '../../src/access-control/visibility.cypher.ts';
import { type Link, reached } from '../../src/features/chains/chain.rules.ts';
import { affected } from '../../src/features/chains/impact.rules.ts';
import type { Graph } from '../../src/graph/graph.ts';

const MAX_LINKS = 5_000;
const KINDS: Record<string, { label: string; sees: (node: string) => string }> = {
  org: { label: 'Party', sees: seesParty },
  per: { label: 'Party', sees: seesParty },
  rel: { label: 'ServiceRelationship', sees: seesRelationship },
  svc: { label: 'Service', sees: seesService },
  res: { label: 'Resource', sees: seesResource },
};

export type Direction = 'UPSTREAM' | 'DOWNSTREAM';

function firstPattern(prefix: string, direction: Direction): string {
  if (prefix === 'rel') return 'WITH anchor AS r, NULL AS x, NULL AS e, NULL AS s';
  if (prefix === 'svc')
    return 'MATCH (anchor)<-[:OF|INCLUDES]-(:Offering)<-[:ON]-(r:ServiceRelationship) WITH DISTINCT r, NULL AS x, NULL AS e, anchor AS s';
  if (prefix === 'res')
    return 'MATCH (anchor)-[e:ENABLES]->(s:Service)<-[:OF|INCLUDES]-(:Offering)<-[:ON]-(r:ServiceRelationship) WITH DISTINCT r, anchor AS x, e, s';
  const role = direction === 'UPSTREAM' ? 'CONSUMER_OF' : 'PROVIDER_OF';
  return `MATCH (anchor)-[:${role}]->(r:ServiceRelationship) WITH r, NULL AS x, NULL AS e, NULL AS s`;
}

const NEXT: Record<Direction, string> = {
  UPSTREAM:
    'MATCH (from)-[:ON]->(:Offering)-[:OF|INCLUDES]->(s:Service)<-[e:ENABLES]-(x:Resource)<-[made:CREATES|MODIFIES]-(r:ServiceRelationship)',
  DOWNSTREAM:
    'MATCH (from)-[made:CREATES|MODIFIES]->(x:Resource)-[e:ENABLES]->(s:Service)<-[:OF|INCLUDES]-(:Offering)<-[:ON]-(r:ServiceRelationship)',
};

const ROW = `MATCH (provider:Party)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer:Party)
RETURN from, r.id AS relationship, x.id AS resource, s.id AS service, e.criticality AS enables, provider.id AS provider,
  consumer.id AS consumer, CASE WHEN ${isPartyTo('r')} THEN r.criticality END AS depends
ORDER BY relationship, from, resource, service LIMIT ${MAX_LINKS}`;

const COLUMNS = 'RETURN from, relationship, resource, service, enables, provider, consumer, depends';

/** The links of each level; undefined when the viewer cannot see the anchor. */
export async function levelByLevel(
  graph: Graph,
  viewer: string,
  { id, direction, maxDepth, states }: { id: string; direction: Direction; maxDepth: number; states: string[] },
): Promise<Link[][] | undefined> {
  const prefix = id.slice(0, 3);
  const { label, sees } = KINDS[prefix] as (typeof KINDS)[string];
  const found = `r.state IN $states AND (${seesRelationship('r')})`;
  const run = async (body: string, parameters: object) =>
    (await graph.read(asViewer(body), { viewer, states, ...parameters })) as unknown as Link[];
  const [anchor] = await graph.read(
    asViewer(`MATCH (anchor:${label} {id: $id}) WHERE (${sees('anchor')}) RETURN anchor`),
    { viewer, id },
  );
  if (!anchor) return undefined;
  const levels = [
    await run(
      `MATCH (anchor:${label} {id: $id})
CALL (anchor, isAdmin, actingFor, disclosedServices) { ${firstPattern(prefix, direction)}, NULL AS from WHERE ${found}\n${ROW} }
${COLUMNS}`,
      { id },
    ),
  ];
  const seen = new Set<string>();
  while (levels.length < maxDepth) {
    const from = [...new Set(levels.at(-1)?.map((link) => link.relationship))].filter((each) => !seen.has(each));
    for (const each of from) seen.add(each);
    levels.push(
      await run(
        `CALL (isAdmin, actingFor, disclosedServices) { MATCH (from:ServiceRelationship) WHERE from.id IN $from ${NEXT[direction]}
WHERE ${found} AND (${linksVisibly('x', 'made')})
WITH DISTINCT from.id AS from, r, x, e, s\n${ROW} }
${COLUMNS}`,
        { from },
      ),
    );
  }
  return levels;
}

const byDepth = (a: { depth: number }, b: { depth: number }) => a.depth - b.depth;
const at = (id: string) => ({ id });

/** The answer of `valueChain` when only IDs of nodes are selected. */
export function valueChainOf(start: string, walks: { direction: Direction; levels: Link[][] }[]) {
  const parts = walks.map(({ direction, levels }) => {
    const steps = reached(levels);
    const links = [...steps.values()].map((step) => ({
      depth: step.depth,
      direction,
      relationship: at(step.relationship),
      provider: at(step.provider),
      consumer: at(step.consumer),
      previous: step.previous === null ? null : at(step.previous),
      resources: step.resources.map(at),
      services: step.services.map(at),
    }));
    const parties = new Map<string, number>();
    const resources = new Map<string, number>();
    const least = (map: Map<string, number>, id: string, depth: number) =>
      map.set(id, Math.min(map.get(id) ?? depth, depth));
    for (const link of links) {
      least(parties, link.provider.id, link.depth);
      least(parties, link.consumer.id, link.depth);
      for (const { id } of link.resources) least(resources, id, link.depth);
    }
    parties.delete(start);
    const followed = new Set(links.map(({ previous }) => previous?.id));
    const linkOf = new Map(links.map((link) => [link.relationship.id, link]));
    const paths = links
      .filter(({ relationship }) => !followed.has(relationship.id))
      .map((last) => {
        const way = [last];
        for (let link = last; link.previous; ) {
          link = linkOf.get(link.previous.id) as typeof last;
          way.unshift(link);
        }
        return { direction, links: way };
      });
    return {
      links,
      paths,
      parties: [...parties].map(([id, depth]) => ({ depth, direction, party: at(id) })),
      resources: [...resources].map(([id, depth]) => ({ depth, direction, resource: at(id) })),
      truncated: levels.some((level) => level.length >= MAX_LINKS),
    };
  });
  const links = parts.flatMap((part) => part.links).sort(byDepth);
  return {
    start: at(start),
    parties: parts.flatMap((part) => part.parties).sort(byDepth),
    links,
    relationships: links.map(({ relationship }) => relationship),
    resources: parts.flatMap((part) => part.resources).sort(byDepth),
    paths: parts.flatMap((part) => part.paths).slice(0, 100),
    truncated: parts.some((part) => part.truncated),
  };
}

/** The answer of `impactOf` when only IDs of nodes are selected. */
export function impactOf(id: string, levels: Link[][]) {
  const found = affected(levels, id);
  return {
    of: at(id),
    affected: found.map(({ party, depth, criticality, way }) => ({
      party: at(party),
      depth,
      criticality,
      through: way.map((step) => ({
        depth: step.depth,
        relationship: at(step.relationship),
        resources: step.resources.map(at),
      })),
    })),
    affectedCount: found.length,
    relationshipCount: reached(levels).size,
    truncated: levels.some((level) => level.length >= MAX_LINKS),
  };
}
