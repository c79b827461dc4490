/** Changing the address with which a person signs in: the old and the new address confirm it, either may reject it. */
import { localSecret } from '../../access-control/tokens.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { appendEvents, type NewEvent } from '../../outbox/append-event.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { canonicalAddress } from '../../values/address.rules.ts';
import { secondsUntil } from '../../values/retry-after.rules.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { checkedAddress } from '../mail/mail.rules.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { END_SIGN_INS_OF_PERSON, PERSON_BY_EMAIL } from '../parties/party.write.cypher.ts';
import { countAgainstQuota } from '../quotas/quota.actions.ts';
import type { SignInSettings } from './access.settings.ts';
import { exceeded } from './attempts.actions.ts';
import {
  BLOCK_ADDRESS,
  CHANGE_EMAIL,
  CONFIRM_EMAIL_CHANGE,
  CREATE_EMAIL_CHANGE,
  DELETE_EMAIL_CHANGE,
  EMAIL_CHANGE_OF_LINK,
  LOCK_PERSON,
} from './email-change.cypher.ts';
import { addressLimit, EMAIL_CHANGE_MS, isConfirmed, OBJECTION_MS, personLimit } from './email-change.rules.ts';
import { sessionEnded } from './session-ended.ts';

export const EMAIL_CHANGE_PATH = '/access/email-change';

/** Made of the address to which the mail is sent, too: a mail that is sent to another address later contains no valid link. */
const tokenOf = ({ keyFolder }: SignInSettings, seed: string, address: string) =>
  localSecret(keyFolder, `email-change|${seed}|${address}`);

export function emailChangeLink(settings: SignInSettings, seed: string, address: string): string {
  return `${settings.origin()}${EMAIL_CHANGE_PATH}?token=${tokenOf(settings, seed, address)}`;
}

/** Whether the new address belongs to another person is not disclosed here, only to those who confirm from it. */
export async function requestEmailChange(mutation: MutationContext, input: { email: string }) {
  const { runner, viewer, authority, now, settings } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'email', 'person');
  const newAddress = checkedAddress(input.email, 'email');
  const { name, email: oldAddress, version } = onlyRow(await runner.run(LOCK_PERSON, { person }));
  if (!oldAddress || newAddress === oldAddress)
    throw new DomainError('INVALID_INPUT', 'email', 'Specify an address other than your current one.');
  await runner.run(DELETE_EMAIL_CHANGE, { person });
  const expiresAt = new Date(Date.parse(now) + EMAIL_CHANGE_MS).toISOString();
  const mails = ([side, address]: readonly ['OLD' | 'NEW', string]) => ({ side, address, linkSeed: randomToken() });
  const [old, next] = [mails(['OLD', oldAddress]), mails(['NEW', newAddress])];
  const hashOf = ({ linkSeed, address }: typeof old) => tokenHash(tokenOf(settings.signIn, linkSeed, address));
  const canAskOld = canonicalAddress(oldAddress) === oldAddress;
  await runner.run(CREATE_EMAIL_CHANGE, {
    person,
    oldAddress,
    newAddress,
    oldHash: hashOf(old),
    newHash: hashOf(next),
    oldConfirmed: !canAskOld,
    now,
    expiresAt,
  });
  const limits = [addressLimit(tokenHash(newAddress)), personLimit(person)];
  const until = await exceeded(runner, limits, now);
  if (until) throw tooMany(until, now);
  await countAgainstQuota(mutation, 'invitations');
  for (const { side, address, linkSeed } of canAskOld ? [old, next] : [next]) {
    const to = { partyId: person, address, name };
    const data = { side, linkSeed, linkExpiresAt: expiresAt, ...(side === 'OLD' ? { newAddress } : {}) };
    await queueMail(runner, { key: `email-change|${linkSeed}`, to, template: 'email-change', data }, now);
  }
  mutation.event(changed('emailChangeRequested', person, version));
  return { person: reference(person) };
}

export async function cancelEmailChange(mutation: MutationContext) {
  const { runner, viewer, authority } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'email', 'person');
  const { version } = onlyRow(await runner.run(LOCK_PERSON, { person }));
  const { count } = onlyRow(await runner.run(DELETE_EMAIL_CHANGE, { person }));
  if (!count) throw notFound('email', 'requested change of your address');
  mutation.event(changed('emailChangeCancelled', person, version));
  return { person: reference(person) };
}

/** What a link is about, without changing anything. */
export async function openEmailChange(graph: Graph, token: string, now: string) {
  const [change] = await graph.read(EMAIL_CHANGE_OF_LINK, { hash: tokenHash(token), now });
  return change;
}

/** The answer of one address. @returns what it led to; undefined if the link does not work any more */
export async function answerEmailChange(
  graph: Graph,
  { token, accepted }: { token: string; accepted: boolean },
  now: string,
): Promise<'rejected' | 'waiting' | 'changed' | 'taken' | undefined> {
  const hash = tokenHash(token);
  return graph.write(async (transaction) => {
    const [known] = await transaction.run(EMAIL_CHANGE_OF_LINK, { hash, now });
    if (!known) return undefined;
    const { person } = known;
    const { version } = onlyRow(await transaction.run(LOCK_PERSON, { person }));
    const [change] = await transaction.run(EMAIL_CHANGE_OF_LINK, { hash, now });
    if (!change) return undefined;
    const { side, newAddress } = change;
    if (!accepted) {
      await transaction.run(DELETE_EMAIL_CHANGE, { person });
      if (side === 'NEW') await blockAddress(transaction, newAddress, now);
      await appendEvents(transaction, person, now, [
        { ...changed('emailChangeRejected', person, version), change: { by: { after: side } } },
      ]);
      return 'rejected';
    }
    const oldConfirmed = change.oldConfirmed || side === 'OLD';
    const newConfirmed = change.newConfirmed || side === 'NEW';
    if (!isConfirmed({ oldConfirmed, newConfirmed })) {
      await transaction.run(CONFIRM_EMAIL_CHANGE, { person, old: oldConfirmed, new: newConfirmed });
      return 'waiting';
    }
    await transaction.run(DELETE_EMAIL_CHANGE, { person });
    const [owner] = await transaction.run(PERSON_BY_EMAIL, { email: newAddress });
    if (owner) return 'taken';
    await transaction.run(END_SIGN_INS_OF_PERSON, { person });
    const after = onlyRow(await transaction.run(CHANGE_EMAIL, { person, email: newAddress, now }));
    await appendEvents(transaction, person, now, [
      sessionEnded(person),
      changed('emailChanged', person, after.version),
    ]);
    return 'changed';
  });
}

async function blockAddress(runner: Runner, address: string, now: string): Promise<void> {
  const { key, max } = addressLimit(tokenHash(address));
  const until = new Date(Date.parse(now) + OBJECTION_MS).toISOString();
  await runner.run(BLOCK_ADDRESS, { key, count: max, until });
}

/** Without the addresses: administrators read events, but may see an address only with a stated reason. */
function changed(name: EventName, person: string, version: number): NewEvent {
  return { name, entityId: person, entityVersion: version, partyIds: [person] };
}

function tooMany(until: string, now: string): DomainError {
  const retryAfterSeconds = secondsUntil(until, now);
  return new DomainError(
    'TOO_MANY_ATTEMPTS',
    'email',
    `Too many changes were requested; try again in ${retryAfterSeconds} seconds, or use another address.`,
    { retryAfterSeconds },
  );
}
