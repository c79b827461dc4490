/**
 * Invitations of members: `(:MemberInvitation:MailRecipient {key, recordedBy, email})`, one for each organisation and address, without edges to
 * parties: whether the address has an account is nobody's business. When the link is used, an offer of a membership takes its place.
 */
import { z } from 'zod';
import { nextVersion, statement } from '../../graph/statement.ts';
import { expression, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { isAtRest } from '../mail/queue/mail-queue.cypher.ts';
import { BY_ID } from '../parties/party.cypher.ts';
import { hasSignedIn } from '../parties/party.write.cypher.ts';

/** Who was dismissed, or no longer represents the organisation, brings nobody in. */
const works = (
  invitation: string,
) => `${invitation}.state = 'OPEN' AND ${invitation}.expiresAt > datetime() AND EXISTS {
  MATCH (inviter_:Person {id: ${invitation}.invitedBy}) WHERE inviter_.administrator OR EXISTS { (inviter_)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(:Organisation {id: ${invitation}.recordedBy}) } }`;

export function memberInvitationShapes(shapes: Shapes): void {
  shapes
    .type('MemberInvitation', {
      fields: {
        id: property('id'),
        state: expression(
          (i) => `CASE WHEN ${i}.state = 'OPEN' AND NOT (${works(i)}) THEN 'EXPIRED' ELSE ${i}.state END`,
        ),
        email: property('email'),
        name: property('name'),
        role: property('role'),
        message: property('note'),
        sentAt: instantProperty('sentAt'),
        expiresAt: instantProperty('expiresAt'),
      },
    })
    .type('Organisation', {
      fields: {
        memberInvitations: {
          kind: 'list',
          to: 'MemberInvitation',
          match: (organisation, i) => `MATCH (${i}:MemberInvitation {recordedBy: ${organisation}.id})`,
          // Not for administrators: the list has addresses of people who may have no account.
          where: (organisation, i) => `${organisation} IN actingFor AND ${i}.state <> 'REVOKED'`,
          orderBy: [{ cypher: (i) => `${i}.sentAt` }, BY_ID],
        },
      },
    });
}

/** Locks the organisation. `declined`: the owner of the address declined an offer of it. */
export const LOCK_INVITING = statement('organisationThatInvites')
  .params<{ organisation: string; email: string; me: string }>()
  .row({ organisation: z.string(), by: z.string().nullable(), isMember: z.boolean(), declined: z.boolean() })
  .text(`MATCH (o:Organisation {id: $organisation}) SET o.lock = true REMOVE o.lock
WITH o OPTIONAL MATCH (p:Person {email: $email})
RETURN o.name AS organisation, head(COLLECT { MATCH (me:Person {id: $me}) RETURN me.name }) AS by,
  p IS NOT NULL AND EXISTS { (p)-[:ACTS_FOR]->(o) } AS isMember, coalesce($organisation IN p.membershipsDeclined, false) AS declined`);

export const SAVE_MEMBER_INVITATION = statement('saveMemberInvitation')
  .params<{
    id: string;
    key: string;
    organisation: string;
    invitedBy: string;
    email: string;
    name: string;
    role: string;
    message: string | null;
    hash: string;
    expiresAt: string;
    now: string;
  }>()
  .row({ id: z.string(), version: z.number() })
  .text(`MATCH (o:Organisation {id: $organisation})
${nextVersion('o')}
WITH o MERGE (i:MemberInvitation {key: $key})
ON CREATE SET i:MailRecipient, i.id = $id, i.recordedBy = $organisation
SET i.invitedBy = $invitedBy, i.email = $email, i.name = $name, i.role = $role, i.note = $message, i.hash = $hash, i.state = 'OPEN',
  i.sentAt = datetime($now), i.expiresAt = datetime($expiresAt)
RETURN i.id AS id, o.version AS version`);

const INVITATION = {
  ...{ id: z.string(), recordedBy: z.string(), invitedBy: z.string(), email: z.string(), name: z.string() },
  ...{ organisation: z.string(), role: z.string() },
};
const COLUMNS =
  'i.id AS id, i.recordedBy AS recordedBy, i.invitedBy AS invitedBy, i.email AS email, i.name AS name, i.role AS role, o.name AS organisation';

/** That of a link which works. */
export const MEMBER_INVITATION_OF_LINK = statement('memberInvitationOfLink')
  .params<{ hash: string }>()
  .row(INVITATION)
  .text(`MATCH (i:MemberInvitation {hash: $hash}) WHERE ${works('i')}
MATCH (o:Organisation {id: i.recordedBy})
RETURN ${COLUMNS}`);

/** The same, locked after its organisation. `isMember`: the owner of the address acts for the organisation already. */
export const LOCK_MEMBER_INVITATION = statement('memberInvitationForChange')
  .params<{ id: string; organisation: string; hash: string }>()
  .row({ ...INVITATION, isMember: z.boolean() })
  .text(`MATCH (o:Organisation {id: $organisation}) SET o.lock = true REMOVE o.lock
WITH o MATCH (i:MemberInvitation {id: $id}) SET i.lock = true REMOVE i.lock
WITH o, i WHERE i.hash = $hash AND ${works('i')}
RETURN ${COLUMNS}, EXISTS { (:Person {email: i.email})-[:ACTS_FOR]->(o) } AS isMember`);

/** Whose it is, if it is in the list of its organisation. */
export const LISTED_MEMBER_INVITATION = statement('listedMemberInvitation')
  .params<{ id: string }>()
  .row({ organisation: z.string() })
  .text("MATCH (i:MemberInvitation {id: $id}) WHERE i.state <> 'REVOKED' RETURN i.recordedBy AS organisation");

/** Its link no longer works. @returns no row if it is not in the list; `hash`: that of the link which it had */
export const CLOSE_MEMBER_INVITATION = statement('closeMemberInvitation')
  .params<{ id: string; organisation: string; state: 'DECLINED' | 'REVOKED'; now: string }>()
  .row({ version: z.number(), hash: z.string().nullable() })
  .text(`MATCH (o:Organisation {id: $organisation}) SET o.lock = true REMOVE o.lock
WITH o MATCH (i:MemberInvitation {id: $id}) SET i.lock = true REMOVE i.lock
WITH o, i, i.hash AS hash WHERE i.state <> 'REVOKED'
SET i.state = $state REMOVE i.hash
${nextVersion('o', 'hash')}
RETURN o.version AS version, hash`);

/** An offer to the person takes the place of the invitation; its emails are those to the person from now on. */
export const HAND_OVER_INVITATION = statement('handOverMemberInvitation')
  .params<{ id: string; person: string }>()
  .row({ hasSignedIn: z.boolean() })
  .text(`MATCH (i:MemberInvitation {id: $id}), (p:Person {id: $person})
CALL (i, p) { MATCH (i)<-[to:TO]-(m:Mail) CREATE (m)-[:TO]->(p) DELETE to }
DELETE i
RETURN ${hasSignedIn('p')} AS hasSignedIn`);

/** Of an erased person, with their emails that are not on their way. */
export const DELETE_INVITATIONS_TO = statement('deleteMemberInvitationsTo')
  .params<{ addresses: string[] }>()
  .text(`MATCH (i:MemberInvitation) WHERE i.email IN $addresses
CALL (i) { MATCH (i)<-[:TO]-(m:Mail)-[:FOR]->(b:Mailbox)
  WITH m, b ORDER BY b.address, m.id
  SET b.lock = true REMOVE b.lock
  WITH m, b WHERE ${isAtRest('m', 'b')}
  CALL (m) { MATCH (item)-[:IN]->(m) DETACH DELETE item }
  DETACH DELETE m }
DETACH DELETE i`);
