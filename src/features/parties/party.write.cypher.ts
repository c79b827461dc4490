/** Statements that change parties and their members. */
import { z } from 'zod';
import { nextVersion, statement } from '../../graph/statement.ts';

const createParty = (label: 'Organisation' | 'Person', name: string) =>
  statement(name)
    .params<{ id: string; recorder: string; role: string | null; values: object; now: string }>()
    .text(`MATCH (recorder:Party {id: $recorder})
CREATE (p:Party:${label} {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})
SET p += $values
CREATE (recorder)-[:RECORDED]->(p)
FOREACH (role IN CASE WHEN $role IS NULL THEN [] ELSE [$role] END |
  CREATE (recorder)-[:ACTS_FOR {role: role, since: datetime($now)}]->(p))`);

export const CREATE_ORGANISATION = createParty('Organisation', 'createOrganisation');

export const CREATE_PERSON = createParty('Person', 'createPerson');

export const PERSON_BY_EMAIL = statement('personByEmail')
  .params<{ email: string }>()
  .row({ id: z.string() })
  .text('MATCH (p:Person {email: $email}) RETURN p.id AS id');

/** The person has signed in at least once: from then on the address is the person's own, and changes only by its confirmation. */
export const hasSignedIn = (person: string) =>
  `(${person}.signedInAt IS NOT NULL OR ${person}.identityHash IS NOT NULL OR EXISTS { (${person})-[:SIGNS_IN_WITH]->() }
    OR EXISTS { (${person})<-[:SIGNS_IN]-(:SignInSession) })`;

/** Colleagues see each other's contact data: so appointed is whose contact data one has already, not any id. */
export const LOCK_PARTY = statement('partyForChange')
  .params<{ id: string }>()
  .row({
    version: z.number(),
    person: z.boolean(),
    hasSignedIn: z.boolean(),
    before: z.looseObject({ email: z.string().optional() }),
  })
  .text(`MATCH (p:Party {id: $id}) SET p.lock = true REMOVE p.lock
WITH p RETURN p.version AS version, p:Person AS person, ${hasSignedIn('p')} AS hasSignedIn, properties(p) AS before`);

/** Links mailed to the former address, and sessions opened with them, are no longer valid. */
export const END_SIGN_INS_OF_PERSON = statement('endSignInsOfPerson')
  .params<{ person: string }>()
  .text('MATCH (:Person {id: $person})<-[edge:SIGNS_IN]-(gone) DELETE edge, gone');

/** `SenderToMail`: what the contacts of the party are owed may be mailed now, because it has a postal address. */
export const UPDATE_PARTY = statement('updateParty')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (p:Party {id: $id}) SET p += $values
FOREACH (each IN CASE WHEN $values.postalAddress IS NULL THEN [] ELSE [p] END | SET each:SenderToMail)
${nextVersion('p')}`);
