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
    packs: readonly string[];
    now: string;
  }>()
  .text(`CREATE (p:Party:Person {id: $person, name: $name, email: $email, administrator: true, profile: 'PRIVATE',
    createdAt: datetime($now), updatedAt: datetime($now), version: 1})
CREATE (o:Party:Organisation {id: $organisation, name: $organisationName, packs: $packs, profile: 'PRIVATE',
    createdAt: datetime($now), updatedAt: datetime($now), version: 1})
CREATE (p)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime($now)}]->(o)
CREATE (p)-[:RECORDED]->(o)`);
/** A code that lets one browser set up the graph; a sign-in link that belongs to nobody yet. */
export const OFFER_SETUP = statement('offerSetup')
  .params<{ hash: string; now: string; expiresAt: string }>()
  .text('CREATE (:SignInLink {hash: $hash, at: datetime($now), expiresAt: datetime($expiresAt)})');
/** Whether the code is open; `isTaken`: somebody was set up with it, who has not chosen a password yet. */
export const SETUP_CODE = statement('setupCode')
  .params<{ hash: string; now: string }>()
  .row({ isTaken: z.boolean() })
  .text(`MATCH (l:SignInLink {hash: $hash}) WHERE l.expiresAt > datetime($now)
RETURN EXISTS { (l)-[:SIGNS_IN]->() } AS isTaken`);
/** The code is the first administrator's sign-in link from now on. */
export const TAKE_SETUP_CODE = statement('takeSetupCode')
  .params<{ hash: string; person: string }>()
  .text(`MATCH (p:Person {id: $person}), (l:SignInLink {hash: $hash})
SET l.address = p.email
CREATE (l)-[:SIGNS_IN]->(p)`);
/** Links that the person has not used, with those who are not signed in by them. */
export const END_LINKS = statement('endSignInLinks')
  .params<{ person: string }>()
  .text('MATCH (:Person {id: $person})<-[edge:SIGNS_IN]-(l:SignInLink) DELETE edge, l');
