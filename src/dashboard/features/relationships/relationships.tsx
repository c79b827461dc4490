/** Relationships by state and kind, and the page of one. */
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import type { ExportedList } from '../../client/list-export.ts';
import { useViewer } from '../../client/viewer.tsx';
import type { RelationshipRowFragment, RelationshipsQuery, RelationshipsQueryVariables } from '../../generated.ts';
import { type RelationshipKind, type RelationshipState, RelationshipsDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useParameters } from '../../ui/hash-location.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { uiTexts } from '../../ui/texts.ts';
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
  const [pages, setPages] = useState(1);
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
          <Page variables={variables} pages={pages} before={0} onMore={() => setPages(pages + 1)} />
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

const EXPORTED_PAGE = 100;

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

/** A page and the following ones. Each starts where the one before it ends now, so that changes leave no gap between them. */
function Page({
  variables,
  after,
  pages,
  before,
  onMore,
}: {
  variables: ListVariables;
  after?: string | null;
  pages: number;
  /** Number of rows on the pages before it. */
  before: number;
  onMore: () => void;
}) {
  const [query, refetch] = useQuery({ query: RelationshipsDocument, variables: { ...variables, after } });
  const found = query.data && pageOf(query.data);
  if (!found || found.nodes.length === 0)
    return (
      <tbody>
        <tr>
          <td colSpan={5}>
            <QueryBoundary query={query} select={() => found} refetch={refetch} rows={6}>
              {() => <EmptyState icon={Handshake} title={t.empty} hint={t.emptyHint} />}
            </QueryBoundary>
          </td>
        </tr>
      </tbody>
    );
  const { nodes, totalCount, pageInfo } = found;
  const shown = before + nodes.length;
  return (
    <>
      <tbody>
        {nodes.map((relationship) => (
          <RelationshipRow key={relationship.id} relationship={relationship} party={variables.party} />
        ))}
      </tbody>
      {pageInfo.hasNextPage && pages > 1 ? (
        <Page variables={variables} after={pageInfo.endCursor} pages={pages - 1} before={shown} onMore={onMore} />
      ) : (
        <tfoot>
          <tr>
            <td colSpan={5}>
              <div className="actions">
                <span className="hint">{shown < totalCount ? uiTexts.of(shown, totalCount) : t.count(totalCount)}</span>
                {pageInfo.hasNextPage && <Button onClick={onMore}>{uiTexts.more}</Button>}
              </div>
            </td>
          </tr>
        </tfoot>
      )}
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
