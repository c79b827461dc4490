/** Whether both parties of a relationship may see a node. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';

/** One row: how many of the two parties may see it, each by itself. */
export const VISIBLE_TO_BOTH = statement('nodeSeenByBoth')
  .params<{ id: string; provider: string; consumer: string }>()
  .row({ seers: z.number() })
  .textByType(
    ({ label, visible }) => `UNWIND [$provider, $consumer] AS partyId
MATCH (me:Party {id: partyId})
WITH me, false AS sees, [me] AS mine, [] AS reach
MATCH (n:${label} {id: $id}) WHERE ${visible('n')}
RETURN count(DISTINCT me) AS seers`,
  );
