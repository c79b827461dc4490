/** Sets up a graph that nobody can sign in to yet: its first administrator, the organisation, and a one-time code. */

import { DomainError } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { newId } from '../../graph/ids.ts';
import type { Runner } from '../../graph/runner.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import { canonicalAddress } from '../../values/address.rules.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { storedPacks } from '../parties/pack.rules.ts';
import { SETUP_CODE_MS } from './access.rules.ts';
import {
  ADMINISTRATORS,
  CREATE_FIRST_ADMINISTRATOR,
  END_LINKS,
  LOCK_SETUP,
  OFFER_SETUP,
  PERSON_WITH_ADDRESS,
} from './setup.cypher.ts';
import { CREATE_LINK } from './sign-in.cypher.ts';

export interface Administrator {
  id: string;
  name: string;
  /** Null: nobody can sign in as this person. */
  email: string | null;
  hasPassword: boolean;
}

export interface Setup {
  name: string;
  email: string;
  organisation: string;
  /** Industry packs of the organisation. Default: the plain pack. */
  packs?: readonly string[];
}

/** A one-time code: 192 random bits, of which the graph holds a hash. It is used as a sign-in link (`useSignInLink`). */
export interface SetupCode {
  code: string;
  /** ISO instant. */
  expiresAt: string;
}

export async function readAdministrators(graph: Graph): Promise<Administrator[]> {
  return graph.read(ADMINISTRATORS, {});
}

export function newSetupCode(now: string): SetupCode {
  return { code: randomToken(), expiresAt: new Date(Date.parse(now) + SETUP_CODE_MS).toISOString() };
}

/** @throws DomainError INVALID_INPUT that names the field (a key of `Setup`) */
export function checkedSetup({ name, email, organisation, packs }: Setup): Setup & { packs: string[] } {
  const canonical = canonicalAddress(email.trim());
  if (!canonical)
    throw new DomainError('INVALID_INPUT', 'email', 'Specify one plain email address, e.g. ada@your-company.example.');
  return {
    name: checkedName(name, 'name'),
    email: canonical,
    organisation: checkedName(organisation, 'organisation'),
    packs: storedPacks(packs ?? []),
  };
}

/**
 * Makes the first administrator, who represents the organisation, and accepts the code for the password. All or nothing; of
 * two at the same time one is refused.
 * @param code undefined when an identity provider signs people in
 * @throws DomainError ILLEGAL_STATE when the graph has an administrator; ALREADY_EXISTS when the address is taken
 */
export async function setUpGraph(graph: Graph, setup: Setup, code: SetupCode | undefined, now: string): Promise<void> {
  await graph.write(async (runner) => {
    const person = await createAdministrator(runner, setup, now);
    if (code) await acceptCode(runner, person, code, now);
  });
}

/** Lets the browser that has the code set up the graph (`setUp`). */
export async function offerSetup(graph: Graph, code: SetupCode, now: string): Promise<void> {
  await graph.write((runner) => offerSetupIn(runner, code, now));
}

/** As `offerSetup`, in a transaction. */
export async function offerSetupIn(runner: Runner, { code, expiresAt }: SetupCode, now: string): Promise<void> {
  await runner.run(OFFER_SETUP, { hash: tokenHash(code), now, expiresAt });
}

/** Creates the first administrator and the organisation. @returns the ID of the person. @throws DomainError, see `setUpGraph` */
export async function createAdministrator(runner: Runner, setup: Setup, now: string): Promise<string> {
  const { name, email, organisation: organisationName, packs } = checkedSetup(setup);
  const [person, organisation] = [newId('per'), newId('org')];
  await runner.run(LOCK_SETUP, {});
  const [administrator] = await runner.run(ADMINISTRATORS, {});
  if (administrator) throw alreadySetUp(administrator);
  const [taken] = await runner.run(PERSON_WITH_ADDRESS, { email });
  if (taken)
    throw new DomainError(
      'ALREADY_EXISTS',
      'email',
      `This email address belongs to ${taken.name}; specify another one.`,
    );
  await runner.run(CREATE_FIRST_ADMINISTRATOR, { person, name, email, organisation, organisationName, packs, now });
  await appendEvents(
    runner,
    person,
    now,
    [person, organisation].map((entityId) => ({
      name: 'partyCreated',
      entityId,
      entityVersion: 1,
      partyIds: [person, organisation],
    })),
  );
  return person;
}

/**
 * Another code for an administrator who has not set a password yet; the earlier one ends.
 * @throws DomainError NOT_FOUND without an administrator of this address; ILLEGAL_STATE when it has a password
 */
export async function renewSetupCode(graph: Graph, email: string, code: SetupCode, now: string): Promise<void> {
  await graph.write(async (runner) => {
    await runner.run(LOCK_SETUP, {});
    const administrators = await runner.run(ADMINISTRATORS, {});
    const administrator = administrators.find((each) => each.email === canonicalAddress(email.trim()));
    if (!administrator)
      throw new DomainError('NOT_FOUND', 'email', 'There is no administrator with this email address; check it.');
    if (administrator.hasPassword) throw alreadySetUp(administrator);
    await runner.run(END_LINKS, { person: administrator.id });
    await acceptCode(runner, administrator.id, code, now);
  });
}

async function acceptCode(runner: Runner, person: string, { code, expiresAt }: SetupCode, now: string): Promise<void> {
  await runner.run(CREATE_LINK, { person, hash: tokenHash(code), now, expiresAt });
}

export function alreadySetUp({ name, email, hasPassword }: Administrator): DomainError {
  const who = email ? `${name}, ${email}` : `${name}, who has no email address`;
  const next = hasPassword
    ? 'sign in on the dashboard, or request a link there'
    : `to get another one-time code, run: npm run setup -- --new-code --email ${email}`;
  return new DomainError(
    'ILLEGAL_STATE',
    undefined,
    `There is already an administrator (${who}); ${email ? next : 'another administrator can set one (updateParty)'}.`,
    {
      currentState: 'SET_UP',
      possible: [],
    },
  );
}
