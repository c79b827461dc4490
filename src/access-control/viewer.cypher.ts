/** How the viewer is read, with the organisations for which that person acts. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';
import { isSignedIn, viewerNode } from './visibility.cypher.ts';

/** `[organisation, role]` */
const MEMBERSHIP = z.tuple([z.string(), z.string().nullable()]);

/** One row. `scope`: the only mutations of a service account; null for a person. `memberships`: `[organisation, role]`, of all organisations up to `$max`, else of those in `$named`. */
export const READ_VIEWER = statement('viewer')
  .params<{ viewer: string; named: readonly string[]; max: bigint | null }>()
  .row({
    personId: z.string(),
    administrator: z.boolean(),
    complete: z.boolean(),
    memberships: z.array(MEMBERSHIP),
    barred: z.array(z.string()),
    scope: z.array(z.string()).nullable(),
  })
  .text(`MATCH ${viewerNode()} WHERE ${isSignedIn()}
WITH viewer, $max IS NULL OR COUNT { (viewer)-[:ACTS_FOR]->() } <= $max AS complete
RETURN viewer.id AS personId, coalesce(viewer.administrator, false) AS administrator, complete,
  CASE WHEN complete THEN COLLECT { MATCH (viewer)-[acts:ACTS_FOR]->(o:Organisation) RETURN [o.id, acts.role] }
    ELSE COLLECT { UNWIND $named AS id MATCH (o:Organisation {id: id})<-[acts:ACTS_FOR]-(viewer) RETURN [id, acts.role] } END AS memberships,
  COLLECT { MATCH (viewer)-[:BARRED_FROM]->(r) RETURN r.id } AS barred, viewer.mutations AS scope`);

export const MEMBERSHIPS_OF_VIEWER = statement('membershipsOfViewer')
  .params<{ person: string; named: string[] }>()
  .row({ id: z.string(), role: z.string().nullable() })
  .text(`MATCH (viewer:Person {id: $person})
UNWIND $named AS id MATCH (o:Organisation {id: id})<-[acts:ACTS_FOR]-(viewer) RETURN id, acts.role AS role`);
