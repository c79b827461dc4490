/** What may be done to webhooks. */

import { randomBytes } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { RowOf } from '../../graph/statement.ts';
import { checkVersion, refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { isForbiddenHost } from '../../outbound/private-address.ts';
import { seqOf } from '../../outbox/event-log.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { errorOf } from '../../values/thrown.ts';
import { COUNT_WEBHOOKS, CREATE_WEBHOOK, DELETE_WEBHOOK, LOCK_WEBHOOK, RANGE, SAVE_WEBHOOK } from './webhook.cypher.ts';
import { checkedNames, checkedUrl } from './webhook.rules.ts';
import { encryptedSecret } from './webhook-secrets.ts';

const MAX_PER_PARTY = 20;

export async function createWebhook(
  mutation: MutationContext,
  input: { party: string; url: string; names?: string[] | null; after?: string | null },
) {
  const { runner, viewer, authority, now } = mutation;
  authority.over({ party: input.party }, 'party', 'party of yours');
  const url = checkedUrl(String(input.url), forbiddenHosts(mutation));
  const names = checkedNames(input.names);
  const [row] = await runner.run(COUNT_WEBHOOKS, { party: input.party });
  if (!row) throw notFound('party', 'party of yours');
  if (row.count >= MAX_PER_PARTY)
    throw new DomainError(
      'ILLEGAL_STATE',
      'party',
      `A party has at most ${MAX_PER_PARTY} webhooks; delete one first.`,
      {
        currentState: 'FULL',
        possible: ['deleteWebhook'],
      },
    );
  const after = input.after ? neo4j.int(await position(mutation, input.after)) : null;
  const [id, secret] = [newId('whk'), newSecret()];
  const encrypted = encryptedSecret(mutation.settings, id, secret);
  await runner.run(CREATE_WEBHOOK, {
    id,
    party: input.party,
    url,
    names,
    after,
    secret: encrypted,
    by: viewer.personId,
    now,
  });
  mutation.event({ name: 'webhookCreated', entityId: id, entityVersion: 1, partyIds: [input.party] });
  return { webhook: reference(id), secret };
}

export interface WebhookChange {
  id: string;
  expectedVersion?: number | null;
  url?: string;
  names?: string[] | null;
  enabled?: boolean | null;
  newSecret?: boolean | null;
}

export async function updateWebhook(mutation: MutationContext, input: WebhookChange) {
  const webhook = await lock(mutation, input);
  const values: Record<string, unknown> = {};
  refuseNull(input, 'url');
  if (input.url !== undefined) values.url = checkedUrl(String(input.url), forbiddenHosts(mutation));
  if (input.names !== undefined) values.names = checkedNames(input.names);
  if (typeof input.enabled === 'boolean')
    Object.assign(values, input.enabled ? ENABLED : disabled('Its owner disabled it.'));
  const secret = input.newSecret ? newSecret() : null;
  if (secret) values.secret = encryptedSecret(mutation.settings, input.id, secret);
  await save(mutation, webhook, values, 'webhookUpdated');
  return { webhook: reference(input.id), secret };
}

/** Sends again what came after the cursor, then goes on; also starts a disabled one. */
export async function replayWebhook(mutation: MutationContext, input: { id: string; after: string }) {
  const webhook = await lock(mutation, input);
  const after = await position(mutation, input.after);
  await save(mutation, webhook, { ...ENABLED, position: neo4j.int(after) }, 'webhookReplayed');
  return { webhook: reference(input.id) };
}

export async function deleteWebhook(mutation: MutationContext, input: { id: string; expectedVersion?: number | null }) {
  const { party, version } = await lock(mutation, input);
  await mutation.runner.run(DELETE_WEBHOOK, { id: input.id });
  mutation.event({ name: 'webhookDeleted', entityId: input.id, entityVersion: version + 1, partyIds: [party] });
  return { deletedId: input.id };
}

const ENABLED = { state: 'ACTIVE', disabledReason: null, failures: neo4j.int(0), failingSince: null, lastError: null };

export function disabled(reason: string): Record<string, unknown> {
  return { state: 'DISABLED', disabledReason: reason };
}

type LockedWebhook = RowOf<typeof LOCK_WEBHOOK> & { id: string };

async function lock(
  { runner, authority }: MutationContext,
  { id, expectedVersion }: { id: string; expectedVersion?: number | null },
): Promise<LockedWebhook> {
  const [row] = await runner.run(LOCK_WEBHOOK, { id });
  const what = 'webhook of yours';
  if (!row) throw notFound('id', what);
  authority.over({ party: row.party }, 'id', what);
  checkVersion(expectedVersion, row.version);
  return { ...row, id };
}

async function save(
  mutation: MutationContext,
  { id, party, version }: LockedWebhook,
  values: object,
  name: EventName,
): Promise<void> {
  const { runner, viewer, now } = mutation;
  const by = 'state' in values && values.state === ENABLED.state ? viewer.personId : null;
  await runner.run(SAVE_WEBHOOK, { id, values, by, now });
  mutation.event({ name, entityId: id, entityVersion: version + 1, partyIds: [party] });
}

/** @throws DomainError INVALID_INPUT for a cursor that is none, unknown or older than the retention */
async function position({ runner }: MutationContext, cursor: string): Promise<number> {
  let seq: number;
  try {
    seq = seqOf(cursor);
  } catch (error) {
    throw new DomainError('INVALID_INPUT', 'after', errorOf(error).message.replace(/^after: /, ''));
  }
  const { head, oldest } = onlyRow(await runner.run(RANGE, {}));
  if (seq > head)
    throw new DomainError(
      'INVALID_INPUT',
      'after',
      'This cursor is ahead of the event log; use a value of `eventCursor`.',
    );
  if (seq + 1 < oldest)
    throw new DomainError(
      'INVALID_INPUT',
      'after',
      'Events after this cursor have been pruned; use a newer one, e.g. `eventCursor`.',
    );
  return seq;
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

function forbiddenHosts({ settings }: MutationContext): (host: string) => boolean {
  return settings.webhookPrivateNetworks ? () => false : isForbiddenHost;
}
