/** The rows of the list of relationships: where they are in the answer, and their columns in an export. */
import type { ExportedColumns, ExportedList } from '../../client/list-export.ts';
import {
  type RelationshipRowFragment,
  RelationshipsDocument,
  type RelationshipsQuery,
  type RelationshipsQueryVariables,
} from '../../generated.ts';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { KIND_LABELS, STATE_LABELS } from '../relationship-summary/texts.ts';
import { relationshipListTexts as t } from './list-texts.ts';

export const pageOf = ({ party }: RelationshipsQuery) => party?.both ?? party?.provided ?? party?.consumed;

/** The columns of an export. */
export const columnsOf = (party: string): ExportedColumns<RelationshipRowFragment> => [
  [t.with, (row) => otherSide(row, party).name],
  [t.offering, (row) => row.offering.name],
  [t.state, (row) => STATE_LABELS[row.state]],
  [t.kind, (row) => KIND_LABELS[row.kind]],
  [t.since, (row) => row.startsOn],
  [t.until, (row) => row.endsOn],
];

/** As it is shown. */
export function listOf(
  variables: RelationshipsQueryVariables,
): ExportedList<RelationshipsQuery, RelationshipsQueryVariables, RelationshipRowFragment> {
  return {
    name: 'relationships',
    query: RelationshipsDocument,
    variables,
    select: pageOf,
    columns: columnsOf(String(variables.party)),
  };
}
