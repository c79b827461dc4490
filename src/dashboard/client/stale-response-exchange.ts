/**
 * Repeats queries whose response may be stale: an event arrived while they were under way, so the response may have been
 * read before the change and arrive after the cache was invalidated.
 */
import type { Exchange, Operation } from 'urql';
import { pipe, tap } from 'wonka';

export const staleResponseExchange: Exchange = ({ client, forward }) => {
  /** Queries under way, and whether an event arrived meanwhile. */
  const pending = new Map<number, { operation: Operation; isStale: boolean }>();
  return (operations) =>
    pipe(
      operations,
      tap((operation) => {
        if (operation.kind === 'query') pending.set(operation.key, { operation, isStale: false });
        else if (operation.kind === 'teardown') pending.delete(operation.key);
      }),
      forward,
      tap(({ operation: { kind, key } }) => {
        if (kind === 'subscription') for (const each of pending.values()) each.isStale = true;
        const query = pending.get(key);
        if (!query) return;
        pending.delete(key);
        if (!query.isStale) return;
        const { operation } = query;
        const repeated = { ...operation, context: { ...operation.context, requestPolicy: 'network-only' as const } };
        // After this response has been delivered.
        setTimeout(() => client.reexecuteOperation(repeated));
      }),
    );
};
