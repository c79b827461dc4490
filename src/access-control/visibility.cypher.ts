/**
 * Access rules of the graph as Cypher predicates. They use the variables that every planned statement binds: `viewer` (the
 * person), `isAdmin` (the viewer is an administrator), `actingFor` (the viewer and the organisations that it acts for) and
 * `disclosedServices` (see below).
 *
 * Labels are omitted where the relationship type implies them (`docs/graph-model.md`), because each would be checked for
 * each row.
 *
 * - A party sees itself, its own relationships and what belongs to them, and the public catalogue.
 * - Beyond that, the disclosure of a relationship or resource decides. PRIVATE: it is hidden. CHAIN: its existence,
 *   parties, service and resources are visible to the parties downstream that its resources enable. PUBLIC: the same is
 *   visible to everyone.
 * - Terms, activities, uses and people of a relationship are visible to its two parties only.
 * - Administrators see everything but `:Recorded` nodes: contacts, and what a party recorded about them. Only that party sees those.
 */
import { listLiteral } from '../graph/statement.ts';
import { IN_FORCE_STATES, NEVER_AGREED_STATES } from '../values/relationship-state.rules.ts';
import { CONTACT_PREFIX } from './recorded.rules.ts';
import { kindOf } from './viewer-key.ts';

/** A consumer is downstream of its provider while a relationship between them is in force. */
const DOWNSTREAM_STATES = listLiteral(IN_FORCE_STATES);

/** Maximum number of relationships between a relationship and the one through which the viewer is downstream of it. */
const MAX_CHAIN_LEVELS = 4;

/** @param key the parameter or variable with the viewer's key, see `viewer-key.ts` */
export const viewerNode = (key = '$viewer') => `(viewer:Person {email: split(${key}, '\\n')[0]})`;

/** The person may sign in, and the session of the token has not ended (signed out, stolen, new password). */
export const isSignedIn = (key = '$viewer') =>
  `viewer.signInEndedAt IS NULL AND CASE WHEN split(${key}, '\\n')[1] IS NULL THEN true ELSE EXISTS { (viewer)<-[:SIGNS_IN]-(:SignInSession {id: split(${key}, '\\n')[1]}) } END`;

/** The key of the service account has not expired, and the person who is responsible for it still represents its organisation. */
export const accountIsUsable = (account: string) =>
  `${account}.expiresAt > datetime() AND EXISTS { (${account})-[:SERVES]->()<-[right_:ACTS_FOR]-(:Person {id: ${account}.responsibleId}) WHERE right_.role = 'REPRESENTATIVE' }`;

/** Variables that statements have for the viewer's key. */
const KEYS = ['$viewer', 'asked.viewer', 'row.viewer'];
/** A service account serves one organisation, and is not one of its people. */
const ACTS_FOR = /\(viewer\)-\[(\w*):ACTS_FOR\]|\[(\w*):ACTS_FOR\]-\(viewer\)/g;

/**
 * The text of a statement for a viewer of another kind, which is found by another property: Neo4j uses an index only if the text names
 * label and property. All other parts of the statement are the same.
 */
export function textForViewer(text: string, viewer: string | undefined): string {
  const kind = viewer === undefined ? 'address' : kindOf(viewer);
  if (kind === 'address') return text;
  let changed = text;
  for (const key of KEYS) {
    const [node, condition] =
      kind === 'identity'
        ? [`(viewer:Person {identityHash: split(${key}, '\\n')[2]})`, 'viewer.signInEndedAt IS NULL']
        : [`(viewer:ServiceAccount {keyHash: split(${key}, '\\n')[2]})`, accountIsUsable('viewer')];
    changed = changed.replaceAll(viewerNode(key), node).replaceAll(isSignedIn(key), condition);
  }
  return kind === 'key' ? changed.replaceAll(ACTS_FOR, (each) => each.replace('ACTS_FOR', 'SERVES')) : changed;
}

const IS_ADMIN = 'coalesce(viewer.administrator, false) AS isAdmin';

/** The text of a statement for a viewer without the rights of administrators. */
export function textWithoutAdministrator(text: string): string {
  return text.replaceAll(IS_ADMIN, 'false AS isAdmin');
}

const readViewer = (key: string) => `OPTIONAL MATCH ${viewerNode(key)} WHERE ${isSignedIn(key)}
WITH viewer, ${IS_ADMIN},
  CASE WHEN viewer IS NULL THEN [] ELSE [viewer] + COLLECT { MATCH (viewer)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS actingFor`;

/**
 * `disclosedServices`: the services whose enabling relationships are visible to the viewer by CHAIN. These are the services
 * that the viewer consumes and, from there, those upstream along relationships that are disclosed too. The walk starts at the
 * viewer's side, where the fan-out is small: a popular offering has thousands of consumers, a consumer has a handful of
 * services. Two look-ups show whether anything is disclosed by CHAIN; if not, there is no walk. Every step of the `reduce`
 * leads upstream from the services `w[0]` of a level, each relationship once, however many resources it creates; `w[1]` has
 * the services of all levels. The names within are short because the text is part of almost every request.
 */
const DISCLOSED_SERVICES = `WITH viewer, isAdmin, actingFor, CASE WHEN isAdmin OR NOT (EXISTS { (:ServiceRelationship {disclosure: 'CHAIN'}) }
OR EXISTS { (:Resource {disclosure: 'CHAIN'}) }) THEN [] ELSE COLLECT { UNWIND actingFor AS o
MATCH (o)-[:CONSUMER_OF]->(l)-[:ON]->()-[:OF|INCLUDES]->(s) WHERE l.state IN ${DOWNSTREAM_STATES} RETURN DISTINCT s } END AS w
WITH viewer, isAdmin, actingFor, reduce(w = [w, w], _ IN range(2, ${MAX_CHAIN_LEVELS}) | CASE WHEN w[0] = [] THEN w ELSE [n IN [COLLECT { UNWIND w[0] AS s
MATCH (s)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(l) WITH DISTINCT l WHERE l.disclosure IN ['CHAIN', 'PUBLIC'] AND l.state IN ${DOWNSTREAM_STATES}
MATCH (l)-[:ON]->()-[:OF|INCLUDES]->(t) RETURN DISTINCT t }] | [n, w[1] + n]][0] END)[1] AS disclosedServices`;

/** Reads the viewer in the same statement as the data (`body`), so that access ends as soon as it is withdrawn. */
export function asViewer(body: string, key = '$viewer'): string {
  const disclosedServices = /\bdisclosedServices\b.*\)/.test(body.replaceAll(/CALL \([^)]*\)/g, ''))
    ? DISCLOSED_SERVICES
    : 'WITH viewer, isAdmin, actingFor, [] AS disclosedServices';
  return `${readViewer(key)}\n${disclosedServices}\n${body}`;
}

/**
 * `cheap OR costly`, where `costly` is evaluated only if `cheap` is false. Neo4j plans each EXISTS of a plain OR as an
 * operator that every row passes through. Within a CASE it is an expression that most rows never reach.
 */
export function orElse(cheap: string, costly: string): string {
  return `CASE WHEN ${cheap} THEN true ELSE ${costly} END`;
}

/** The viewer is an administrator, and the node is not one that a party recorded for itself. */
export function administers(node: string): string {
  return `(isAdmin AND NOT ${node}:Recorded)`;
}

/** The viewer recorded the contact. Null for what is not a contact. */
export function isContactOfMine(party: string): string {
  return `any(acting_ IN actingFor WHERE acting_.id = ${party}.recordedBy)`;
}

/**
 * Events are visible to the parties that they name, according to the access of these parties at the time of the query, and to
 * administrators, unless they name a contact.
 */
export function seesEvent(event: string): string {
  return `${event}.seq IS NOT NULL AND ((isAdmin AND none(id_ IN ${event}.partyIds WHERE id_ STARTS WITH '${CONTACT_PREFIX}')) OR (any(acting_ IN actingFor WHERE acting_.id IN ${event}.partyIds)
    AND NOT any(acting_ IN actingFor WHERE EXISTS { (acting_)-[:BARRED_FROM]->(barring_) WHERE barring_.id = ${event}.relationshipId })))`;
}

/** The viewer is this party or acts for it. */
export function isMine(party: string): string {
  return `${administers(party)} OR ${party} IN actingFor`;
}

/** The viewer is one of the two parties of the relationship (not by disclosure), and its access has not been withdrawn. */
export function isPartyTo(relationship: string): string {
  return `${administers(relationship)} OR ${actsWithin(relationship)}`;
}

/** As `isPartyTo`, without the rights of administrators. */
export function actsWithin(relationship: string): string {
  return `EXISTS { (${relationship})<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN actingFor AND NOT EXISTS { (${relationship})<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor } }`;
}

/** As `isPartyTo`, for one of the two parties that is already bound. */
export function isPartyAs(party: string, relationship: string): string {
  return `CASE WHEN ${administers(relationship)} THEN true WHEN ${party} IN actingFor
    THEN NOT EXISTS { (${relationship})<-[:BARRED_FROM]-(barred_) WHERE barred_ IN actingFor } ELSE false END`;
}

/**
 * `disclosed` (a relationship or resource) is CHAIN, and the viewer is downstream of `relationship`: one of its resources
 * enables one of the services disclosed to the viewer. One pattern covers both, because Neo4j plans `a OR (b AND c)` as
 * `(a OR b) AND (a OR c)` and would search twice.
 */
function reachesChain(relationship: string, disclosed: string): string {
  return `EXISTS { (${relationship})-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_) WHERE ${disclosed}.disclosure = 'CHAIN' AND reached_ IN disclosedServices }`;
}

/** The existence, parties, service and resources of the relationship are visible to the viewer. */
export function seesRelationship(relationship: string): string {
  return orElse(
    `${administers(relationship)} OR ${relationship}.disclosure = 'PUBLIC'`,
    `${isPartyTo(relationship)}
    OR ${reachesChain(relationship, relationship)}`,
  );
}

/** The viewer is the owner of the resource or a party of a relationship that created or changed it. */
export function knowsResource(resource: string): string {
  return `${administers(resource)} OR EXISTS { (${resource})<-[:OWNS]-(owner_) WHERE owner_ IN actingFor }
    OR EXISTS { (${resource})<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN actingFor }`;
}

/**
 * A resource without its own disclosure follows the relationship that created it. Its own disclosure narrows or widens
 * that. The owner, and the parties of the relationships that created or changed it, always see it.
 */
export function seesResource(resource: string): string {
  return orElse(
    `${administers(resource)} OR ${resource}.disclosure = 'PUBLIC'`,
    `${knowsResource(resource)}
    OR EXISTS { (${resource})<-[:CREATES]-(origin_) WHERE ${resource}.disclosure IS NULL AND (${seesRelationship('origin_')}) }
    OR EXISTS { (${resource})<-[:CREATES]-(origin_) WHERE ${reachesChain('origin_', resource)} }`,
  );
}

/**
 * In a chain: the resource is visible through `made`, an edge from a relationship that the viewer sees. As `seesResource`,
 * with one exception: a resource that was only modified there and has no disclosure of its own is visible only to its owner
 * and makers.
 */
export function linksVisibly(resource: string, made: string): string {
  return orElse(
    `${administers(resource)} OR (type(${made}) = 'CREATES' AND ${resource}.disclosure IS NULL) OR ${resource}.disclosure = 'PUBLIC'`,
    `(${resource}.disclosure = 'CHAIN' AND EXISTS { (${resource})-[:ENABLES]->(within_) WHERE within_ IN disclosedServices })
    OR ${knowsResource(resource)}`,
  );
}

/** The offering is published, belongs to the viewer, or the viewer has a relationship on it. */
export function seesOffering(offering: string): string {
  return orElse(
    `${administers(offering)} OR ${offering}.published = true`,
    `EXISTS { (${offering})<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
    OR EXISTS { (${offering})<-[:ON]-(on_) WHERE ${seesRelationship('on_')} }`,
  );
}

/**
 * Price and terms of an offering are visible if it is published, belongs to the viewer, or was agreed with or proposed
 * to the viewer. The disclosure of a relationship does not reveal them, and neither does a proposal by the consumer
 * itself. Otherwise anyone who knows of an offering could read its terms by proposing it.
 */
export function knowsTermsOf(offering: string): string {
  return `${administers(offering)} OR ${offering}.published = true
    OR EXISTS { (${offering})<-[:OFFERS]-(offerer_) WHERE offerer_ IN actingFor }
    OR EXISTS { (${offering})<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN actingFor AND (NOT taken_.state IN ${listLiteral(NEVER_AGREED_STATES)} OR taken_.proposedBy <> taker_.id) }`;
}

/** The service belongs to the viewer or is part of an offering that the viewer sees. */
export function seesService(service: string): string {
  return `${administers(service)} OR EXISTS { (${service})<-[:PROVIDES]-(provider_) WHERE provider_ IN actingFor }
    OR EXISTS { (${service})<-[:OF|INCLUDES]-(offering_) WHERE ${seesOffering('offering_')} }`;
}

/**
 * The recorder has left an organisation since it recorded the party. It may have recorded the party for that organisation,
 * so recording gives it no further rights.
 */
export function hasLeftSince(recorder: string, party: string): string {
  return `coalesce(${recorder}.leftAt >= ${party}.createdAt, false)`;
}

/** The viewer recorded the party and has not left an organisation since, or acts for the party that recorded the contact. */
function recordedByMe(party: string): string {
  return `${isContactOfMine(party)} OR EXISTS { (${party})<-[:RECORDED]-(recorder_) WHERE recorder_ IN actingFor AND NOT ${hasLeftSince('recorder_', party)} }`;
}

/**
 * Visible are parties with a public profile, the viewer and its colleagues, and the parties of visible relationships. Also
 * visible are the people of an organisation that the viewer belongs to, has recorded or has an agreed relationship with:
 * `members` lists them.
 */
export function seesParty(party: string): string {
  return orElse(
    `${administers(party)} OR ${party}.profile = 'PUBLIC' OR ${party} IN actingFor`,
    `EXISTS { (${party})-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor
      OR ${recordedByMe('organisation_')}
      OR EXISTS { (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
        WHERE known_ IN actingFor AND common_.state IN ${DOWNSTREAM_STATES} } }
    OR ${recordedByMe(party)}
    OR EXISTS { (${party})-[:PROVIDER_OF|CONSUMER_OF]->(shared_) WHERE ${seesRelationship('shared_')} }
    OR EXISTS { (${party})-[:TAKES_PART_IN]->(joined_) WHERE ${isPartyTo('joined_')} }`,
  );
}

/**
 * The profile of a party: visible to everyone if it is public, otherwise to those who may read the party's contact data.
 */
export function knowsProfile(party: string): string {
  return orElse(`${party}.profile = 'PUBLIC'`, knowsParty(party));
}

/**
 * The viewer is an administrator who has stated a reason to see personal data of the party (`openPersonalData`), at most an hour ago. Being
 * an administrator is not enough for mortgages, consents, referrals and contact data.
 */
export function isOpened(party: string): string {
  return `isAdmin AND EXISTS { (opener_)-[opened_:OPENED]->(${party}) WHERE opener_ IN actingFor AND opened_.openUntil > datetime() }`;
}

/** The email address: as `knowsParty`, but for administrators only with a stated reason. */
export function knowsContact(party: string): string {
  return orElse(`${party} IN actingFor`, `(${isOpened(party)}) OR ${hasDealingsWith(party)}`);
}

/**
 * Contact data: visible to the party itself, its colleagues, its recorder, and the parties that have a relationship with
 * it.
 */
export function knowsParty(party: string): string {
  return orElse(`${administers(party)} OR ${party} IN actingFor`, hasDealingsWith(party));
}

/** The viewer recorded the party, is its colleague, or has an agreed relationship with it. */
function hasDealingsWith(party: string): string {
  return `${recordedByMe(party)}
    OR EXISTS { (${party})-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN actingFor }
    OR EXISTS { (${party})-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN actingFor AND shared_.state IN ${DOWNSTREAM_STATES} }
    OR EXISTS { (${party})-[:TAKES_PART_IN]->(joined_) WHERE ${actsWithin('joined_')} }`;
}
