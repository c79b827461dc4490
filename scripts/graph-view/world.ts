/** A graph of any size for measurements of the graph view. */
import type { Graph } from '../../src/graph/graph.ts';

export interface World {
  hubs: number;
  /** Leaves of each hub. */
  leaves: number;
}

export const nodesOf = ({ hubs, leaves }: World) => hubs * (1 + leaves);

/** Of the relationships; every tenth leaf has two. */
export const linesOf = ({ hubs, leaves }: World) => hubs - 1 + hubs * (leaves + Math.ceil(leaves / 10));

const RECORD = "profile: 'PUBLIC', version: 1, createdAt: datetime(), updatedAt: datetime()";
const RELATIONSHIP = `kind: 'BASIC', disclosure: 'PUBLIC', startsOn: date(), stateSince: datetime(), ${RECORD}`;

/** Providers in a tree, each with its own clients. The graph needs an offering. */
export async function plantWorld(graph: Graph, { hubs, leaves }: World): Promise<void> {
  await graph.execute(
    `MATCH (o:Offering) WITH o LIMIT 1
     UNWIND range(0, ${hubs - 1}) AS i
     CREATE (p:Party:Organisation {id: 'org_hub' + i, name: 'Provider ' + i, ${RECORD}})
     WITH o, p, i UNWIND range(0, ${leaves - 1}) AS j
     CREATE (c:Party:Organisation {id: 'org_hub' + i + 'x' + j, name: 'Client ' + i + '.' + j, ${RECORD}})
     WITH o, p, c, i, j UNWIND CASE WHEN j % 10 = 0 THEN [0, 1] ELSE [0] END AS k
     CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_hub' + i + 'x' + j + 'k' + k, state: 'ACTIVE',
       criticality: CASE j % 4 WHEN 0 THEN 'LOW' WHEN 1 THEN 'MEDIUM' WHEN 2 THEN 'HIGH' ELSE 'CRITICAL' END, ${RELATIONSHIP}})-[:ON]->(o)
     CREATE (r)<-[:CONSUMER_OF]-(c)`,
    {},
  );
  await graph.execute(
    `MATCH (o:Offering) WITH o LIMIT 1
     UNWIND range(1, ${hubs - 1}) AS i
     MATCH (p:Party {id: 'org_hub' + ((i - 1) / 4)}), (c:Party {id: 'org_hub' + i})
     CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_hub' + i, state: 'ACTIVE', criticality: 'HIGH', ${RELATIONSHIP}})-[:ON]->(o)
     CREATE (r)<-[:CONSUMER_OF]-(c)`,
    {},
  );
}

/** The address that shows all of it, leaves one by one. */
export function addressOf({ hubs, leaves }: World, options = 'groups=off'): string {
  const pages = Math.ceil((leaves * 1.1 + 6) / 100);
  const queries = Array.from({ length: hubs }, (_, hub) => `expand:org_hub${hub}:${pages}`);
  return `/graph/org_hub0?do=${queries.join(',')}&${options}`;
}
