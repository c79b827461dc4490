/** Who is given access: somebody known on the consumer's side, or somebody new whom the provider may name. */
import { notFound, Refusal } from '../errors.ts';
import type { Action } from '../graphql/mutate.ts';
import { checkedName } from '../graphql/text-input.rules.ts';
import { checkedAddress } from '../mail/mail.rules.ts';
import { appointFirst, createPerson } from '../parties/party.actions.ts';
import type { LockedRelationship } from '../relationships/relationship.actions.ts';
import { CONSUMER_SIDE, SET_EMAIL } from './access.cypher.ts';

/** How the person is named in the input. */
export interface Named {
  person?: string | null;
  email?: string | null;
  name?: string | null;
}

export interface Invited {
  id: string;
  name: string;
  email: string | null;
}

/** The consumer itself, somebody who acts for it, or (where the provider may say so) somebody new. */
export async function personOf(
  action: Action,
  { provider, consumer }: LockedRelationship,
  input: Named,
): Promise<Invited> {
  const { runner, viewer, now } = action;
  const email = input.email ? checkedAddress(input.email, 'email') : null;
  const wanted = input.person ?? (email ? null : consumer);
  const [side] = await runner.run(CONSUMER_SIDE.text, {
    consumer,
    provider,
    viewer: viewer.personId,
    person: wanted,
    email,
  });
  if (!side) throw notFound('relationship', 'relationship of yours');
  const unknown = (field: string) =>
    new Refusal(
      'INVALID_INPUT',
      field,
      'Access is for the consumer or a person who acts for it; have its representative appoint the person (appointPerson).',
    );
  if (side.person) {
    if (!side.onSide) throw unknown(input.person ? 'person' : 'email');
    if (email && side.email !== email && side.email)
      throw new Refusal('INVALID_INPUT', 'email', 'The person has another address; leave it out.');
    if (!side.email && !email) throw new Refusal('INVALID_INPUT', 'email', 'No address is known; give one.');
    if (!side.email) await setEmail(action, side.person as string, email as string, Boolean(side.recorded));
    return { id: side.person as string, name: side.name as string, email: (side.email as string | null) ?? email };
  }
  if (input.person || !email) throw unknown('person');
  if (side.isPerson) {
    // The consumer is a person whose address is not known yet.
    if (side.consumerEmail) throw unknown('email');
    await setEmail(action, consumer, email, Boolean(side.recorded));
    return { id: consumer, name: side.consumerName as string, email };
  }
  const first = Boolean(side.recorded && side.unrepresented);
  if (!first && !viewer.mayChange(consumer)) throw unknown('email');
  if (!input.name) throw new Refusal('INVALID_INPUT', 'name', 'Nobody is known by this address; give a name.');
  const { person } = await createPerson(action, { name: input.name, email });
  const id = (person as unknown as { id: string }).id;
  await appointFirst(runner, { person: id, organisation: consumer, role: first ? 'REPRESENTATIVE' : 'MEMBER', now });
  return { id, name: checkedName(input.name, 'name'), email };
}

/** Tokens vouch for an address: only who recorded a person may say the first one. */
async function setEmail(
  { runner, viewer, now }: Action,
  person: string,
  email: string,
  recorded: boolean,
): Promise<void> {
  if (!recorded && !viewer.administrator)
    throw new Refusal(
      'FORBIDDEN',
      'email',
      'The person has no address yet; whoever recorded the person, or the operator, gives one.',
    );
  await runner.run(SET_EMAIL.text, { person, email, now });
}
