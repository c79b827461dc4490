/** Memberships: an organisation offers one, the person accepts or declines, and either side may end it. */
import { DomainError, notFound } from '../../errors.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { peopleWhoRefuse } from '../mail/refuse-all.ts';
import { countAgainstQuota } from '../quotas/quota.actions.ts';
import {
  ANSWER_OFFER,
  APPOINT_PERSON,
  DISMISS_PERSON,
  KNOWN_PERSON,
  LET_SIGN_IN_AGAIN,
  OFFER_MEMBERSHIP,
} from './membership.cypher.ts';

interface Appointment {
  person: string;
  organisation: string;
  role: string;
}

/** A person outside the organisation gets an offer: nobody acts for an organisation without having agreed. */
export async function appoint(mutation: MutationContext, input: Appointment) {
  const { runner, viewer, authority, now } = mutation;
  const { person, organisation, role } = input;
  authority.over({ party: organisation }, 'organisation', 'organisation');
  const [known] = await runner.run(KNOWN_PERSON, { person, organisation, viewer: viewer.key });
  if (!known) throw notFound('person', 'person whom you know');
  const [row] = await runner.run(OFFER_MEMBERSHIP, { person, organisation, role, now });
  if (!row) throw notFound('person', 'person');
  mutation.event({
    name: row.isMember ? 'personAppointed' : 'membershipOffered',
    entityId: organisation,
    entityVersion: row.version,
    partyIds: [organisation, person],
    change: { [person]: { after: role } },
  });
  if (!row.isMember) await notify(mutation, input, known);
  await runner.run(LET_SIGN_IN_AGAIN, { person });
  return { organisation: reference(organisation) };
}

/** At most one mail a day for each organisation and person, none after the person declined. It names nobody, so that it carries no words of a stranger. */
async function notify(
  mutation: MutationContext,
  { person, organisation }: Appointment,
  { name, email, declined }: { name: string; email: string | null; declined: boolean },
): Promise<void> {
  const { runner, now } = mutation;
  await countAgainstQuota(mutation, 'invitations', organisation);
  if (!email || declined || (await peopleWhoRefuse(runner, [{ id: person, email }])).size) return;
  const mail = {
    key: `membership|${organisation}|${person}|${now.slice(0, 10)}`,
    to: { partyId: person, address: email, name },
    template: 'notice' as const,
    data: {
      subject: 'An organisation offers you a membership',
      paragraphs: ['Open Covalue to see which organisation it is, and to accept or decline.'],
      link: { label: 'Open Covalue', to: '/' },
    },
  };
  await queueMail(runner, mail, now);
}

/** Lets a person whom the caller has just recorded act for an organisation. */
export async function appointRecordedPerson(
  runner: MutationContext['runner'],
  appointment: Appointment & { now: string },
): Promise<void> {
  await runner.run(APPOINT_PERSON, appointment);
}

/** The person accepts or declines; of the organisation's side, only declining (withdrawing) is possible. */
export async function answerOffer(
  mutation: MutationContext,
  { organisation, accepted }: { organisation: string; accepted: boolean },
) {
  const { runner, viewer, authority, now } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'organisation', 'membership offer to you');
  coverMembership(mutation, organisation, person);
  const [row] = await runner.run(ANSWER_OFFER, { person, organisation, accepted, declined: !accepted, now });
  if (!row) throw notFound('organisation', 'organisation that offers you a membership');
  appendAnswer(mutation, { person, organisation, role: row.role }, row.version, accepted);
  return { person: reference(person) };
}

/** In the order in which they are locked. */
function coverMembership({ undo }: MutationContext, organisation: string, person: string): void {
  undo?.covers(organisation);
  undo?.covers(person, ['ACTS_FOR', 'OFFERS_MEMBERSHIP']);
}

function appendAnswer(
  mutation: MutationContext,
  { person, organisation, role }: Appointment,
  version: number,
  accepted: boolean,
): void {
  mutation.event({
    name: accepted ? 'personAppointed' : 'membershipDeclined',
    entityId: organisation,
    entityVersion: version,
    partyIds: [organisation, person],
    change: { [person]: { after: accepted ? role : null } },
  });
}

/** Ends a membership, or withdraws an offer that has not been answered. */
export async function dismiss(mutation: MutationContext, input: { person: string; organisation: string }) {
  const { runner, authority, now } = mutation;
  const { person, organisation } = input;
  const side = authority.over({ party: organisation, person }, 'organisation', 'organisation');
  // Who has left comes back when the organisation offers it again, not by itself.
  if (person !== mutation.viewer.personId && side === 'party') coverMembership(mutation, organisation, person);
  const [row] = await runner.run(DISMISS_PERSON, { ...input, now });
  if (!row) {
    const [offer] = await runner.run(ANSWER_OFFER, {
      ...{ person, organisation, now, accepted: false },
      declined: person === mutation.viewer.personId,
    });
    if (!offer) throw notFound('person', 'person acting for it');
    appendAnswer(mutation, { person, organisation, role: offer.role }, offer.version, false);
    return { organisation: reference(organisation) };
  }
  if (row.last)
    throw new DomainError(
      'ILLEGAL_STATE',
      'person',
      'This is the last representative; another person must accept this role first.',
      { currentState: 'LAST_REPRESENTATIVE', possible: ['appointPerson'] },
    );
  mutation.event({
    name: 'personDismissed',
    entityId: organisation,
    entityVersion: row.version,
    partyIds: [organisation, person],
    change: { [person]: { after: null } },
  });
  return { organisation: reference(organisation) };
}
