/** The contacts of the acting party: people and organisations without an account, which only it sees. */
import { BookUser, Plus } from 'lucide-react';
import { useDeferredValue, useId } from 'react';
import { useParams } from 'wouter';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { parametersOf, SavedViews, viewOf } from '../../client/saved-views.tsx';
import { SelectBox } from '../../client/selection-bar.tsx';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useSelection } from '../../client/use-selection.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type ContactOrder, ContactsDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNewDialog, useParameters } from '../../ui/hash-location.ts';
import { lazyComponent } from '../../ui/lazy-component.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { number } from '../../values/format.ts';
import { ContactBulkActions } from './bulk-actions.tsx';
import { NewContactDialog } from './contact-dialogs.tsx';
import { contactList } from './contact-list.ts';
import { ContactTableRow } from './contact-row.tsx';
import { contactTexts as t } from './texts.ts';

const PAGE = 100;
/** Rows at first, in pages of 100. */
const SIZES = ['100', '500', '5000'] as const;
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
  const size = SIZES.find((each) => each === parameters.get('size')) ?? '100';
  const search = useDeferredValue(typed.trim());
  const searchable = /[\p{L}\p{N}]/u.test(search) ? search : null;
  const pages = useQueryPages({
    query: ContactsDocument,
    variables: { party: party.id, search: searchable, orderBy, first: PAGE },
    select: ({ contacts }) => contacts,
    initialCount: Number(size) / PAGE,
  });
  const { refetch } = pages;
  const selection = useSelection(pages.data?.list.nodes ?? []);
  const view = viewOf(parameters, OF_VIEW);
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
            <SavedViews
              list="contacts"
              parameters={view}
              onChoose={(next) => setParameters(parametersOf(next, OF_VIEW))}
            />
            <ExportListMenu list={contactList(party.id, searchable, orderBy)} />
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
          onChange={({ target }) => setParameters({ q: target.value || undefined })}
        />
      </div>
      <div className="toolbar">
        <Select
          label={t.sort}
          value={orderBy}
          onChange={(next) => setParameters({ order: next })}
          options={ORDERS.map((each) => [each, t.orders[each]] as const)}
        />
        <Select
          label={t.rows}
          value={size}
          onChange={(next) => setParameters({ size: next })}
          options={SIZES.map((each) => [each, number(Number(each))] as const)}
        />
      </div>
      <ContactBulkActions selection={selection} onDone={refetch} />
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
                      <th scope="col">
                        <SelectBox
                          label={uiTexts.bulk.selectAll}
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
                      <ContactTableRow key={contact.id} {...{ contact, refetch, selection }} />
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
