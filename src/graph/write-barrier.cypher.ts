/** The node that every write transaction locks shared, and a backup exclusively. */
import { statement } from './statement.ts';

export const WRITES = 'writes';

/** A seek of MERGE keeps a shared lock of the index entry until the commit: writers do not wait for each other. */
export const JOIN_WRITES = statement('joinWrites').text(`MERGE (:WriteBarrier {id: '${WRITES}'})`);

/**
 * A new value of a unique property locks its index entry exclusively: this waits for the writers that there are, and later ones
 * wait for it. It leaves the node as it was.
 */
export const PAUSE_WRITES = statement('pauseWrites').text(`MATCH (b:WriteBarrier {id: '${WRITES}'})
SET b.id = 'paused'
WITH b SET b.id = '${WRITES}'`);
