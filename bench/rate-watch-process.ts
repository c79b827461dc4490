/** A process that compares waiting rate offers, for tests that kill it. It loads, sends `ready`, and starts at a message. */
import 'reflect-metadata';
import { once } from 'node:events';
import { compareWaitingRates } from '../src/features/financing/rate-watch.actions.ts';
import { Graph } from '../src/graph/graph.ts';
import { createDriver } from '../src/graph/open-graph.ts';

const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '', PAGE_SIZE } = process.env;
const graph = new Graph(createDriver(NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD));
await graph.driver.verifyConnectivity();
process.send?.('ready');
await once(process, 'message');
await compareWaitingRates(graph, { pageSize: Number(PAGE_SIZE) });
await graph.driver.close();
process.disconnect?.();
