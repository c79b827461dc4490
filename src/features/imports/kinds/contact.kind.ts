/** Contacts: people and organisations that a party knows. They belong to the party and get no rights. */
import { DomainError } from '../../../errors.ts';
import type { Runner } from '../../../graph/runner.ts';
import { type NewContact, newContact, recordContacts } from '../../contacts/contact.actions.ts';
import { CONTACTS_TO_COMPARE } from '../../contacts/contact.cypher.ts';
import {
  ContactKind,
  type ContactValues,
  checkedContact,
  contactKeys,
  type Identifier,
} from '../../contacts/contact.rules.ts';
import { searchTerms } from '../../contacts/contact-search.rules.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, refusalOf, UndoOutcome } from '../import.rules.ts';
import type { RowReader } from '../mapping/row-reader.rules.ts';
import { CHANGE_CONTACTS, CONTACTS_BEFORE, REMOVE_CONTACTS, RESTORE_CONTACTS } from './contact.cypher.ts';
import { BASES, FIELDS, KINDS, SCHEMES } from './contact-fields.ts';
import { mergedContact } from './contact-merge.rules.ts';
import { countryCodeOf } from './country.rules.ts';
import {
  type ExistingRecord,
  type ImportTransaction,
  importKind,
  keptRecord,
  type RecordKeys,
  type RecordToUndo,
  type RowToWrite,
  type UndoneRecord,
  type WrittenRow,
} from './import-kind.ts';
import { keptValues, restoredValues } from './kept-values.ts';

const BATCH = 500;
const COMPARED_AT_ONCE = 5_000;

export interface ContactRecord {
  input: NewContact;
  /** As it will be stored. */
  values: ContactValues;
}

const REASONS: Record<string, RecordKeys['keys'][number]['reason']> = {
  email: DuplicateReason.EMAIL,
  phone: DuplicateReason.PHONE,
  id: DuplicateReason.IDENTIFIER,
};

const read = (row: RowReader): ContactRecord | undefined => readContact(row, row.name('name'), ContactKind.PERSON);

/** @param named the name where the row has one in one column @param usual what such a name is, unless the row says it */
export function readContact(row: RowReader, named: string | undefined, usual: ContactKind): ContactRecord | undefined {
  const company = row.name('company');
  const person = named ?? ([row.name('firstName'), row.name('lastName')].filter(Boolean).join(' ') || undefined);
  const name = person ?? company;
  if (!name) return row.refuse('', 'a name is required: of a person, or of an organisation.', 'Name');
  const place = [
    row.name('street'),
    [row.name('postalCode'), row.name('city')].filter(Boolean).join(' '),
    row.name('region'),
    row.name('country'),
  ];
  const country = countryOf(row);
  const notes = [row.text('notes'), person && company && `Company: ${company}`].filter(Boolean).join('\n');
  const input: NewContact = {
    name,
    kind: row.choice('kind', KINDS) ?? (named ? usual : person ? ContactKind.PERSON : ContactKind.ORGANISATION),
    emails: row.emails('email'),
    phones: row.phones('phone'),
    country,
    address: place.filter(Boolean).join(', ') || null,
    website: row.website('website') ?? null,
    notes: notes || null,
    tags: row.texts('tags').flatMap((text) => text.split(/[;,]/).flatMap((tag) => tag.trim() || [])),
    identifiers: identifiersOf(row),
  };
  const basis = row.choice('mailBasis', BASES);
  const since = row.date('mailBasisSince');
  if (basis) Object.assign(input, { mailBasis: basis, ...(since && { mailBasisSince: since }) });
  try {
    return { input, values: checkedContact(input) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return row.refuse('', error.message, error.field);
  }
}

function countryOf(row: RowReader): string | undefined {
  const [text] = row.texts('country');
  if (text === undefined) return undefined;
  return countryCodeOf(text) ?? row.refuse('country', `"${text.slice(0, 40)}" is not a country.`);
}

function identifiersOf(row: RowReader): Identifier[] {
  return Object.entries(SCHEMES).flatMap(([field, scheme]) => {
    const value = row.name(field);
    return value ? [{ scheme, value }] : [];
  });
}

function keysOf(name: string, values: ContactValues): RecordKeys {
  const keys = contactKeys(values).flatMap((key) => {
    const reason = REASONS[key.slice(0, key.indexOf('|'))];
    return reason ? [{ reason, key }] : [];
  });
  return { label: name, name, keys };
}

async function existing(runner: Runner, party: string): Promise<ExistingRecord[]> {
  const found: ExistingRecord[] = [];
  for (let after = ''; ; ) {
    const rows = await runner.run(CONTACTS_TO_COMPARE, { recorder: party, after, limit: BigInt(COMPARED_AT_ONCE) });
    for (const { id, name, kind: _, ...values } of rows) found.push({ id, ...keysOf(name, values) });
    after = rows.at(-1)?.id ?? after;
    if (rows.length < COMPARED_AT_ONCE) return found;
  }
}

async function write(
  transaction: ImportTransaction,
  rows: readonly RowToWrite<ContactRecord>[],
): Promise<WrittenRow[]> {
  const { runner, authority, party, now, event } = transaction;
  authority.over({ party }, 'party', 'party of yours');
  const changed = rows.filter(({ target }) => target !== undefined);
  const created = rows
    .filter(({ target }) => target === undefined)
    .map(({ line, record }) => ({ line, contact: newContact(record.input, now.slice(0, 10)) }));
  await recordContacts(
    runner,
    party,
    created.map(({ contact }) => contact),
    now,
  );
  for (const {
    contact: { id },
  } of created)
    event({ name: 'contactRecorded', entityId: id, entityVersion: 1, partyIds: [party, id] });
  const written = created.map(
    ({ line, contact: { id } }): WrittenRow => ({
      line,
      outcome: ImportOutcome.CREATED,
      entityId: id,
      undo: { version: 1 },
    }),
  );
  return [...written, ...(changed.length ? await change(transaction, changed) : [])];
}

async function change(
  { runner, party, now, event }: ImportTransaction,
  rows: readonly RowToWrite<ContactRecord>[],
): Promise<WrittenRow[]> {
  const ids = rows.flatMap(({ target }) => target ?? []);
  const found = new Map((await runner.run(CONTACTS_BEFORE, { party, ids })).map((row) => [row.id, row]));
  const changes: { id: string; values: object }[] = [];
  const written = rows.map(({ line, target = '', record, choice }): WrittenRow => {
    const known = found.get(target);
    if (!known)
      return {
        line,
        outcome: ImportOutcome.REJECTED,
        reason: 'The contact with which it was to be merged was deleted.',
      };
    const { before, types, version } = known;
    let values: ContactValues;
    try {
      values = mergedContact(before as ContactValues, record.values, choice === DuplicateChoice.UPDATE);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { line, outcome: ImportOutcome.REJECTED, reason: refusalOf(error) };
    }
    changes.push({
      id: target,
      values: { ...values, searchTerms: searchTerms({ ...(before as ContactValues), ...values }) },
    });
    event({ name: 'contactUpdated', entityId: target, entityVersion: version + 1, partyIds: [party, target] });
    const outcome = choice === DuplicateChoice.UPDATE ? ImportOutcome.UPDATED : ImportOutcome.MERGED;
    return { line, outcome, entityId: target, undo: { version: version + 1, before: keptValues(before, types) } };
  });
  await runner.run(CHANGE_CONTACTS, { rows: changes, now });
  return written;
}

async function undo(
  { runner, authority, party, now, event }: ImportTransaction,
  records: readonly RecordToUndo[],
): Promise<UndoneRecord[]> {
  authority.over({ party }, 'party', 'party of yours');
  const rowOf = ({ entityId: id, version }: RecordToUndo) => ({ id, version: BigInt(version) });
  const created = records.filter((record) => record.created);
  const changed = records.filter((record) => !record.created);
  const removed = await runner.run(REMOVE_CONTACTS, { party, rows: created.map(rowOf) });
  const restored = await runner.run(RESTORE_CONTACTS, {
    party,
    now,
    rows: changed.map((record) => ({ ...rowOf(record), before: restoredValues(record.before ?? {}) })),
  });
  const done = new Set([...removed, ...restored].map(({ id }) => id));
  return records.map(({ line, entityId, version, created: isCreated }): UndoneRecord => {
    if (!done.has(entityId)) return keptRecord(line);
    const name = isCreated ? 'contactDeleted' : 'contactUpdated';
    event({ name, entityId, entityVersion: version + 1, partyIds: [party, entityId] });
    return { line, outcome: isCreated ? UndoOutcome.REMOVED : UndoOutcome.RESTORED };
  });
}

export const contactImport = importKind<ContactRecord>({
  name: 'CONTACTS',
  label: 'Contacts',
  fields: FIELDS,
  batch: BATCH,
  choices: [DuplicateChoice.MERGE, DuplicateChoice.UPDATE, DuplicateChoice.KEEP, DuplicateChoice.SKIP],
  read,
  keysOf: ({ input, values }) => keysOf(input.name, values),
  fold({ input, values }, other) {
    const merged = mergedContact(values, other.values, false);
    const lists = { emails: merged.emails, phones: merged.phones, tags: merged.tags };
    const identifiers = (merged.identifierSchemes ?? []).map((scheme, index) => ({
      scheme,
      value: merged.identifierValues?.[index] ?? '',
    }));
    const { address, website, notes } = merged;
    const folded: NewContact = { ...other.input, ...input, ...lists, identifiers, address, website, notes };
    return { input: folded, values: { ...values, ...merged } };
  },
  show: ({ input }) => shownContact(input),
  existing,
  write,
  undo,
});

/** Names and values of the fields of a contact. */
export function shownContact({ identifiers = [], country: _, ...input }: NewContact): [field: string, value: string][] {
  return [
    ...Object.entries(input).flatMap(([field, value]): [string, string][] => {
      const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
      return text ? [[SHOWN[field] ?? field, text]] : [];
    }),
    ...identifiers.map(({ scheme, value }): [string, string] => [fieldOf(scheme), value]),
  ];
}

/** The field in whose column a value is shown. */
const SHOWN: Record<string, string> = { emails: 'email', phones: 'phone', address: 'street' };
const fieldOf = (scheme: string) => Object.keys(SCHEMES).find((field) => SCHEMES[field] === scheme) ?? scheme;
