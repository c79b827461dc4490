/** Memberships: `(:Person)-[:ACTS_FOR]->(:Organisation)`, before that `(:Organisation)-[:OFFERS_MEMBERSHIP]->(:Person)`. */
import { z } from 'zod';
import { asViewer, isMine, knowsParty } from '../../access-control/visibility.cypher.ts';
import { nextVersion, statement } from '../../graph/statement.ts';
import { expression, instantProperty, type ListField, property, type Shapes } from '../../planner/shape.ts';

const OFFERS: Omit<ListField, 'match'> = {
  kind: 'list',
  to: 'MembershipOffer',
  where: (party) => isMine(party),
  orderBy: [{ cypher: (offer) => `${offer}.offeredAt` }, { cypher: (offer) => `elementId(${offer})` }],
};

export function membershipShapes(shapes: Shapes): void {
  shapes
    .type('MembershipOffer', {
      fields: {
        organisationId: expression((offer) => `startNode(${offer}).id`),
        organisationName: expression((offer) => `startNode(${offer}).name`),
        personId: expression((offer) => `endNode(${offer}).id`),
        personName: expression((offer) => `endNode(${offer}).name`),
        role: property('role'),
        offeredAt: instantProperty('offeredAt'),
      },
    })
    .type('Organisation', {
      fields: {
        membershipOffers: {
          ...OFFERS,
          match: (organisation, offer) => `MATCH (${organisation})-[${offer}:OFFERS_MEMBERSHIP]->(:Person)`,
        },
      },
    })
    .type('Person', {
      fields: {
        membershipOffers: {
          ...OFFERS,
          match: (person, offer) => `MATCH (${person})<-[${offer}:OFFERS_MEMBERSHIP]-(:Organisation)`,
        },
      },
    });
}

/** `declined`: the person declined an earlier offer of the organisation. */
export const KNOWN_PERSON = statement('knownPerson')
  .params<{ person: string; organisation: string; viewer: string }>()
  .row({ name: z.string(), email: z.string().nullable(), declined: z.boolean() })
  .text(
    asViewer(`MATCH (p:Person {id: $person}) WHERE ${knowsParty('p')}
RETURN p.name AS name, p.email AS email, $organisation IN coalesce(p.membershipsDeclined, []) AS declined`),
  );

/** Offers a membership, or changes the role of a member. */
export const OFFER_MEMBERSHIP = statement('offerMembership')
  .params<{ person: string; organisation: string; role: string; now: string }>()
  .row({ version: z.number(), isMember: z.boolean() })
  .text(`MATCH (p:Person {id: $person}), (o:Organisation {id: $organisation})
SET o.lock = true REMOVE o.lock
${nextVersion('o', 'p')}
WITH p, o OPTIONAL MATCH (p)-[known:ACTS_FOR]->(o)
OPTIONAL MATCH (p)<-[offer:OFFERS_MEMBERSHIP]-(o)
FOREACH (each IN CASE WHEN known IS NULL AND offer IS NULL THEN [p] ELSE [] END |
  CREATE (o)-[:OFFERS_MEMBERSHIP {role: $role, offeredAt: datetime($now)}]->(each))
FOREACH (each IN CASE WHEN known IS NULL AND offer IS NOT NULL THEN [offer] ELSE [] END | SET each.role = $role)
FOREACH (each IN CASE WHEN known IS NULL THEN [] ELSE [known] END | SET each.role = $role)
RETURN o.version AS version, known IS NOT NULL AS isMember`);

/** A person whose sign-in has ended may sign in again, to answer an offer. Run after emails are queued: it locks the person. */
export const LET_SIGN_IN_AGAIN = statement('letSignInAgain')
  .params<{ person: string }>()
  .text('MATCH (p:Person {id: $person}) WHERE p.signInEndedAt IS NOT NULL SET p.signInEndedAt = null');

/** Answers an offer; it is deleted. `accepted`: the membership begins. `declined`: by the person, who gets no more emails with offers of the organisation. */
export const ANSWER_OFFER = statement('answerMembershipOffer')
  .params<{ person: string; organisation: string; accepted: boolean; declined: boolean; now: string }>()
  .row({ version: z.number(), role: z.string() })
  .text(`MATCH (o:Organisation {id: $organisation}) SET o.lock = true REMOVE o.lock
WITH o MATCH (p:Person {id: $person})<-[offer:OFFERS_MEMBERSHIP]-(o)
WITH o, p, offer, offer.role AS role
DELETE offer
FOREACH (each IN CASE WHEN $accepted THEN [p] ELSE [] END |
  CREATE (each)-[:ACTS_FOR {role: role, since: datetime($now)}]->(o))
WITH o, p, role
CALL (p) {
  WITH p WHERE $declined OR $organisation IN coalesce(p.membershipsDeclined, [])
  SET p.membershipsDeclined = [id IN coalesce(p.membershipsDeclined, []) WHERE id <> $organisation] + CASE WHEN $accepted THEN [] ELSE [$organisation] END
}
${nextVersion('o', 'role')}
RETURN o.version AS version, role`);

export const APPOINT_PERSON = statement('appoint')
  .params<{ person: string; organisation: string; role: string; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (p:Person {id: $person}), (o:Organisation {id: $organisation})
SET o.lock = true REMOVE o.lock
${nextVersion('o', 'p')}
CREATE (p)-[:ACTS_FOR {role: $role, since: datetime($now)}]->(o)
RETURN o.version AS version`);

export const DISMISS_PERSON = statement('dismiss')
  .params<{ person: string; organisation: string; now: string }>()
  .row({ last: z.boolean().nullable(), version: z.number() })
  .text(`MATCH (o:Organisation {id: $organisation}) SET o.lock = true REMOVE o.lock
WITH o
MATCH (p:Person {id: $person})-[a:ACTS_FOR]->(o)
WITH o, p, a, COUNT { (:Person)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(o) } AS representatives
WITH o, p, a, representatives, a.role = 'REPRESENTATIVE' AND representatives = 1 AS last
CALL (o, p, a, last) {
  WITH o, p, a, o.version + 1 AS version WHERE NOT last
  SET p.leftAt = datetime($now), o.version = version, o.updatedAt = datetime($now)
  DELETE a
}
RETURN last, o.version AS version`);
