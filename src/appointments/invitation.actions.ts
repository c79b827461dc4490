/** Tells host and guest of a confirmed appointment, of each change of it and of its end, so that their calendars follow. */
import type { Runner } from '../graph/graph.ts';
import type { Action } from '../graphql/mutate.ts';
import { type InvitationMail, type InvitedAppointment, invitationMail } from './invitation.rules.ts';

export async function sendInvitation({ runner, now }: Action, appointment: InvitedAppointment): Promise<void> {
  for (const who of [appointment.host, appointment.guest])
    if (who.email) await queueInvitation(runner, invitationMail(appointment, { ...who, email: who.email }, now));
}

/**
 * TODO(i4-mail): put it into the mail queue, in the transaction of the booking (`queueMail(runner, mail)`). Until that
 * branch is merged nothing is sent.
 */
async function queueInvitation(_runner: Runner, _mail: InvitationMail): Promise<void> {}
