/**
 * How consents are stored and read: `(:Party)-[:GAVE]->(:Consent)-[:TO]->(:Party)`, one for each pair and purpose that the
 * party gave itself. What a provider notes in the party's name is a consent of its own with `noted` and
 * `-[:NOTED_IN]->(:ServiceRelationship)`. `covers` is the one rule that says what each of the two opens.
 */
import { z } from 'zod';
import { asViewer, isMine, isOpened, isPartyTo, seesParty } from '../../access-control/visibility.cypher.ts';
import { linkOnce, listLiteral, statement } from '../../graph/statement.ts';
import { expression, type FieldShape, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { unlessMine } from '../../planner/viewed.ts';
import { UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import { BY_ID, PARTY_TYPES, RECORD_FIELDS } from '../parties/party.cypher.ts';
import type { ConsentPurpose } from './consent.rules.ts';

/** Neither withdrawn nor expired. */
const isOpen = (consent: string) => `(${consent}.withdrawnAt IS NULL AND ${consent}.endsAt > datetime())`;

/** The relationship is under way: a provider's note ends with it, rests while it is suspended, and never precedes it. */
const isUnderWay = (relationship: string) => `${relationship}.state IN ${listLiteral(UNDER_WAY_STATES)}`;

const isValid = (consent: string) =>
  `(${isOpen(consent)} AND (${consent}.noted IS NULL OR EXISTS { (${consent})-[:NOTED_IN]->(noted_) WHERE ${isUnderWay('noted_')} }))`;

const isFor = (consent: string, purpose?: string) => (purpose ? ` AND ${consent}.purpose = '${purpose}'` : '');

/**
 * The consent lets `to` see and use `told`, a node with TOLD_IN that belongs to who gave the consent.
 * - One that the party gave itself covers its data in any relationship. What another provider noted in the party's
 *   name is not its own statement until the party confirms it.
 * - One that a provider noted covers data of that very relationship, while it is open.
 */
export function covers(consent: string, to: string, told: string): string {
  return `(${isOpen(consent)} AND CASE WHEN ${consent}.noted IS NULL
    THEN EXISTS { (${told})-[:TOLD_IN]->(telling_) WHERE ${told}.noted IS NULL OR ${told}.confirmedAt IS NOT NULL OR EXISTS { (telling_)<-[:PROVIDER_OF]-(${to}) } }
    ELSE EXISTS { (${told})-[:TOLD_IN]->(telling_)<-[:NOTED_IN]-(${consent}) WHERE ${isUnderWay('telling_')} AND EXISTS { (telling_)<-[:PROVIDER_OF]-(${to}) } } END)`;
}

/**
 * The viewer, or a party for which it acts, has a consent of the party that covers `told`. `purpose`: for this purpose
 * only.
 */
export function hasConsentFor(party: string, told: string, purpose?: string): string {
  return `EXISTS { (${party})-[:GAVE]->(consent_)-[:TO]->(trusted_)
    WHERE trusted_ IN actingFor${isFor('consent_', purpose)} AND ${covers('consent_', 'trusted_', told)} }`;
}

/** The party itself has consented to `to`; a provider's note does not count. For data that does not belong to one relationship. */
export function consentsItself(party: string, to: string, purpose?: string): string {
  return `EXISTS { (${party})-[:GAVE]->(consent_)-[:TO]->(${to})
    WHERE consent_.noted IS NULL AND ${isOpen('consent_')}${isFor('consent_', purpose)} }`;
}

/** The party itself has consented to one of mine. */
export function hasConsentOf(party: string): string {
  return `EXISTS { (${party})-[:GAVE]->(consent_)-[:TO]->(trusted_)
    WHERE trusted_ IN actingFor AND consent_.noted IS NULL AND ${isOpen('consent_')} }`;
}

/** Who gave it, and whom it was given to. */
function seesConsent(consent: string): string {
  return `EXISTS { (${consent})<-[:GAVE]-(giver_) WHERE giver_ IN actingFor OR (${isOpened('giver_')}) } OR EXISTS { (${consent})-[:TO]->(trusted_) WHERE trusted_ IN actingFor }`;
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
    sensitive: {
      kind: 'CONSENT',
      subject: (consent) => `head(COLLECT { MATCH (${consent})<-[:GAVE]-(giver_) RETURN ${unlessMine('giver_')} })`,
    },
    fields: {
      ...RECORD_FIELDS,
      purpose: property('purpose'),
      validUntil: instantProperty('endsAt'),
      withdrawnAt: instantProperty('withdrawnAt'),
      isValid: expression(isValid),
      givenBy: { kind: 'one', to: 'Party', match: (consent, p) => `MATCH (${consent})<-[:GAVE]-(${p}:Party)` },
      to: { kind: 'one', to: 'Party', match: (consent, p) => `MATCH (${consent})-[:TO]->(${p}:Party)` },
      notedBy: { kind: 'one', to: 'Party', match: (consent, p) => `MATCH (${consent})<-[:NOTED]-(${p}:Party)` },
      notedIn: {
        kind: 'one',
        to: 'ServiceRelationship',
        match: (consent, r) => `MATCH (${consent})-[:NOTED_IN]->(${r}:ServiceRelationship)`,
        where: (_consent, r) => isPartyTo(r),
      },
    },
  });
  for (const type of PARTY_TYPES) shapes.type(type, { fields: { consents: CONSENTS } });
}

export const KNOWN_CONSENT = statement('knownConsent')
  .params<{ giver: string; to: string; key: string; viewer: string }>()
  .row({ to: z.string().nullable(), open: z.boolean() })
  .text(
    asViewer(`MATCH (giver:Party {id: $giver})
OPTIONAL MATCH (to:Party {id: $to}) WHERE ${seesParty('to')}
OPTIONAL MATCH (c:Consent {key: $key})
RETURN to.id AS to, c IS NOT NULL AND ${isOpen('c')} AS open`),
  );

/**
 * What stands before a provider notes a consent. `closed`: the party has withdrawn a consent to this provider for this
 * purpose, or one has expired, so that only the party itself gives it again.
 */
export const BEFORE_NOTE = statement('consentsBeforeNote')
  .params<{ giver: string; to: string; purpose: ConsentPurpose; ownKey: string; noteKey: string }>()
  .row({ given: z.boolean(), noted: z.boolean(), closed: z.boolean() })
  .text(`MATCH (giver:Party {id: $giver})
OPTIONAL MATCH (own:Consent {key: $ownKey})
OPTIONAL MATCH (note:Consent {key: $noteKey})
RETURN own IS NOT NULL AND ${isOpen('own')} AS given, note IS NOT NULL AND ${isOpen('note')} AS noted,
  (own IS NOT NULL AND NOT ${isOpen('own')}) OR (note IS NOT NULL AND NOT ${isOpen('note')}) OR EXISTS {
    (giver)-[:GAVE]->(c:Consent)-[:TO]->(:Party {id: $to}) WHERE c.noted AND c.purpose = $purpose AND c.withdrawnAt IS NOT NULL } AS closed`);

/** A note has its end from its first recording; the provider cannot prolong it. */
export const NOTE_CONSENT = statement('noteConsent')
  .params<{
    id: string;
    key: string;
    giver: string;
    to: string;
    purpose: ConsentPurpose;
    by: string;
    relationship: string;
    until: string;
    now: string;
  }>()
  .row({ id: z.string(), version: z.number() })
  .text(`MATCH (giver:Party {id: $giver}), (to:Party {id: $to}), (by:Party {id: $by}), (r:ServiceRelationship {id: $relationship})
MERGE (c:Consent {key: $key})
ON CREATE SET c.id = $id, c.createdAt = datetime($now), c.updatedAt = datetime($now), c.version = 1, c.purpose = $purpose,
  c.noted = true, c.endsAt = datetime($until)
SET c.lock = true REMOVE c.lock
WITH giver, to, by, r, c
FOREACH (each IN CASE WHEN EXISTS { (c)-[:TO]->(to) } THEN [] ELSE [c] END |
  CREATE (giver)-[:GAVE]->(each)-[:TO]->(to), (each)-[:NOTED_IN]->(r))
${linkOnce('by', 'NOTED', 'c')}
RETURN c.id AS id, c.version AS version`);

export const GIVE_CONSENT = statement('giveConsent')
  .params<{ id: string; key: string; giver: string; to: string; purpose: ConsentPurpose; until: string; now: string }>()
  .row({ id: z.string(), version: z.number() })
  .text(`MATCH (giver:Party {id: $giver}), (to:Party {id: $to})
MERGE (c:Consent {key: $key})
ON CREATE SET c.id = $id, c.createdAt = datetime($now), c.version = 0, c.purpose = $purpose
SET c.lock = true REMOVE c.lock
SET c.endsAt = datetime($until), c.withdrawnAt = null, c.updatedAt = datetime($now), c.version = c.version + 1
WITH giver, to, c
FOREACH (each IN CASE WHEN EXISTS { (c)-[:TO]->(to) } THEN [] ELSE [c] END | CREATE (giver)-[:GAVE]->(each)-[:TO]->(to))
RETURN c.id AS id, c.version AS version`);

/** To whom the party itself has consented. */
export const TRUSTED_BY = statement('trustedBy')
  .params<{ giver: string }>()
  .row({ id: z.string() })
  .text(
    `MATCH (giver:Party {id: $giver})-[:GAVE]->(c:Consent)-[:TO]->(to) WHERE c.noted IS NULL AND ${isOpen('c')} RETURN DISTINCT to.id AS id`,
  );

export const LOCK_CONSENT = statement('consentForChange')
  .params<{ id: string; viewer: string }>()
  .row({ giver: z.string(), to: z.string(), version: z.number(), withdrawn: z.boolean() })
  .text(
    asViewer(`MATCH (c:Consent {id: $id})<-[:GAVE]-(giver), (c)-[:TO]->(to)
WHERE ${isMine('giver')} OR ${isMine('to')}
SET c.lock = true REMOVE c.lock
RETURN giver.id AS giver, to.id AS to, c.version AS version, c.withdrawnAt IS NOT NULL AS withdrawn`),
  );

/** When a party withdraws its own consent, the notes of the same provider for the same purpose are withdrawn too. */
export const WITHDRAW_CONSENT = statement('withdrawConsent')
  .params<{ id: string; now: string }>()
  .row({ id: z.string(), version: z.number() })
  .text(`MATCH (giver)-[:GAVE]->(c:Consent {id: $id})-[:TO]->(to)
UNWIND [c] + COLLECT { MATCH (giver)-[:GAVE]->(note:Consent)-[:TO]->(to)
  WHERE c.noted IS NULL AND note.noted AND note.purpose = c.purpose AND note.withdrawnAt IS NULL RETURN note ORDER BY note.id } AS each
SET each.withdrawnAt = datetime($now), each.updatedAt = datetime($now), each.version = each.version + 1
RETURN each.id AS id, each.version AS version`);
