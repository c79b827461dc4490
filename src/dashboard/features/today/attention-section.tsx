/** A section of the screen Today with items that wait for the party: all of them, page by page. */
import { Fragment, type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { TodayDocument, type TodayQuery, type TodayQueryVariables } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { SectionCard, type SectionHead, type TodayData, type TodaySection, titleOf } from './today-section.tsx';

/** Items that are added at once. */
const NEXT_ITEMS = 20;

type PageName = keyof Omit<TodayQueryVariables, 'party' | 'first' | 'after'>;

interface Page<Item> {
  totalCount: number;
  nodes: readonly Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface AttentionOptions<Item> extends SectionHead {
  /** Its page in the query. */
  page: PageName;
  pageOf: (today: TodayQuery) => Page<Item> | undefined;
  /** An `<li>`. */
  render: (item: Item, data: TodayData) => ReactNode;
}

export function attentionSection<Item extends { id: string }>(options: AttentionOptions<Item>): TodaySection {
  return (data) => {
    const page = options.pageOf(data.today);
    if (!page || page.nodes.length === 0) return null;
    return <AttentionCard key={titleOf(options, data)} options={options} data={data} page={page} />;
  };
}

function AttentionCard<Item extends { id: string }>(props: {
  options: AttentionOptions<Item>;
  data: TodayData;
  page: Page<Item>;
}) {
  const [pages, setPages] = useState(1);
  return (
    <SectionCard head={props.options} data={props.data} count={props.page.totalCount}>
      <Items {...props} before={0} pages={pages} onMore={() => setPages(pages + 1)} />
    </SectionCard>
  );
}

interface ItemsProps<Item> {
  options: AttentionOptions<Item>;
  data: TodayData;
  page: Page<Item>;
  /** Number of items on the pages before it. */
  before: number;
  /** Number of pages to show, with this one. */
  pages: number;
  onMore: () => void;
}

/** A page and the following ones. Each starts where the one before it ends now, so that changes leave no gap between them. */
function Items<Item extends { id: string }>({ page, before, pages, onMore, ...props }: ItemsProps<Item>) {
  const { nodes, totalCount, pageInfo } = page;
  const shown = before + nodes.length;
  return (
    <>
      <ul className="items">
        {nodes.map((item) => (
          <Fragment key={item.id}>{props.options.render(item, props.data)}</Fragment>
        ))}
      </ul>
      {pageInfo.hasNextPage &&
        (pages > 1 ? (
          <NextItems {...props} after={pageInfo.endCursor} before={shown} pages={pages - 1} onMore={onMore} />
        ) : (
          <div className="actions">
            <span className="hint">{uiTexts.of(shown, totalCount)}</span>
            <Button onClick={onMore}>{uiTexts.more}</Button>
          </div>
        ))}
    </>
  );
}

const NO_PAGES: Record<PageName, boolean> = {
  changeRequests: false,
  proposals: false,
  visits: false,
  feedback: false,
  questions: false,
  surveys: false,
  homes: false,
  failedMails: false,
  toStart: false,
  expiring: false,
  sent: false,
  tasks: false,
  snoozed: false,
  clients: false,
};

function NextItems<Item extends { id: string }>({
  after,
  ...props
}: Omit<ItemsProps<Item>, 'page'> & { after: string | null }) {
  const { page: name, pageOf } = props.options;
  const [query, refetch] = useQuery({
    query: TodayDocument,
    variables: { ...NO_PAGES, [name]: true, party: props.data.party, first: NEXT_ITEMS, after },
  });
  return (
    <QueryBoundary query={query} select={pageOf} refetch={refetch} rows={3}>
      {(page) => <Items {...props} page={page} />}
    </QueryBoundary>
  );
}
