/**
 * Contacts: `(:Contact:Recorded {recordedBy})`, where `recordedBy` is the ID of the party that recorded it. It is a property and no edge,
 * so that nothing else leads from one contact to another. They have no label `Party`.
 */
import { z } from 'zod';
import { seesParty } from '../../access-control/visibility.cypher.ts';
import { listLiteral, nextVersion, statement } from '../../graph/statement.ts';
import { type Arguments, dateProperty, expression, property, type Shapes } from '../../planner/shape.ts';
import { IN_FORCE_STATES } from '../../values/relationship-state.rules.ts';
import { BY_ID, BY_NAME, NEWEST, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { parseContactSearch } from './contact-search.rules.ts';

export function contactShapes(shapes: Shapes): void {
  shapes
    .type('Contact', {
      label: 'Contact',
      idPrefix: 'con_',
      visible: seesParty,
      fields: {
        ...RECORD_FIELDS,
        name: property('name'),
        kind: property('kind'),
        description: property('notes'),
        website: property('website'),
        email: expression((contact) => `head(${contact}.emails)`),
        segment: property('segment'),
        profile: expression(() => `'PRIVATE'`),
        // A contact has no screens.
        shownPacks: expression(() => 'null'),
        emails: property('emails'),
        phones: {
          kind: 'list',
          to: 'ContactPhone',
          match: (contact, phone) =>
            `UNWIND [place_ IN range(0, coalesce(size(${contact}.phones), 0) - 1) | {place: place_, text: ${contact}.phones[place_], number: ${contact}.phoneNumbers[place_]}] AS ${phone}`,
          orderBy: [{ cypher: (phone) => `${phone}.place` }],
        },
        address: property('address'),
        notes: property('notes'),
        tags: property('tags'),
        identifiers: {
          kind: 'list',
          to: 'ContactIdentifier',
          match: (contact, identifier) =>
            `UNWIND [place_ IN range(0, coalesce(size(${contact}.identifierValues), 0) - 1) | {place: place_, scheme: ${contact}.identifierSchemes[place_], value: ${contact}.identifierValues[place_]}] AS ${identifier}`,
          orderBy: [{ cypher: (identifier) => `${identifier}.place` }],
        },
        mailBasis: property('mailBasis'),
        mailBasisSince: dateProperty('mailBasisSince'),
        recordedBy: {
          kind: 'one',
          to: 'Party',
          match: (contact, party) => `MATCH (${party}:Party {id: ${contact}.recordedBy})`,
        },
      },
    })
    .type('ContactPhone', {
      fields: {
        text: property('text'),
        number: expression((phone) => `nullIf(${phone}.number, '')`),
      },
    })
    .type('ContactIdentifier', { fields: { scheme: property('scheme'), value: property('value') } })
    .type('Query', {
      fields: {
        contacts: {
          kind: 'connection',
          to: 'Contact',
          match: (_from, contact) =>
            `UNWIND actingFor AS recorder_ MATCH (${contact}:Contact {recordedBy: recorder_.id})`,
          where: (_from, contact, args) => conditions(contact, args).join(' AND ') || undefined,
          orderBy: (args) => (args.structure('orderBy') === 'NEWEST' ? [NEWEST, BY_ID] : [BY_NAME, BY_ID]),
        },
      },
    });
}

function conditions(contact: string, args: Arguments): string[] {
  const found: string[] = [];
  if (args.structure('search')) found.push(`(${matchesSearch(contact, args)})`);
  if (args.structure('filter.recordedBy')) found.push(`${contact}.recordedBy = ${args.param('filter.recordedBy')}`);
  if (args.structure('filter.kind')) found.push(`${contact}.kind = ${args.param('filter.kind')}`);
  if (args.structure('filter.tag'))
    found.push(`any(tag_ IN ${contact}.tags WHERE toLower(tag_) = toLower(${args.param('filter.tag')}))`);
  return found;
}

/** All words begin words of the contact, or the whole does; digits may be anywhere in a phone number. */
function matchesSearch(contact: string, args: Arguments): string {
  const part = (name: 'words' | 'joined' | 'digits') =>
    args.param('search', (text) => parseContactSearch(String(text))[name]);
  const terms = `${contact}.searchTerms`;
  return `all(word_ IN ${part('words')} WHERE any(form_ IN word_ WHERE ${terms} CONTAINS ' ' + form_))
    OR ${terms} CONTAINS ' ' + ${part('joined')} OR coalesce(${terms} CONTAINS ${part('digits')}, false)`;
}

/** `rows`: `{id, values}`, as many as an import has in a batch. */
export const RECORD_CONTACTS = statement('recordContacts')
  .params<{ recorder: string; rows: { id: string; values: object }[]; now: string }>()
  .text(`UNWIND $rows AS row
CREATE (c:Contact:Recorded {id: row.id, recordedBy: $recorder, createdAt: datetime($now), updatedAt: datetime($now), version: 1})
SET c += row.values`);

const STORED = z.looseObject({ name: z.string(), recordedBy: z.string() });

export const LOCK_CONTACT = statement('contactForChange')
  .params<{ id: string }>()
  .row({
    recordedBy: z.string(),
    version: z.number(),
    before: STORED,
    emails: z.array(z.string()),
    relationships: z.number(),
    inForce: z.boolean(),
  })
  .text(`MATCH (c:Contact {id: $id}) SET c.lock = true REMOVE c.lock
RETURN c.recordedBy AS recordedBy, c.version AS version, properties(c) AS before,
  c.emails AS emails, COUNT { (c)-[:PROVIDER_OF|CONSUMER_OF]->() } AS relationships,
  EXISTS { (c)-[:PROVIDER_OF|CONSUMER_OF]->(r) WHERE r.state IN ${listLiteral(IN_FORCE_STATES)} } AS inForce`);

export const UPDATE_CONTACT = statement('updateContact')
  .params<{ id: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (c:Contact {id: $id}) SET c += $values
${nextVersion('c')} RETURN c.version AS version`);

/** Contacts of the recorder: the others are left as they are. Their relationships have been deleted before. */
export const DELETE_CONTACTS = statement('deleteContacts')
  .params<{ recorder: string; ids: string[] }>()
  .row({ deleted: z.number() })
  .text(`UNWIND $ids AS id
MATCH (c:Contact {id: id, recordedBy: $recorder})
DETACH DELETE c
RETURN count(*) AS deleted`);

/** All contacts of the recorder, with what duplicates are recognised by, in pages by their IDs. */
export const CONTACTS_TO_COMPARE = statement('contactsToCompare')
  .params<{ recorder: string; after: string; limit: bigint }>()
  .row({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    phoneNumbers: z.array(z.string()),
    identifierSchemes: z.array(z.string()),
    identifierValues: z.array(z.string()),
  })
  .text(`MATCH (c:Contact {recordedBy: $recorder}) WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $limit
RETURN c.id AS id, c.kind AS kind, c.name AS name, c.emails AS emails, c.phones AS phones, c.phoneNumbers AS phoneNumbers,
  c.identifierSchemes AS identifierSchemes, c.identifierValues AS identifierValues`);
