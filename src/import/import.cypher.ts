/** Statements of an import. All are idempotent: ids come of what the rows say. */
import { statement } from '../graph/statement.ts';

export const MERGE_PARTIES = statement(
  'importParties',
  `UNWIND $rows AS row
MERGE (p:Party {id: row.id})
ON CREATE SET p:Organisation, p.name = row.name, p.profile = row.profile, p.createdAt = datetime($now), p.updatedAt = datetime($now), p.version = 1, p.new = true
SET p.segment = coalesce(row.segment, p.segment)
WITH p, p.new AS new REMOVE p.new
RETURN sum(CASE WHEN new THEN 1 ELSE 0 END) AS created`,
);

export const MERGE_OFFERINGS = statement(
  'importOfferings',
  `UNWIND $rows AS row
MATCH (p:Party {id: row.provider})
MERGE (s:Service {key: row.serviceKey})
ON CREATE SET s.id = row.serviceId, s.name = row.service, s.createdAt = datetime($now), s.updatedAt = datetime($now), s.version = 1
MERGE (p)-[:PROVIDES]->(s)
MERGE (o:Offering {key: row.key})
ON CREATE SET o.id = row.id, o.name = row.name, o.published = row.published, o.contents = ['SERVICE_ACTION'],
  o.createdAt = datetime($now), o.updatedAt = datetime($now), o.version = 1
MERGE (p)-[:OFFERS]->(o)
MERGE (o)-[:OF]->(s)`,
);

export const MERGE_RELATIONSHIPS = statement(
  'importRelationships',
  `UNWIND $rows AS row
OPTIONAL MATCH (old:ServiceRelationship {id: row.id})
WITH row, old
CALL (row, old) {
  WITH row, old WHERE old IS NOT NULL
  SET old.startsOn = CASE WHEN date(row.startsOn) < old.startsOn THEN date(row.startsOn) ELSE old.startsOn END
  RETURN 0 AS created
  UNION
  WITH row, old WHERE old IS NULL
  MATCH (p:Party {id: row.provider}), (c:Party {id: row.consumer}), (o:Offering {key: row.offeringKey})
  CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: row.id, createdAt: datetime($now), updatedAt: datetime($now), version: 1,
    state: 'ACTIVE', kind: 'BASIC', disclosure: row.disclosure, criticality: 'MEDIUM', startsOn: date(row.startsOn),
    stateSince: datetime(row.startsOn), proposedBy: row.provider, liveKey: row.consumer + '|' + o.id})<-[:CONSUMER_OF]-(c)
  CREATE (r)-[:ON]->(o)
  FOREACH (x IN CASE WHEN row.resource IS NULL THEN [] ELSE [row.resource] END |
    CREATE (r)-[:CREATES {at: datetime(row.startsOn)}]->(:Resource {id: x.id, name: x.name, kind: x.kind, importedBy: $source,
      createdAt: datetime($now), updatedAt: datetime($now), version: 1})<-[:OWNS]-(c))
  RETURN 1 AS created
}
RETURN sum(created) AS created`,
);

export const CREATE_ACTIVITIES = statement(
  'importActivities',
  `UNWIND $rows AS row
OPTIONAL MATCH (old:Activity {id: row.id})
WITH row WHERE old IS NULL
MATCH (r:ServiceRelationship {id: row.relationship}), (c:Party {id: row.consumer})
CREATE (c)-[:PERFORMED]->(:Activity {id: row.id, kind: 'CONSUMPTION', summary: row.summary, occurredAt: datetime(row.month),
  amountMinor: row.amountMinor, currency: row.currency, createdAt: datetime($now), updatedAt: datetime($now), version: 1})-[:PART_OF]->(r)
RETURN count(*) AS created`,
);

/** What a consumer bought enables the services that it provides itself; services may come later in a file than purchases. */
export const LINK_RESOURCES = statement(
  'importEnablements',
  `MATCH (s:Service)<-[:PROVIDES]-(c:Party)
WHERE EXISTS { (c)-[:OWNS]->(:Resource {importedBy: $source}) }
WITH DISTINCT c
CALL (c) {
  MATCH (c)-[:OWNS]->(x:Resource {importedBy: $source}), (c)-[:PROVIDES]->(s:Service)
  MERGE (x)-[e:ENABLES]->(s) ON CREATE SET e.criticality = 'MEDIUM'
} IN TRANSACTIONS OF 50 ROWS`,
);
