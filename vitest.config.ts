import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import SlowestFirst from './test/slowest-first.sequencer.ts';

const require = createRequire(import.meta.url);

export default defineConfig({
  // One graphql for everything, whether it is imported or required.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql').replace(/index\.js$/, 'index.js') }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/neo4j.setup.ts'],
    setupFiles: ['reflect-metadata'],
    pool: 'forks',
    // Each worker has a Neo4j of its own (about 1 GiB), whose graph is cleaned for each file.
    maxWorkers: Math.min(2, availableParallelism()),
    sequence: { sequencer: SlowestFirst },
    // A Neo4j that a test starts itself lives for seconds only: what Java's second compiler makes faster costs more than it gains.
    env: { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    server: { deps: { inline: [/type-graphql/, /graphql-scalars/] } },
    reporters: ['default', './test/closing-line.reporter.ts'],
  },
});
