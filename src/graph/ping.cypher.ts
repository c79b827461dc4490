/** Whether Neo4j answers. */
import { statement } from './statement.ts';

export const PING = statement('ping').text('RETURN 1');
