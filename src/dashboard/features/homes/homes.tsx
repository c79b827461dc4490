/** Homes that meet the client's criteria: unseen first, favourites, and those that were dismissed. */
import { Heart, House, LayoutGrid, List, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  DismissMatchDocument,
  type DismissReason,
  MarkMatchesSeenDocument,
  type MatchCardFragment,
  MatchesDocument,
  type MatchOrder,
  type VisitRelationshipFragment,
} from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, Choice, Empty, Loaded, PageTitle, Segments, TableFrame } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { criteriaTexts } from '../criteria/texts.ts';
import { centreOf, distanceKm, type Place } from './distance.rules.ts';
import { HomeCard, HomeRow } from './home-card.tsx';
import { askedPrice, homeName } from './home-texts.ts';
import { DISMISS_REASON_LABELS, homeTexts as t } from './texts.ts';

const PAGE = 24;
const FILTERS = {
  matches: { dismissed: false, ended: false },
  favourites: { favourite: true },
  dismissed: { dismissed: true },
};
const REASONS = Object.keys(DISMISS_REASON_LABELS) as DismissReason[];
const CENTRE = 'centre';

export default function Homes() {
  const { alerts } = useViewer();
  const [alert, setAlert] = useState(alerts[0]?.id ?? '');
  const [tab, setTab] = useState<keyof typeof FILTERS>('matches');
  const [orderBy, setOrder] = useState<MatchOrder>('UNSEEN_FIRST');
  const [layout, setLayout] = useState<'cards' | 'list'>('cards');
  const [first, setFirst] = useState(PAGE);
  const [dismissing, setDismissing] = useState<MatchCardFragment>();
  const [asked, again] = useQuery({
    query: MatchesDocument,
    variables: { alert, first, filter: FILTERS[tab], orderBy },
    pause: !alert,
  });
  const seen = useAct(MarkMatchesSeenDocument);
  const relationship = alerts.find(({ id }) => id === alert)?.relationship;
  if (!alert) return <Empty icon={House} title={criteriaTexts.noAlert} hint={criteriaTexts.noAlertHint} />;
  return (
    <>
      <PageTitle title={t.title} />
      <div className="toolbar">
        <Segments
          label={t.title}
          value={tab}
          onChange={(next) => {
            setTab(next);
            setFirst(PAGE);
          }}
          options={[
            ['matches', t.tabs.matches],
            ['favourites', t.tabs.favourites],
            ['dismissed', t.tabs.dismissed],
          ]}
        />
        {alerts.length > 1 && (
          <Choice
            label={t.alert}
            value={alert}
            onChange={setAlert}
            options={alerts.map(({ id, name }) => [id, name] as const)}
          />
        )}
        <Choice
          label={t.sort}
          value={orderBy}
          onChange={setOrder}
          options={Object.entries(t.orders) as [MatchOrder, string][]}
        />
        <Segments
          label={t.layout}
          value={layout}
          onChange={setLayout}
          options={[
            ['cards', <Labelled key="cards" icon={LayoutGrid} text={t.cards} />],
            ['list', <Labelled key="list" icon={List} text={t.list} />],
          ]}
        />
      </div>
      <Loaded asked={asked} find={(data) => data.propertyAlert?.matches} again={again} rows={8}>
        {({ nodes, totalCount, pageInfo }) => {
          const unseen = nodes.filter(({ seenAt, endedAt, dismissedAt }) => !seenAt && !endedAt && !dismissedAt);
          return nodes.length === 0 ? (
            <Empty icon={tab === 'favourites' ? Heart : House} title={t.none} hint={t.noneHint[tab]} />
          ) : (
            <>
              <Shown nodes={nodes} layout={layout} relationship={relationship} onDismiss={setDismissing} />
              <div className="actions pager">
                <span className="hint">{uiTexts.of(nodes.length, totalCount)}</span>
                {unseen.length > 0 && (
                  <Button busy={seen.busy} onClick={() => seen.act({ matches: unseen.map(({ id }) => id) })}>
                    {t.markSeen}
                  </Button>
                )}
                {pageInfo.hasNextPage && (
                  <Button onClick={() => setFirst(Math.min(100, first + PAGE))}>{uiTexts.more}</Button>
                )}
              </div>
            </>
          );
        }}
      </Loaded>
      {dismissing && <Dismiss match={dismissing} onClose={() => setDismissing(undefined)} />}
    </>
  );
}

function Labelled({ icon: Icon, text }: { icon: typeof List; text: string }) {
  return (
    <>
      <Icon size={16} aria-hidden />
      <span className="visually-hidden">{text}</span>
    </>
  );
}

function Shown({
  nodes,
  layout,
  relationship,
  onDismiss,
}: {
  nodes: MatchCardFragment[];
  layout: 'cards' | 'list';
  relationship?: VisitRelationshipFragment;
  onDismiss: (match: MatchCardFragment) => void;
}) {
  const [from, setFrom] = useState(CENTRE);
  const centre = useMemo(() => centreOf(nodes.flatMap(({ listing }) => placeOf(listing) ?? [])), [nodes]);
  const chosen = nodes.find(({ id }) => id === from)?.listing;
  const origin = (chosen && placeOf(chosen)) ?? centre;
  const distance = ({ listing }: MatchCardFragment) => {
    const place = placeOf(listing);
    return place && origin && distanceKm(origin, place);
  };
  if (layout === 'cards')
    return (
      <ul className="homes">
        {nodes.map((match) => (
          <li key={match.id}>
            <HomeCard match={match} relationship={relationship} onDismiss={() => onDismiss(match)} />
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <Choice
        label={t.from}
        value={from}
        onChange={setFrom}
        options={[[CENTRE, t.fromCentre], ...nodes.map(({ id, listing }) => [id, homeName(listing)] as const)]}
      />
      <TableFrame label={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.address}</th>
              <th scope="col">{t.size}</th>
              <th scope="col" className="figure">
                {t.price}
              </th>
              <th scope="col" className="figure">
                {t.distance}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t.favourite}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...nodes]
              .sort((a, b) => (distance(a) ?? 1e9) - (distance(b) ?? 1e9))
              .map((match) => (
                <HomeRow
                  key={match.id}
                  match={match}
                  relationship={relationship}
                  distanceKm={distance(match)}
                  onDismiss={() => onDismiss(match)}
                />
              ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

const placeOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Place | undefined =>
  latitude != null && longitude != null ? { latitude, longitude } : undefined;

function Dismiss({ match, onClose }: { match: MatchCardFragment; onClose: () => void }) {
  const { act, busy } = useAct(DismissMatchDocument);
  const [reason, setReason] = useState<DismissReason>('PRICE');
  const [note, setNote] = useState('');
  return (
    <Dialog title={t.dismissWhy} onClose={onClose}>
      <p className="hint">
        {homeName(match.listing)} · {askedPrice(match.listing)}
      </p>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (await act({ match: match.id, reason, note: note || null })) onClose();
        }}
      >
        <fieldset>
          <legend className="visually-hidden">{t.dismissWhy}</legend>
          <div className="checks">
            {REASONS.map((each) => (
              <label key={each}>
                <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
                {DISMISS_REASON_LABELS[each]}
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          {t.dismissNote}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className="actions">
          <Button look="primary" icon={X} type="submit" busy={busy}>
            {t.dismiss}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
