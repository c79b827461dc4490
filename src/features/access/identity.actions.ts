/**
 * Accounts at the identity provider. An account is bound to the person with its verified address when it is first used. From then
 * on only issuer and subject identify it: an address can be changed at the provider, or be given to somebody else.
 */
import type { Identity } from '../../access-control/tokens.ts';
import { identityHash } from '../../access-control/viewer-key.ts';
import { notFound, unauthenticated } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { appendEvents, type NewEvent } from '../../outbox/append-event.ts';
import { reference } from '../../schema/node-reference.ts';
import { BIND_IDENTITY, PERSON_OF_IDENTITY, RELEASE_IDENTITY } from './identity.cypher.ts';

/** @throws UNAUTHENTICATED if the account is bound to no person, and its address does not lead to one */
export async function bindIdentity(graph: Graph, { issuer, subject, address }: Identity, now: string): Promise<void> {
  const hash = identityHash(issuer, subject);
  const [known] = await graph.read(PERSON_OF_IDENTITY, { hash });
  if (known) return;
  if (!address)
    throw unauthenticated(
      'The token has no "email" claim with "email_verified": true, which is required when an account is first used (TRUST_UNVERIFIED_EMAIL).',
    );
  const found = await graph.write(async (transaction) => {
    const [row] = await transaction.run(BIND_IDENTITY, { address, hash, issuer, subject, now });
    if (row?.isNew)
      await appendEvents(transaction, row.person, now, [changed('identityBound', row, { after: issuer })]);
    return row;
  });
  if (!found)
    throw unauthenticated(
      `The token is valid, but there is no person ${address} with current access; contact an administrator.`,
    );
  if (!found.bound)
    throw unauthenticated(
      `The person ${address} signs in with another account of the identity provider. Use that account, or ask an administrator to release it (releaseIdentity).`,
    );
}

/** The tokens of the account are rejected from the next request on; the next account with the person's address is bound. */
export async function releaseIdentity(mutation: MutationContext, input: { person: string }) {
  const { runner, authority, now } = mutation;
  authority.overInstallation('person', 'person');
  const [row] = await runner.run(RELEASE_IDENTITY, { person: input.person, now });
  if (!row) throw notFound('person', 'person with an account of the identity provider');
  mutation.event(changed('identityReleased', { ...row, person: input.person }, { before: row.issuer }));
  return { person: reference(input.person) };
}

function changed(
  name: 'identityBound' | 'identityReleased',
  { person, version }: { person: string; version: number },
  issuer: { before?: string; after?: string },
): NewEvent {
  return { name, entityId: person, entityVersion: version, partyIds: [person], change: { identityIssuer: issuer } };
}
