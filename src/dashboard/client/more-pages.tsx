/** Below a list: how much of it is shown, and the button that reads more of it. */
import { Button } from '../ui/button.tsx';
import { failureMessage } from '../ui/failure-message.ts';
import { uiTexts } from '../ui/texts.ts';
import { isWhole, type QueryPages } from './use-query-pages.ts';

/** Nothing when the whole list is shown. Also says why it could not be read. */
export function MorePages<Connection extends { nodes: readonly unknown[]; totalCount?: number }>({
  pages,
}: {
  pages: QueryPages<Connection>;
}) {
  if (isWhole(pages)) return null;
  const { data, fetching, error, more, refetch } = pages;
  const { nodes = [], totalCount } = data?.list ?? {};
  return (
    <>
      {totalCount !== undefined && <span className="hint">{uiTexts.of(nodes.length, totalCount)}</span>}
      {error && !fetching && <span role="alert">{failureMessage(error)}</span>}
      <Button busy={fetching} onClick={error ? refetch : more}>
        {error ? uiTexts.retry : uiTexts.more}
      </Button>
    </>
  );
}
