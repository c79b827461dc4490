/** Setting up, checking and removing the second factor of a person. */
import neo4j from 'neo4j-driver';
import type { InstallationKey, Purpose } from '../../access-control/installation-key.ts';
import { sessionOf } from '../../access-control/viewer-key.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import type { RowOf } from '../../graph/statement.ts';
import { CountedError, type MutationContext } from '../../mutations/run-mutation.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { secondsUntil } from '../../values/retry-after.rules.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { type AnonymousCaller, exceeded } from './attempts.actions.ts';
import { newRecoveryCodes, newSecret, recoveryHash, setupUri, stepOf } from './one-time-codes.ts';
import {
  END_OTHER_SESSIONS,
  LOCK_SECOND_FACTOR,
  REMOVE_SECOND_FACTOR,
  SET_SECOND_FACTOR,
  USE_CODE,
} from './second-factor.cypher.ts';
import { codeLimit, isRequired } from './second-factor.rules.ts';
import { sessionEnded } from './session-ended.ts';
import { TAKE_BACK_ATTEMPT } from './sign-in.cypher.ts';

export type LockedFactor = RowOf<typeof LOCK_SECOND_FACTOR>;

/** What an authenticator app needs. */
export interface SecondFactorSetup {
  secret: string;
  uri: string;
}

/** A code is missing or wrong. The attempt is counted if there was one. */
export class CodeRefused extends DomainError {}

const purpose = (person: string): Purpose => ({ what: 'second factor', record: person });

export function encryptedFactor(key: InstallationKey, person: string, secret: string): string {
  return key.encrypt(secret, purpose(person));
}

/** @throws NotDecryptable */
export function clearFactor(key: InstallationKey, person: string, stored: string): string {
  return key.decrypt(stored, purpose(person));
}

export async function lockFactor(runner: Runner, person: string, now: string): Promise<LockedFactor> {
  const { key: limit, max } = codeLimit(person);
  return onlyRow(await runner.run(LOCK_SECOND_FACTOR, { person, limit, max: neo4j.int(max), now }));
}

/**
 * Uses a code up: of the app, or a recovery code. Call it in the transaction of what the code permits.
 * @returns the new recovery codes, if this code confirmed the second factor
 * @throws CodeRefused when it is wrong or was used; DomainError TOO_MANY_ATTEMPTS
 */
export async function useCode(
  runner: Runner,
  key: InstallationKey,
  { person, factor, code, now }: { person: string; factor: LockedFactor; code: string; now: string },
): Promise<string[] | undefined> {
  if (factor.wrongUntil) throw tooManyCodes(factor.wrongUntil, now);
  const secret = clearFactor(key, person, factor.secret ?? '');
  const lastStep = stepOf(secret, code, Date.parse(now), factor.lastStep);
  if (!factor.confirmed) {
    if (lastStep === undefined) throw wrongCode();
    const codes = newRecoveryCodes();
    const recoveryHashes = codes.map(recoveryHash);
    await runner.run(USE_CODE, { person, lastStep: neo4j.int(lastStep), recoveryHashes, now });
    return codes;
  }
  const hash = recoveryHash(code);
  const isRecovery = factor.recoveryHashes.includes(hash);
  if (lastStep === undefined && !isRecovery) throw wrongCode();
  const recoveryHashes = isRecovery ? factor.recoveryHashes.filter((each) => each !== hash) : factor.recoveryHashes;
  await runner.run(USE_CODE, {
    person,
    lastStep: lastStep === undefined ? null : neo4j.int(lastStep),
    recoveryHashes,
    now,
  });
  return undefined;
}

/** Counts an attempt before it is made, in a transaction of its own. @throws DomainError TOO_MANY_ATTEMPTS */
export async function countCode(graph: Graph, person: string, now: string): Promise<void> {
  const until = await graph.writeQuietly((runner) => exceeded(runner, [codeLimit(person)], now));
  if (until) throw tooManyCodes(until, now);
}

/**
 * For signing in, in the transaction that opens the session.
 * @returns the recovery codes, if this sign-in set up the second factor. @throws CodeRefused; SetupMissing when one is required
 */
export async function passSecondFactor(
  runner: Runner,
  { signIn, installationKey, now }: Pick<AnonymousCaller, 'signIn' | 'installationKey' | 'now'>,
  { person, code }: { person: string; code?: string | null },
): Promise<string[] | undefined> {
  const factor = await lockFactor(runner, person, now);
  if (!factor.confirmed && !isRequired(signIn.secondFactor, factor.administrator)) return undefined;
  if (!factor.confirmed && !(factor.secret && code)) throw new SetupMissing(factor);
  if (!code)
    throw new CodeRefused('INVALID_INPUT', 'code', 'Enter the code of your authenticator app, or a recovery code.');
  const recoveryCodes = await useCode(runner, installationKey, { person, factor, code, now });
  await runner.run(TAKE_BACK_ATTEMPT, { keys: [codeLimit(person).key], pair: codeLimit(person).key });
  if (recoveryCodes) {
    await notify(runner, 'secondFactorSetUp', person, factor, now);
    await appendEvents(runner, person, now, [
      { name: 'secondFactorSetUp', entityId: person, entityVersion: factor.version, partyIds: [person] },
    ]);
  }
  return recoveryCodes;
}

/** A second factor is required, and the person has none: sign in again with the first code of this one. */
export class SetupRequired extends DomainError {
  constructor(readonly setup: SecondFactorSetup) {
    super(
      'ILLEGAL_STATE',
      'code',
      'A second factor is required. Add the secret to an authenticator app, and sign in again with its code.',
      { currentState: 'SECOND_FACTOR_REQUIRED', possible: [] },
    );
  }
}

class SetupMissing extends Error {
  constructor(readonly factor: LockedFactor) {
    super('A second factor is required.');
  }
}

/** Signs in by `work`; to a person who needs a second factor and has none it gives one to set up. @throws SetupRequired */
export async function orSetUp<T>(
  { graph, installationKey, now }: Pick<AnonymousCaller, 'graph' | 'installationKey' | 'now'>,
  person: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SetupMissing)) throw error;
    const { factor } = error;
    throw new SetupRequired(
      factor.secret
        ? setupOf(installationKey, person, factor)
        : await graph.write((runner) =>
            setUpFactor(runner, installationKey, { person, email: factor.email ?? '', now }),
          ),
    );
  }
}

/** A new secret; it protects nothing until a code of it was right. */
export async function setUpFactor(
  runner: Runner,
  key: InstallationKey,
  { person, email, now }: { person: string; email: string; now: string },
): Promise<SecondFactorSetup> {
  const secret = newSecret();
  await runner.run(SET_SECOND_FACTOR, { person, secret: encryptedFactor(key, person, secret), now });
  return { secret, uri: setupUri(secret, email) };
}

/** What the app of a person with an unconfirmed second factor needs, again. */
export function setupOf(key: InstallationKey, person: string, { secret, email }: LockedFactor): SecondFactorSetup {
  const clear = clearFactor(key, person, secret ?? '');
  return { secret: clear, uri: setupUri(clear, email ?? '') };
}

export async function beginSecondFactor(mutation: MutationContext) {
  const { runner, settings, now } = mutation;
  const { person, factor } = await lockOwn(mutation);
  if (factor.confirmed)
    throw new DomainError('ILLEGAL_STATE', undefined, 'You have a second factor; remove it first.', {
      currentState: 'CONFIRMED',
      possible: ['removeSecondFactor'],
    });
  return setUpFactor(runner, settings.installationKey, { person, email: factor.email ?? '', now });
}

export async function confirmSecondFactor(mutation: MutationContext, { code }: { code: string }) {
  const { runner, viewer, settings, now } = mutation;
  const { person, factor } = await lockOwn(mutation);
  if (!factor.secret || factor.confirmed) throw nothingToConfirm();
  const recoveryCodes = await counting(person, () =>
    useCode(runner, settings.installationKey, { person, factor, code, now }),
  );
  await runner.run(END_OTHER_SESSIONS, { person, session: sessionOf(viewer.key) ?? null });
  await report(mutation, 'secondFactorSetUp', person, factor);
  return { recoveryCodes: recoveryCodes ?? [] };
}

export async function removeSecondFactor(mutation: MutationContext, { code }: { code: string }) {
  const { runner, settings, now } = mutation;
  const { person, factor } = await lockOwn(mutation);
  if (!factor.confirmed) throw notFound('code', 'second factor of yours');
  if (isRequired(settings.signIn.secondFactor, factor.administrator))
    throw new DomainError('FORBIDDEN', 'code', 'A second factor is required here; ask an administrator to reset it.');
  await counting(person, () => useCode(runner, settings.installationKey, { person, factor, code, now }));
  await runner.run(REMOVE_SECOND_FACTOR, { person });
  await report(mutation, 'secondFactorRemoved', person, factor);
  return { person: reference(person) };
}

/** For a person without the app and without recovery codes. The person is notified. */
export async function resetSecondFactor(mutation: MutationContext, { person }: { person: string }) {
  const { runner, authority, now } = mutation;
  authority.overInstallation('person', 'person');
  const { key: limit, max } = codeLimit(person);
  const [factor] = await runner.run(LOCK_SECOND_FACTOR, { person, limit, max: neo4j.int(max), now });
  if (!factor?.secret) throw notFound('person', 'person with a second factor');
  await runner.run(REMOVE_SECOND_FACTOR, { person });
  await runner.run(END_OTHER_SESSIONS, { person, session: null });
  await report(mutation, 'secondFactorReset', person, factor);
  return { person: reference(person) };
}

async function lockOwn({ runner, viewer, authority, settings, now }: MutationContext) {
  const person = viewer.personId;
  authority.over({ person }, 'code', 'person');
  if (!settings.signIn.folder)
    throw new DomainError('ILLEGAL_STATE', undefined, 'Set up the second factor at your identity provider.', {
      currentState: 'IDENTITY_PROVIDER',
      possible: [],
    });
  return { person, factor: await lockFactor(runner, person, now) };
}

/** A wrong code counts although the mutation is rolled back. */
export async function counting<T>(person: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodeRefused)) throw error;
    throw new CountedError(error.code, 'code', error.message, async ({ runner, now }) => {
      await exceeded(runner, [codeLimit(person)], now);
    });
  }
}

const TEXTS = {
  secondFactorSetUp:
    'A second factor was set up for your account. Each sign-in now needs a code of your authenticator app.',
  secondFactorRemoved: 'The second factor of your account was removed. Your password is enough to sign in.',
  secondFactorReset: 'An administrator reset the second factor of your account. Set up another one.',
} as const satisfies Partial<Record<EventName, string>>;
type FactorEvent = keyof typeof TEXTS;

/** The person learns of each change, in case somebody else made it. */
async function report(
  mutation: MutationContext,
  name: FactorEvent,
  person: string,
  factor: LockedFactor,
): Promise<void> {
  await notify(mutation.runner, name, person, factor, mutation.now);
  mutation.event(sessionEnded(person));
  mutation.event({ name, entityId: person, entityVersion: factor.version, partyIds: [person] });
}

async function notify(
  runner: Runner,
  name: FactorEvent,
  person: string,
  { email, name: to }: Pick<LockedFactor, 'email' | 'name'>,
  now: string,
): Promise<void> {
  if (!email) return;
  const paragraphs = [TEXTS[name], 'If it was not you, request a sign-in link and choose a new password.'];
  const data = { subject: 'Your second factor', paragraphs, link: { label: 'Open Covalue', to: '/' } };
  const mail = { key: `${name}|${person}|${now}`, to: { partyId: person, address: email, name: to } };
  await queueMail(runner, { ...mail, template: 'notice', data }, now);
}

function wrongCode(): CodeRefused {
  return new CodeRefused(
    'INVALID_INPUT',
    'code',
    'The code is wrong or was already used. Enter the current code of your authenticator app, or a recovery code.',
  );
}

function nothingToConfirm(): DomainError {
  return new DomainError('ILLEGAL_STATE', 'code', 'There is no second factor to confirm; begin with its secret.', {
    currentState: 'NOT_BEGUN',
    possible: ['beginSecondFactor'],
  });
}

function tooManyCodes(until: string, now: string): DomainError {
  const retryAfterSeconds = secondsUntil(until, now);
  return new DomainError(
    'TOO_MANY_ATTEMPTS',
    'code',
    `Too many wrong codes; try again in ${retryAfterSeconds} seconds.`,
    { retryAfterSeconds },
  );
}
