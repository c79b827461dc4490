/** How many relationships the party has, by state and by kind. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useViewer } from '../../client/viewer.tsx';
import { RelationshipCountsDocument, type RelationshipKind, type RelationshipState } from '../../generated.ts';
import type { Tone } from '../../ui/badge.tsx';
import { Bar } from '../../ui/bar.tsx';
import { Card } from '../../ui/card.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { STATE_TONES } from '../relationship-summary/state-badge.tsx';
import { KIND_LABELS, STATE_LABELS } from '../relationship-summary/texts.ts';
import { todayTexts as t } from './texts.ts';

interface Count {
  /** Also the parameter of the list that the bar leads to. */
  key: string;
  label: string;
  tone: Tone;
  count: number;
}

export function RelationshipCounts() {
  const { party } = useViewer();
  const [query] = useQuery({ query: RelationshipCountsDocument, variables: { party: party.id } });
  return (
    <aside className="stack">
      <QueryBoundary query={query} select={(data) => data.party} rows={5}>
        {({ proposed, agreed, active, suspended, ended, basic, cooperative, partnership }) => (
          <>
            <Card title={t.byState}>
              <CountBars
                parameter="state"
                counts={[
                  countOfState('PROPOSED', proposed),
                  countOfState('AGREED', agreed),
                  countOfState('ACTIVE', active),
                  countOfState('SUSPENDED', suspended),
                  countOfState('ENDED', ended),
                ]}
              />
            </Card>
            <Card title={t.byKind}>
              <CountBars
                parameter="kind"
                counts={[
                  countOfKind('BASIC', basic),
                  countOfKind('COOPERATIVE', cooperative),
                  countOfKind('PARTNERSHIP', partnership),
                ]}
              />
            </Card>
          </>
        )}
      </QueryBoundary>
    </aside>
  );
}

const countOfState = (state: RelationshipState, { totalCount }: { totalCount: number }): Count => ({
  key: state,
  label: STATE_LABELS[state],
  tone: STATE_TONES[state],
  count: totalCount,
});

const countOfKind = (kind: RelationshipKind, { totalCount }: { totalCount: number }): Count => ({
  key: kind,
  label: KIND_LABELS[kind],
  tone: 'accent',
  count: totalCount,
});

function CountBars({ parameter, counts }: { parameter: string; counts: Count[] }) {
  const max = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <ul className="bars">
      {counts.map(({ key, label, tone, count }) => (
        <li key={key}>
          <Link href={`/relationships?${parameter}=${key}`}>
            <span>{label}</span>
            <Bar share={count / max} tone={tone} />
            <b>{count}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
