/** The contacts of the acting party: people and organisations without an account, which only it sees. */
import { BookUser, Plus } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import { useParams } from 'wouter';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import { ContactsDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { lazyComponent } from '../../ui/lazy-component.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { NewContactDialog } from './contact-dialogs.tsx';
import { contactList } from './contact-list.ts';
import { ContactTableRow } from './contact-row.tsx';
import { contactTexts as t } from './texts.ts';

const PAGE = 50;

const ContactPage = lazyComponent(() => import('./contact-page.tsx'));

export default function Contacts() {
  const { id } = useParams<{ id?: string }>();
  return id ? <ContactPage key={id} id={id} /> : <ContactList />;
}

function ContactList() {
  const { party } = useViewer();
  const [isNewOpen, setNewOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const searchable = /[\p{L}\p{N}]/u.test(search) ? search : null;
  const pages = useQueryPages({
    query: ContactsDocument,
    variables: { party: party.id, search: searchable, first: PAGE },
    select: ({ contacts }) => contacts,
  });
  const { refetch } = pages;
  const field = useId();
  const newContact = (
    <Button variant="primary" icon={Plus} onClick={() => setNewOpen(true)}>
      {t.new}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={t.title}
        subtitle={t.subtitle(party.name)}
        aside={
          <>
            <ExportListMenu list={contactList(party.id, searchable)} />
            {newContact}
          </>
        }
      />
      <div className="field">
        <label htmlFor={field}>{t.search}</label>
        <input
          id={field}
          type="search"
          placeholder={t.searchHint}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <QueryBoundary query={pages} select={({ list }) => list} refetch={refetch}>
        {({ totalCount, nodes }) =>
          totalCount === 0 ? (
            searchable ? (
              <p className="hint">{t.nothingFound}</p>
            ) : (
              <EmptyState icon={BookUser} title={t.none} hint={t.noneHint}>
                {newContact}
              </EmptyState>
            )
          ) : (
            <div className="stack">
              <TableFrame label={t.title}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t.columns.name}</th>
                      <th scope="col">{t.columns.reach}</th>
                      <th scope="col">{t.columns.relationships}</th>
                      <th scope="col">{t.columns.state}</th>
                      <th scope="col">
                        <span className="visually-hidden">{t.columns.actions}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {nodes.map((contact) => (
                      <ContactTableRow key={contact.id} contact={contact} refetch={refetch} />
                    ))}
                  </tbody>
                </table>
              </TableFrame>
              <div className="actions">
                <MorePages pages={pages} />
              </div>
            </div>
          )
        }
      </QueryBoundary>
      {isNewOpen && <NewContactDialog party={party.id} onClose={() => setNewOpen(false)} onDone={refetch} />}
    </>
  );
}
