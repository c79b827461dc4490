/** Why Neo4j does not start: the cause comes from what it logs. The texts are those of Neo4j 5.26 with damaged files. */
import { expect, it } from 'vitest';
import { backOffMs, diagnose, reportsFailure, sentence } from '../../src/graph/neo4j-diagnosis.mjs';

const failed = (
  cause: string,
) => `2026-11-30 03:03:00.225+0000 INFO  [o.n.k.i.DiagnosticsManager] Storage files: neostore.nodestore.db
2026-11-30 03:03:00.226+0000 ERROR [o.n.d.d.DatabaseLifecycles] Failed to start DatabaseId{4903b4af[neo4j]}
java.lang.RuntimeException: Unable to start
Caused by: ${cause}
`;

it.each([
  [
    'TRANSACTION_LOG',
    "java.lang.RuntimeException: Error reading transaction logs, recovery not possible. To force the database to start anyway, you can specify 'internal.dbms.tx_log.fail_on_corrupted_log_files=false'.",
  ],
  ['TRANSACTION_LOG', 'java.lang.RuntimeException: Transaction logs are missing and recovery is not possible.'],
  ['METADATA', 'java.lang.IllegalStateException: Failed to load data from legacy metadata store'],
  ['METADATA', 'java.lang.IllegalStateException: Failed to read current store version.'],
  ['DISK_FULL', 'java.io.IOException: No space left on device'],
  ['READ_ONLY', 'java.nio.file.FileSystemException: /data/store_lock: Read-only file system'],
  [
    'FOLDER_IN_USE',
    'org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /data/store_lock.',
  ],
  ['STORE', 'org.neo4j.kernel.impl.store.UnderlyingStorageException: cannot read neostore.nodestore.db.id'],
])('names the cause %s with its remedy', (kind, cause) => {
  const log = failed(cause);
  expect(reportsFailure(log)).toBe(true);
  const found = diagnose([log]);
  expect(found?.kind).toBe(kind);
  expect(sentence('Neo4j cannot open its database', found, '/log')).toMatch(
    /^Neo4j cannot open its database: .+\. What to do: .+\. Log: \/log$/,
  );
});

it('finds a full disk without a log: there was no space to write one', () => {
  expect(diagnose(['', ''], 0)?.kind).toBe('DISK_FULL');
  expect(diagnose(['', ''])).toBeUndefined();
});

it('quotes an unknown cause', () => {
  expect(diagnose([failed('java.lang.IllegalStateException: something else')])?.cause).toBe('something else');
});

it('takes the normal lines of a start for no failure', () => {
  const log =
    '2026-11-30 03:03:31.993+0000 INFO  [c.n.s.CommunityBootstrapper] neostore.nodestore.db, checksum 4\n2026-11-30 INFO Started.\n';
  expect([reportsFailure(log), diagnose([log])]).toEqual([false, undefined]);
});

it('waits longer after each failure, at most half a minute, and never gives up', () => {
  expect([1, 2, 3, 4, 8, 100, 10_000].map(backOffMs)).toEqual([250, 500, 1_000, 2_000, 30_000, 30_000, 30_000]);
});
