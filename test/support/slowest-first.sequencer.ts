/** Starts the slowest files first, so that no worker runs a slow one alone at the end. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * For the first run of a clone, e.g. in CI, where vitest has no durations of an earlier run yet: it would start the
 * largest files first, and the slowest ones are small. Later runs do not read this list.
 */
export const SLOWEST = [
  'visibility/visibility.test.ts',
  'planner/equality.test.ts',
  'dashboard/dashboard.test.ts',
  'start/start.test.ts',
  'mutations/crash.test.ts',
  'dashboard/industry-packs.test.ts',
  'subscriptions/live-chaos.test.ts',
  'mutations/locks.test.ts',
  'dashboard/brokerage-play.test.ts',
  'rights/authority-matrix.test.ts',
  'chains/chains-equality.test.ts',
  'dashboard/dialogs.test.ts',
  'search/search.test.ts',
  'dashboard/own-business.test.ts',
  'import/import.test.ts',
  'http/unavailable.test.ts',
  'recommendations/recommendations.test.ts',
  'pages/plan-ahead.test.ts',
  'http/traffic.test.ts',
  'mail/mail-crash.test.ts',
  'migrations/released.test.ts',
  'dashboard/contact-mailing.test.ts',
  'set-aside/set-aside.test.ts',
  'subscriptions/live-protocol.test.ts',
  'access/production.test.ts',
  'dashboard/lists.test.ts',
  'dashboard/import.test.ts',
  'http/hostile-input.test.ts',
  'clients/clients.test.ts',
  'imports/interrupted.test.ts',
  'dashboard/administration.test.ts',
  'imports/contacts.test.ts',
  'dashboard/browser-session.test.ts',
  'dashboard/screens.test.ts',
  'dashboard/search.test.ts',
  'dashboard/layout.test.ts',
  'webhooks/webhooks.test.ts',
  'dashboard/advice.test.ts',
  'erasure/erasure.test.ts',
  'financing/rate-watch.test.ts',
  'backup/backup.test.ts',
  'start/damaged-store.test.ts',
];

export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    if (files.some((file) => this.#wasMeasured(file))) return super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const found = SLOWEST.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return found < 0 ? SLOWEST.length : found;
    };
    return files.toSorted((a, b) => place(a) - place(b));
  }

  #wasMeasured({ project, moduleId }: TestSpecification): boolean {
    const key = `${project.name}:${relative(this.ctx.config.root, moduleId)}`;
    return this.ctx.cache.getFileTestResults(key) !== undefined;
  }
}
