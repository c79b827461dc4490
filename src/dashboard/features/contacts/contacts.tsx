/** The contacts of the acting party: people and organisations without an account, which only it sees. */
import { BookUser, Plus } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type ContactOrder, ContactsDocument } from '../../generated.ts';
import { ListSearch } from '../../lists/list-search.tsx';
import { OrderAndSize, sizeIn } from '../../lists/order-and-size.tsx';
import { SavedViews } from '../../lists/saved-views.tsx';
import { SelectBox } from '../../lists/selection-bar.tsx';
import { listTexts } from '../../lists/texts.ts';
import { useSearchedText } from '../../lists/use-searched-text.ts';
import { useSelection } from '../../lists/use-selection.ts';
import { parametersOf, viewOf } from '../../lists/view.rules.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNewDialog, useParameters } from '../../ui/hash-location.ts';
import { lazyComponent } from '../../ui/lazy-component.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { ContactBulkActions } from './bulk-actions.tsx';
import { NewContactDialog } from './contact-dialogs.tsx';
import { contactList } from './contact-list.ts';
import { ContactTableRow } from './contact-row.tsx';
import { contactTexts as t } from './texts.ts';

const PAGE = 100;
/** Rows at first, in pages of 100. */
const ORDERS = Object.keys(t.orders) as ContactOrder[];
/** Parameters of the address that make a view. */
const OF_VIEW = ['order', 'q'] as const;

const ContactPage = lazyComponent(() => import('./contact-page.tsx'));

export default function Contacts() {
  const { id } = useParams<{ id?: string }>();
  return id ? <ContactPage key={id} id={id} /> : <ContactList />;
}

function ContactList() {
  const { party } = useViewer();
  const [isNewOpen, setNewOpen] = useNewDialog('contact');
  const [parameters, setParameters] = useParameters();
  const typed = parameters.get('q') ?? '';
  const orderBy = ORDERS.find((each) => each === parameters.get('order')) ?? 'NAME';
  const size = sizeIn(parameters);
  const search = useSearchedText(typed) ?? null;
  const [isChanging, setChanging] = useState(false);
  const pages = useQueryPages({
    query: ContactsDocument,
    variables: { party: party.id, search, orderBy, first: PAGE },
    select: ({ contacts }) => contacts,
    initialCount: size / PAGE,
    pause: isChanging,
  });
  const { refetch } = pages;
  const selection = useSelection(pages.data?.list.nodes ?? []);
  const view = viewOf(parameters, OF_VIEW);
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
            <SavedViews
              list="contacts"
              parameters={view}
              onChoose={(next) => setParameters(parametersOf(next, OF_VIEW))}
            />
            <ExportListMenu list={contactList(party.id, search, orderBy)} />
            {newContact}
          </>
        }
      />
      <ListSearch label={t.search} hint={t.searchHint} value={typed} onChange={(q) => setParameters({ q })} />
      <div className="toolbar">
        <OrderAndSize orders={t.orders} order={orderBy} size={size} onChange={setParameters} />
      </div>
      <ContactBulkActions
        selection={selection}
        totalCount={pages.data?.list.totalCount ?? 0}
        onBusy={setChanging}
        onDone={() => {
          selection.clear();
          refetch();
        }}
      />
      <QueryBoundary query={pages} select={({ list }) => list} refetch={refetch}>
        {({ totalCount, nodes }) =>
          totalCount === 0 ? (
            search ? (
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
                      <th scope="col">
                        <SelectBox
                          label={listTexts.bulk.selectAll}
                          isChecked={selection.isAll}
                          onChange={selection.toggleAll}
                        />{' '}
                        {t.columns.name}
                      </th>
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
                      <ContactTableRow
                        key={contact.id}
                        {...{ contact, refetch }}
                        isSelected={selection.has(contact.id)}
                        onSelect={selection.toggle}
                      />
                    ))}
                  </tbody>
                </table>
              </TableFrame>
              <div className="actions">
                {!pages.data?.hasMore && <span className="hint">{t.count(totalCount)}</span>}
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
