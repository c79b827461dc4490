/** The files that take longest begin first, so that no worker is left alone with one at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By what a run's log says of them; the order is all that counts. */
const SLOWEST = [
  'visibility.test.ts',
  'planner/equality.test.ts',
  'crash.test.ts',
  'live-chaos.test.ts',
  'dashboard.test.ts',
  'start.test.ts',
  'recommendations.test.ts',
  'access.test.ts',
  'import.test.ts',
  'stories/service-relationships.test.ts',
  'mail.test.ts',
  'mail-crash.test.ts',
];

export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = SLOWEST.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return found < 0 ? SLOWEST.length : found;
    };
    return files.toSorted((a, b) => place(a) - place(b));
  }
}
