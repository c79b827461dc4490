/**
 * Who sees what, as Cypher predicates. They use the names that every planned statement has: `sees` (the viewer is
 * the operator), `mine` (the viewer's person and the organisations that it acts for) and `reach` (see below).
 *
 * Labels are left out where the type of an edge tells them (`docs/graph-model.md`): each would be looked up for each row.
 *
 * - A party sees itself, what it is party to, and the public catalogue.
 * - Beyond that a relationship or resource tells by its disclosure: PRIVATE nothing; CHAIN that it exists, its parties,
 *   service and resources, to those downstream whom its resources enable; PUBLIC the same to everyone.
 * - Terms, activities, use and people of a relationship are for its two parties only.
 */

/** States in which a consumer is downstream of its provider: both have agreed, and it has not ended. */
const DOWNSTREAM_STATES = `['AGREED', 'ACTIVE', 'SUSPENDED']`;

/** How many relationships may lie between a relationship and the one through which the viewer is downstream of it. */
const LONGEST_CHAIN = 4;

const viewer = (me: string) => `OPTIONAL MATCH ${me} WHERE me.signInEndedAt IS NULL
WITH me, coalesce(me.administrator, false) AS sees,
  CASE WHEN me IS NULL THEN [] ELSE [me] + COLLECT { MATCH (me)-[:ACTS_FOR]->(acted:Organisation) RETURN acted } END AS mine`;

/**
 * `reach`: the services whose enabling relationships the viewer may know of by CHAIN: those of what it consumes itself,
 * and from there upstream along relationships that are disclosed too. It is walked from the viewer's side, where the
 * fan-out is small: a popular offering has thousands of consumers, a consumer a handful of services.
 * Where nothing is disclosed by CHAIN, which two look-ups tell, there is nothing to walk for.
 */
const REACH = `WITH me, sees, mine, CASE WHEN sees OR NOT (EXISTS { (:ServiceRelationship {disclosure: 'CHAIN'}) }
    OR EXISTS { (:Resource {disclosure: 'CHAIN'}) }) THEN [] ELSE COLLECT {
    UNWIND mine AS own
    MATCH (own)-[:CONSUMER_OF]->(consumed)-[:ON]->()-[:OF|INCLUDES]->(nearest)
    WHERE consumed.state IN ${DOWNSTREAM_STATES}
    RETURN DISTINCT nearest
  } END AS reach0
${Array.from({ length: LONGEST_CHAIN - 1 }, (_, level) => `WITH me, sees, mine, ${upTo(level)}, ${nextReach(level)} AS reach${level + 1}`).join('\n')}
WITH me, sees, mine, ${Array.from({ length: LONGEST_CHAIN }, (_, level) => `reach${level}`).join(' + ')} AS reach`;

function upTo(level: number): string {
  return Array.from({ length: level + 1 }, (_, index) => `reach${index}`).join(', ');
}

/** One step upstream from the services of a level: each relationship once, however many resources come of it. */
function nextReach(level: number): string {
  return `COLLECT {
    UNWIND reach${level} AS within
    MATCH (within)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(link)
    WITH DISTINCT link WHERE link.disclosure IN ['CHAIN', 'PUBLIC'] AND link.state IN ${DOWNSTREAM_STATES}
    MATCH (link)-[:ON]->()-[:OF|INCLUDES]->(reached)
    RETURN DISTINCT reached
  }`;
}

/** Reads the viewer in the same statement as the data (`body`), so that a right never outlives its withdrawal. */
export function asViewer(body: string, me = '(me:Person {email: $viewer})'): string {
  const reach = /\breach\b.*\)/.test(body.replaceAll(/CALL \([^)]*\)/g, ''))
    ? REACH
    : 'WITH me, sees, mine, [] AS reach';
  return `${viewer(me)}\n${reach}\n${body}`;
}

/**
 * `known OR sought`, where `sought` is looked for only if what is at hand does not tell. Neo4j plans each EXISTS of a plain
 * OR as an operator that every row passes through; within a CASE it is an expression that most rows never come to.
 */
export function cheaply(known: string, sought: string): string {
  return `CASE WHEN ${known} THEN true ELSE ${sought} END`;
}

/** Events are for the parties that they name, as these are at the time of asking. */
export function seesEvent(event: string): string {
  return `${event}.seq IS NOT NULL AND (sees OR (any(mine_ IN mine WHERE mine_.id IN ${event}.partyIds)
    AND NOT any(mine_ IN mine WHERE EXISTS { (mine_)-[:BARRED_FROM]->(barring_) WHERE barring_.id = ${event}.relationshipId })))`;
}

/** The viewer is this party or acts for it. */
export function isMine(party: string): string {
  return `sees OR ${party} IN mine`;
}

/** The viewer is one of the two parties of the relationship (not by disclosure), and its access has not been taken. */
export function isPartyTo(relationship: string): string {
  return `sees OR EXISTS { (${relationship})<-[:PROVIDER_OF|CONSUMER_OF]-(party_)
      WHERE party_ IN mine AND NOT EXISTS { (${relationship})<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine } }`;
}

/** As `isPartyTo`, for one of the two parties that is at hand. */
export function isPartyAs(party: string, relationship: string): string {
  return `CASE WHEN sees THEN true WHEN ${party} IN mine
    THEN NOT EXISTS { (${relationship})<-[:BARRED_FROM]-(barred_) WHERE barred_ IN mine } ELSE false END`;
}

/**
 * `disclosed` (a relationship or resource) is CHAIN, and the viewer is downstream of `relationship`: one of its resources
 * enables a service within the viewer's reach. One pattern for both, since Neo4j plans `a OR (b AND c)` as
 * `(a OR b) AND (a OR c)` and would look twice.
 */
function reachesChain(relationship: string, disclosed: string): string {
  return `EXISTS { (${relationship})-[:CREATES|MODIFIES]->()-[:ENABLES]->(reached_) WHERE ${disclosed}.disclosure = 'CHAIN' AND reached_ IN reach }`;
}

/** The viewer may know that the relationship exists, its parties, service and resources. */
export function seesRelationship(relationship: string): string {
  return cheaply(
    `sees OR ${relationship}.disclosure = 'PUBLIC'`,
    `${isPartyTo(relationship)}
    OR ${reachesChain(relationship, relationship)}`,
  );
}

/** The owner of a resource, and the parties of the relationships that made or changed it. */
export function knowsResource(resource: string): string {
  return `sees OR EXISTS { (${resource})<-[:OWNS]-(owner_) WHERE owner_ IN mine }
    OR EXISTS { (${resource})<-[:CREATES|MODIFIES]-()<-[:PROVIDER_OF|CONSUMER_OF]-(maker_) WHERE maker_ IN mine }`;
}

/**
 * A resource without a disclosure of its own follows the relationship that created it. One of its own narrows or widens
 * it; the owner and the parties of the relationships that made or changed it always see it.
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
 * In a chain: the resource shows through `made`, an edge from a relationship that the viewer sees. As `seesResource`, but
 * a resource that was only modified there and has no disclosure of its own stays with its owner and makers.
 */
export function linksVisibly(resource: string, made: string): string {
  return cheaply(
    `sees OR (type(${made}) = 'CREATES' AND ${resource}.disclosure IS NULL) OR ${resource}.disclosure = 'PUBLIC'`,
    `(${resource}.disclosure = 'CHAIN' AND EXISTS { (${resource})-[:ENABLES]->(within_) WHERE within_ IN reach })
    OR ${knowsResource(resource)}`,
  );
}

/** Offerings that are published, that are mine, or on which I have a relationship. */
export function seesOffering(offering: string): string {
  return cheaply(
    `sees OR ${offering}.published = true`,
    `EXISTS { (${offering})<-[:OFFERS]-(offerer_) WHERE offerer_ IN mine }
    OR EXISTS { (${offering})<-[:ON]-(on_) WHERE ${seesRelationship('on_')} }`,
  );
}

/**
 * Price and terms of an offering: published, mine, or agreed with me or proposed to me. A disclosed relationship does not
 * tell them, nor does a proposal of the consumer's own: else whoever hears of an offering could look by proposing.
 */
export function knowsTermsOf(offering: string): string {
  return `sees OR ${offering}.published = true
    OR EXISTS { (${offering})<-[:OFFERS]-(offerer_) WHERE offerer_ IN mine }
    OR EXISTS { (${offering})<-[:ON]-(taken_)<-[:CONSUMER_OF]-(taker_)
        WHERE taker_ IN mine AND (NOT taken_.state IN ['PROPOSED', 'DECLINED'] OR taken_.proposedBy <> taker_.id) }`;
}

/** Services that are mine or part of an offering that I see. */
export function seesService(service: string): string {
  return `sees OR EXISTS { (${service})<-[:PROVIDES]-(provider_) WHERE provider_ IN mine }
    OR EXISTS { (${service})<-[:OF|INCLUDES]-(offering_) WHERE ${seesOffering('offering_')} }`;
}

/**
 * The recorder has left an organisation since it recorded the party. It may have recorded the party for that organisation, so
 * recording gives it no rights any more.
 */
export function hasLeftSince(recorder: string, party: string): string {
  return `coalesce(${recorder}.leftAt >= ${party}.createdAt, false)`;
}

/** The viewer recorded the party, and has left no organisation since. */
function recordedByMe(party: string): string {
  return `EXISTS { (${party})<-[:RECORDED]-(recorder_) WHERE recorder_ IN mine AND NOT ${hasLeftSince('recorder_', party)} }`;
}

/**
 * Parties with a public profile, myself and my colleagues, the parties of the relationships that I see, and the people of
 * an organisation that I know: its `actedForBy` shows them.
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

/** What a party says of itself: for everyone where its profile is public, else for those who know it. */
export function knowsProfile(party: string): string {
  return cheaply(`${party}.profile = 'PUBLIC'`, knowsParty(party));
}

/** Contact data: the party itself, its colleagues, who recorded it and those who have a relationship with it. */
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
