/** Whether both parties of a relationship may see a node. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';

/** One row: how many of the two parties may see it, each by itself. */
export const VISIBLE_TO_BOTH = statement('nodeSeenByBoth')
  .params<{ id: string; provider: string; consumer: string }>()
  .row({ seers: z.number() })
  .textByType(
    ({ label, visible }) => `UNWIND [$provider, $consumer] AS partyId
MATCH (viewer:Party {id: partyId})
WITH viewer, false AS isAdmin, [viewer] AS actingFor, [] AS disclosedServices
MATCH (n:${label} {id: $id}) WHERE ${visible('n')}
RETURN count(DISTINCT viewer) AS seers`,
  );
