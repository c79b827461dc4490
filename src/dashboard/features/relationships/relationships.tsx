/** Relationships by state and kind, and the page of one. */
import { Handshake } from 'lucide-react';
import { Link, useParams } from 'wouter';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import { EXPORTED_PAGE, type ExportedList } from '../../client/list-export.ts';
import { MorePages } from '../../client/more-pages.tsx';
import { type QueryPages, useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import type { RelationshipRowFragment, RelationshipsQuery, RelationshipsQueryVariables } from '../../generated.ts';
import { type RelationshipKind, type RelationshipState, RelationshipsDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useParameters } from '../../ui/hash-location.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { date } from '../../values/format.ts';
import { NewClient } from '../clients/new-client.tsx';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { StateBadge } from '../relationship-summary/state-badge.tsx';
import { KIND_LABELS, relationshipSummaryTexts, STATE_LABELS } from '../relationship-summary/texts.ts';
import { RelationshipPage } from './relationship-page.tsx';
import { relationshipListTexts as t } from './texts.ts';
import './relationships.css';

const PAGE = 50;
const STATES = Object.keys(STATE_LABELS) as RelationshipState[];
const SIDES = ['both', 'provider', 'consumer'] as const;
const KINDS = Object.keys(KIND_LABELS) as RelationshipKind[];

export default function Relationships() {
  const { id } = useParams<{ id?: string }>();
  return id ? <RelationshipPage key={id} id={id} /> : <RelationshipList />;
}

function RelationshipList() {
  const { party } = useViewer();
  const [parameters, setParameters] = useParameters();
  const side = SIDES.find((each) => each === parameters.get('side')) ?? 'both';
  const state = STATES.find((each) => each === parameters.get('state'));
  const kind = KINDS.find((each) => each === parameters.get('kind'));
  const variables = {
    party: party.id,
    both: side === 'both',
    provider: side === 'provider',
    consumer: side === 'consumer',
    first: PAGE,
    filter: { states: state && [state], kinds: kind && [kind] },
  };
  const pages = useQueryPages({ query: RelationshipsDocument, variables, select: pageOf });
  return (
    <>
      <PageTitle
        title={t.title}
        aside={
          <>
            <ExportListMenu list={listOf(variables)} />
            <NewClient />
          </>
        }
      />
      <div className="toolbar">
        <SegmentedControl
          label={t.title}
          value={side}
          onChange={(next) => setParameters({ side: next })}
          options={[
            ['both', t.bothSides],
            ['provider', t.asProvider],
            ['consumer', t.asConsumer],
          ]}
        />
        <Select
          label={t.filterState}
          value={state ?? ''}
          onChange={(next) => setParameters({ state: next || undefined })}
          options={[['', t.anyState], ...STATES.map((each) => [each, STATE_LABELS[each]] as const)]}
        />
        <Select
          label={t.filterKind}
          value={kind ?? ''}
          onChange={(next) => setParameters({ kind: next || undefined })}
          options={[['', t.anyKind], ...KINDS.map((each) => [each, KIND_LABELS[each]] as const)]}
        />
      </div>
      <TableFrame label={t.title}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t.with}</th>
              <th scope="col">{t.offering}</th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.since}</th>
            </tr>
          </thead>
          <Rows pages={pages} party={party.id} />
        </table>
      </TableFrame>
    </>
  );
}

interface ListVariables {
  party: string;
  both: boolean;
  provider: boolean;
  consumer: boolean;
  first: number;
  filter: { states?: RelationshipState[]; kinds?: RelationshipKind[] };
}

const pageOf = ({ party }: RelationshipsQuery) => party?.both ?? party?.provided ?? party?.consumed;
type Found = NonNullable<ReturnType<typeof pageOf>>;

/** As it is shown. */
function listOf(
  variables: ListVariables,
): ExportedList<RelationshipsQuery, RelationshipsQueryVariables, RelationshipRowFragment> {
  return {
    name: 'relationships',
    query: RelationshipsDocument,
    variables: { ...variables, first: EXPORTED_PAGE },
    select: pageOf,
    columns: [
      [t.with, (row) => otherSide(row, variables.party).name],
      [t.offering, (row) => row.offering.name],
      [t.state, (row) => STATE_LABELS[row.state]],
      [t.kind, (row) => KIND_LABELS[row.kind]],
      [t.since, (row) => row.startsOn],
      [t.until, (row) => row.endsOn],
    ],
  };
}

function Rows({ pages, party }: { pages: QueryPages<Found>; party: string }) {
  const { data } = pages;
  if (!data || data.list.nodes.length === 0)
    return (
      <tbody>
        <tr>
          <td colSpan={5}>
            <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch} rows={6}>
              {() => <EmptyState icon={Handshake} title={t.empty} hint={t.emptyHint} />}
            </QueryBoundary>
          </td>
        </tr>
      </tbody>
    );
  return (
    <>
      <tbody>
        {data.list.nodes.map((relationship) => (
          <RelationshipRow key={relationship.id} relationship={relationship} party={party} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={5}>
            <div className="actions">
              {!data.hasMore && <span className="hint">{t.count(data.list.totalCount)}</span>}
              <MorePages pages={pages} />
            </div>
          </td>
        </tr>
      </tfoot>
    </>
  );
}

function RelationshipRow({ relationship, party }: { relationship: RelationshipRowFragment; party: string }) {
  return (
    <tr>
      <th scope="row">
        <span className="hint">{relationship.provider.id === party ? t.to : t.by}</span>{' '}
        <Link href={`/relationships/${relationship.id}`}>{otherSide(relationship, party).name}</Link>
        {relationship.purpose && <span className="hint block">{relationship.purpose}</span>}
      </th>
      <td>{relationship.offering.name}</td>
      <td>
        <StateBadge state={relationship.state} />
        {relationship.recorded && <Badge tone="muted">{relationshipSummaryTexts.recorded}</Badge>}
      </td>
      <td>
        <Badge tone={relationship.kind === 'PARTNERSHIP' ? 'violet' : 'plain'}>{KIND_LABELS[relationship.kind]}</Badge>
      </td>
      <td className="nowrap">
        {date(relationship.startsOn)}
        {relationship.endsOn && (
          <span className="hint block">
            {t.until} {date(relationship.endsOn)}
          </span>
        )}
      </td>
    </tr>
  );
}
