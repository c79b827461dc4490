/**
 * Invitations: `(:ContactInvitation {contact, recordedBy, address})`, one for each contact, without edges. The person who signs in with the address
 * sees it. `(:ContactRefusal {key})` remains when an address declined.
 */
import { z } from 'zod';
import { listLiteral, statement } from '../../graph/statement.ts';
import { dateProperty, expression, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { IN_FORCE_STATES } from '../../values/relationship-state.rules.ts';
import { BY_ID } from '../parties/party.cypher.ts';
import { ContactInvitationState } from './contact-invitation.rules.ts';

const isOpen = (invitation: string) => `${invitation}.state = 'OPEN' AND ${invitation}.expiresAt > datetime()`;

export function contactInvitationShapes(shapes: Shapes): void {
  shapes
    .type('ContactInvitation', {
      fields: {
        state: property('state'),
        address: property('address'),
        sentAt: instantProperty('sentAt'),
        expiresAt: instantProperty('expiresAt'),
      },
    })
    .type('Contact', {
      fields: {
        invitation: {
          kind: 'one',
          to: 'ContactInvitation',
          match: (contact, invitation) => `MATCH (${invitation}:ContactInvitation {contact: ${contact}.id})`,
        },
        confirmedBy: {
          kind: 'one',
          to: 'Party',
          match: (contact, party) => `MATCH (${party}:Party {id: ${contact}.confirmedBy})`,
        },
      },
    })
    .type('ReceivedInvitation', {
      fields: {
        id: property('id'),
        recorderName: expression(
          (i) => `head(COLLECT { MATCH (named_:Party {id: ${i}.recordedBy}) RETURN named_.name })`,
        ),
        invitedByName: expression(
          (i) => `head(COLLECT { MATCH (named_:Person {id: ${i}.invitedBy}) RETURN named_.name })`,
        ),
        sentAt: instantProperty('sentAt'),
        expiresAt: instantProperty('expiresAt'),
        relationships: {
          kind: 'list',
          to: 'ReceivedRelationshipInfo',
          match: (i, r) => `MATCH (:Contact {id: ${i}.contact})-[:PROVIDER_OF|CONSUMER_OF]->(${r}:Recorded)`,
          where: (_i, r) => `${r}.state IN ${listLiteral(IN_FORCE_STATES)}`,
          orderBy: [{ cypher: (r) => `${r}.startsOn` }, BY_ID],
        },
      },
    })
    .type('ReceivedRelationshipInfo', {
      fields: {
        id: property('id'),
        yourSide: expression(
          (r) => `CASE WHEN EXISTS { (${r})<-[:CONSUMER_OF]-(:Contact) } THEN 'CONSUMER' ELSE 'PROVIDER' END`,
        ),
        offeringName: expression((r) => `head(COLLECT { MATCH (${r})-[:ON]->(on_) RETURN on_.name })`),
        startsOn: dateProperty('startsOn'),
        endsOn: dateProperty('endsOn'),
        kind: property('kind'),
        criticality: property('criticality'),
        resourceNames: expression(
          (r) =>
            `CASE WHEN EXISTS { (${r})<-[:PROVIDER_OF]-(:Contact) } THEN COLLECT { MATCH (${r})-[:CREATES]->(made_) RETURN made_.name ORDER BY made_.name } ELSE [] END`,
        ),
      },
    })
    .type('Viewer', {
      fields: {
        invitations: {
          kind: 'list',
          to: 'ReceivedInvitation',
          match: (person, i) => `MATCH (${i}:ContactInvitation {address: ${person}.email})`,
          where: (_person, i) => isOpen(i),
          orderBy: [{ cypher: (i) => `${i}.sentAt` }, BY_ID],
        },
      },
    });
}

export const SAVE_INVITATION = statement('saveContactInvitation')
  .params<{
    id: string;
    contact: string;
    recorder: string;
    invitedBy: string;
    address: string;
    hash: string;
    expiresAt: string;
    now: string;
  }>()
  .text(`MERGE (i:ContactInvitation {contact: $contact})
ON CREATE SET i.id = $id
SET i.recordedBy = $recorder, i.invitedBy = $invitedBy, i.address = $address, i.hash = $hash, i.state = 'OPEN',
  i.sentAt = datetime($now), i.expiresAt = datetime($expiresAt)`);

export const IS_REFUSED = statement('isContactRefused')
  .params<{ key: string }>()
  .row({ refused: z.boolean() })
  .text('RETURN EXISTS { (:ContactRefusal {key: $key}) } AS refused');

export const LETTERHEAD_OF_RECORDER = statement('letterheadOfRecorder')
  .params<{ recorder: string; me: string }>()
  .row({ recorder: z.string(), by: z.string().nullable() })
  .text(
    'MATCH (o:Party {id: $recorder}) OPTIONAL MATCH (me:Person {id: $me}) RETURN o.name AS recorder, me.name AS by',
  );

const INVITATION = {
  id: z.string(),
  contact: z.string(),
  recordedBy: z.string(),
  address: z.string(),
  open: z.boolean(),
  state: z.enum(ContactInvitationState),
};

const COLUMNS = `i.id AS id, i.contact AS contact, i.recordedBy AS recordedBy, i.address AS address, ${isOpen('i')} AS open, i.state AS state`;

export const RECEIVED_INVITATION = statement('receivedContactInvitation')
  .params<{ id: string; person: string }>()
  .row(INVITATION)
  .text(`MATCH (i:ContactInvitation {id: $id}), (p:Person {id: $person}) WHERE p.email = i.address
RETURN ${COLUMNS}`);

export const LOCK_INVITATION = statement('contactInvitationForChange')
  .params<{ contact: string }>()
  .row(INVITATION)
  .text(`MATCH (i:ContactInvitation {contact: $contact}) SET i.lock = true REMOVE i.lock
WITH i RETURN ${COLUMNS}`);

export const SET_INVITATION_STATE = statement('setContactInvitationState')
  .params<{ contact: string; state: string }>()
  .text('MATCH (i:ContactInvitation {contact: $contact}) SET i.state = $state');

export const REFUSE = statement('refuseContactInvitations')
  .params<{ key: string; now: string }>()
  .text('MERGE (x:ContactRefusal {key: $key}) ON CREATE SET x.at = datetime($now)');

export const DELETE_INVITATIONS = statement('deleteContactInvitations')
  .params<{ contacts: string[] }>()
  .text('UNWIND $contacts AS contact MATCH (i:ContactInvitation {contact: contact}) DELETE i');

/**
 * The relationship that both parties have agreed on now. The recorded one ends and stays with its recorder, with its activities, agreements and
 * texts. What it gave to the recorder moves, so that chains stay whole.
 */
export const CONFIRM_RELATIONSHIP = statement('confirmRecordedRelationship')
  .params<{
    id: string;
    recorded: string;
    provider: string;
    consumer: string;
    recorder: string;
    offering: string;
    liveKey: string;
    now: string;
  }>()
  .row({ version: z.number() })
  .text(`MATCH (old:ServiceRelationship {id: $recorded}), (provider:Party {id: $provider}), (consumer:Party {id: $consumer}), (offering:Offering {id: $offering})
CREATE (r:ServiceRelationship {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, state: 'ACTIVE', stateSince: datetime($now),
  disclosure: 'PRIVATE', liveKey: $liveKey, proposedBy: $recorder, kind: old.kind, criticality: old.criticality, startsOn: old.startsOn, endsOn: old.endsOn})
CREATE (provider)-[:PROVIDER_OF]->(r), (consumer)-[:CONSUMER_OF]->(r), (r)-[:ON]->(offering), (r)-[:EXTENDS]->(old)
SET old.state = 'ENDED', old.stateSince = datetime($now), old.updatedAt = datetime($now), old.version = old.version + 1, old.liveKey = null,
  old.endsOn = CASE WHEN old.startsOn > date(datetime($now)) THEN old.startsOn ELSE date(datetime($now)) END
WITH r, old
CALL (r, old) {
  MATCH (old)-[made:CREATES]->(x)<-[:OWNS]-(:Party {id: $recorder})
  CREATE (r)-[:CREATES {at: made.at}]->(x)
  DELETE made REMOVE x:Recorded
}
RETURN old.version AS version`);

/** @returns whether relationships of the contact remain that can be confirmed */
export const LINK_CONTACT = statement('linkContact')
  .params<{ contact: string; party: string; now: string }>()
  .row({ remains: z.boolean() })
  .text(`MATCH (c:Contact {id: $contact})
SET c.confirmedBy = $party, c.version = c.version + 1, c.updatedAt = datetime($now)
RETURN EXISTS { (c)-[:PROVIDER_OF|CONSUMER_OF]->(r) WHERE r.state IN ${listLiteral(IN_FORCE_STATES)} } AS remains`);

export const INVITATION_OF_LINK = statement('contactInvitationOfLink')
  .params<{ hash: string }>()
  .row({ address: z.string(), recorder: z.string() })
  .text(`MATCH (i:ContactInvitation {hash: $hash}) WHERE ${isOpen('i')}
MATCH (p:Party {id: i.recordedBy}) RETURN i.address AS address, p.name AS recorder`);

/** The owner of the address has an account from now on: it signs in with a link that is mailed to this address. */
export const REGISTER_PERSON = statement('registerPerson')
  .params<{ id: string; email: string; values: object; now: string }>()
  .row({ id: z.string(), name: z.string(), created: z.boolean() })
  .text(`MERGE (p:Person {email: $email})
ON CREATE SET p:Party, p.id = $id, p.profile = 'PRIVATE', p.createdAt = datetime($now), p.updatedAt = datetime($now), p.version = 1, p += $values
SET p.registeredAt = coalesce(p.registeredAt, datetime($now)), p.signInEndedAt = null
RETURN p.id AS id, p.name AS name, p.id = $id AS created`);
