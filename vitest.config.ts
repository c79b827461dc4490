import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import SlowestFirst from './test/support/slowest-first.sequencer.ts';

const require = createRequire(import.meta.url);
const RULES = 'test/**/*.rules.test.ts';

function project(test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    // One graphql for everything, whether it is imported or required.
    resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
    test: {
      setupFiles: ['reflect-metadata'],
      pool: 'forks',
      // A Neo4j that a test starts itself lives for seconds only: what Java's second compiler makes faster costs more than it gains.
      // Every row that a statement returns is compared with its declaration.
      env: { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1', COVALUE_CHECK_ROWS: 'true' },
      testTimeout: 180_000,
      hookTimeout: 180_000,
      server: { deps: { inline: [/type-graphql/, /graphql-scalars/] } },
      ...test,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      // Rules keep no state, so files may share their modules: half of the time was imports.
      project({ name: 'unit', include: [RULES], isolate: false }),
      project({
        name: 'graph',
        include: ['test/**/*.test.ts'],
        exclude: [RULES],
        globalSetup: ['test/support/neo4j.setup.ts'],
      }),
    ],
    // Each worker has a Neo4j of its own (up to 2.5 GiB), whose graph is cleaned for each file.
    maxWorkers: Math.min(2, availableParallelism()),
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', './test/support/closing-line.reporter.ts'],
  },
});
