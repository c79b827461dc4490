/** Mutations of an alert, after which it is matched. */
import type { GraphQLResolveInfo } from 'graphql';
import { type MutationContext, runMutation } from '../../../mutations/run-mutation.ts';
import { NodeReference, PRELOADED, type WithReferences } from '../../../schema/node-reference.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import type { UserError } from '../../../schema/user-errors.ts';
import { matchAlert } from './match.actions.ts';

/**
 * Matches the payload's alert after the commit of the mutation, then reads the answer, so that it includes the matches.
 */
export async function mutateThenMatch<P extends { errors: UserError[]; alert?: unknown }>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  input: { idempotencyKey?: string | null },
  work: (mutation: MutationContext) => Promise<WithReferences<Omit<P, 'errors'>>>,
): Promise<P> {
  const payload = await runMutation<P>(context, info, input, work);
  const { alert } = payload;
  if (!(alert instanceof NodeReference)) return payload;
  await matchAlert(context.graph, alert.id, () => context.now);
  Reflect.deleteProperty(payload, PRELOADED);
  return payload;
}
