/** The first administrator of a graph. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

/** An administrator of the example story never sets a password. */
export const ADMINISTRATORS = statement('administrators')
  .row({ id: z.string(), name: z.string(), email: z.string().nullable(), hasPassword: z.boolean() })
  .text(`MATCH (p:Person {administrator: true})
RETURN p.id AS id, p.name AS name, p.email AS email, EXISTS { (p)-[:SIGNS_IN_WITH]->() } AS hasPassword`);
/** Two who set up one graph take turns; the first migration is there, and once. */
export const LOCK_SETUP = statement('lockSetup').text(
  'MATCH (m:Migration {id: 1}) SET m.lock = true REMOVE m.lock RETURN m.id AS id',
);
export const PERSON_WITH_ADDRESS = statement('personWithAddress')
  .params<{ email: string }>()
  .row({ name: z.string() })
  .text('MATCH (p:Person {email: $email}) RETURN p.name AS name');
export const CREATE_FIRST_ADMINISTRATOR = statement('createFirstAdministrator')
  .params<{
    person: string;
    name: string;
    email: string;
    organisation: string;
    organisationName: string;
    now: string;
  }>()
  .text(`CREATE (p:Party:Person {id: $person, name: $name, email: $email, administrator: true, profile: 'PRIVATE',
    createdAt: datetime($now), updatedAt: datetime($now), version: 1})
CREATE (o:Party:Organisation {id: $organisation, name: $organisationName, profile: 'PRIVATE',
    createdAt: datetime($now), updatedAt: datetime($now), version: 1})
CREATE (p)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime($now)}]->(o)
CREATE (p)-[:RECORDED]->(o)`);
/** Links that the person has not used, with those who are not signed in by them. */
export const END_LINKS = statement('endSignInLinks')
  .params<{ person: string }>()
  .text('MATCH (:Person {id: $person})<-[edge:SIGNS_IN]-(l:SignInLink) DELETE edge, l');
