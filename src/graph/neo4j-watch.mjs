/** Watches a running Neo4j for the supervisor: whether it answers, and whether it serves its database. */

const INTERVAL_MS = 2_000;
const ANSWER_MS = 5_000;
/** A server that was just started compiles the question for seconds. */
const FIRST_ANSWER_MS = 20_000;
/** How long without an answer until it is reported. */
const REPORT_MS = 10_000;
/** Neo4j is started again after this long without an answer: if it does nothing meanwhile, and if it is only busy. */
const IDLE_LOST_MS = 90_000;
const BUSY_LOST_MS = 600_000;
/** A Java that hangs still looks at its clock. */
const IDLE_TICKS = 20;

const SILENT = Symbol('silent');
const SHOW = 'SHOW DATABASES YIELD currentStatus, requestedStatus, statusMessage, default WHERE default';

/**
 * @param workOf how much work Neo4j has done (its CPU time); undefined if that is not known
 * @param onChange called with a problem that may pass by itself, and without one when it has passed
 * @returns `lost` resolves when only another start can help: with the problem that Neo4j reports, or with its silence
 */
export function watchDatabase({ password }, { boltPort }, { workOf, onChange }) {
  let stopped = false;
  let timer;
  let driver;
  const open = async () => {
    const { default: neo4j } = await import('neo4j-driver');
    return neo4j.driver(`bolt://127.0.0.1:${boltPort}`, neo4j.auth.basic('neo4j', password), {
      connectionTimeout: ANSWER_MS,
      connectionAcquisitionTimeout: ANSWER_MS,
      maxConnectionPoolSize: 1,
      userAgent: 'covalue-supervisor',
    });
  };
  const letGo = () => {
    driver?.close().catch(() => {});
    driver = undefined;
  };

  /** @returns what is wrong with the database; undefined if nothing is; `SILENT` if there was no answer */
  async function ask() {
    driver ??= await open();
    let expired;
    const answer = driver.executeQuery(SHOW, {}, { database: 'system', routing: 'READ' });
    const silence = new Promise((done) => {
      expired = setTimeout(done, ANSWER_MS, SILENT);
    });
    try {
      const result = await Promise.race([answer, silence]);
      if (result === SILENT) throw new Error('no answer');
      const { currentStatus, requestedStatus, statusMessage } = result.records[0]?.toObject() ?? {};
      if (requestedStatus !== 'online' || /^(starting|stopping)$/.test(currentStatus)) return undefined;
      // After an error of the disk, a database still counts as online, but refuses every transaction until the next start.
      if (statusMessage) return statusMessage;
      return currentStatus === 'online' ? undefined : `it is ${currentStatus}`;
    } catch (error) {
      answer.catch(() => {});
      letGo();
      // The password was changed by hand: Neo4j answers, but no longer to us.
      return String(error.code).startsWith('Neo.ClientError.Security') ? undefined : SILENT;
    } finally {
      clearTimeout(expired);
    }
  }

  const lost = new Promise((resolve) => {
    let answeredAt = performance.now() + FIRST_ANSWER_MS;
    let busyAt = answeredAt;
    let work = workOf();
    let reported = false;
    const report = (problem) => {
      if (reported === Boolean(problem)) return;
      reported = Boolean(problem);
      onChange(problem);
    };
    const round = async () => {
      const problem = await ask();
      if (stopped) return;
      const now = performance.now();
      const before = work;
      work = workOf();
      // A machine that has too much to do is slow; another start would make it slower.
      if (work === undefined || before === undefined || work - before > IDLE_TICKS) busyAt = now;
      const silentMs = now - answeredAt;
      if (problem !== SILENT) answeredAt = now;
      if (problem === undefined) report();
      else if (problem !== SILENT) return resolve({ problem: `The database of Neo4j is not available (${problem})` });
      else if (silentMs > BUSY_LOST_MS || Math.min(silentMs, now - busyAt) > IDLE_LOST_MS)
        return resolve({ silence: `Neo4j did not respond for ${Math.round(silentMs / 1000)} s` });
      else if (silentMs > REPORT_MS)
        report(
          `Neo4j does not respond. It is restarted after ${IDLE_LOST_MS / 1000} s without any work, or ${BUSY_LOST_MS / 1000} s without a response`,
        );
      timer = setTimeout(round, INTERVAL_MS);
    };
    timer = setTimeout(round, INTERVAL_MS);
  });
  return {
    lost,
    stop() {
      stopped = true;
      clearTimeout(timer);
      letGo();
    },
  };
}
