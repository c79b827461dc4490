/**
 * How signing in is stored: `(:Person)-[:SIGNS_IN_WITH]->(:Credential)`, and what lets the person in, each
 * `(…)-[:SIGNS_IN]->(:Person)`: sessions, one-time links, and the network addresses from which the person signed in before.
 */
import { z } from 'zod';
import { linkOnce, listLiteral, statement } from '../../graph/statement.ts';
import { OPEN_STATES } from '../../values/relationship-state.rules.ts';
import { TOKEN_MINUTES } from './access.rules.ts';
import type { AttemptLimit } from './attempt-limits.rules.ts';

/** A person may sign in who has an ACTIVE access, or acts for an organisation, or is offered a membership, or opened the account itself. */
export const MAY_SIGN_IN = `(EXISTS { (p)-[:HAS_ACCESS]->(a_) WHERE a_.state = 'ACTIVE' } OR EXISTS { (p)-[:ACTS_FOR]->() }
  OR EXISTS { (p)<-[:OFFERS_MEMBERSHIP]-() } OR p.registeredAt IS NOT NULL)`;

/**
 * A person for whom no relationship is left that it is not barred from, and who acts for nobody, has nothing to sign in
 * to: no token of any kind is taken. Who has no right to sign in by password loses its links, and its sessions give no more tokens; their
 * last ones are valid until they expire.
 */
export const SETTLE_SIGN_IN = statement('settleSignIn')
  .params<{ person: string; now: string }>()
  .text(`MATCH (p:Person {id: $person})
WITH p, EXISTS { (p)-[:ACTS_FOR]->() } OR EXISTS { (p)<-[:OFFERS_MEMBERSHIP]-() } OR p.registeredAt IS NOT NULL OR EXISTS { (p)-[:PROVIDER_OF|CONSUMER_OF]->(r)
    WHERE r.state IN ${listLiteral(OPEN_STATES)} AND NOT EXISTS { (p)-[:BARRED_FROM]->(r) } } AS stays
CALL (p, stays) {
  WITH p, stays WHERE stays <> (p.signInEndedAt IS NULL)
  SET p.signInEndedAt = CASE WHEN stays THEN null ELSE datetime($now) END
}
WITH p WHERE NOT ${MAY_SIGN_IN}
MATCH (p)<-[edge:SIGNS_IN]-(gone)
FOREACH (session IN CASE WHEN gone:SignInSession THEN [gone] ELSE [] END | SET session.expiresAt = datetime($now))
WITH edge, gone WHERE NOT gone:SignInSession
DELETE edge, gone`);

export const SIGN_IN_FACTS = statement('signInFacts')
  .params<{ email: string }>()
  .row({
    person: z.string(),
    name: z.string(),
    email: z.string(),
    maySignIn: z.boolean(),
    passwordHash: z.string().nullable(),
  })
  .text(`MATCH (p:Person {email: $email})
RETURN p.id AS person, p.name AS name, p.email AS email, ${MAY_SIGN_IN} AS maySignIn,
  COLLECT { MATCH (p)-[:SIGNS_IN_WITH]->(c) RETURN c.passwordHash }[0] AS passwordHash`);
export const PASSWORD_OF_PERSON = statement('passwordOfPerson')
  .params<{ person: string }>()
  .row({ passwordHash: z.string().nullable() })
  .text('MATCH (:Person {id: $person})-[:SIGNS_IN_WITH]->(c) RETURN c.passwordHash AS passwordHash');

/** Tokens of a session that gives no more are valid until they expire, with the leeway of clocks. */
const KEPT_MINUTES = TOKEN_MINUTES + 5;

/** What a session is created of. */
export interface NewSession {
  id: string;
  hash: string;
  now: string;
  expiresAt: string;
}

/** Opens a session of `p`, and removes sessions and links whose time is over. */
export const OPENING = `CREATE (session:SignInSession {id: $id, hash: $hash, at: datetime($now), expiresAt: datetime($expiresAt)})-[:SIGNS_IN]->(p)
SET p.signedInAt = datetime($now)
WITH p, session
OPTIONAL MATCH (p)<-[edge:SIGNS_IN]-(old) WHERE old.expiresAt < datetime($now) - duration({minutes: ${KEPT_MINUTES}})
DELETE edge, old`;

/** The right is asked again in the transaction. */
export const OPEN_SESSION = statement('openSession')
  .params<NewSession & { person: string; passwordHash: string }>()
  .row({ email: z.string().nullable() })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p WHERE ${MAY_SIGN_IN} AND COLLECT { MATCH (p)-[:SIGNS_IN_WITH]->(c) RETURN c.passwordHash }[0] = $passwordHash
${OPENING}
RETURN DISTINCT p.email AS email`);
const HAS_FACTOR = 'EXISTS { (p)<-[:SECURES]-(factor_) WHERE factor_.confirmedAt IS NOT NULL }';
export const LOCK_SESSION = statement('sessionForChange')
  .params<{ id: string; now: string; graceSince: string }>()
  .row({
    hash: z.string(),
    expiresAt: z.string(),
    open: z.boolean(),
    inGrace: z.boolean().nullable(),
    email: z.string().nullable(),
    maySignIn: z.boolean(),
    administrator: z.boolean(),
    hasFactor: z.boolean(),
  })
  .text(`MATCH (s:SignInSession {id: $id}) SET s.lock = true REMOVE s.lock
WITH s MATCH (s)-[:SIGNS_IN]->(p)
RETURN s.hash AS hash, toString(s.expiresAt) AS expiresAt, s.expiresAt > datetime($now) AS open, s.rotatedAt >= datetime($graceSince) AS inGrace, p.email AS email, ${MAY_SIGN_IN} AND p.signInEndedAt IS NULL AS maySignIn,
  coalesce(p.administrator, false) AS administrator, coalesce(s.factorAtProvider, false) OR ${HAS_FACTOR} AS hasFactor`);
export const ROTATE_SESSION = statement('rotateSession')
  .params<{ id: string; hash: string; now: string }>()
  .text('MATCH (s:SignInSession {id: $id}) SET s.hash = $hash, s.rotatedAt = datetime($now)');
export const CLOSE_SESSION = statement('closeSession')
  .params<{ id: string }>()
  .row({ person: z.string() })
  .text(
    'MATCH (s:SignInSession {id: $id}) SET s.lock = true REMOVE s.lock WITH s MATCH (s)-[edge:SIGNS_IN]->(p) DELETE edge, s RETURN p.id AS person',
  );

/** A link is for the address that the person has when it is made. */
export const CREATE_LINK = statement('createSignInLink')
  .params<{ person: string; hash: string; now: string; expiresAt: string }>()
  .text(`MATCH (p:Person {id: $person})
CREATE (:SignInLink {hash: $hash, address: p.email, at: datetime($now), expiresAt: datetime($expiresAt)})-[:SIGNS_IN]->(p)`);
const LINK_IS_OPEN = `l.expiresAt > datetime($now) AND l.address = p.email AND ${MAY_SIGN_IN}`;
export const FIND_LINK = statement('signInLink')
  .params<{ hash: string; now: string }>()
  .row({
    person: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    open: z.boolean().nullable(),
    hasFactor: z.boolean(),
  })
  .text(`MATCH (l:SignInLink {hash: $hash})-[:SIGNS_IN]->(p)
RETURN p.id AS person, p.name AS name, p.email AS email, ${LINK_IS_OPEN} AS open, ${HAS_FACTOR} AS hasFactor`);
/**
 * Used once: the link is gone with all others, and so are the sessions of the old password. The person is locked first, so
 * that neither a session by the old password nor a change of the address comes in between.
 */
export const USE_LINK = statement('useSignInLink')
  .params<{ hash: string; passwordHash: string; now: string }>()
  .row({ person: z.string() })
  .text(`MATCH (:SignInLink {hash: $hash})-[:SIGNS_IN]->(p) SET p.lock = true REMOVE p.lock
WITH p MATCH (l:SignInLink {hash: $hash})-[:SIGNS_IN]->(p) WHERE ${LINK_IS_OPEN}
FOREACH (each IN CASE WHEN EXISTS { (p)-[:SIGNS_IN_WITH]->() } THEN [] ELSE [p] END |
  CREATE (each)-[:SIGNS_IN_WITH]->(:Credential))
WITH p MATCH (p)-[:SIGNS_IN_WITH]->(c:Credential)
SET c.passwordHash = $passwordHash, c.changedAt = datetime($now)
WITH p, p.id AS person
MATCH (p)<-[edge:SIGNS_IN]-(gone)
DELETE edge, gone
RETURN DISTINCT person`);

/** Counts an attempt at each limit before it is made. @returns the latest instant at which an exceeded limit ends; null when none is exceeded */
export const COUNT_ATTEMPT = statement('countSignInAttempt')
  .params<{ limits: AttemptLimit[]; now: string }>()
  .row({ until: z.string().nullable() })
  .text(`UNWIND $limits AS limit
MERGE (a:SignInAttempts {key: limit.key})
SET a.lock = true REMOVE a.lock
SET a.count = CASE WHEN a.until > datetime($now) THEN a.count + 1 ELSE 1 END,
  a.until = CASE WHEN a.until > datetime($now) THEN a.until ELSE datetime($now) + duration({milliseconds: toInteger(limit.windowMs)}) END
WITH limit, a WHERE a.count > limit.max
RETURN max(toString(a.until)) AS until`);
export const FORGET_ATTEMPTS = statement('forgetSignInAttempts')
  .params<{ now: string }>()
  .text('MATCH (a:SignInAttempts) WHERE a.until < datetime($now) WITH a LIMIT 50 DELETE a');
/** A success is not a failed attempt: its count is undone, and the counting in the same place ends. */
export const TAKE_BACK_ATTEMPT = statement('takeBackSignInAttempt')
  .params<{ keys: string[]; pair: string | undefined }>()
  .text(`UNWIND $keys AS key
MATCH (a:SignInAttempts {key: key})
SET a.lock = true REMOVE a.lock
SET a.count = CASE WHEN a.key = $pair OR a.count < 1 THEN 0 ELSE a.count - 1 END`);
export const IS_FAMILIAR = statement('isFamiliarClient')
  .params<{ key: string; now: string }>()
  .row({ familiar: z.literal(true) })
  .text('MATCH (f:FamiliarClient {key: $key}) WHERE f.expiresAt > datetime($now) RETURN true AS familiar');
export const MAKE_FAMILIAR = statement('makeClientFamiliar')
  .params<{ key: string; person: string; expiresAt: string }>()
  .text(`MATCH (p:Person {id: $person})
MERGE (f:FamiliarClient {key: $key})
SET f.expiresAt = datetime($expiresAt)
${linkOnce('f', 'SIGNS_IN', 'p')}`);
