/**
 * A requested change of a person's address: `(:EmailChange)-[:CHANGES_EMAIL_OF]->(:Person)`, at most one for each person. `oldHash`
 * and `newHash`: of the links in the two mails. The person is locked before it is read or changed.
 */
import { z } from 'zod';
import { nextVersion, statement } from '../../graph/statement.ts';
import { expression, instantProperty, property, type Shapes } from '../../planner/shape.ts';

/** Only the person itself sees it: an administrator has no right to an address without a stated reason. */
export function emailChangeShapes(shapes: Shapes): void {
  shapes
    .type('EmailChange', {
      fields: {
        newEmail: property('newAddress'),
        requestedAt: instantProperty('at'),
        expiresAt: instantProperty('expiresAt'),
        oldConfirmed: expression((change) => `coalesce(${change}.oldConfirmed, false)`),
        newConfirmed: expression((change) => `coalesce(${change}.newConfirmed, false)`),
      },
    })
    .type('Person', {
      fields: {
        emailChange: {
          kind: 'one',
          to: 'EmailChange',
          match: (person, change) => `MATCH (${change}:EmailChange)-[:CHANGES_EMAIL_OF]->(${person})`,
          where: (person, change) => `${person} IN actingFor AND ${change}.expiresAt > datetime()`,
        },
      },
    });
}

export const LOCK_PERSON = statement('personForEmailChange')
  .params<{ person: string }>()
  .row({ name: z.string(), email: z.string().nullable(), version: z.number() })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p RETURN p.name AS name, p.email AS email, p.version AS version`);

export const DELETE_EMAIL_CHANGE = statement('deleteEmailChange')
  .params<{ person: string }>()
  .row({ count: z.number() })
  .text(`OPTIONAL MATCH (:Person {id: $person})<-[edge:CHANGES_EMAIL_OF]-(c)
DELETE edge, c RETURN count(c) AS count`);

/** `oldConfirmed`: no mail can be sent to the old address, so that it is not asked. */
export const CREATE_EMAIL_CHANGE = statement('createEmailChange')
  .params<{
    person: string;
    oldAddress: string;
    newAddress: string;
    oldHash: string;
    newHash: string;
    oldConfirmed: boolean;
    now: string;
    expiresAt: string;
  }>()
  .text(`MATCH (p:Person {id: $person})
CREATE (:EmailChange {oldAddress: $oldAddress, newAddress: $newAddress, oldHash: $oldHash, newHash: $newHash, oldConfirmed: $oldConfirmed,
  at: datetime($now), expiresAt: datetime($expiresAt)})-[:CHANGES_EMAIL_OF]->(p)`);

/** The open change of a link. It is void when the person has got another address in the meantime. */
export const EMAIL_CHANGE_OF_LINK = statement('emailChangeOfLink')
  .params<{ hash: string; now: string }>()
  .row({
    person: z.string(),
    side: z.enum(['OLD', 'NEW']),
    newAddress: z.string(),
    oldConfirmed: z.boolean(),
    newConfirmed: z.boolean(),
  })
  .text(`CALL () {
  MATCH (c:EmailChange {oldHash: $hash}) RETURN c, 'OLD' AS side
  UNION MATCH (c:EmailChange {newHash: $hash}) RETURN c, 'NEW' AS side
}
MATCH (c)-[:CHANGES_EMAIL_OF]->(p) WHERE c.expiresAt > datetime($now) AND c.oldAddress = p.email
RETURN p.id AS person, side, c.newAddress AS newAddress, coalesce(c.oldConfirmed, false) AS oldConfirmed,
  coalesce(c.newConfirmed, false) AS newConfirmed`);

export const CONFIRM_EMAIL_CHANGE = statement('confirmEmailChange')
  .params<{ person: string; old: boolean; new: boolean }>()
  .text(`MATCH (:Person {id: $person})<-[:CHANGES_EMAIL_OF]-(c)
SET c.oldConfirmed = $old, c.newConfirmed = $new`);

export const CHANGE_EMAIL = statement('changeEmail')
  .params<{ person: string; email: string; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (p:Person {id: $person}) SET p.email = $email
${nextVersion('p')} RETURN p.version AS version`);

/** The owner of the address has objected: no request is mailed to it until then. */
export const BLOCK_ADDRESS = statement('blockEmailChange')
  .params<{ key: string; count: number; until: string }>()
  .text('MERGE (a:SignInAttempts {key: $key}) SET a.count = $count, a.until = datetime($until)');
