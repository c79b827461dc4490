/** How the history of a record, and the audit trail of a party, are read. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { asViewer } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';

const STORED = z.object({
  id: z.string(),
  at: z.string(),
  text: z.string().nullable(),
  values: z.string().nullable(),
  draft: z.string().nullable(),
});

/** Newest first, chained or not. The caller checks that the viewer sees the record. */
export const HISTORY_PAGE = statement('historyPage')
  .params<{ of: string; beforeAt: string; beforeId: string; limit: Integer }>()
  .row(STORED.shape)
  .text(`MATCH (r:AuditChange) WHERE r.entityId = $of AND r.at <= $beforeAt AND (r.at < $beforeAt OR r.id < $beforeId)
RETURN r.id AS id, r.at AS at, r.text AS text, r.values AS values, r.draft AS draft ORDER BY r.at DESC, r.id DESC LIMIT $limit`);

/** Newest first, in the order of the chain. `isMine`: the viewer is the party or acts for it. */
export const TRAIL_PAGE = statement('auditTrailPage')
  .params<{ viewer: string; of: string; before: Integer; limit: Integer }>()
  .row({
    viewer: z.string().nullable(),
    isMine: z.boolean(),
    records: z.array(z.object({ seq: z.number(), text: z.string(), values: z.string().nullable() })),
  })
  .text(
    asViewer(`WITH viewer, any(each IN actingFor WHERE each.id = $of) AS isMine
CALL (isMine) {
  MATCH (c:AuditConcern) WHERE isMine AND c.partyId = $of AND c.seq < $before
  WITH c ORDER BY c.seq DESC LIMIT $limit
  MATCH (r:AuditRecord {seq: c.seq})
  WITH r ORDER BY r.seq DESC
  RETURN collect({seq: r.seq, text: r.text, values: r.values}) AS records
}
RETURN viewer.id AS viewer, isMine, records`),
  );

const PAIR = z.tuple([z.string(), z.string().nullable()]);

/** What the viewer is to the parties of some records, and the names of who acted. */
export const ABOUT_RECORDS = statement('aboutAuditRecords')
  .params<{ viewer: string; parties: string[]; relationships: string[]; actors: string[] }>()
  .row({
    viewer: z.string().nullable(),
    isAdmin: z.boolean(),
    mine: z.array(z.string()),
    barred: z.array(z.string()),
    names: z.array(PAIR),
  })
  .text(
    asViewer(`RETURN viewer.id AS viewer, isAdmin, [each IN actingFor WHERE each.id IN $parties | each.id] AS mine,
  COLLECT { UNWIND $relationships AS id MATCH (r:ServiceRelationship {id: id})<-[:BARRED_FROM]-(b) WHERE b IN actingFor RETURN DISTINCT id } AS barred,
  COLLECT { UNWIND $actors AS id MATCH (p:Person {id: id}) RETURN [id, p.name] AS pair
    UNION UNWIND $actors AS id MATCH (a:ServiceAccount {id: id}) RETURN [id, a.name] AS pair } AS names`),
  );
