/**
 * Repeats queries whose response may be stale: an event arrived while they were under way, so the response may have been
 * read before the change and arrive after the cache was invalidated. The same query may be under way twice, and the older
 * response may arrive last.
 */
import type { Exchange, Operation } from '@urql/core';
import { pipe, tap } from 'wonka';

interface Pending {
  operation: Operation;
  /** Requests that were not answered yet. */
  requests: number;
  isStale: boolean;
}

export const staleResponseExchange: Exchange = ({ client, forward }) => {
  const pending = new Map<number, Pending>();
  return (operations) =>
    pipe(
      operations,
      tap((operation) => {
        const { kind, key } = operation;
        if (kind === 'teardown') pending.delete(key);
        if (kind !== 'query') return;
        const { requests, isStale } = pending.get(key) ?? { requests: 0, isStale: false };
        pending.set(key, { operation, requests: requests + 1, isStale: isStale || requests > 0 });
      }),
      forward,
      tap(({ operation: { kind, key } }) => {
        if (kind === 'subscription') for (const each of pending.values()) each.isStale = true;
        const query = pending.get(key);
        if (!query || --query.requests > 0) return;
        pending.delete(key);
        if (!query.isStale) return;
        const { operation } = query;
        const repeated = { ...operation, context: { ...operation.context, requestPolicy: 'network-only' as const } };
        // After this response has been delivered. The cache may have requested it again by then.
        setTimeout(() => pending.has(key) || client.reexecuteOperation(repeated));
      }),
    );
};
