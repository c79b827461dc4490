/**
 * How consents are stored and read: `(:Party)-[:GAVE]->(:Consent)-[:TO]->(:Party)`, one for each pair and purpose, so that
 * withdrawing it withdraws all of it.
 */
import { asViewer, isMine, seesParty } from '../auth/visibility.cypher.ts';
import { statement } from '../graph/statement.ts';
import { BY_ID, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { expression, type FieldShape, instantProperty, property, type Shapes } from '../planner/shape.ts';

const isValid = (consent: string) => `(${consent}.withdrawnAt IS NULL AND ${consent}.endsAt > datetime())`;

/** The party has consented to one of mine, and that holds now. `purpose`: for this only. */
export function hasConsentOf(party: string, purpose?: string): string {
  return `EXISTS { (${party})-[:GAVE]->(consent_)-[:TO]->(trusted_)
    WHERE trusted_ IN mine AND ${isValid('consent_')}${purpose ? ` AND consent_.purpose = '${purpose}'` : ''} }`;
}

/** Who gave it, and whom it was given to. */
function seesConsent(consent: string): string {
  return `sees OR EXISTS { (${consent})<-[:GAVE]-(giver_) WHERE giver_ IN mine } OR EXISTS { (${consent})-[:TO]->(trusted_) WHERE trusted_ IN mine }`;
}

const CONSENTS: FieldShape = {
  kind: 'list',
  to: 'Consent',
  match: (party, consent) => `MATCH (${party})-[:GAVE]->(${consent}:Consent)`,
  where: (_party, consent) => seesConsent(consent),
  orderBy: [{ cypher: (consent) => `${consent}.createdAt` }, BY_ID],
};

export function consentShapes(shapes: Shapes): void {
  shapes.type('Consent', {
    label: 'Consent',
    idPrefix: 'cns_',
    visible: seesConsent,
    fields: {
      ...RECORD_FIELDS,
      purpose: property('purpose'),
      validUntil: instantProperty('endsAt'),
      withdrawnAt: instantProperty('withdrawnAt'),
      isValid: expression(isValid),
      givenBy: { kind: 'one', to: 'Party', match: (consent, p) => `MATCH (${consent})<-[:GAVE]-(${p}:Party)` },
      to: { kind: 'one', to: 'Party', match: (consent, p) => `MATCH (${consent})-[:TO]->(${p}:Party)` },
    },
  });
  for (const type of ['Organisation', 'Person']) shapes.type(type, { fields: { consents: CONSENTS } });
}

export const KNOWN_CONSENT = statement(
  'knownConsent',
  asViewer(`MATCH (giver:Party {id: $giver})
OPTIONAL MATCH (to:Party {id: $to}) WHERE ${seesParty('to')}
OPTIONAL MATCH (c:Consent {key: $key})
RETURN to.id AS to, c IS NOT NULL AS known, ${isValid('c')} AS valid`),
);

export const GIVE_CONSENT = statement(
  'giveConsent',
  `MATCH (giver:Party {id: $giver}), (to:Party {id: $to})
MERGE (c:Consent {key: $key})
ON CREATE SET c.id = $id, c.createdAt = datetime($now), c.version = 0, c.purpose = $purpose
MERGE (giver)-[:GAVE]->(c) MERGE (c)-[:TO]->(to)
SET c.endsAt = datetime($until), c.withdrawnAt = null, c.updatedAt = datetime($now), c.version = c.version + 1
RETURN c.id AS id, c.version AS version`,
);

export const TRUSTED_BY = statement(
  'trustedBy',
  `MATCH (:Party {id: $giver})-[:GAVE]->(c:Consent)-[:TO]->(to) WHERE ${isValid('c')} RETURN DISTINCT to.id AS id`,
);

export const LOCK_CONSENT = statement(
  'consentForChange',
  asViewer(`MATCH (c:Consent {id: $id})<-[:GAVE]-(giver), (c)-[:TO]->(to)
WHERE ${isMine('giver')} OR ${isMine('to')}
SET c.lock = true REMOVE c.lock
RETURN giver.id AS giver, to.id AS to, c.version AS version, c.withdrawnAt IS NOT NULL AS withdrawn`),
);

export const WITHDRAW_CONSENT = statement(
  'withdrawConsent',
  'MATCH (c:Consent {id: $id}) SET c.withdrawnAt = datetime($now), c.updatedAt = datetime($now), c.version = c.version + 1 RETURN c.version AS version',
);
