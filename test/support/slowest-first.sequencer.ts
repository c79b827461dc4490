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
  'mutations/locks.test.ts',
  'mutations/crash.test.ts',
  'subscriptions/live-chaos.test.ts',
  'dashboard/dashboard.test.ts',
  'start/start.test.ts',
  'recommendations/recommendations.test.ts',
  'access/access.test.ts',
  'import/import.test.ts',
  'stories/service-relationships.test.ts',
  'mail/mail.test.ts',
  'mail/mail-crash.test.ts',
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
