/** Relationships that the party records with contacts: its clients or suppliers. They give nobody any rights. */
import { DomainError } from '../../../errors.ts';
import { nameKey } from '../../../mutations/input-checks.rules.ts';
import { canonicalAddress } from '../../../values/address.rules.ts';
import { saveContact } from '../../contacts/contact.actions.ts';
import { ContactKind } from '../../contacts/contact.rules.ts';
import { recordRelationship } from '../../contacts/recorded-relationship.actions.ts';
import { Criticality, RelationshipSide } from '../../relationships/relationship.rules.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, UndoOutcome } from '../import.rules.ts';
import type { RowReader } from '../mapping/row-reader.rules.ts';
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
} from './relationship.cypher.ts';
import { CRITICALITIES, FIELDS, SIDES } from './relationship-fields.ts';

interface RelationshipRecord {
  contact: string;
  email?: string;
  side: RelationshipSide;
  offering: string;
  purpose?: string;
  criticality?: Criticality;
  startsOn?: string;
  endsOn?: string;
}

function read(row: RowReader): RelationshipRecord | undefined {
  const [contact, offering] = [row.name('contact'), row.name('offering')];
  const side = row.choice('side', SIDES);
  const [email] = row.emails('email');
  const record = {
    ...{ email, purpose: row.text('purpose'), criticality: row.choice('criticality', CRITICALITIES) },
    ...{ startsOn: row.date('startsOn'), endsOn: row.date('endsOn') },
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
  for (const row of rows) written.push(await record(transaction, row));
  return written;
}

async function record(
  transaction: ImportTransaction,
  { line, record: given }: RowToWrite<RelationshipRecord>,
): Promise<WrittenRow> {
  const { runner, authority, party } = transaction;
  authority.over({ party }, 'party', 'party of yours');
  const { contact: name, email, side, offering, ...values } = given;
  const address = email === undefined ? null : (canonicalAddress(email) ?? null);
  const found = await runner.run(CONTACT_OF_ROW, { party, name: name.toLowerCase(), email: address });
  if (found.length > 1)
    throw new DomainError(
      'INVALID_INPUT',
      'Contact',
      `You have several contacts named "${name}"; add a column with the email address.`,
    );
  const emails = address === null ? [] : [address];
  const contact =
    found[0]?.id ?? (await saveContact(transaction, party, { name, emails, kind: ContactKind.ORGANISATION }));
  const provides = side === RelationshipSide.PROVIDER;
  const what = provides ? { offering: await ownOffering(transaction, offering) } : { offeringName: offering };
  const { relationship } = await recordRelationship(transaction, { ...values, ...what, party, side, contact });
  const undo = { version: 1, also: found[0] ? [] : [contact] };
  return { line, outcome: ImportOutcome.CREATED, entityId: relationship.id, undo };
}

async function ownOffering({ runner, party }: ImportTransaction, name: string): Promise<string> {
  const [found] = await runner.run(OFFERING_OF_NAME, { party, key: nameKey(party, name) });
  if (found) return found.id;
  throw new DomainError(
    'NOT_FOUND',
    'Offering',
    `You have no offering "${name}"; create it first, or correct the name.`,
  );
}

async function undo(
  { runner, authority, party, event }: ImportTransaction,
  records: readonly RecordToUndo[],
): Promise<UndoneRecord[]> {
  authority.over({ party }, 'party', 'party of yours');
  const undone: UndoneRecord[] = [];
  for (const { line, entityId, version, also = [] } of records) {
    const [row] = await runner.run(REMOVE_RELATIONSHIP, {
      party,
      id: entityId,
      version: BigInt(version),
      contacts: also,
    });
    if (row)
      event({
        name: 'recordedRelationshipDeleted',
        entityId,
        entityVersion: version + 1,
        // With the contact, so that only the recorder sees the event.
        partyIds: [party, row.contact],
        relationshipId: entityId,
      });
    undone.push(row ? { line, outcome: UndoOutcome.REMOVED } : keptRecord(line));
  }
  return undone;
}

export const relationshipImport = importKind<RelationshipRecord>({
  name: 'RELATIONSHIPS',
  label: 'Relationships with contacts',
  fields: FIELDS,
  batch: 1,
  choices: [DuplicateChoice.SKIP, DuplicateChoice.KEEP],
  read,
  keysOf: ({ side, contact, offering }) => keysOf(side, contact, offering),
  fold: (given) => given,
  show: shownFields,
  async existing(runner, party) {
    const rows = await runner.run(RELATIONSHIPS_OF_PARTY, { party });
    return rows.map(({ id, side, contact, offering }) => ({ id, ...keysOf(side, contact, offering) }));
  },
  write,
  undo,
});
