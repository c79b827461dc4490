/**
 * `(:SecondFactor)-[:SECURES]->(:Person)`, at most one for each person. `secret`: encrypted. `confirmedAt`: absent until the first code was right.
 * `lastStep`: the period of the last code. The person is locked before the second factor is read or changed.
 */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { expression, onlyFor, type Shapes } from '../../planner/shape.ts';

export function secondFactorShapes(shapes: Shapes): void {
  shapes.type('Person', {
    fields: {
      secondFactorSince: onlyFor(
        (person) => `isAdmin OR ${person} IN actingFor`,
        expression(
          (person) => `toString(COLLECT { MATCH (${person})<-[:SECURES]-(factor_) RETURN factor_.confirmedAt }[0])`,
        ),
      ),
    },
  });
}

/** `wrongUntil`: no code is checked until then. */
export const LOCK_SECOND_FACTOR = statement('secondFactorForChange')
  .params<{ person: string; limit: string; max: Integer; now: string }>()
  .row({
    email: z.string().nullable(),
    name: z.string(),
    administrator: z.boolean(),
    version: z.number(),
    secret: z.string().nullable(),
    confirmed: z.boolean(),
    lastStep: z.number(),
    recoveryHashes: z.array(z.string()),
    wrongUntil: z.string().nullable(),
  })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p OPTIONAL MATCH (p)<-[:SECURES]-(f:SecondFactor)
OPTIONAL MATCH (a:SignInAttempts {key: $limit}) WHERE a.count > $max AND a.until > datetime($now)
RETURN p.email AS email, p.name AS name, coalesce(p.administrator, false) AS administrator, p.version AS version, f.secret AS secret,
  f.confirmedAt IS NOT NULL AS confirmed, coalesce(f.lastStep, -1) AS lastStep, coalesce(f.recoveryHashes, []) AS recoveryHashes,
  toString(a.until) AS wrongUntil`);

/** Replaces one that was never confirmed. */
export const SET_SECOND_FACTOR = statement('setSecondFactor')
  .params<{ person: string; secret: string; now: string }>()
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
FOREACH (each IN CASE WHEN EXISTS { (p)<-[:SECURES]-() } THEN [] ELSE [p] END |
  CREATE (:SecondFactor {id: each.id})-[:SECURES]->(each))
WITH p MATCH (p)<-[:SECURES]-(f)
SET f.secret = $secret, f.at = datetime($now)`);

/** A code was right: neither it nor an earlier one is accepted again. */
export const USE_CODE = statement('useCode')
  .params<{ person: string; lastStep: Integer | null; recoveryHashes: string[]; now: string }>()
  .text(`MATCH (:Person {id: $person})<-[:SECURES]-(f)
SET f.lastStep = coalesce($lastStep, f.lastStep), f.recoveryHashes = $recoveryHashes, f.confirmedAt = coalesce(f.confirmedAt, datetime($now))`);

export const REMOVE_SECOND_FACTOR = statement('removeSecondFactor')
  .params<{ person: string }>()
  .text('MATCH (:Person {id: $person})<-[edge:SECURES]-(f) DELETE edge, f');

/** Sessions that were opened without the second factor. */
export const END_OTHER_SESSIONS = statement('endOtherSessions')
  .params<{ person: string; session: string | null }>()
  .text(`MATCH (:Person {id: $person})<-[edge:SIGNS_IN]-(s:SignInSession) WHERE $session IS NULL OR s.id <> $session
DELETE edge, s`);

/** Secrets that are not encrypted with the current key. */
export const FACTORS_TO_ENCRYPT = statement('secondFactorsToEncrypt')
  .params<{ prefix: string; limit: Integer; after: string }>()
  .row({ id: z.string(), secret: z.custom<string>() })
  .text(`MATCH (f:SecondFactor) WHERE f.id > $after AND NOT f.secret STARTS WITH $prefix
RETURN f.id AS id, f.secret AS secret ORDER BY f.id LIMIT $limit`);
/** A secret that was replaced in the meantime stays. */
export const ENCRYPT_FACTOR = statement('encryptSecondFactor')
  .params<{ id: string; before: string; secret: string }>()
  .text(
    'MATCH (f:SecondFactor {id: $id}) SET f.lock = true REMOVE f.lock WITH f WHERE f.secret = $before SET f.secret = $secret',
  );
