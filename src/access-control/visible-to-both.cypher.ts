/** Whether both parties of a relationship may see a node. */
import { statementByType } from '../graph/statement.ts';

/** One row: how many of the two parties may see it, each by itself. */
export const VISIBLE_TO_BOTH = statementByType(
  'nodeSeenByBoth',
  ({ label, visible }) => `UNWIND [$provider, $consumer] AS partyId
MATCH (me:Party {id: partyId})
WITH me, false AS sees, [me] AS mine, [] AS reach
MATCH (n:${label} {id: $id}) WHERE ${visible('n')}
RETURN count(DISTINCT me) AS seers`,
);
