/** Whether both parties of a relationship may see a node. */
import { z } from 'zod';
import { RECORDED_TEXT, statement } from '../graph/statement.ts';

/** Whether each of the two parties of a relationship, by itself, may see a node: how many of them, and what names the node. */
export const VISIBLE_TO_BOTH = statement('nodeSeenByBoth')
  .params<{ id: string; relationship: string }>()
  .row({
    seers: z.number(),
    address: RECORDED_TEXT.nullable(),
    title: RECORDED_TEXT.nullable(),
    name: RECORDED_TEXT.nullable(),
    key: RECORDED_TEXT.nullable(),
  })
  .textByType(
    ({ label, visible }) => `MATCH (:ServiceRelationship {id: $relationship})<-[:PROVIDER_OF|CONSUMER_OF]-(viewer:Party)
WITH viewer, false AS isAdmin, [viewer] AS actingFor, [] AS disclosedServices
MATCH (n:${label} {id: $id}) WHERE ${visible('n')}
RETURN count(DISTINCT viewer) AS seers, n.address AS address, n.title AS title, n.name AS name, n.listingKey AS key`,
  );
