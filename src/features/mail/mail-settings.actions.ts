/** A person chooses which emails and notices it gets, the time zone of its digests, and the formats that it reads. */
import { DomainError, notFound } from '../../errors.ts';
import { refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { knownLocale } from '../../values/format.rules.ts';
import { dueAt } from './mail.rules.ts';
import { SAVE_MAIL_SETTINGS } from './mail-settings.cypher.ts';

export interface MailSettings {
  /** IANA name. */
  timeZone?: string;
  /** BCP 47. Null: that of the browser. */
  locale?: string | null;
  /** Names of the enum `MailKind`. */
  mutedMails?: string[];
  /** As `mutedMails`. */
  mutedNotices?: string[];
}

/** @throws DomainError INVALID_INPUT for an unknown time zone or locale; NOT_FOUND for a service account */
export async function updateMailSettings(mutation: MutationContext, input: MailSettings) {
  const { runner, viewer, authority, now } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'timeZone', 'person');
  refuseNull(input, 'timeZone', 'mutedMails', 'mutedNotices');
  const { timeZone, locale, mutedMails, mutedNotices } = input;
  // It knows the time zones.
  if (timeZone !== undefined) dueAt(now, 'DAILY', timeZone);
  const values = {
    ...(timeZone !== undefined && { mailTimeZone: timeZone }),
    ...(locale !== undefined && { locale: locale === null ? null : checkedLocale(locale) }),
    ...(mutedMails && { mutedMails: kindsIn(mutedMails) }),
    ...(mutedNotices && { mutedNotices: kindsIn(mutedNotices) }),
  };
  const [saved] = await runner.run(SAVE_MAIL_SETTINGS, { person, values, now });
  if (!saved) throw notFound('timeZone', 'person');
  mutation.event({ name: 'mailSettingsChanged', entityId: person, entityVersion: saved.version, partyIds: [person] });
  return { person: reference(person) };
}

const kindsIn = (kinds: readonly string[]) => [...new Set(kinds)].sort();

function checkedLocale(text: string): string {
  const locale = knownLocale(text);
  if (locale) return locale;
  throw new DomainError(
    'INVALID_INPUT',
    'locale',
    'Unknown locale; use a language with a region (BCP 47), e.g. en-CA or fr-CA.',
  );
}
