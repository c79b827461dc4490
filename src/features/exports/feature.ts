import type { Feature } from '../../feature.ts';
import { exportPage } from './export.page.ts';
import { exportsEvents } from './exports.events.ts';

export const exports: Feature = {
  name: 'exports',
  events: exportsEvents,
  pages: (runtime) => [exportPage(runtime)],
};
