/** How an account at the identity provider is bound to a person: by the hash of its issuer and subject, on the person. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { MAY_SIGN_IN, type NewSession, OPENING } from './sign-in.cypher.ts';

export const PERSON_OF_IDENTITY = statement('personOfIdentity')
  .params<{ hash: string }>()
  .row({ person: z.string() })
  .text('MATCH (p:Person {identityHash: $hash}) RETURN p.id AS person');

/** Only a person without an identity is bound. `bound`: to this identity, now or by another request at the same time. */
export const BIND_IDENTITY = statement('bindIdentity')
  .params<{ address: string; hash: string; issuer: string; subject: string; now: string }>()
  .row({ person: z.string(), bound: z.boolean(), isNew: z.boolean(), version: z.number() })
  .text(`MATCH (p:Person {email: $address}) WHERE p.signInEndedAt IS NULL SET p.lock = true REMOVE p.lock
WITH p, p.identityHash IS NULL AS isNew
FOREACH (each IN CASE WHEN isNew THEN [p] ELSE [] END |
  SET each.identityHash = $hash, each.identityIssuer = $issuer, each.identitySubject = $subject, each.identityBoundAt = datetime($now))
RETURN p.id AS person, p.identityHash = $hash AS bound, isNew, p.version AS version`);

/** To the person of a session, if neither has another one. `taken`: the account belongs to another person. */
export const CONNECT_IDENTITY = statement('connectIdentity')
  .params<{ person: string; session: string; hash: string; issuer: string; subject: string; now: string }>()
  .row({
    bound: z.boolean(),
    isNew: z.boolean(),
    taken: z.boolean(),
    email: z.string().nullable(),
    name: z.string(),
    version: z.number(),
  })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p WHERE p.signInEndedAt IS NULL AND EXISTS { (p)<-[:SIGNS_IN]-(:SignInSession {id: $session}) }
WITH p, EXISTS { MATCH (other:Person {identityHash: $hash}) WHERE other <> p } AS taken
WITH p, taken, p.identityHash IS NULL AND NOT taken AS isNew
FOREACH (each IN CASE WHEN isNew THEN [p] ELSE [] END |
  SET each.identityHash = $hash, each.identityIssuer = $issuer, each.identitySubject = $subject, each.identityBoundAt = datetime($now))
RETURN coalesce(p.identityHash = $hash, false) AS bound, isNew, taken, p.email AS email, p.name AS name, p.version AS version`);

/** The person whose account is to be disconnected, or connected. */
export const LOCK_IDENTITY = statement('identityForChange')
  .params<{ person: string }>()
  .row({
    connected: z.boolean(),
    hasPassword: z.boolean(),
    email: z.string().nullable(),
    name: z.string(),
  })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
RETURN p.identityHash IS NOT NULL AS connected, EXISTS { (p)-[:SIGNS_IN_WITH]->(c) WHERE c.passwordHash IS NOT NULL } AS hasPassword,
  p.email AS email, p.name AS name`);

/** `factorAtProvider`: the identity provider has checked a second factor. */
export const OPEN_SESSION_BY_IDENTITY = statement('openSessionByIdentity')
  .params<NewSession & { person: string; identity: string; factorAtProvider: boolean }>()
  .row({ email: z.string().nullable() })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p WHERE p.identityHash = $identity AND p.signInEndedAt IS NULL AND ${MAY_SIGN_IN}
${OPENING}
WITH DISTINCT p, session
SET session.factorAtProvider = CASE WHEN $factorAtProvider THEN true END
RETURN p.email AS email`);

export const RELEASE_IDENTITY = statement('releaseIdentity')
  .params<{ person: string; now: string }>()
  .row({ issuer: z.string(), version: z.number() })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p, p.identityIssuer AS issuer WHERE p.identityHash IS NOT NULL
SET p.identityHash = null, p.identityIssuer = null, p.identitySubject = null, p.identityBoundAt = null
WITH p, issuer
RETURN issuer, p.version AS version`);
