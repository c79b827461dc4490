import { number } from '../values/format.ts';
import { plural } from '../values/plural.rules.ts';

export const listTexts = {
  rows: 'Rows',
  sort: 'Sort by',
  bulk: {
    selection: 'Selected rows',
    /** Only rows that are shown can be selected. */
    selected: (rows: number, all: number) => `${number(rows)} of ${number(all)} selected`,
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all rows that are shown',
    clear: 'Clear selection',
    stop: 'Stop',
    retry: 'Try the others again',
    progress: (tried: number, all: number) => `${number(tried)} of ${plural(all, { one: 'row', other: 'rows' })}.`,
    done: (count: number) => `Done: ${number(count)}.`,
    failed: (count: number) => `Failed: ${number(count)}.`,
    left: (count: number) => `Not tried: ${number(count)}.`,
    others: (count: number) => `and ${number(count)} more`,
    report: {
      file: 'result',
      name: 'Name',
      result: 'Result',
      reason: 'Reason',
      done: 'Done',
      failed: 'Failed',
      left: 'Not tried',
    },
  },
  views: {
    title: 'Views',
    save: 'Save this view',
    name: 'Name of the view',
    hint: 'The search, the filters and the order are kept in this browser. A link to the page shows the same to others.',
    all: 'Show all',
    notSaved: 'This browser could not store the view; its storage may be full or blocked.',
    delete: (name: string) => `Delete the view "${name}"`,
  },
} as const;
