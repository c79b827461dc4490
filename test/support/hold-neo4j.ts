/** Holds a Neo4j for tests until it is interrupted: see `neo4j.setup.ts`. */
import { neo4jJars } from '../../src/graph/neo4j-jars.ts';
import { start } from './neo4j.setup.ts';

await neo4jJars('.covalue', (line) => console.error(line));
const server = await start();
console.log(`export TEST_NEO4J_URI=${server.uri} TEST_NEO4J_PASSWORD=${server.password}`);
const stop = async () => {
  await server.stop();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
setInterval(() => {}, 60_000);
