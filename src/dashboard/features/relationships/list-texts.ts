import type { RelationshipOrder } from '../../generated.ts';
import { plural } from '../../values/plural.rules.ts';

export const relationshipListTexts = {
  title: 'Relationships',
  bothSides: 'All',
  to: 'to',
  by: 'by',
  asProvider: 'As provider',
  asConsumer: 'As consumer',
  count: (count: number) => plural(count, { one: 'relationship', other: 'relationships' }),
  search: 'Search relationships',
  searchHint: 'Name of the other party or of the offering',
  orders: {
    LATEST_CHANGE: 'Latest change',
    NAME: 'Name',
    LATEST_START: 'Latest start',
    EARLIEST_START: 'Earliest start',
  } satisfies Record<RelationshipOrder, string>,
  bulk: {
    end: 'End relationships',
    endSure: (count: number) =>
      `${plural(count, { one: 'relationship ends', other: 'relationships end' })} today, or on their first day if they have not started. This cannot be undone.`,
    task: 'Create tasks',
    taskTitle: 'Task',
    taskSure: (title: string, count: number) =>
      `The task "${title}" is created for ${plural(count, { one: 'relationship', other: 'relationships' })}.`,
    assignee: 'Assigned to',
    nobody: 'Nobody',
    dueOn: 'Due',
    next: 'Next',
    exported: 'selected relationships',
  },
  filterState: 'State',
  filterKind: 'Kind',
  anyState: 'Any state',
  anyKind: 'Any kind',
  empty: 'No matching relationships',
  emptyHint: 'Choose another state, kind or side, or other words.',
  with: 'With',
  offering: 'Offering',
  state: 'State',
  kind: 'Kind',
  since: 'Since',
  until: 'until',
} as const;
