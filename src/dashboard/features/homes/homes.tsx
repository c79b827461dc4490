/** Homes that meet the client's criteria: unseen first, favourites, and those that were dismissed. */
import { Heart, House, LayoutGrid, List } from 'lucide-react';
import { useState } from 'react';
import { MAX_AT_ONCE } from '../../../features/real-estate/favourites/favourite.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import { MarkMatchesSeenDocument, type MatchCardFragment, MatchesDocument, type MatchOrder } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { criteriaTexts } from '../criteria/texts.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { isUnseen } from './home.ts';
import { HOME_COLUMNS } from './home-columns.ts';
import { MatchList } from './match-list.tsx';
import { homeTexts as t } from './texts.ts';

const PAGE = 24;

const FILTERS = {
  matches: { dismissed: false, ended: false },
  favourites: { favourite: true },
  dismissed: { dismissed: true },
};

export default function Homes() {
  const { alerts } = useViewer();
  const [alert, setAlert] = useState(alerts[0]?.id ?? '');
  const [tab, setTab] = useState<keyof typeof FILTERS>('matches');
  const [orderBy, setOrder] = useState<MatchOrder>('UNSEEN_FIRST');
  const [layout, setLayout] = useState<'cards' | 'list'>('cards');
  const [dismissing, setDismissing] = useState<MatchCardFragment>();
  const pages = useQueryPages({
    query: MatchesDocument,
    variables: { alert, first: PAGE, filter: FILTERS[tab], orderBy },
    select: ({ propertyAlert }) => propertyAlert?.matches,
    pause: !alert,
  });
  const seen = useIdempotentMutation(MarkMatchesSeenDocument);
  const markSeen = async (ids: string[]) => {
    for (let from = 0; from < ids.length; from += MAX_AT_ONCE)
      if (!(await seen.mutate({ matches: ids.slice(from, from + MAX_AT_ONCE) }))) return;
  };
  const relationship = alerts.find(({ id }) => id === alert)?.relationship;
  if (!alert) return <EmptyState isPage icon={House} title={criteriaTexts.noAlert} hint={criteriaTexts.noAlertHint} />;
  return (
    <>
      <PageTitle title={t.title} />
      <div className="toolbar">
        <SegmentedControl
          label={t.title}
          value={tab}
          onChange={setTab}
          options={[
            ['matches', t.tabs.matches],
            ['favourites', t.tabs.favourites],
            ['dismissed', t.tabs.dismissed],
          ]}
        />
        {alerts.length > 1 && (
          <Select
            label={t.alert}
            value={alert}
            onChange={setAlert}
            options={alerts.map(({ id, name }) => [id, name] as const)}
          />
        )}
        <Select
          label={t.sort}
          value={orderBy}
          onChange={setOrder}
          options={Object.entries(t.orders) as [MatchOrder, string][]}
        />
        <SegmentedControl
          label={t.layout}
          value={layout}
          onChange={setLayout}
          options={[
            ['cards', <IconLabel key="cards" icon={LayoutGrid} text={t.cards} />],
            ['list', <IconLabel key="list" icon={List} text={t.list} />],
          ]}
        />
      </div>
      <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch} rows={8}>
        {({ nodes, totalCount }) => {
          const unseen = nodes.filter(isUnseen);
          return nodes.length === 0 ? (
            <EmptyState icon={tab === 'favourites' ? Heart : House} title={t.none} hint={t.noneHint[tab]} />
          ) : (
            <>
              <MatchList matches={nodes} layout={layout} relationship={relationship} onDismiss={setDismissing} />
              <div className="actions pager">
                <ExportRowsMenu name="homes" rows={nodes} isCut={pages.data?.hasMore} columns={HOME_COLUMNS} />
                {!pages.data?.hasMore && <span className="hint">{uiTexts.of(nodes.length, totalCount)}</span>}
                {unseen.length > 0 && (
                  <Button busy={seen.busy} onClick={() => markSeen(unseen.map(({ id }) => id))}>
                    {t.markSeen}
                  </Button>
                )}
                <MorePages pages={pages} />
              </div>
            </>
          );
        }}
      </QueryBoundary>
      {dismissing && <DismissDialog match={dismissing} onClose={() => setDismissing(undefined)} />}
    </>
  );
}

function IconLabel({ icon: Icon, text }: { icon: typeof List; text: string }) {
  return (
    <>
      <Icon size={16} aria-hidden />
      <span className="visually-hidden">{text}</span>
    </>
  );
}
