/**
 * Access rules of the graph as Cypher predicates. They use the variables that every planned statement binds: `sees` (the
 * viewer is an administrator), `mine` (the viewer's person and the organisations that it acts for) and `reach` (see below).
 *
 * Labels are omitted where the relationship type implies them (`docs/graph-model.md`), because each would be checked for
 * each row.
 *
 * - A party sees itself, its own relationships and what belongs to them, and the public catalogue.
 * - Beyond that, the disclosure of a relationship or resource decides. PRIVATE: it is hidden. CHAIN: its existence,
 *   parties, service and resources are visible to the parties downstream that its resources enable. PUBLIC: the same is
 *   visible to everyone.
 * - Terms, activities, uses and people of a relationship are visible to its two parties only.
 */

/** States in which a consumer is downstream of its provider: both have agreed, and the relationship has not ended. */
const DOWNSTREAM_STATES = `['AGREED', 'ACTIVE', 'SUSPENDED']`;

/** Maximum number of relationships between a relationship and the one through which the viewer is downstream of it. */
const MAX_CHAIN_LEVELS = 4;

const viewer = (me: string) => `OPTIONAL MATCH ${me} WHERE me.signInEndedAt IS NULL
WITH me, coalesce(me.administrator, false) AS sees,
  CASE WHEN me IS NULL THEN [] ELSE [me] + COLLECT { MATCH (me)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS mine`;

/**
 * `reach`: the services whose enabling relationships are visible to the viewer by CHAIN. These are the services that the
 * viewer consumes and, from there, those upstream along relationships that are disclosed too. The walk starts at the
 * viewer's side, where the fan-out is small: a popular offering has thousands of consumers, a consumer has a handful of
 * services. Two look-ups show whether anything is disclosed by CHAIN; if not, there is no walk. Every step of the `reduce`
 * leads upstream from the services `w[0]` of a level, each relationship once, however many resources it creates; `w[1]` has
 * the services of all levels. The names are short because the text is part of almost every request.
 */
const REACH = `WITH me, sees, mine, CASE WHEN sees OR NOT (EXISTS { (:ServiceRelationship {disclosure: 'CHAIN'}) }
OR EXISTS { (:Resource {disclosure: 'CHAIN'}) }) THEN [] ELSE COLLECT { UNWIND mine AS o
MATCH (o)-[:CONSUMER_OF]->(l)-[:ON]->()-[:OF|INCLUDES]->(s) WHERE l.state IN ${DOWNSTREAM_STATES} RETURN DISTINCT s } END AS w
WITH me, sees, mine, reduce(w = [w, w], _ IN range(2, ${MAX_CHAIN_LEVELS}) | CASE WHEN w[0] = [] THEN w ELSE [n IN [COLLECT { UNWIND w[0] AS s
MATCH (s)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(l) WITH DISTINCT l WHERE l.disclosure IN ['CHAIN', 'PUBLIC'] AND l.state IN ${DOWNSTREAM_STATES}
MATCH (l)-[:ON]->()-[:OF|INCLUDES]->(t) RETURN DISTINCT t }] | [n, w[1] + n]][0] END)[1] AS reach`;

/** Reads the viewer in the same statement as the data (`body`), so that access ends as soon as it is withdrawn. */
export function asViewer(body: string, me = '(me:Person {email: $viewer})'): string {
  const reach = /\breach\b.*\)/.test(body.replaceAll(/CALL \([^)]*\)/g, ''))
    ? REACH
    : 'WITH me, sees, mine, [] AS reach';
  return `${viewer(me)}\n${reach}\n${body}`;
}

/**
 * `known OR sought`, where `sought` is evaluated only if the cheap predicate `known` is false. Neo4j plans each EXISTS of a
 * plain OR as an operator that every row passes through. Within a CASE it is an expression that most rows never reach.
 */
export function cheaply(known: string, sought: string): string {
  return `CASE WHEN ${known} THEN true ELSE ${sought} END`;
}

/** Events are visible to the parties that they name, according to the access of these parties at the time of the query. */
export function seesEvent(event: string): string {
  return `${event}.seq IS NOT NULL AND (sees OR (any(mine_ IN mine WHERE mine_.id IN ${event}.partyIds)
    AND NOT any(mine_ IN mine WHERE EXISTS { (mine_)-[:BARRED_FROM]->(barring_) WHERE barring_.id = ${event}.relationshipId })))`;
}

/** The viewer is this party or acts for it. */
export function isMine(party: string): string {
  return `sees OR ${party} IN mine`;
}

/** The viewer is one of the two parties of the relationship (not by disclosure), and its access has not been withdrawn. */
export function isPartyTo(relationship: string): string {
  return `sees OR EXISTS { (${relationship})<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN mine AND NOT EXISTS { (${relationship})<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine } }`;
}

/** As `isPartyTo`, for one of the two parties that is already bound. */
export function isPartyAs(party: string, relationship: string): string {
  return `CASE WHEN sees THEN true WHEN ${party} IN mine
    THEN NOT EXISTS { (${relationship})<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine } ELSE false END`;
}

/**
 * `disclosed` (a relationship or resource) is CHAIN, and the viewer is downstream of `relationship`: one of its resources
 * enables a service within the viewer's reach. One pattern covers both, because Neo4j plans `a OR (b AND c)` as
 * `(a OR b) AND (a OR c)` and would search twice.
 */
function reachesChain(relationship: string, disclosed: string): string {
  return `EXISTS { (${relationship})-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_) WHERE ${disclosed}.disclosure = 'CHAIN' AND reached_ IN reach }`;
}

/** The existence, parties, service and resources of the relationship are visible to the viewer. */
export function seesRelationship(relationship: string): string {
  return cheaply(
    `sees OR ${relationship}.disclosure = 'PUBLIC'`,
    `${isPartyTo(relationship)}
    OR ${reachesChain(relationship, relationship)}`,
  );
}

/** The viewer is the owner of the resource or a party of a relationship that created or changed it. */
export function knowsResource(resource: string): string {
  return `sees OR EXISTS { (${resource})<-[:OWNS]-(owner_) WHERE owner_ IN mine }
    OR EXISTS { (${resource})<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN mine }`;
}

/**
 * A resource without its own disclosure follows the relationship that created it. Its own disclosure narrows or widens
 * that. The owner, and the parties of the relationships that created or changed it, always see it.
 */
export function seesResource(resource: string): string {
  return cheaply(
    `sees OR ${resource}.disclosure = 'PUBLIC'`,
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
  return cheaply(
    `sees OR (type(${made}) = 'CREATES' AND ${resource}.disclosure IS NULL) OR ${resource}.disclosure = 'PUBLIC'`,
    `(${resource}.disclosure = 'CHAIN' AND EXISTS { (${resource})-[:ENABLES]->(within_) WHERE within_ IN reach })
    OR ${knowsResource(resource)}`,
  );
}

/** The offering is published, belongs to the viewer, or the viewer has a relationship on it. */
export function seesOffering(offering: string): string {
  return cheaply(
    `sees OR ${offering}.published = true`,
    `EXISTS { (${offering})<-[:OFFERS]-(offerer_) WHERE offerer_ IN mine }
    OR EXISTS { (${offering})<-[:ON]-(on_) WHERE ${seesRelationship('on_')} }`,
  );
}

/**
 * Price and terms of an offering are visible if it is published, belongs to the viewer, or was agreed with or proposed to
 * the viewer. The disclosure of a relationship does not reveal them. Nor does a proposal by the consumer itself: otherwise
 * anyone who knows of an offering could read its terms by proposing it.
 */
export function knowsTermsOf(offering: string): string {
  return `sees OR ${offering}.published = true
    OR EXISTS { (${offering})<-[:OFFERS]-(offerer_) WHERE offerer_ IN mine }
    OR EXISTS { (${offering})<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN mine AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id) }`;
}

/** The service belongs to the viewer or is part of an offering that the viewer sees. */
export function seesService(service: string): string {
  return `sees OR EXISTS { (${service})<-[:PROVIDES]-(provider_) WHERE provider_ IN mine }
    OR EXISTS { (${service})<-[:OF|INCLUDES]-(offering_) WHERE ${seesOffering('offering_')} }`;
}

/**
 * The recorder has left an organisation since it recorded the party. It may have recorded the party for that organisation,
 * so recording gives it no further rights.
 */
export function hasLeftSince(recorder: string, party: string): string {
  return `coalesce(${recorder}.leftAt >= ${party}.createdAt, false)`;
}

/** The viewer recorded the party and has not left an organisation since. */
function recordedByMe(party: string): string {
  return `EXISTS { (${party})<-[:RECORDED]-(recorder_) WHERE recorder_ IN mine AND NOT ${hasLeftSince('recorder_', party)} }`;
}

/**
 * Visible are parties with a public profile, the viewer and its colleagues, and the parties of visible relationships. Also
 * visible are the people of an organisation that the viewer belongs to, has recorded or has an agreed relationship with:
 * `members` lists them.
 */
export function seesParty(party: string): string {
  return cheaply(
    `sees OR ${party}.profile = 'PUBLIC' OR ${party} IN mine`,
    `EXISTS { (${party})-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine
      OR ${recordedByMe('organisation_')}
      OR EXISTS { (organisation_)-[:PROVIDER_OF|CONSUMER_OF]->(common_)<-[:PROVIDER_OF|CONSUMER_OF]-(known_)
        WHERE known_ IN mine AND common_.state IN ${DOWNSTREAM_STATES} } }
    OR ${recordedByMe(party)}
    OR EXISTS { (${party})-[:PROVIDER_OF|CONSUMER_OF]->(shared_) WHERE ${seesRelationship('shared_')} }
    OR EXISTS { (${party})-[:TAKES_PART_IN]->(joined_) WHERE ${isPartyTo('joined_')} }`,
  );
}

/**
 * The profile of a party: visible to everyone if it is public, otherwise to those who may read the party's contact data.
 */
export function knowsProfile(party: string): string {
  return cheaply(`${party}.profile = 'PUBLIC'`, knowsParty(party));
}

/**
 * Contact data: visible to the party itself, its colleagues, its recorder, and the parties that have a relationship with
 * it.
 */
export function knowsParty(party: string): string {
  return cheaply(
    `sees OR ${party} IN mine`,
    `${recordedByMe(party)}
    OR EXISTS { (${party})-[:ACTS_FOR]->(organisation_) WHERE organisation_ IN mine }
    OR EXISTS { (${party})-[:PROVIDER_OF|CONSUMER_OF]->(shared_)<-[:PROVIDER_OF|CONSUMER_OF]-(other_)
        WHERE other_ IN mine AND shared_.state IN ${DOWNSTREAM_STATES} }
    OR EXISTS { (${party})-[:TAKES_PART_IN]->(joined_) WHERE ${isPartyTo('joined_')} }`,
  );
}
