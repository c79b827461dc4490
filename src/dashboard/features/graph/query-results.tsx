/** The results of chains, paths and impacts in words, each with a button to remove it. */
import { Trash2 } from 'lucide-react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CRITICALITY_LABELS } from '../relationships/texts.ts';
import type { GraphQuery, GraphResult } from './graph-queries.ts';
import { graphTexts as t } from './texts.ts';

const MAX_AFFECTED = 50;

interface Props {
  queries: GraphQuery[];
  results: Map<GraphQuery, GraphResult>;
  onRemove: (query: GraphQuery) => void;
  onSelect: (id: string) => void;
}

export function QueryResults({ queries, results, onRemove, onSelect }: Props) {
  return queries
    .filter((query) => !query.startsWith('expand:'))
    .map((query) => {
      const result = results.get(query);
      const title = titleOf(query);
      return (
        <section key={query} className="graph-result">
          <header>
            <h2>{title}</h2>
            <Button variant="quiet" icon={Trash2} aria-label={t.removeQuery(title)} onClick={() => onRemove(query)} />
          </header>
          {result?.summary && <p role="status">{result.summary}</p>}
          {result?.affected && <AffectedParties affected={result.affected} onSelect={onSelect} />}
        </section>
      );
    });
}

function titleOf(query: GraphQuery): string {
  const [kind = '', , direction = ''] = query.split(':');
  const titles: Readonly<Record<string, string>> = t.queryTitles;
  return titles[kind === 'chain' ? direction : kind] ?? kind;
}

function AffectedParties({
  affected,
  onSelect,
}: {
  affected: NonNullable<GraphResult['affected']>;
  onSelect: (id: string) => void;
}) {
  return (
    <>
      {affected.length > MAX_AFFECTED && <p className="hint">{t.affectedListed(MAX_AFFECTED, affected.length)}</p>}
      <ol className="graph-affected">
        {affected.slice(0, MAX_AFFECTED).map(({ id, name, depth, criticality }) => (
          <li key={id}>
            <button type="button" onClick={() => onSelect(id)}>
              <span className="hint">{depth}</span> {name}
            </button>
            {criticality && (
              <Badge tone={criticality === 'CRITICAL' ? 'bad' : criticality === 'HIGH' ? 'warn' : 'muted'}>
                {CRITICALITY_LABELS[criticality]}
              </Badge>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
