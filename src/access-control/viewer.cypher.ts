/** How the viewer is read, with the organisations for which that person acts. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';
import { isSignedIn, viewerNode } from './visibility.cypher.ts';

/** `[organisation, role]` */
const MEMBERSHIP = z.tuple([z.string(), z.string().nullable()]);

/** Columns of `VIEWER_COLUMNS`. `scope`: the only mutations of a service account; null for a person. `memberships`: of all organisations up to `$max`, else of those in `$named`. */
export const VIEWER_ROW = {
  personId: z.string(),
  administrator: z.boolean(),
  complete: z.boolean(),
  memberships: z.array(MEMBERSHIP),
  barred: z.array(z.string()),
  scope: z.array(z.string()).nullable(),
};

export interface ViewerParameters {
  viewer: string;
  named: readonly string[];
  max: bigint | null;
}

/** One row with `viewer` and `complete`, or none. */
export const MATCH_VIEWER = `MATCH ${viewerNode()} WHERE ${isSignedIn()}
WITH viewer, $max IS NULL OR COUNT { (viewer)-[:ACTS_FOR]->() } <= $max AS complete`;

export const VIEWER_COLUMNS = `viewer.id AS personId, coalesce(viewer.administrator, false) AS administrator, complete,
  CASE WHEN complete THEN COLLECT { MATCH (viewer)-[acts:ACTS_FOR]->(o:Organisation) RETURN [o.id, acts.role] }
    ELSE COLLECT { UNWIND $named AS id MATCH (o:Organisation {id: id})<-[acts:ACTS_FOR]-(viewer) RETURN [id, acts.role] } END AS memberships,
  COLLECT { MATCH (viewer)-[:BARRED_FROM]->(r) RETURN r.id } AS barred, viewer.mutations AS scope`;

export const READ_VIEWER = statement('viewer')
  .params<ViewerParameters>()
  .row(VIEWER_ROW)
  .text(`${MATCH_VIEWER}
RETURN ${VIEWER_COLUMNS}`);

export const MEMBERSHIPS_OF_VIEWER = statement('membershipsOfViewer')
  .params<{ person: string; named: string[] }>()
  .row({ id: z.string(), role: z.string().nullable() })
  .text(`MATCH (viewer:Person {id: $person})
UNWIND $named AS id MATCH (o:Organisation {id: id})<-[acts:ACTS_FOR]-(viewer) RETURN id, acts.role AS role`);
