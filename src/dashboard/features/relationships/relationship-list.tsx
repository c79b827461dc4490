/** The relationships of the acting party: searched, filtered, sorted, with views that are saved and changes of many at once. */
import { Handshake } from 'lucide-react';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  type RelationshipKind,
  type RelationshipOrder,
  type RelationshipRowFragment,
  type RelationshipState,
  RelationshipsDocument,
  type RelationshipsQueryVariables,
} from '../../generated.ts';
import { ListSearch } from '../../lists/list-search.tsx';
import { OrderAndSize, sizeIn } from '../../lists/order-and-size.tsx';
import { SavedViews } from '../../lists/saved-views.tsx';
import { SelectBox } from '../../lists/selection-bar.tsx';
import { listTexts } from '../../lists/texts.ts';
import { useSearchedText } from '../../lists/use-searched-text.ts';
import { type Selection, useSelection } from '../../lists/use-selection.ts';
import { parametersOf, viewOf } from '../../lists/view.rules.ts';
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
import { BulkActions } from './bulk-actions.tsx';
import { relationshipListTexts as t } from './list-texts.ts';
import { listOf, pageOf } from './relationship-rows.ts';

const PAGE = 100;
/** Rows at first, in pages of 100. */
const STATES = Object.keys(STATE_LABELS) as RelationshipState[];
const SIDES = ['both', 'provider', 'consumer'] as const;
const KINDS = Object.keys(KIND_LABELS) as RelationshipKind[];
const ORDERS = Object.keys(t.orders) as RelationshipOrder[];
/** Parameters of the address that make a view. */
const OF_VIEW = ['side', 'state', 'kind', 'order', 'q'] as const;

export function RelationshipList() {
  const { party } = useViewer();
  const [parameters, setParameters] = useParameters();
  const side = SIDES.find((each) => each === parameters.get('side')) ?? 'both';
  const state = STATES.find((each) => each === parameters.get('state'));
  const kind = KINDS.find((each) => each === parameters.get('kind'));
  const orderBy = ORDERS.find((each) => each === parameters.get('order')) ?? 'LATEST_CHANGE';
  const size = sizeIn(parameters);
  const typed = parameters.get('q') ?? '';
  const search = useSearchedText(typed);
  const [isChanging, setChanging] = useState(false);
  const variables: RelationshipsQueryVariables & { first: number } = {
    party: party.id,
    both: side === 'both',
    provider: side === 'provider',
    consumer: side === 'consumer',
    first: PAGE,
    orderBy,
    filter: { states: state && [state], kinds: kind && [kind], search },
  };
  const pages = useQueryPages({
    query: RelationshipsDocument,
    variables,
    select: pageOf,
    initialCount: size / PAGE,
    pause: isChanging,
  });
  const nodes = pages.data?.list.nodes ?? [];
  const selection = useSelection(nodes);
  const view = viewOf(parameters, OF_VIEW);
  return (
    <>
      <PageTitle
        title={t.title}
        aside={
          <>
            <SavedViews
              list="relationships"
              parameters={view}
              onChoose={(next) => setParameters(parametersOf(next, OF_VIEW))}
            />
            <ExportListMenu list={listOf(variables)} />
            <NewClient />
          </>
        }
      />
      <ListSearch label={t.search} hint={t.searchHint} value={typed} onChange={(q) => setParameters({ q })} />
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
        <OrderAndSize orders={t.orders} order={orderBy} size={size} onChange={setParameters} />
      </div>
      <BulkActions
        selection={selection}
        totalCount={pages.data?.list.totalCount ?? 0}
        party={party.id}
        onBusy={setChanging}
        onDone={() => {
          selection.clear();
          pages.refetch();
        }}
      />
      <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch}>
        {({ totalCount }) =>
          totalCount === 0 ? (
            <EmptyState icon={Handshake} title={t.empty} hint={t.emptyHint} />
          ) : (
            <div className="stack">
              <RelationshipTable rows={nodes} party={party.id} selection={selection} />
              <div className="actions">
                {!pages.data?.hasMore && <span className="hint">{t.count(totalCount)}</span>}
                <MorePages pages={pages} />
              </div>
            </div>
          )
        }
      </QueryBoundary>
    </>
  );
}

function RelationshipTable({
  rows,
  party,
  selection,
}: {
  rows: readonly RelationshipRowFragment[];
  party: string;
  selection: Selection<RelationshipRowFragment>;
}) {
  return (
    <TableFrame label={t.title}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">
              <SelectBox label={listTexts.bulk.selectAll} isChecked={selection.isAll} onChange={selection.toggleAll} />{' '}
              {t.with}
            </th>
            <th scope="col">{t.offering}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.since}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((relationship) => (
            <RelationshipRow
              key={relationship.id}
              relationship={relationship}
              party={party}
              isSelected={selection.has(relationship.id)}
              onSelect={selection.toggle}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const RelationshipRow = memo(function RelationshipRow({
  relationship,
  party,
  isSelected,
  onSelect,
}: {
  relationship: RelationshipRowFragment;
  party: string;
  isSelected: boolean;
  onSelect: (id: string) => void;
}) {
  const { name } = otherSide(relationship, party);
  return (
    <tr>
      <th scope="row">
        <SelectBox
          label={listTexts.bulk.select(`${name}, ${relationship.offering.name}`)}
          isChecked={isSelected}
          onChange={() => onSelect(relationship.id)}
        />{' '}
        <span className="hint">{relationship.provider.id === party ? t.to : t.by}</span>{' '}
        <Link href={`/relationships/${relationship.id}`}>{name}</Link>
        {relationship.purpose && <span className="hint block">{relationship.purpose}</span>}
      </th>
      <td>
        <Link href={`/records/${relationship.offering.id}`}>{relationship.offering.name}</Link>
      </td>
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
});
