/** Creating, renewing and revoking service accounts. Their keys are shown once; the graph has only hashes. */
import { randomBytes } from 'node:crypto';
import { API_KEY_PREFIX } from '../../access-control/tokens.ts';
import { apiKeyHash } from '../../access-control/viewer-key.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { checkedName, checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import {
  COUNT_ACCOUNTS,
  CREATE_ACCOUNT,
  LOCK_ACCOUNT,
  RENEW_ACCOUNT,
  REVOKE_ACCOUNT,
} from './service-account.cypher.ts';
import { checkedExpiry, checkedScope, MAX_ACCOUNTS } from './service-account.rules.ts';

export interface NewServiceAccount {
  organisation: string;
  name: string;
  mutations?: string[] | null;
  expiresAt?: Date | string | null;
}

/** @param delegable names of the mutations that a service account can be given */
export async function createServiceAccount(
  mutation: MutationContext,
  input: NewServiceAccount,
  delegable: readonly string[],
) {
  const { runner, viewer, authority, now } = mutation;
  const { organisation } = input;
  authority.over({ party: organisation }, 'organisation', 'organisation of yours');
  const name = checkedName(input.name, 'name');
  const mutations = checkedScope(input.mutations, delegable);
  const expiresAt = checkedExpiry(input.expiresAt, now);
  const [row] = await runner.run(COUNT_ACCOUNTS, { organisation });
  if (!row) throw notFound('organisation', 'organisation of yours');
  if (row.count >= MAX_ACCOUNTS)
    throw new DomainError(
      'ILLEGAL_STATE',
      'organisation',
      `An organisation has at most ${MAX_ACCOUNTS} service accounts; revoke one first.`,
      { currentState: 'FULL', possible: ['revokeServiceAccount'] },
    );
  const [id, key] = [newId('sva'), newKey()];
  const by = viewer.personId;
  await runner.run(CREATE_ACCOUNT, { id, organisation, name, mutations, keyHash: apiKeyHash(key), expiresAt, by, now });
  mutation.event({ name: 'serviceAccountCreated', entityId: id, entityVersion: 1, partyIds: [organisation] });
  return { serviceAccount: reference(id), key };
}

interface AccountChange {
  id: string;
  expectedVersion?: number | null;
}

/** A new key; the previous one, which a person who has left may know, ends at once. The caller becomes responsible. */
export async function renewServiceAccount(
  mutation: MutationContext,
  input: AccountChange & Pick<NewServiceAccount, 'expiresAt'>,
) {
  const { runner, viewer, now } = mutation;
  const { organisation, version } = await lock(mutation, input);
  const expiresAt = checkedExpiry(input.expiresAt, now);
  const key = newKey();
  const { id } = input;
  await runner.run(RENEW_ACCOUNT, { id, keyHash: apiKeyHash(key), expiresAt, by: viewer.personId, now });
  mutation.event({ name: 'serviceAccountRenewed', entityId: id, entityVersion: version + 1, partyIds: [organisation] });
  return { serviceAccount: reference(id), key };
}

export async function revokeServiceAccount(mutation: MutationContext, input: AccountChange) {
  const { runner, now } = mutation;
  const { organisation, version } = await lock(mutation, input);
  const { id } = input;
  await runner.run(REVOKE_ACCOUNT, { id, now });
  mutation.event({ name: 'serviceAccountRevoked', entityId: id, entityVersion: version + 1, partyIds: [organisation] });
  return { serviceAccount: reference(id) };
}

async function lock({ runner, authority }: MutationContext, { id, expectedVersion }: AccountChange) {
  const [row] = await runner.run(LOCK_ACCOUNT, { id });
  const what = 'service account of your organisation';
  if (!row) throw notFound('id', what);
  authority.over({ party: row.organisation }, 'id', what);
  checkVersion(expectedVersion, row.version);
  if (row.revoked)
    throw new DomainError('ILLEGAL_STATE', 'id', 'The service account was revoked; create another one.', {
      currentState: 'REVOKED',
      possible: ['createServiceAccount'],
    });
  return row;
}

function newKey(): string {
  return `${API_KEY_PREFIX}${randomBytes(32).toString('base64url')}`;
}
