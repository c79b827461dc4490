/** Who is given access: somebody known on the consumer's side, or somebody new whom the provider may name. */
import { DomainError, notFound } from '../../errors.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { checkedAddress } from '../mail/mail.rules.ts';
import { appointRecordedPerson } from '../memberships/membership.actions.ts';
import { createPerson } from '../parties/party.actions.ts';
import { END_SIGN_INS_OF_PERSON } from '../parties/party.write.cypher.ts';
import { addressKnown } from '../quotas/quota.actions.ts';
import type { LockedRelationship } from '../relationships/relationship.actions.ts';
import { CONSUMER_SIDE, SET_EMAIL } from './access.cypher.ts';
import { checkFirstAddress, type Unaddressed } from './access.rules.ts';

/** How the person is named in the input. */
export interface Named {
  person?: string | null;
  email?: string | null;
  name?: string | null;
}

export interface Invited {
  id: string;
  name: string;
  email: string;
}

/**
 * The consumer itself, somebody who acts for it, or (where the provider may say so) somebody new. Whether an address is known
 * elsewhere is disclosed only to users who may record a person with it, and counts (`addressKnown`).
 */
export async function personOf(
  mutation: MutationContext,
  { provider, consumer, state }: LockedRelationship,
  input: Named,
): Promise<Invited> {
  const { runner, viewer, now } = mutation;
  const email = input.email ? checkedAddress(input.email, 'email') : null;
  const wanted = input.person ?? (email ? null : consumer);
  const [side] = await runner.run(CONSUMER_SIDE, {
    consumer,
    provider,
    viewer: viewer.personId,
    person: wanted,
    email,
  });
  if (!side) throw notFound('relationship', 'relationship of yours');
  const unknown = (field: string) =>
    new DomainError(
      'INVALID_INPUT',
      field,
      'Access can be granted to the consumer or a person who acts for it. Ask its representative to appoint the person (appointPerson).',
    );
  // Until both parties have agreed, a proposal gives no right to write to somebody else's contacts.
  const isEarly = state === RelationshipState.PROPOSED && !viewer.administrator;
  const untilAccepted = () =>
    new DomainError(
      'ILLEGAL_STATE',
      'relationship',
      'Until the proposal is accepted, access can be granted only to people whom you recorded. Wait for the answer.',
      { currentState: state, possible: [] },
    );
  const { person, name } = side;
  const isKnown = person !== null && name !== null && side.onSide;
  if (isKnown && (side.recorded || !isEarly)) {
    if (email && side.email && side.email !== email) throw hasOtherEmail();
    const address = side.email || email;
    if (!address) throw new DomainError('INVALID_INPUT', 'email', 'The person has no email address; specify `email`.');
    if (!side.email) await setEmail(mutation, person, { before: null, email: address }, side);
    return { id: person, name, email: address };
  }
  if (input.person || !email) throw isKnown ? untilAccepted() : unknown('person');
  const mayRecord = !side.isPerson && (side.orphan || viewer.mayChange(consumer));
  if (!mayRecord) throw isEarly ? untilAccepted() : unknown('email');
  if (!input.name)
    throw new DomainError(
      'INVALID_INPUT',
      'name',
      'Nobody on the consumer side has this email address; specify the `name` of a new person.',
    );
  if (person) throw addressKnown('INVALID_INPUT', 'email', unknown('email').message);
  const { id } = (await createPerson(mutation, { name: input.name, email })).person;
  const role = side.orphan ? 'REPRESENTATIVE' : 'MEMBER';
  await appointRecordedPerson(runner, { person: id, organisation: consumer, role, now });
  return { id, name: checkedName(input.name, 'name'), email };
}

/**
 * Corrects the address of a person who was invited and has never signed in. The links that were mailed to the former address end.
 * @returns the address. @throws DomainError FORBIDDEN, see `checkFirstAddress`
 */
export async function correctedAddress(
  mutation: MutationContext,
  { provider, consumer }: LockedRelationship,
  { person, email: before }: { person: string; email: string | null },
  wanted: string,
): Promise<string> {
  const { runner, viewer } = mutation;
  const email = checkedAddress(wanted, 'email');
  if (email === before) return email;
  const [side] = await runner.run(CONSUMER_SIDE, { consumer, provider, viewer: viewer.personId, person, email });
  if (!side) throw notFound('id', 'access');
  await setEmail(mutation, person, { before, email }, side);
  await runner.run(END_SIGN_INS_OF_PERSON, { person });
  return email;
}

async function setEmail(
  { runner, viewer, now, event }: MutationContext,
  person: string,
  { before, email }: { before: string | null; email: string },
  side: Unaddressed & { addressTaken: boolean },
): Promise<void> {
  // Administrators, too, leave the address of a person who has signed in to that person.
  checkFirstAddress(viewer.administrator ? { ...side, recorded: true, relied: false } : side, 'email');
  if (side.addressTaken) throw addressKnown('INVALID_INPUT', 'email', 'This email address belongs to another person.');
  const [row] = await runner.run(SET_EMAIL, { person, before, email, now });
  if (!row) throw hasOtherEmail();
  event({ name: 'partyUpdated', entityId: person, entityVersion: row.version, partyIds: [person] });
}

function hasOtherEmail(): DomainError {
  return new DomainError('INVALID_INPUT', 'email', 'The person has a different email address; omit `email`.');
}
