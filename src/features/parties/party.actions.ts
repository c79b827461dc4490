/** Creates and changes parties. */
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import {
  checkedName,
  checkedShortText,
  checkedText,
  checkVersion,
  given,
  refuseNull,
  webAddress,
} from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { internationalPhone } from '../../values/phone.rules.ts';
import { MAX_POSTAL_ADDRESS_LENGTH } from '../../values/text-limits.rules.ts';
import { addressKnown, countAgainstQuota } from '../quotas/quota.actions.ts';
import { storedPacks } from './pack.rules.ts';
import {
  CREATE_ORGANISATION,
  CREATE_PERSON,
  END_SIGN_INS_OF_PERSON,
  LOCK_PARTY,
  PERSON_BY_EMAIL,
  UPDATE_PARTY,
} from './party.write.cypher.ts';

export interface PartyValues {
  name?: string;
  description?: string | null;
  website?: string | null;
  email?: string | null;
  phone?: string | null;
  postalAddress?: string | null;
  segment?: string | null;
  profile?: string;
  packs?: string[];
}

export async function createOrganisation(
  mutation: MutationContext,
  input: PartyValues & { name: string; representative?: boolean },
) {
  const { runner, viewer, now } = mutation;
  const id = newId('org');
  const values = { profile: 'PRIVATE', ...checked(input) };
  const role = input.representative === false ? null : 'REPRESENTATIVE';
  await runner.run(CREATE_ORGANISATION, { id, now, values: named(values), recorder: viewer.personId, role });
  mutation.event({ name: 'partyCreated', entityId: id, entityVersion: 1, partyIds: [id, viewer.personId] });
  return { organisation: reference(id) };
}

export async function createPerson(mutation: MutationContext, input: PartyValues & { name: string }) {
  const { runner, viewer, now } = mutation;
  const id = newId('per');
  const values = { profile: 'PRIVATE', ...checked(input) };
  await checkEmailIsFree(mutation, values.email);
  await runner.run(CREATE_PERSON, { id, now, values: named(values), recorder: viewer.personId, role: null });
  await countAgainstQuota(mutation, 'persons');
  mutation.event({ name: 'partyCreated', entityId: id, entityVersion: 1, partyIds: [id, viewer.personId] });
  return { person: reference(id) };
}

export async function updateParty(
  mutation: MutationContext,
  input: PartyValues & { id: string; expectedVersion?: number | null },
) {
  const { runner, viewer, authority, now } = mutation;
  const [party] = await runner.run(LOCK_PARTY, { id: input.id });
  if (!party) throw notFound('id', 'party');
  authority.over({ party: input.id }, 'id', 'party');
  checkVersion(input.expectedVersion, party.version);
  const values = checked(input);
  if (party.person && values.packs !== undefined)
    throw new DomainError(
      'INVALID_INPUT',
      'packs',
      'Only organisations choose packs; a person has those of its providers.',
    );
  if (party.person && values.email !== undefined && values.email !== party.before.email) {
    // Who holds the address signs in as the person.
    if (!viewer.administrator || viewer.personId === input.id || party.hasSignedIn)
      throw new DomainError(
        'FORBIDDEN',
        'email',
        'People change their own email address (requestEmailChange). Before the first sign-in, an administrator or the recorder of the person can correct it (resendInvitation).',
      );
    await checkEmailIsFree(mutation, values.email);
    await runner.run(END_SIGN_INS_OF_PERSON, { person: input.id });
  }
  await runner.run(UPDATE_PARTY, { id: input.id, values: named(values), now });
  mutation.event({
    name: 'partyUpdated',
    entityId: input.id,
    entityVersion: party.version + 1,
    partyIds: [input.id],
    change: changes(party.before, values),
  });
  return { party: reference(input.id) };
}

function checked(input: PartyValues): PartyValues {
  const values: PartyValues = given(
    input,
    'name',
    'description',
    'website',
    'email',
    'phone',
    'postalAddress',
    'segment',
    'profile',
    'packs',
  );
  refuseNull(values, 'name', 'profile', 'packs');
  if (values.name !== undefined) values.name = checkedName(values.name, 'name');
  if (values.segment) values.segment = checkedName(values.segment, 'segment');
  if (values.description) values.description = checkedText(values.description, 'description');
  if (values.website) values.website = webAddress(values.website, 'website');
  if (values.phone) values.phone = checkedPhone(values.phone);
  if (values.postalAddress)
    values.postalAddress = checkedShortText(values.postalAddress, 'postalAddress', MAX_POSTAL_ADDRESS_LENGTH);
  if (values.packs) values.packs = storedPacks(values.packs);
  return values;
}

function checkedPhone(text: string): string {
  const phone = internationalPhone(text);
  if (phone) return phone;
  throw new DomainError(
    'INVALID_INPUT',
    'phone',
    'Specify a phone number with its country code, e.g. "+1 416 555 0101".',
  );
}

async function checkEmailIsFree({ runner }: MutationContext, email: string | null | undefined): Promise<void> {
  if (!email) return;
  const [taken] = await runner.run(PERSON_BY_EMAIL, { email });
  if (taken)
    throw addressKnown(
      'ALREADY_EXISTS',
      'email',
      'This email address already belongs to a person; ask that person for the ID.',
    );
}

/** Scalar fields before and after, for an event. */
export function changes(
  before: Record<string, unknown>,
  after: object,
): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    Object.entries(after)
      .map(([key, value]) => [key, { before: plain(before[key]), after: plain(value) }] as const)
      .filter(([, { before: was, after: is }]) => was !== is),
  );
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'object' ? String(value) : value;
}
