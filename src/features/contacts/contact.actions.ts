/** Records, changes and deletes contacts. */
import { destroyPersonKey } from '../../audit/person-keys.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkVersion, refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { changes } from '../parties/party.actions.ts';
import { DELETE_CONTACTS, LOCK_CONTACT, RECORD_CONTACTS, UPDATE_CONTACT } from './contact.cypher.ts';
import { type ContactInput, ContactKind, type ContactValues, checkedContact, MailBasis } from './contact.rules.ts';
import { DELETE_INVITATIONS, REVOKE_INVITATION_OF_REMOVED } from './contact-invitation.cypher.ts';
import {
  CANCEL_COMMERCIAL_MAILS,
  DELETE_MAILS_TO_CONTACTS,
  LOCK_UNSENT_MAILINGS,
  NOTE_MAILABLE,
} from './contact-mailing.cypher.ts';
import { searchTerms } from './contact-search.rules.ts';

/** Every list has a value, so that statements need no default. */
const EMPTY: ContactValues = {
  kind: ContactKind.PERSON,
  emails: [],
  phones: [],
  phoneNumbers: [],
  tags: [],
  identifierSchemes: [],
  identifierValues: [],
  mailBasis: MailBasis.NONE,
};

const NEVER_NULL = ['kind', 'name', 'emails', 'phones', 'tags', 'identifiers', 'mailBasis'] as const;

export type NewContact = ContactInput & { name: string };

/** A new contact as it is stored. @throws DomainError INVALID_INPUT, with the field */
export function newContact(input: NewContact, today: string): { id: string; values: object } {
  refuseNull(input, ...NEVER_NULL);
  const values = withBasisDate({ ...EMPTY, ...checkedContact(input) }, today);
  return { id: newId('con'), values: stored(values) };
}

/**
 * Records contacts of a party in one statement, e.g. a batch of an import. The caller has decided that it may, and appends the event.
 * @param contacts made by `newContact`
 * @param extra properties that all of them get, e.g. the import that they belong to
 */
export async function recordContacts(
  runner: Runner,
  recorder: string,
  contacts: readonly { id: string; values: object }[],
  now: string,
  extra: Record<string, string> = {},
): Promise<void> {
  const rows = contacts.map(({ id, values }) => ({ id, values: { ...values, ...extra } }));
  if (rows.length) await runner.run(RECORD_CONTACTS, { recorder, rows, now });
}

export async function recordContact(mutation: MutationContext, input: NewContact & { party: string }) {
  mutation.authority.over({ party: input.party }, 'party', 'party of yours');
  return { contact: reference(await saveContact(mutation, input.party, input)) };
}

/** The caller has decided that the viewer may. @returns the ID */
export async function saveContact(mutation: MutationContext, party: string, input: NewContact): Promise<string> {
  const { runner, now } = mutation;
  const contact = newContact(input, now.slice(0, 10));
  await recordContacts(runner, party, [contact], now);
  const { id } = contact;
  mutation.event({ name: 'contactRecorded', entityId: id, entityVersion: 1, partyIds: [party, id] });
  return id;
}

export async function updateContact(
  mutation: MutationContext,
  input: ContactInput & { id: string; expectedVersion?: number | null },
) {
  const { runner, now } = mutation;
  const { before, recordedBy, version: current } = await lockContact(mutation, input.id);
  checkVersion(input.expectedVersion, current);
  refuseNull(input, ...NEVER_NULL);
  const known = before as ContactValues;
  const values = checkedContact(input);
  if (values.mailBasis !== undefined || values.mailBasisSince !== undefined)
    Object.assign(values, basisOf(values, known, now.slice(0, 10)));
  const searched = searchTerms({ ...known, ...values });
  const saved = { ...stored(values), searchTerms: searched };
  const { version } = onlyRow(await runner.run(UPDATE_CONTACT, { id: input.id, values: saved, now }));
  mutation.event({
    name: 'contactUpdated',
    entityId: input.id,
    entityVersion: version,
    partyIds: [recordedBy, input.id],
    change: changes(texts(before), texts(values)),
  });
  if (values.emails) await revokeOfRemoved(mutation, input.id, recordedBy, values.emails);
  await runner.run(CANCEL_COMMERCIAL_MAILS, { contact: input.id, now });
  await runner.run(NOTE_MAILABLE, { ids: [input.id] });
  return { contact: reference(input.id) };
}

/** The owner of an address that the contact no longer has does not answer for it. */
async function revokeOfRemoved(
  { runner, event, now }: MutationContext,
  contact: string,
  recorder: string,
  emails: string[],
): Promise<void> {
  const [revoked] = await runner.run(REVOKE_INVITATION_OF_REMOVED, { contact, emails });
  if (!revoked) return;
  const { version } = onlyRow(await runner.run(UPDATE_CONTACT, { id: contact, values: {}, now }));
  event({ name: 'contactInvitationRevoked', entityId: contact, entityVersion: version, partyIds: [recorder, contact] });
}

export async function deleteContact(mutation: MutationContext, input: { id: string; expectedVersion?: number | null }) {
  const { runner, now } = mutation;
  const { recordedBy, version, relationships } = await lockContact(mutation, input.id);
  checkVersion(input.expectedVersion, version);
  if (relationships)
    throw new DomainError(
      'ILLEGAL_STATE',
      'id',
      `You recorded relationships with this contact (${relationships}); delete them first.`,
      { currentState: 'IN_USE', possible: ['deleteRecordedRelationship'] },
    );
  await deleteContacts(runner, { recorder: recordedBy, ids: [input.id], now });
  mutation.event({
    name: 'contactDeleted',
    entityId: input.id,
    entityVersion: version + 1,
    partyIds: [recordedBy, input.id],
  });
  return { deleted: input.id };
}

/**
 * Deletes contacts of a party, and what only they had: invitations, emails to them, and their keys of the audit trail. Their
 * relationships have been deleted before.
 */
export async function deleteContacts(
  runner: Runner,
  { recorder, ids, now }: { recorder: string; ids: string[]; now: string },
): Promise<void> {
  await runner.run(LOCK_UNSENT_MAILINGS, { recorder, contacts: ids });
  await runner.run(DELETE_MAILS_TO_CONTACTS, { recorder, contacts: ids });
  await runner.run(DELETE_INVITATIONS, { contacts: ids });
  await runner.run(DELETE_CONTACTS, { recorder, ids });
  for (const id of ids) await destroyPersonKey(runner, id, now);
}

/** @throws DomainError NOT_FOUND for all but the recorder, administrators included */
export async function lockContact({ runner, authority }: MutationContext, id: string, field = 'id') {
  const [contact] = await runner.run(LOCK_CONTACT, { id });
  if (!contact) throw notFound(field, 'contact of yours');
  authority.over({ party: contact.recordedBy }, field, 'contact of yours');
  return contact;
}

/** The changed basis with its day; that of the same basis stays. */
function basisOf(values: ContactValues, known: ContactValues, today: string): ContactValues {
  const mailBasis = values.mailBasis ?? known.mailBasis;
  const stays = mailBasis === known.mailBasis && known.mailBasisSince ? String(known.mailBasisSince) : null;
  return withBasisDate({ mailBasis, mailBasisSince: values.mailBasisSince ?? stays }, today);
}

/** A basis is recorded with the day since which it holds. */
function withBasisDate(values: ContactValues, today: string): ContactValues {
  if (values.mailBasis === MailBasis.NONE) values.mailBasisSince = null;
  else values.mailBasisSince ??= today;
  if (values.mailBasisSince && values.mailBasisSince > today)
    throw new DomainError('INVALID_INPUT', 'mailBasisSince', `Specify today (${today}) or an earlier day.`);
  return values;
}

function stored(values: ContactValues): object {
  const { mailBasisSince, ...others } = values;
  return {
    ...others,
    ...(mailBasisSince === undefined ? {} : { mailBasisSince: toDate(mailBasisSince) }),
    ...(values.name === undefined ? {} : { searchTerms: searchTerms(values) }),
  };
}

/** Lists as texts, so that an event can say what they were. */
function texts(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
