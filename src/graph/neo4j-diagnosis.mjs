/**
 * Why Neo4j cannot start or serve its database, and what to do about it. The cause comes from what Neo4j logged, never from
 * elapsed time. Plain JavaScript for the supervisor. Pure: no files.
 */

const RESTORE =
  'restore the newest backup into a new data folder (npm run restore, docs/operations.md), or put back a copy of this one that was made while Neo4j was stopped';

/** The first sign that the logs have names the cause; `remedy` says what to do. */
const SIGNS = [
  {
    kind: 'DISK_FULL',
    sign: /No space left on device|Disk quota exceeded|not enough space on the disk/,
    cause: 'the disk is full',
    remedy:
      'free space on the disk of the data folder; Covalue then continues by itself, or start it again if it has ended',
  },
  {
    kind: 'READ_ONLY',
    sign: /Read-only file system|AccessDeniedException|Permission denied|is not writable/,
    cause: 'its files cannot be written',
    remedy: 'mount the data folder writable and give this user the right to write all files in it',
  },
  {
    kind: 'FOLDER_IN_USE',
    sign: /FileLockException|Lock file has been locked by another process/,
    cause: 'another Neo4j process uses the same data folder',
    remedy: 'end that process, or set COVALUE_DATA to another folder',
  },
  {
    kind: 'OUT_OF_MEMORY',
    sign: /java\.lang\.OutOfMemoryError|insufficient memory for the Java Runtime|Could not reserve enough space/,
    cause: 'there is not enough memory',
    remedy: 'give the machine more memory, or end other processes on it',
  },
  {
    kind: 'TRANSACTION_LOG',
    sign: /Error reading transaction logs|transaction logs? .{0,80}(missing|corrupt)|Transaction logs are missing|No transaction logs? found/i,
    cause: 'its transaction log is damaged or was removed',
    remedy: RESTORE,
  },
  {
    kind: 'METADATA',
    sign: /metadata store|current store version|StoreId|Unknown store|store format|neostore(?!\.)/i,
    cause: 'the metadata of its store (the file neostore) is damaged',
    remedy: RESTORE,
  },
  {
    kind: 'STORE',
    sign: /UnderlyingStorageException|InvalidRecordException|checksum|corrupt|inconsisten|neostore\./i,
    cause: 'its store files are damaged',
    remedy: RESTORE,
  },
];

/** What Neo4j logs when a database does not start, with its name; and when it closes one after an error of the disk. */
const NOT_STARTED = /Failed to start DatabaseId\{[^[\]]*\[([^\]]*)\]\}/;
const PANIC = /database panic|has panicked|DatabasePanic/i;

/** Whether the log says that a database could not be started, or was closed because of an error. */
export function reportsFailure(debugLog) {
  return NOT_STARTED.test(debugLog) || PANIC.test(debugLog);
}

/**
 * @param logs what Neo4j wrote since it was launched, the most detailed first
 * @param freeBytes free space on the disk of the data folder, if known
 * @returns undefined when the logs give no reason
 */
export function diagnose(logs, freeBytes = Number.POSITIVE_INFINITY) {
  const [full] = SIGNS;
  // A full disk also keeps Neo4j from logging the reason.
  if (freeBytes < 1024 * 1024) return full;
  for (const log of logs) {
    const failed = log.search(NOT_STARTED);
    const text = failed < 0 ? log : log.slice(Math.max(0, failed - 20_000));
    const found = SIGNS.find(({ sign }) => sign.test(relevant(text)));
    if (found) return found;
  }
  for (const log of logs) {
    const said = lastCause(log);
    if (said) return { kind: 'OTHER', cause: said, remedy: 'correct this, then start again' };
  }
  return undefined;
}

/** The lines about errors: Neo4j's report of its configuration and store names all files. */
function relevant(log) {
  return log
    .split('\n')
    .filter((line) =>
      / ERROR |Caused by|Exception\b|Error:|panic|Failed|insufficient memory|Could not reserve/.test(line),
    )
    .join('\n');
}

function lastCause(log) {
  const causes = log.match(/^Caused by: [^\n]+/gm) ?? log.match(/ERROR [^\n]+/g);
  return causes
    ?.at(-1)
    ?.replace(/^Caused by: (?:[\w.$]+: )?/, '')
    .slice(0, 300);
}

/** One sentence for the operator. */
export function sentence(what, found, log) {
  if (!found) return `${what}. The log says more: ${log}`;
  return `${what}: ${found.cause}. What to do: ${found.remedy}. Log: ${log}`;
}

const FIRST_DELAY_MS = 250;
const MAX_DELAY_MS = 30_000;

/** How long to wait before the next start after so many failures in a row: doubled each time, up to half a minute. */
export function backOffMs(failures) {
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
}
