/**
 * Invitations: `(:ContactInvitation {contact, recordedBy, address})`, one for each contact, without edges. The person who signs in with the address
 * sees it. `(:ContactRefusal {key})` remains when an address declined.
 */
import { z } from 'zod';
import { listLiteral, statement } from '../../graph/statement.ts';
import { dateProperty, expression, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { IN_FORCE_STATES, OPEN_STATES } from '../../values/relationship-state.rules.ts';
import { tokenHash } from '../mail/mail-tokens.ts';
import { BY_ID } from '../parties/party.cypher.ts';
import { ContactInvitationState } from './contact-invitation.rules.ts';

/**
 * What the invited person reads of a recorded relationship, as one text that begins with its ID: it confirms what it has read, and not
 * what the recorder made of it meanwhile.
 */
export const shownOf = (r: string) =>
  `reduce(text_ = ${r}.id, part_ IN [${r}.state, toString(${r}.startsOn), toString(${r}.endsOn), ${r}.kind, ${r}.criticality]
  + COLLECT { MATCH (${r})-[:ON]->(on_) RETURN on_.id + ' ' + on_.name }
  + COLLECT { MATCH (${r})<-[:PROVIDER_OF]-(:Contact) MATCH (${r})-[:CREATES]->(made_) RETURN made_.id + ' ' + made_.version + ' ' + made_.name ORDER BY made_.id }
  | text_ + '\\n' + coalesce(part_, ''))`;

/** In force, and the invited person has not proposed one of its own offerings instead that is still open. */
const canBeConfirmed = (r: string) => `${r}.state IN ${listLiteral(IN_FORCE_STATES)} AND NOT EXISTS {
  MATCH (${r})<-[:PROVIDER_OF]-(c_:Contact), (${r})<-[:EXTENDS]-(x_)<-[:PROVIDER_OF]-(p_) WHERE p_.id = c_.confirmedBy AND x_.state IN ${listLiteral(OPEN_STATES)} }`;

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
          where: (_i, r) => canBeConfirmed(r),
          orderBy: [{ cypher: (r) => `${r}.startsOn` }, BY_ID],
        },
      },
    })
    .type('ReceivedRelationshipInfo', {
      fields: {
        id: property('id'),
        version: { kind: 'value', cypher: (r) => [shownOf(r)], read: ([shown]) => tokenHash(String(shown)) },
        state: property('state'),
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
  i.sentAt = datetime($now), i.expiresAt = datetime($expiresAt)
REMOVE i.tokenHash, i.name, i.until`);

export const IS_REFUSED = statement('isContactRefused')
  .params<{ keys: string[] }>()
  .row({ refused: z.boolean() })
  .text('RETURN EXISTS { MATCH (x:ContactRefusal) WHERE x.key IN $keys } AS refused');

export const LETTERHEAD_OF_RECORDER = statement('letterheadOfRecorder')
  .params<{ recorder: string; me: string }>()
  .row({ recorder: z.string(), postalAddress: z.string().nullable(), by: z.string().nullable() })
  .text(
    'MATCH (o:Party {id: $recorder}) OPTIONAL MATCH (me:Person {id: $me}) RETURN o.name AS recorder, o.postalAddress AS postalAddress, me.name AS by',
  );

const INVITATION = {
  id: z.string(),
  contact: z.string(),
  recordedBy: z.string(),
  invitedBy: z.string(),
  address: z.string(),
  open: z.boolean(),
  state: z.enum(ContactInvitationState),
};

const COLUMNS = `i.id AS id, i.contact AS contact, i.recordedBy AS recordedBy, i.invitedBy AS invitedBy, i.address AS address, ${isOpen('i')} AS open, i.state AS state`;

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
  .text('MATCH (i:ContactInvitation {contact: $contact}) SET i.state = $state REMOVE i.tokenHash, i.name, i.until');

/** Of an open invitation whose address is not one of `$emails`: nobody answers it any more. @returns a row if there was one */
export const REVOKE_INVITATION_OF_REMOVED = statement('revokeContactInvitationOfRemovedAddress')
  .params<{ contact: string; emails: string[] }>()
  .row({ id: z.string() })
  .text(`MATCH (i:ContactInvitation {contact: $contact}) WHERE i.state = 'OPEN' AND NOT i.address IN $emails
SET i.state = 'REVOKED'
RETURN i.id AS id`);

/** A repeated refusal is not taken back with the first one. */
export const REFUSE = statement('refuseContactInvitations')
  .params<{ keys: string[]; now: string }>()
  .text(`UNWIND $keys AS key
MERGE (x:ContactRefusal {key: key}) ON CREATE SET x.at = datetime($now) ON MATCH SET x.repeatedAt = datetime($now)`);

export const DELETE_INVITATIONS = statement('deleteContactInvitations')
  .params<{ contacts: string[] }>()
  .text('UNWIND $contacts AS contact MATCH (i:ContactInvitation {contact: contact}) DELETE i');

export const RELATIONSHIP_TO_CONFIRM = statement('recordedRelationshipToConfirm')
  .params<{ id: string }>()
  .row({ shown: z.string(), confirmable: z.boolean() })
  .text(
    `MATCH (r:ServiceRelationship:Recorded {id: $id}) RETURN ${shownOf('r')} AS shown, ${canBeConfirmed('r')} AS confirmable`,
  );

/**
 * The relationship that both parties have agreed on now. The recorded one ends and stays with its recorder, with its activities, agreements and
 * texts. What it gave to the recorder moves, so that chains stay whole. A suspended one stays suspended.
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
CREATE (r:ServiceRelationship {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, state: old.state, stateSince: datetime($now),
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

/** On another offering than the recorded one: the recorder has to agree. Until then its record stays as it is. */
export const PROPOSE_INSTEAD = statement('proposeInsteadOfRecorded')
  .params<{
    id: string;
    recorded: string;
    provider: string;
    consumer: string;
    offering: string;
    liveKey: string;
    now: string;
  }>()
  .row({ id: z.string() })
  .text(`MATCH (old:ServiceRelationship {id: $recorded}), (provider:Party {id: $provider}), (consumer:Party {id: $consumer}), (offering:Offering {id: $offering})
CREATE (r:ServiceRelationship {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, state: 'PROPOSED', stateSince: datetime($now),
  disclosure: 'PRIVATE', liveKey: $liveKey, proposedBy: $provider, kind: old.kind, criticality: old.criticality, startsOn: old.startsOn, endsOn: old.endsOn})
CREATE (provider)-[:PROVIDER_OF]->(r), (consumer)-[:CONSUMER_OF]->(r), (r)-[:ON]->(offering), (r)-[:EXTENDS]->(old)
RETURN r.id AS id`);

/** @returns whether relationships of the contact remain that can be confirmed */
export const LINK_CONTACT = statement('linkContact')
  .params<{ contact: string; party: string; now: string }>()
  .row({ remains: z.boolean() })
  .text(`MATCH (c:Contact {id: $contact})
SET c.confirmedBy = $party, c.version = c.version + 1, c.updatedAt = datetime($now)
WITH c RETURN EXISTS { (c)-[:PROVIDER_OF|CONSUMER_OF]->(r) WHERE ${canBeConfirmed('r')} } AS remains`);

export const INVITATION_OF_LINK = statement('contactInvitationOfLink')
  .params<{ hash: string }>()
  .row({
    ...{ id: z.string(), contact: z.string(), recordedBy: z.string(), invitedBy: z.string() },
    ...{ address: z.string(), recorder: z.string() },
  })
  .text(`MATCH (i:ContactInvitation {hash: $hash}) WHERE ${isOpen('i')}
MATCH (p:Party {id: i.recordedBy})
RETURN i.id AS id, i.contact AS contact, i.recordedBy AS recordedBy, i.invitedBy AS invitedBy, i.address AS address, p.name AS recorder`);

/** The newest link to sign in, and the name that its user typed. `until`: it works until then, if the invitation is open. */
export const SAVE_SIGN_IN_OF_INVITED = statement('saveSignInOfInvited')
  .params<{ id: string; hash: string; name: string; until: string }>()
  .text('MATCH (i:ContactInvitation {id: $id}) SET i.tokenHash = $hash, i.name = $name, i.until = datetime($until)');

const SIGN_IN_OF_INVITED = `i.tokenHash = $hash AND i.until > datetime($now) AND ${isOpen('i')}`;
const INVITED = { address: z.string(), name: z.string() };

export const FIND_SIGN_IN_OF_INVITED = statement('signInOfInvited')
  .params<{ id: string; hash: string; now: string }>()
  .row(INVITED)
  .text(
    `MATCH (i:ContactInvitation {id: $id}) WHERE ${SIGN_IN_OF_INVITED} RETURN i.address AS address, i.name AS name`,
  );

/** It is used once. */
export const USE_SIGN_IN_OF_INVITED = statement('useSignInOfInvited')
  .params<{ id: string; hash: string; now: string }>()
  .row(INVITED)
  .text(`MATCH (i:ContactInvitation {id: $id}) SET i.lock = true REMOVE i.lock
WITH i WHERE ${SIGN_IN_OF_INVITED}
WITH i, i.address AS address, i.name AS name
REMOVE i.tokenHash, i.name, i.until
RETURN address, name`);

/** The owner of the address has an account from now on: it has used a link that was mailed to this address. */
export const REGISTER_PERSON = statement('registerPerson')
  .params<{ id: string; email: string; values: object; now: string }>()
  .row({ id: z.string(), name: z.string(), created: z.boolean() })
  .text(`MERGE (p:Person {email: $email})
ON CREATE SET p:Party, p.id = $id, p.profile = 'PRIVATE', p.createdAt = datetime($now), p.updatedAt = datetime($now), p.version = 1, p += $values
SET p.registeredAt = coalesce(p.registeredAt, datetime($now)), p.signInEndedAt = null
RETURN p.id AS id, p.name AS name, p.id = $id AS created`);
