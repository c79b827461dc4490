/** A person chooses which emails it gets, and the time zone of its digests. */
import { notFound } from '../../errors.ts';
import { refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { dueAt } from './mail.rules.ts';
import { SAVE_MAIL_SETTINGS } from './mail-settings.cypher.ts';

export interface MailSettings {
  /** IANA name. */
  timeZone?: string;
  /** Names of the enum `MailKind`. */
  mutedMails?: string[];
}

/** @throws DomainError INVALID_INPUT for an unknown time zone; NOT_FOUND for a service account */
export async function updateMailSettings(mutation: MutationContext, input: MailSettings) {
  const { runner, viewer, authority, now } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'timeZone', 'person');
  refuseNull(input, 'timeZone', 'mutedMails');
  const { timeZone, mutedMails } = input;
  // It knows the time zones.
  if (timeZone !== undefined) dueAt(now, 'DAILY', timeZone);
  const values = {
    ...(timeZone !== undefined && { mailTimeZone: timeZone }),
    ...(mutedMails && { mutedMails: [...new Set(mutedMails)].sort() }),
  };
  const [saved] = await runner.run(SAVE_MAIL_SETTINGS, { person, values, now });
  if (!saved) throw notFound('timeZone', 'person');
  mutation.event({ name: 'mailSettingsChanged', entityId: person, entityVersion: saved.version, partyIds: [person] });
  return { person: reference(person) };
}
