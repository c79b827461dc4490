/** Reads the progress of the deliveries. */
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { DELIVERIES } from './operations.cypher.ts';

export const readDeliveries = async (runner: Runner) => onlyRow(await runner.run(DELIVERIES, {}));
