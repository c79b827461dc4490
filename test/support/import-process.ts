/** A process that works on imports until it is killed: `tsx import-process.ts <data folder> <Neo4j as JSON>`. */
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { Graph } from '../../src/graph/graph.ts';
import { createDriver } from '../../src/graph/open-graph.ts';

const [, , folder, neo4j = ''] = process.argv;
const { uri, username, password } = JSON.parse(neo4j);
await createApp(
  new Graph(createDriver(uri, username, password)),
  readConfig({ COVALUE_DATA: folder, LOG_LEVEL: 'silent', NODE_ENV: 'test', MAIL_SENDING: 'false' }),
);
