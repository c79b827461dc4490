/** Search anywhere: parties, and services and offerings by whom they are of. */
import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { GraphSearchDocument, type GraphSearchQuery } from '../../generated.ts';
import { graphTexts as t } from './texts.ts';

export function GraphSearch({ onFound }: { onFound: (party: string) => void }) {
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const [{ data, fetching }] = useQuery({
    query: GraphSearchDocument,
    variables: { search },
    pause: search.trim().length < 2,
  });
  const found = search.trim().length < 2 || !data ? [] : resultsOf(data);
  const take = (id: string) => {
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
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[at] && `${list}-${at}`}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
          else if (event.key === 'Enter' && found[at]) take(found[at].party);
          else if (event.key === 'Escape') setSearch('');
          else return;
          event.preventDefault();
        }}
      />
      {search.trim().length >= 2 && (
        <div className="results">
          {found.length === 0 && !fetching && <p className="hint">{t.noResults}</p>}
          <div id={list} role="listbox" aria-label={t.results}>
            {found.map(({ key, name, of, party }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the field move through the list
              <div
                key={key}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                onClick={() => take(party)}
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
