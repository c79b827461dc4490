/** Relationships that the party records with contacts: its clients or suppliers. They give nobody any rights. */
import { CONTACT_PREFIX } from '../../../access-control/recorded.rules.ts';
import { DomainError } from '../../../errors.ts';
import { nameKey } from '../../../mutations/input-checks.rules.ts';
import { saveContact } from '../../contacts/contact.actions.ts';
import { ContactKind } from '../../contacts/contact.rules.ts';
import { recordRelationship } from '../../contacts/recorded-relationship.actions.ts';
import { Criticality, RelationshipSide } from '../../relationships/relationship.rules.ts';
import { addResource } from '../../resources/resource.actions.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, UndoOutcome } from '../import.rules.ts';
import type { RowReader } from '../mapping/row-reader.rules.ts';
import { type ContactRecord, readContact, shownContact } from './contact.kind.ts';
import {
  type ImportTransaction,
  importKind,
  keptRecord,
  type RecordKeys,
  type RecordToUndo,
  type RowToWrite,
  shownFields,
  type UndoneRecord,
  type WrittenRow,
} from './import-kind.ts';
import {
  CONTACT_OF_ROW,
  OFFERING_OF_NAME,
  RELATIONSHIPS_OF_PARTY,
  REMOVE_RELATIONSHIP,
  SERVICE_OF_NAME,
} from './relationship.cypher.ts';
import { CRITICALITIES, FIELDS, SIDES } from './relationship-fields.ts';

interface RelationshipRecord {
  contact: ContactRecord;
  side: RelationshipSide;
  offering: string;
  purpose?: string;
  criticality?: Criticality;
  startsOn?: string;
  endsOn?: string;
  /** What the party gets from a supplier. */
  resource?: string;
  /** Names of own services that depend on it. */
  enables: string[];
}

function read(row: RowReader): RelationshipRecord | undefined {
  // The name of a client or supplier in one column is usually that of a company.
  const contact = readContact(row, row.name('contact'), ContactKind.ORGANISATION);
  const offering = row.name('offering');
  const side = row.choice('side', SIDES);
  const enables = row.texts('enables').flatMap((text) => text.split(';').flatMap((name) => name.trim() || []));
  const resource = row.name('resource') ?? (enables.length ? offering : undefined);
  if (resource && side === RelationshipSide.PROVIDER)
    row.refuse('resource', 'only what you get from a supplier can be recorded; leave it empty for clients.');
  const record = {
    ...{ purpose: row.text('purpose'), criticality: row.choice('criticality', CRITICALITIES) },
    ...{ startsOn: row.date('startsOn'), endsOn: row.date('endsOn'), resource, enables },
  };
  return contact && offering && side ? { contact, offering, side, ...record } : undefined;
}

const keysOf = (side: string, contact: string, offering: string): RecordKeys => ({
  label: `${contact}, ${offering}`,
  keys: [{ reason: DuplicateReason.SAME_NAME, key: `${side}|${contact.toLowerCase()}|${offering.toLowerCase()}` }],
});

async function write(
  transaction: ImportTransaction,
  rows: readonly RowToWrite<RelationshipRecord>[],
): Promise<WrittenRow[]> {
  const written: WrittenRow[] = [];
  for (const row of rows) written.push(...(await record(transaction, row)));
  return written;
}

async function record(
  transaction: ImportTransaction,
  { line, record: given }: RowToWrite<RelationshipRecord>,
): Promise<WrittenRow[]> {
  const { authority, party } = transaction;
  authority.over({ party }, 'party', 'party of yours');
  const { contact: described, side, offering, resource, enables, ...values } = given;
  const { input } = described;
  const found = await contactNamed(transaction, input.name, described.values.emails?.[0]);
  const contact = found ?? (await saveContact(transaction, party, input));
  const provides = side === RelationshipSide.PROVIDER;
  const what = provides ? { offering: await ownOffering(transaction, offering) } : { offeringName: offering };
  const { relationship } = await recordRelationship(transaction, { ...values, ...what, party, side, contact });
  const also = found ? [] : [contact];
  if (resource && !provides) {
    const criticality = values.criticality ?? Criticality.MEDIUM;
    const enabled: string[] = [];
    for (const name of enables) enabled.push(await ownService(transaction, name));
    const sides = { id: relationship.id, side: 'consumer', provider: contact, consumer: party } as const;
    also.push(
      await addResource(transaction, sides, {
        ...{ name: resource, kind: 'ACCESS', enables: enabled.map((service) => ({ service, criticality })) },
      }),
    );
  }
  return [{ line, outcome: ImportOutcome.CREATED, entityId: relationship.id, undo: { version: 1, also } }];
}

/** By the address if there is one, else by the name. @throws DomainError if the name is that of several contacts */
export async function contactNamed(
  { runner, party }: ImportTransaction,
  name: string,
  email?: string,
): Promise<string | undefined> {
  const found = await runner.run(CONTACT_OF_ROW, { party, name: name.toLowerCase(), email: email ?? null });
  if (found.length > 1)
    throw new DomainError(
      'INVALID_INPUT',
      'Contact',
      `You have several contacts named "${name}"; add a column with the email address.`,
    );
  return found[0]?.id;
}

async function ownService({ runner, party }: ImportTransaction, name: string): Promise<string> {
  const [found] = await runner.run(SERVICE_OF_NAME, { party, key: nameKey(party, name) });
  if (found) return found.id;
  throw new DomainError(
    'NOT_FOUND',
    'Your service that depends on it',
    `You have no service "${name}"; create it first, or correct the name.`,
  );
}

export async function ownOffering({ runner, party }: ImportTransaction, name: string): Promise<string> {
  const [found] = await runner.run(OFFERING_OF_NAME, { party, key: nameKey(party, name) });
  if (found) return found.id;
  throw new DomainError(
    'NOT_FOUND',
    'Offering',
    `You have no offering "${name}"; create it first, or correct the name.`,
  );
}

async function undo(transaction: ImportTransaction, records: readonly RecordToUndo[]): Promise<UndoneRecord[]> {
  const { authority, party } = transaction;
  authority.over({ party }, 'party', 'party of yours');
  const undone: UndoneRecord[] = [];
  for (const { line, entityId, version, also = [] } of records) {
    const removed = await removeRelationship(transaction, entityId, version, also);
    undone.push(removed ? { line, outcome: UndoOutcome.REMOVED } : keptRecord(line));
  }
  return undone;
}

/**
 * Removes a recorded relationship that an import created, unless somebody changed it or linked something with it since.
 * @param also IDs of contacts and resources that were created for it
 */
export async function removeRelationship(
  { runner, party, event }: ImportTransaction,
  id: string,
  version: number,
  also: readonly string[],
): Promise<boolean> {
  const [contacts, resources] = [CONTACT_PREFIX, 'res_'].map((prefix) =>
    also.filter((each) => each.startsWith(prefix)),
  );
  const parameters = { contacts: contacts ?? [], resources: resources ?? [] };
  const [row] = await runner.run(REMOVE_RELATIONSHIP, { party, id, version: BigInt(version), ...parameters });
  if (!row) return false;
  event({
    name: 'recordedRelationshipDeleted',
    entityId: id,
    entityVersion: version + 1,
    // With the contact, so that only the recorder sees the event.
    partyIds: [party, row.contact],
    relationshipId: id,
  });
  return true;
}

interface Supply {
  /** ID of the supplier, if it is a contact already. */
  contact: string | undefined;
  name: string;
  offeringName: string;
  /** `YYYY-MM-DD` */
  startsOn?: string;
}

/** Records that a contact provides an offering to the party. @returns `also`: what `removeSupply` takes, the new relationship and the new contact, if it is new */
export async function recordSupply(
  transaction: ImportTransaction,
  { contact: known, name, ...values }: Supply,
): Promise<{ relationship: string; contact: string; also: string[] }> {
  const { party } = transaction;
  const contact = known ?? (await saveContact(transaction, party, { name, kind: ContactKind.ORGANISATION }));
  const input = { ...values, party, contact, side: RelationshipSide.CONSUMER };
  const { relationship } = await recordRelationship(transaction, input);
  return { relationship: relationship.id, contact, also: [relationship.id, ...(known ? [] : [contact])] };
}

/** Removes what `recordSupply` recorded, as `removeRelationship`. Nothing if it is empty. */
export async function removeSupply(transaction: ImportTransaction, also: readonly string[]): Promise<void> {
  const [relationship, ...contacts] = also;
  if (relationship) await removeRelationship(transaction, relationship, 1, contacts);
}

export const relationshipImport = importKind<RelationshipRecord>({
  name: 'RELATIONSHIPS',
  label: 'Relationships with contacts',
  fields: FIELDS,
  batch: 1,
  choices: [DuplicateChoice.SKIP, DuplicateChoice.KEEP],
  read,
  keysOf: ({ side, contact, offering }) => keysOf(side, contact.input.name, offering),
  fold: (given) => given,
  show: ({ contact: { input }, enables, ...record }) => [
    ...shownContact(input).map(([field, value]): [string, string] => [field === 'name' ? 'contact' : field, value]),
    ...shownFields(record),
    ...(enables.length ? [['enables', enables.join('; ')] as [string, string]] : []),
  ],
  async existing(runner, party) {
    const rows = await runner.run(RELATIONSHIPS_OF_PARTY, { party });
    return rows.map(({ id, side, contact, offering }) => ({ id, ...keysOf(side, contact, offering) }));
  },
  write,
  undo,
});
