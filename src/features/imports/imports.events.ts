import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const importsEvents = {
  importUploaded: 'A file was uploaded to be imported.',
  importConfigured: 'The kind and the columns of an import were chosen; it is checked.',
  importChecked: 'An import was checked: its problems and duplicates are known.',
  importStarted: 'An import was started.',
  importFinished:
    'An import has finished, or was stopped because the person who started it no longer represents the party.',
  importUndoStarted: 'The undo of an import was started.',
  importUndone: 'An import was undone; what somebody changed or built on since was kept.',
  importDiscarded: 'A file that had been uploaded was discarded.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof importsEvents> {}
}
