/** Searches the nodes of the canvas, and on the server parties, and services and offerings, each with its provider. */
import { Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { GraphSearchDocument, type GraphSearchQuery } from '../../generated.ts';
import { bestFits } from './fuzzy.rules.ts';
import type { GraphNode } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

const MIN_SEARCH_LENGTH = 2;
const MAX_ON_CANVAS = 6;

interface Props {
  /** Those of the canvas, also in groups. */
  nodes: GraphNode[];
  onFound: (id: string) => void;
}

interface Result {
  key: string;
  name: string;
  /** What it is, or its provider. */
  of: string;
  id: string;
}

export function GraphSearch({ nodes, onFound }: Props) {
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const isTooShort = search.trim().length < MIN_SEARCH_LENGTH;
  const [{ data, fetching }] = useQuery({
    query: GraphSearchDocument,
    variables: { search },
    pause: isTooShort,
  });
  const near = useMemo(() => (isTooShort ? [] : bestFits(nodes, search, MAX_ON_CANVAS)), [nodes, search, isTooShort]);
  const results: Result[] = [
    ...near.map(({ id, name }) => ({ key: id, name, of: t.onCanvas, id })),
    ...(isTooShort || !data ? [] : resultsOf(data)).filter(({ key }) => !near.some(({ id }) => id === key)),
  ];
  const choose = ({ id }: Result) => {
    setSearch('');
    onFound(id);
  };
  return (
    <div className="graph-search">
      <Search size={16} aria-hidden />
      <input
        type="search"
        role="combobox"
        aria-label={t.search}
        placeholder={t.search}
        aria-expanded={results.length > 0}
        aria-controls={list}
        aria-activedescendant={results[active] && `${list}-${active}`}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setActive(Math.min(results.length - 1, active + 1));
          else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
          else if (event.key === 'Enter' && results[active]) choose(results[active]);
          else if (event.key === 'Escape') setSearch('');
          else return;
          event.preventDefault();
        }}
      />
      {!isTooShort && (
        <div className="graph-results">
          {results.length === 0 && !fetching && <p className="hint">{t.noResults}</p>}
          <div id={list} role="listbox" aria-label={t.results}>
            {results.map((result, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the field move through the list
              <div
                key={result.key}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onClick={() => choose(result)}
              >
                {result.name} <span className="hint">{result.of}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function resultsOf({ parties, services, offerings }: GraphSearchQuery): Result[] {
  return [
    ...parties.nodes.map(({ id, name, segment }) => ({ key: id, name, of: segment ?? '', id })),
    ...[...services.nodes, ...offerings.nodes].map(({ id, name, provider }) => ({
      key: id,
      name,
      of: provider.name,
      id: provider.id,
    })),
  ];
}
