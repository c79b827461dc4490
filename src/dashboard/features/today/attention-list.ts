/** Everything that waits for a party, as a list to be exported. Snoozed items are left out. */
import type { ExportedList } from '../../client/list-export.ts';
import {
  type AttentionKind,
  AttentionListDocument,
  type AttentionListQuery,
  type AttentionListQueryVariables,
} from '../../generated.ts';
import { otherSide } from '../relationship-summary/sides.rules.ts';

const PAGE = 100;

const COLUMNS = {
  kind: 'Kind',
  what: 'What',
  offering: 'Offering',
  otherSide: 'Other side',
  due: 'Due',
  assignee: 'Assigned to',
  since: 'Since',
};

type Item = AttentionListQuery['attention']['nodes'][number];

/** @param kinds the texts of the screen, which has loaded them */
export function attentionList(
  party: string,
  kinds: Record<AttentionKind, string>,
): ExportedList<AttentionListQuery, AttentionListQueryVariables, Item> {
  return {
    name: 'today',
    query: AttentionListDocument,
    variables: { party, first: PAGE },
    select: ({ attention }) => attention,
    columns: [
      [COLUMNS.kind, ({ kind }) => kinds[kind]],
      [COLUMNS.what, whatOf],
      [COLUMNS.offering, ({ relationship }) => relationship?.offering.name],
      [COLUMNS.otherSide, ({ relationship }) => relationship && otherSide(relationship, party).name],
      [COLUMNS.due, ({ dueOn, dueAt }) => dueOn ?? dueAt],
      [COLUMNS.assignee, ({ handling }) => handling?.assignee?.name],
      [COLUMNS.since, ({ since }) => since],
    ],
  };
}

function whatOf({ record }: Item): string | null {
  if (!record) return null;
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  if ('address' in record) return record.address;
  if ('wish' in record) return record.wish;
  return 'milestone' in record ? record.milestone : null;
}
