import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Link } from 'wouter';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { failureMessage } from './failure-message.ts';
import { Skeleton } from './skeleton.tsx';
import { uiTexts } from './texts.ts';

interface QueryState<Data> {
  data?: Data;
  fetching: boolean;
  error?: CombinedError;
}

/**
 * Shows that a query is loading, its error, that the object does not exist, or its data. Earlier data stays on screen
 * while new data is fetched.
 */
export function QueryBoundary<Data, Selected>({
  query: { data, fetching, error },
  select,
  refetch,
  rows,
  isPage,
  children,
}: {
  query: QueryState<Data>;
  /** The part of the data that is shown; without it there is nothing to show. */
  select: (data: Data) => Selected | null | undefined;
  refetch?: () => void;
  /** Height of the skeleton. */
  rows?: number;
  /** There is nothing else on the page. */
  isPage?: boolean;
  children: (selected: Selected) => ReactNode;
}) {
  const selected = data ? select(data) : undefined;
  if (selected != null) return children(selected);
  if (fetching) return <Skeleton rows={rows} />;
  if (error)
    return (
      <EmptyState isPage={isPage} icon={CircleAlert} title={uiTexts.errors.title} hint={failureMessage(error)}>
        {refetch && (
          <Button variant="primary" onClick={refetch}>
            {uiTexts.retry}
          </Button>
        )}
      </EmptyState>
    );
  return (
    <EmptyState isPage={isPage} icon={CircleAlert} title={uiTexts.errors.notFound} hint={uiTexts.errors.notFoundHint}>
      <Link href="/" className="button plain">
        {uiTexts.errors.home}
      </Link>
    </EmptyState>
  );
}
