/** Relationships by state and kind, and the page of one. */
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { useParameters } from '../app/hash-location.ts';
import { useViewer } from '../app/viewer.tsx';
import { date } from '../format.ts';
import { type RelationshipKind, type RelationshipState, RelationshipsDocument } from '../generated.ts';
import { texts } from '../texts.ts';
import { Badge, Button, Choice, Empty, Loaded, PageTitle, Segments, StateBadge, TableFrame } from '../ui/parts.tsx';
import { RelationshipPage } from './relationship-page.tsx';
import { otherSide, type Row } from './relationship-parts.tsx';

const t = texts.relationships;
const PAGE = 25;
const STATES = Object.keys(texts.state) as RelationshipState[];
const KINDS = Object.keys(texts.kind) as RelationshipKind[];

export default function Relationships() {
  const { id } = useParams<{ id?: string }>();
  return id ? <RelationshipPage key={id} id={id} /> : <RelationshipList />;
}

function RelationshipList() {
  const { party, provides } = useViewer();
  const [parameters, setParameters] = useParameters();
  const [first, setFirst] = useState(PAGE);
  const side = parameters.get('side') ?? (provides ? 'provider' : 'consumer');
  const state = STATES.find((each) => each === parameters.get('state'));
  const kind = KINDS.find((each) => each === parameters.get('kind'));
  const [asked, again] = useQuery({
    query: RelationshipsDocument,
    variables: {
      party: party.id,
      asProvider: side === 'provider',
      first,
      states: state && [state],
      kinds: kind && [kind],
    },
  });
  return (
    <>
      <PageTitle title={t.title} />
      <div className="toolbar">
        <Segments
          label={t.title}
          value={side}
          onChange={(next) => setParameters({ side: next })}
          options={[
            ['provider', t.asProvider],
            ['consumer', t.asConsumer],
          ]}
        />
        <Choice
          label={t.filterState}
          value={state ?? ''}
          onChange={(next) => setParameters({ state: next || undefined })}
          options={[['', t.anyState], ...STATES.map((each) => [each, texts.state[each]] as const)]}
        />
        <Choice
          label={t.filterKind}
          value={kind ?? ''}
          onChange={(next) => setParameters({ kind: next || undefined })}
          options={[['', t.anyKind], ...KINDS.map((each) => [each, texts.kind[each]] as const)]}
        />
      </div>
      <Loaded asked={asked} find={({ party: found }) => found?.provided ?? found?.consumed} again={again} rows={8}>
        {({ nodes, totalCount, pageInfo }) =>
          nodes.length === 0 ? (
            <Empty icon={Handshake} title={t.empty} hint={t.emptyHint} />
          ) : (
            <>
              <RelationshipTable rows={nodes} of={party.id} />
              <div className="actions pager">
                <span className="hint">
                  {nodes.length < totalCount ? texts.of(nodes.length, totalCount) : t.count(totalCount)}
                </span>
                {pageInfo.hasNextPage && first < 100 && (
                  <Button onClick={() => setFirst(Math.min(100, first + PAGE))}>{texts.more}</Button>
                )}
              </div>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function RelationshipTable({ rows, of }: { rows: Row[]; of: string }) {
  return (
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
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/relationships/${row.id}`}>{otherSide(row, of).name}</Link>
                {row.purpose && <span className="hint block">{row.purpose}</span>}
              </th>
              <td>{row.offering.name}</td>
              <td>
                <StateBadge state={row.state} />
              </td>
              <td>
                <Badge tone={row.kind === 'PARTNERSHIP' ? 'violet' : 'plain'}>{texts.kind[row.kind]}</Badge>
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
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
