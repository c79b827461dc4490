/** Administrators appoint others, and withdraw the right again. All of them are notified. */
import { notFound } from '../../errors.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { RowOf } from '../../graph/statement.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { queueMails } from '../mail/mail.actions.ts';
import { END_SIGN_INS_OF_PERSON } from '../parties/party.write.cypher.ts';
import {
  LOCK_ADMINISTRATORS,
  LOCK_PERSON_TO_APPOINT,
  NAME_OF_ACTOR,
  READERS_OF_APPOINTMENT,
  SET_ADMINISTRATOR,
} from './administrator.cypher.ts';
import { checkAppointable, checkWithdrawable } from './administrator.rules.ts';
import { type Proof, proveIdentity } from './proof.actions.ts';
import { sessionEnded } from './session-ended.ts';

interface Input extends Proof {
  person: string;
}

/**
 * The sessions of the person end, so that a second factor that administrators must have is asked for before the right can be used.
 * @throws DomainError ILLEGAL_STATE for a person who has never signed in, or is an administrator already
 */
export async function appointAdministrator(mutation: MutationContext, input: Input) {
  const { person } = input;
  const found = await lockPerson(mutation, person);
  checkAppointable(found);
  await proveIdentity(mutation, input);
  await mutation.runner.run(END_SIGN_INS_OF_PERSON, { person });
  mutation.event(sessionEnded(person));
  await change(
    mutation,
    person,
    true,
    (by) =>
      `${by} made ${found.name} an administrator. Administrators see and change everything except personal data and recorded contacts.`,
  );
  return { person: reference(person) };
}

/** @throws DomainError ILLEGAL_STATE for the last administrator who can sign in, and for a person who is none */
export async function withdrawAdministrator(mutation: MutationContext, input: Input) {
  const { person } = input;
  const found = await lockPerson(mutation, person);
  checkWithdrawable(found);
  await proveIdentity(mutation, input);
  await change(mutation, person, false, (by) => `${by} withdrew the right of an administrator from ${found.name}.`);
  return { person: reference(person) };
}

async function lockPerson(
  { runner, authority, viewer }: MutationContext,
  person: string,
): Promise<RowOf<typeof LOCK_PERSON_TO_APPOINT>> {
  authority.overInstallation('person', 'person');
  await runner.run(LOCK_ADMINISTRATORS, {});
  const [found] = await runner.run(LOCK_PERSON_TO_APPOINT, { person, actor: viewer.personId });
  if (!found?.permitted) throw notFound('person', 'person');
  return found;
}

async function change(
  mutation: MutationContext,
  person: string,
  isAdministrator: boolean,
  write: (by: string) => string,
): Promise<void> {
  const { runner, viewer, now } = mutation;
  // Those who are administrators before or after it.
  const readers = await runner.run(READERS_OF_APPOINTMENT, { person });
  const { name } = onlyRow(await runner.run(NAME_OF_ACTOR, { person: viewer.personId }));
  const { version } = onlyRow(
    await runner.run(SET_ADMINISTRATOR, { person, administrator: isAdministrator || null, now }),
  );
  mutation.event({
    name: isAdministrator ? 'administratorAppointed' : 'administratorWithdrawn',
    entityId: person,
    entityVersion: version,
    partyIds: [...new Set([person, viewer.personId])],
    change: { administrator: { before: !isAdministrator, after: isAdministrator } },
  });
  const data = { subject: 'Administrators', paragraphs: [write(name)], link: { label: 'Open Covalue', to: '/' } };
  await queueMails(
    runner,
    readers.map(({ id, name: to, email }) => ({
      key: `administrator|${person}|${now}|${id}`,
      to: { partyId: id, address: email, name: to },
      template: 'notice' as const,
      data,
    })),
    now,
  );
}
