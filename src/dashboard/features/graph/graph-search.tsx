/** Searches parties, and services and offerings, each with its provider. */
import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { GraphSearchDocument, type GraphSearchQuery } from '../../generated.ts';
import { graphTexts as t } from './texts.ts';

const MIN_SEARCH_LENGTH = 2;

export function GraphSearch({ onFound }: { onFound: (party: string) => void }) {
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const isTooShort = search.trim().length < MIN_SEARCH_LENGTH;
  const [{ data, fetching }] = useQuery({
    query: GraphSearchDocument,
    variables: { search },
    pause: isTooShort,
  });
  const results = isTooShort || !data ? [] : resultsOf(data);
  const choose = (id: string) => {
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
          else if (event.key === 'Enter' && results[active]) choose(results[active].party);
          else if (event.key === 'Escape') setSearch('');
          else return;
          event.preventDefault();
        }}
      />
      {!isTooShort && (
        <div className="results">
          {results.length === 0 && !fetching && <p className="hint">{t.noResults}</p>}
          <div id={list} role="listbox" aria-label={t.results}>
            {results.map(({ key, name, of, party }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the field move through the list
              <div
                key={key}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onClick={() => choose(party)}
              >
                {name} <span className="hint">{of}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function resultsOf({ parties, services, offerings }: GraphSearchQuery) {
  return [
    ...parties.nodes.map(({ id, name, segment }) => ({ key: id, name, of: segment ?? '', party: id })),
    ...[...services.nodes, ...offerings.nodes].map(({ id, name, provider }) => ({
      key: id,
      name,
      of: provider.name,
      party: provider.id,
    })),
  ];
}
