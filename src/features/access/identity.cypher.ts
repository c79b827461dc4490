/** How an account at the identity provider is bound to a person: by the hash of its issuer and subject, on the person. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

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

export const RELEASE_IDENTITY = statement('releaseIdentity')
  .params<{ person: string; now: string }>()
  .row({ issuer: z.string(), version: z.number() })
  .text(`MATCH (p:Person {id: $person}) SET p.lock = true REMOVE p.lock
WITH p, p.identityIssuer AS issuer WHERE p.identityHash IS NOT NULL
SET p.identityHash = null, p.identityIssuer = null, p.identitySubject = null, p.identityBoundAt = null
WITH p, issuer
RETURN issuer, p.version AS version`);
