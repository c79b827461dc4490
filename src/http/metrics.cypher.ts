/** How far background work is behind. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';

/** By the counts of labels, and by the clock of Neo4j. */
export const READ_LAG = statement('readLag')
  .params<Record<string, never>>()
  .row({
    pending: z.number(),
    oldestSeconds: z.number(),
    head: z.number(),
    setAside: z.number(),
  })
  .text(`CALL () { MATCH (e:Pending) RETURN count(e) AS pending, min(datetime(e.at)) AS oldest }
CALL () { MATCH (s:SetAside) RETURN count(s) AS setAside }
OPTIONAL MATCH (c:EventCounter {id: 'events'})
WITH pending, setAside, coalesce(c.seq, 0) AS head,
  coalesce(duration.inSeconds(oldest, datetime()).seconds, 0) AS seconds
RETURN pending, CASE WHEN seconds > 0 THEN seconds ELSE 0 END AS oldestSeconds, head, setAside`);
