/**
 * Answers that an event overtook: they were read before it happened and arrive after the cache forgot what it changed, so
 * what they say may be old. They are asked for once more.
 */
import type { Exchange, Operation } from 'urql';
import { pipe, tap } from 'wonka';

export const overtakenExchange: Exchange = ({ client, forward }) => {
  /** Queries under way, and whether an event came since. */
  const asked = new Map<number, { operation: Operation; overtaken: boolean }>();
  return (operations) =>
    pipe(
      operations,
      tap((operation) => {
        if (operation.kind === 'query') asked.set(operation.key, { operation, overtaken: false });
        else if (operation.kind === 'teardown') asked.delete(operation.key);
      }),
      forward,
      tap(({ operation: { kind, key } }) => {
        if (kind === 'subscription') for (const each of asked.values()) each.overtaken = true;
        const own = asked.get(key);
        if (!own) return;
        asked.delete(key);
        if (!own.overtaken) return;
        const { operation } = own;
        const again = { ...operation, context: { ...operation.context, requestPolicy: 'network-only' as const } };
        // After this answer went its way.
        setTimeout(() => client.reexecuteOperation(again));
      }),
    );
};
