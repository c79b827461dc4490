/** Statements of an import. Rows are lists, in the order of `graph-rows.ts`; ids are derived from the rows of the table. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';
import { WRITES } from '../graph/write-barrier.cypher.ts';
import type { OfferingRow, PartyRow } from './graph-rows.ts';

const NEW = 'createdAt: datetime($now), updatedAt: datetime($now), version: 1';
const CHANGED = (node: string) => `${node}.updatedAt = datetime($now), ${node}.version = ${node}.version + 1`;

export const MERGE_PARTIES = statement('importParties')
  .params<{ rows: [...PartyRow, searchName: string][]; now: string; profile: 'PUBLIC' | 'PRIVATE' }>()
  .row({ created: z.number() })
  .text(`UNWIND $rows AS row
OPTIONAL MATCH (old:Party {id: row[0]})
CALL (row, old) {
  WITH row WHERE old IS NULL
  CREATE (:Party:Organisation {id: row[0], name: row[1], searchName: row[3], segment: row[2], profile: $profile, ${NEW}})
}
CALL (row, old) {
  WITH row, old WHERE old.segment IS NULL AND row[2] IS NOT NULL
  SET old.segment = row[2], ${CHANGED('old')}
}
RETURN sum(CASE WHEN old IS NULL THEN 1 ELSE 0 END) AS created`);

export const MERGE_OFFERINGS = statement('importOfferings')
  .params<{
    rows: [...OfferingRow, searchName: string, serviceSearchName: string][];
    now: string;
    published: boolean;
  }>()
  .text(`UNWIND $rows AS row
MATCH (p:Party {id: row[3]})
MERGE (s:Service {key: row[5]})
ON CREATE SET s += {id: row[4], name: row[6], searchName: row[8], ${NEW}}
MERGE (p)-[:PROVIDES]->(s)
MERGE (o:Offering {key: row[1]})
ON CREATE SET o += {id: row[0], name: row[2], searchName: row[7], published: $published, contents: ['SERVICE_ACTION'], ${NEW}}
MERGE (p)-[:OFFERS]->(o)
MERGE (o)-[:OF]->(s)`);

/** Those of the import, and live ones that people made on the same offering, which then take the activities. */
export const FIND_RELATIONSHIPS = statement('importFindRelationships')
  .params<{ rows: string[][] }>()
  .row({ id: z.string(), found: z.string(), later: z.boolean().nullable() })
  .text(`UNWIND $rows AS row
MATCH (o:Offering {key: row[3]})
OPTIONAL MATCH (same:ServiceRelationship {id: row[0]})
OPTIONAL MATCH (live:ServiceRelationship {liveKey: row[2] + '|' + o.id})
WITH row, same, coalesce(same, live) AS r WHERE r IS NOT NULL
RETURN row[0] AS id, r.id AS found, same IS NOT NULL AND r.startsOn > date(row[4]) AS later`);

export const CREATE_RELATIONSHIPS = statement('importRelationships')
  .params<{ rows: string[][]; now: string; disclosure: string; source: string; resourceKinds: string[] }>()
  .text(`UNWIND $rows AS row
MATCH (p:Party {id: row[1]}), (c:Party {id: row[2]}), (o:Offering {key: row[3]})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: row[0], state: 'ACTIVE', kind: 'BASIC', disclosure: $disclosure,
  criticality: 'MEDIUM', startsOn: date(row[4]), stateSince: datetime(row[4]), proposedBy: row[1],
  liveKey: row[2] + '|' + o.id, ${NEW}})<-[:CONSUMER_OF]-(c)
CREATE (r)-[:ON]->(o)
FOREACH (kind IN $resourceKinds |
  CREATE (r)-[:CREATES {at: datetime(row[4])}]->(:Resource {id: row[5], name: row[6], kind: kind, importedBy: $source, ${NEW}})
    <-[:OWNS]-(c))`);

export const START_EARLIER = statement('importStartEarlier')
  .params<{ rows: string[][]; now: string }>()
  .text(`UNWIND $rows AS row
MATCH (r:ServiceRelationship {id: row[0]})
SET r.startsOn = date(row[4]), ${CHANGED('r')}`);

export const FIND_ACTIVITIES = statement('importFindActivities')
  .params<{ ids: string[] }>()
  .row({
    id: z.string(),
    provider: z.string(),
    consumer: z.string(),
    month: z.string(),
    amountMinor: z.number().nullable(),
    currency: z.string().nullable(),
  })
  .text(`UNWIND $ids AS id
MATCH (a:Activity {id: id})-[:PART_OF]->(r), (p)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(c)
RETURN id, p.id AS provider, c.id AS consumer, toString(date(a.occurredAt)) AS month, a.amountMinor AS amountMinor, a.currency AS currency`);

export const CREATE_ACTIVITIES = statement('importActivities')
  .params<{ rows: unknown[][]; now: string }>()
  .row({ id: z.string() })
  .text(`UNWIND $rows AS row
MATCH (r:ServiceRelationship {id: row[1]})<-[:CONSUMER_OF]-(c)
CREATE (c)-[:PERFORMED]->(:Activity {id: row[0], kind: 'CONSUMPTION', summary: row[2], occurredAt: datetime(row[3]),
  amountMinor: row[4], currency: row[5], ${NEW}})-[:PART_OF]->(r)
RETURN row[0] AS id`);

/**
 * Purchases of a consumer enable the services that it provides itself; services may come later in a file than
 * purchases.
 */
export const LINK_RESOURCES = statement('importEnablements')
  .params<{ source: string }>()
  .text(`MATCH (s:Service)<-[:PROVIDES]-(c:Party)
WHERE EXISTS { (c)-[:OWNS]->(:Resource {importedBy: $source}) }
WITH DISTINCT c
CALL (c) {
  MERGE (b:WriteBarrier {id: '${WRITES}'})
  WITH b MATCH (c)-[:OWNS]->(x:Resource {importedBy: $source}), (c)-[:PROVIDES]->(s:Service)
  MERGE (x)-[e:ENABLES]->(s) ON CREATE SET e.criticality = 'MEDIUM'
} IN TRANSACTIONS OF 50 ROWS`);

/** A contract whose rows are combined says more than at the last import. */
export const AMEND_ACTIVITIES = statement('importAmendActivities')
  .params<{ rows: unknown[][]; now: string }>()
  .text(`UNWIND $rows AS row
MATCH (a:Activity {id: row[0]})
SET a.occurredAt = datetime(row[3]), a.amountMinor = row[4], a.currency = row[5], ${CHANGED('a')}`);

/** One of the parties that an earlier version knew under another id. */
export const FIND_PARTY = statement('importFindParty')
  .params<{ ids: string[] }>()
  .row({ name: z.string() })
  .text('UNWIND $ids AS id MATCH (p:Party {id: id}) RETURN p.name AS name LIMIT 1');
