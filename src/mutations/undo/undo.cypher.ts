/** How changes that can be undone are stored, and how nodes and edges are restored. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

const PROPERTY = z.tuple([z.string(), z.string(), z.union([z.string(), z.array(z.string())])]);
const END = { element: z.string(), id: z.string().nullable() };
const EDGE = z.strictObject({
  element: z.string(),
  type: z.string(),
  from: z.strictObject(END),
  to: z.strictObject(END),
  properties: z.array(PROPERTY),
});

const propertiesOf = (of: string) => `[key_ IN keys(${of}) | [key_, valueType(${of}[key_]),
    CASE WHEN valueType(${of}[key_]) STARTS WITH 'LIST' THEN [item_ IN ${of}[key_] | toString(item_)] ELSE toString(${of}[key_]) END]]`;
const end = (node: string) => `{element: elementId(${node}), id: ${node}.id}`;

/** `edges`: null for none, [] for all, else those of these types. Types of Neo4j are read as text, because the driver reads integers and floats alike. */
export const SNAPSHOT = statement('undoSnapshot')
  .params<{ id: string; edges: readonly string[] | null; lock: boolean }>()
  .row({ ...END, labels: z.array(z.string()), properties: z.array(PROPERTY), edges: z.array(EDGE) })
  .textByType(
    ({ label }) => `MATCH (n:${label} {id: $id})
CALL (n) { WITH n WHERE $lock SET n.lock = true REMOVE n.lock }
WITH n
RETURN elementId(n) AS element, n.id AS id, labels(n) AS labels, ${propertiesOf('n')} AS properties,
  COLLECT { MATCH (n)-[e]-() WHERE $edges = [] OR type(e) IN $edges
    RETURN {element: elementId(e), type: type(e), from: ${end('startNode(e)')}, to: ${end('endNode(e)')}, properties: ${propertiesOf('e')}} } AS edges`,
  );

/** `kept`: encrypted. */
export const KEEP_UNDO = statement('keepUndo')
  .params<{ id: string; actor: string; mutation: string; until: string; kept: string; now: string }>()
  .text(
    `CREATE (:Undo {id: $id, actorId: $actor, mutation: $mutation, until: datetime($until), kept: $kept, createdAt: datetime($now)})`,
  );

export const LOCK_UNDO = statement('undoForChange')
  .params<{ id: string; actor: string }>()
  .row({ kept: z.string(), until: z.string() })
  .text(`MATCH (u:Undo {id: $id}) WHERE u.actorId = $actor SET u.lock = true REMOVE u.lock
WITH u MATCH (u:Undo {id: $id})
RETURN u.kept AS kept, toString(u.until) AS until`);

export const DELETE_UNDO = statement('deleteUndo').params<{ id: string }>().text('MATCH (u:Undo {id: $id}) DELETE u');

export const PRUNE_UNDOS = statement('pruneUndos')
  .params<{ before: string; limit: Integer }>()
  .row({ pruned: z.number() })
  .text(`MATCH (u:Undo) WHERE u.until < datetime($before)
WITH u LIMIT $limit
DELETE u
RETURN count(*) AS pruned`);

export const REMOVE_EDGES = statement('removeEdgesOfUndo')
  .params<{ elements: string[] }>()
  .text('MATCH ()-[e]->() WHERE elementId(e) IN $elements DELETE e');

export const REMOVE_NODES = statement('removeNodesOfUndo')
  .params<{ elements: string[] }>()
  .text('MATCH (n) WHERE elementId(n) IN $elements DELETE n');

export const RESTORE_NODE = statement('restoreNodeOfUndo')
  .params<{ element: string; properties: object }>()
  .text('MATCH (n) WHERE elementId(n) = $element SET n = $properties');

export const RESTORE_LABELS = statement('restoreLabelsOfUndo')
  .params<{ element: string; added: string[]; removed: string[] }>()
  .text('MATCH (n) WHERE elementId(n) = $element SET n:$($added) REMOVE n:$($removed)');

export const CREATE_NODE_AGAIN = statement('createNodeOfUndo')
  .params<{ labels: string[]; properties: object }>()
  .row({ element: z.string() })
  .text('CREATE (n:$($labels)) SET n = $properties RETURN elementId(n) AS element');

/** `fromId`, `toId`: '' for nodes without an ID. @returns how many: fewer if one of their nodes was deleted */
export const CREATE_EDGES_AGAIN = statement('createEdgesOfUndo')
  .params<{
    edges: { type: string; from: string; fromId: string; to: string; toId: string; properties: object }[];
  }>()
  .row({ count: z.number() })
  .text(`UNWIND $edges AS edge
MATCH (a) WHERE elementId(a) = edge.from AND coalesce(a.id, '') = edge.fromId
MATCH (b) WHERE elementId(b) = edge.to AND coalesce(b.id, '') = edge.toId
CREATE (a)-[e:$(edge.type)]->(b) SET e = edge.properties
RETURN count(e) AS count`);
