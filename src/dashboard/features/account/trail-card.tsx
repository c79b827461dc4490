/** Who saw or changed the data of the person. */
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { MAX_PAGE } from '../../../planner/page-limits.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { AuditTrailDocument, type AuditTrailQuery } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { dateTime } from '../../values/format.ts';
import { accountTexts as t } from './texts.ts';

const PAGE = 20;

type Entry = NonNullable<AuditTrailQuery['auditTrail']>['entries'][number];

export function TrailCard() {
  const [first, setFirst] = useState(PAGE);
  const [query, refetch] = useQuery({
    query: AuditTrailDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Card title={t.trail} hint={t.trailHint}>
      <QueryBoundary query={query} select={({ auditTrail }) => auditTrail} refetch={refetch}>
        {({ entries, hasNextPage }) => (
          <>
            {entries.length === 0 && <EmptyState icon={Eye} title={t.noTrail} />}
            <ul className="lines">
              {entries.map((entry, index) => (
                <li key={`${entry.at} ${index}`}>
                  <p>
                    {entry.actorName ?? t.somebody} {whatOf(entry)}
                  </p>
                  {entry.reason && <blockquote>{entry.reason}</blockquote>}
                  <p className="hint">{dateTime(entry.at)}</p>
                </li>
              ))}
            </ul>
            <ExportRowsMenu
              name="audit-trail"
              rows={entries}
              isCut={hasNextPage}
              columns={[
                [t.columns.when, ({ at }) => at],
                [t.columns.who, ({ actorName }) => actorName ?? t.somebody],
                [t.columns.what, whatOf],
                [t.columns.reason, ({ reason }) => reason],
              ]}
            />
            {hasNextPage && first < MAX_PAGE && <Button onClick={() => setFirst(MAX_PAGE)}>{uiTexts.more}</Button>}
            {hasNextPage && first >= MAX_PAGE && <p className="hint">{t.onlyLatest(entries.length)}</p>}
          </>
        )}
      </QueryBoundary>
    </Card>
  );
}

function whatOf({ kind, sensitive, count, mutation }: Entry): string {
  if (kind === 'VIEW') return `${(sensitive && t.saw[sensitive]) || t.sawData}${t.times(count)}`;
  return t.changed(mutation ?? '');
}
