/** For administrators: the erasure of a person who asked for it. */
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { PersonsToEraseDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ErasureDialog } from './erasure-dialog.tsx';
import { erasureTexts as t } from './texts.ts';

export function ErasePersonCard() {
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSearch(text.trim());
  };
  return (
    <Card title={t.deletePerson} hint={t.personHint}>
      <form onSubmit={submit}>
        <label>
          {t.find}
          <input value={text} onChange={({ target }) => setText(target.value)} required autoComplete="off" />
        </label>
        <div className="actions">
          <Button type="submit">{t.search}</Button>
        </div>
      </form>
      {search && <Found key={search} search={search} />}
    </Card>
  );
}

function Found({ search }: { search: string }) {
  const [query, execute] = useQuery({
    query: PersonsToEraseDocument,
    variables: { search },
    requestPolicy: 'network-only',
  });
  const [erasing, setErasing] = useState<{ id: string; name: string }>();
  return (
    <QueryBoundary query={query} select={({ parties }) => parties}>
      {({ nodes, totalCount }) => (
        <>
          {nodes.length === 0 && <p>{t.nobody}</p>}
          <ul className="plain-list">
            {nodes.map(({ id, name }) => (
              <li key={id} className="actions">
                <span>
                  {name} <span className="hint">{id}</span>
                </span>
                <Button variant="danger" aria-label={t.eraseOf(name)} onClick={() => setErasing({ id, name })}>
                  {t.erase}
                </Button>
              </li>
            ))}
          </ul>
          {totalCount > nodes.length && <p className="hint">{t.more(nodes.length, totalCount)}</p>}
          {erasing && (
            <ErasureDialog
              person={erasing.id}
              name={erasing.name}
              onDone={() => {
                setErasing(undefined);
                execute({ requestPolicy: 'network-only' });
              }}
              onClose={() => setErasing(undefined)}
            />
          )}
        </>
      )}
    </QueryBoundary>
  );
}
