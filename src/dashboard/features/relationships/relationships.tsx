/** Relationships by state and kind, and the page of one. */
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { type RelationshipKind, type RelationshipState, RelationshipsDocument } from '../../generated.ts';
import { useParameters } from '../../ui/hash-location.ts';
import { Badge, Button, Choice, Empty, Loaded, PageTitle, Segments, TableFrame } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { date } from '../../values/format.ts';
import { otherSide, type Row } from '../relationship-summary/relationship-parts.tsx';
import { KIND_LABELS, STATE_LABELS } from '../relationship-summary/texts.ts';
import { RelationshipPage } from './relationship-page.tsx';
import { relationshipListTexts as t } from './texts.ts';
import './relationships.css';
import { StateBadge } from '../relationship-summary/state-badge.tsx';

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
  const asked = {
    party: party.id,
    both: side === 'both',
    provider: side === 'provider',
    consumer: side === 'consumer',
    first: PAGE,
    filter: { states: state && [state], kinds: kind && [kind] },
  };
  return (
    <>
      <PageTitle title={t.title} />
      <div className="toolbar">
        <Segments
          label={t.title}
          value={side}
          onChange={(next) => setParameters({ side: next })}
          options={[
            ['both', t.bothSides],
            ['provider', t.asProvider],
            ['consumer', t.asConsumer],
          ]}
        />
        <Choice
          label={t.filterState}
          value={state ?? ''}
          onChange={(next) => setParameters({ state: next || undefined })}
          options={[['', t.anyState], ...STATES.map((each) => [each, STATE_LABELS[each]] as const)]}
        />
        <Choice
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
          <Page asked={asked} pages={pages} before={0} onMore={() => setPages(pages + 1)} />
        </table>
      </TableFrame>
    </>
  );
}

interface Asked {
  party: string;
  both: boolean;
  provider: boolean;
  consumer: boolean;
  first: number;
  filter: { states?: RelationshipState[]; kinds?: RelationshipKind[] };
}

/** A page, and after it the next: each begins where the one before ends now, so that none is lost in between when they change. */
function Page({
  asked,
  after,
  pages,
  before,
  onMore,
}: {
  asked: Asked;
  after?: string | null;
  pages: number;
  /** How many rows stand before it. */
  before: number;
  onMore: () => void;
}) {
  const [answer, again] = useQuery({ query: RelationshipsDocument, variables: { ...asked, after } });
  const found = answer.data?.party?.both ?? answer.data?.party?.provided ?? answer.data?.party?.consumed;
  if (!found || found.nodes.length === 0)
    return (
      <tbody>
        <tr>
          <td colSpan={5}>
            <Loaded asked={answer} find={() => found} again={again} rows={6}>
              {() => <Empty icon={Handshake} title={t.empty} hint={t.emptyHint} />}
            </Loaded>
          </td>
        </tr>
      </tbody>
    );
  const { nodes, totalCount, pageInfo } = found;
  const shown = before + nodes.length;
  return (
    <>
      <tbody>
        {nodes.map((row) => (
          <RelationshipLine key={row.id} row={row} of={asked.party} />
        ))}
      </tbody>
      {pageInfo.hasNextPage && pages > 1 ? (
        <Page asked={asked} after={pageInfo.endCursor} pages={pages - 1} before={shown} onMore={onMore} />
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

function RelationshipLine({ row, of }: { row: Row; of: string }) {
  return (
    <tr>
      <th scope="row">
        <span className="hint">{row.provider.id === of ? t.to : t.by}</span>{' '}
        <Link href={`/relationships/${row.id}`}>{otherSide(row, of).name}</Link>
        {row.purpose && <span className="hint block">{row.purpose}</span>}
      </th>
      <td>{row.offering.name}</td>
      <td>
        <StateBadge state={row.state} />
      </td>
      <td>
        <Badge tone={row.kind === 'PARTNERSHIP' ? 'violet' : 'plain'}>{KIND_LABELS[row.kind]}</Badge>
      </td>
      <td className="nowrap">
        {date(row.startsOn)}
        {row.endsOn && (
          <span className="hint block">
            {t.until} {date(row.endsOn)}
          </span>
        )}
      </td>
    </tr>
  );
}
