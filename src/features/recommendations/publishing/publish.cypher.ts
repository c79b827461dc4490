/** Publishing recommendations for many parties: the reads for all of them, the reads for each, and the lease. */

import { z } from 'zod';
import { asViewer, isMine } from '../../../access-control/visibility.cypher.ts';
import { statement } from '../../../graph/statement.ts';
import { isSetAside } from '../../../workers/set-aside.cypher.ts';
import { CANDIDATES, HAD_STATES, HISTORY, historyOfModel, MAX_SOURCES } from '../ranking/evidence.cypher.ts';
import { FITS } from '../ranking/fit.cypher.ts';
import { type Purpose } from '../ranking/model.write.cypher.ts';
import { RECORDS } from '../recommendation.cypher.ts';

const LEASE_SECONDS = 120;

/** No training is writing models at this moment: it makes the model of one purpose current a minute before the other. */
const NO_TRAINING = `NOT EXISTS { (l:TrainingLease {id: 'training'}) WHERE l.until > datetime() }`;
const FREE = `coalesce(m.leaseUntil < datetime(), true)`;

/** Whether recommendations may be due. A process is started only then. */
export const PUBLICATION_DUE = statement('makingDue')
  .params<{ loop: string; now: string }>()
  .row({ due: z.boolean() })
  .text(`MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) WHERE ${FREE} AND ${NO_TRAINING}
RETURN m.toldAt IS NULL OR EXISTS { MATCH (s:SetAside) WHERE s.loop = $loop AND s.nextAttemptAt <= datetime($now) } AS due`);

/**
 * Lets one process publish the recommendations of a model. `after`: the last party that is done. `interrupted`: the process
 * before was terminated; `suspect`: the party that it processed alone at that moment.
 */
export const CLAIM_PUBLICATION = statement('claimMaking')
  .params<{ owner: string }>()
  .row({
    model: z.string(),
    opportunities: z.string().nullable(),
    histories: z.object({ NEXT_OFFERING: HISTORY, OPPORTUNITY: HISTORY.nullable() }),
    due: z.boolean(),
    after: z.string(),
    interrupted: z.boolean(),
    suspect: z.string().nullable(),
  })
  .text(`MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) SET m.lock = true REMOVE m.lock
WITH m, m.leaseOwner IS NOT NULL AS interrupted WHERE ${FREE} AND ${NO_TRAINING}
SET m.leaseOwner = $owner, m.leaseUntil = datetime() + duration({seconds: ${LEASE_SECONDS}})
WITH m, interrupted, head(COLLECT { MATCH (o:RecommendationModel {current: true, purpose: 'OPPORTUNITY'}) RETURN o }) AS o
RETURN m.id AS model, o.id AS opportunities,
  {NEXT_OFFERING: ${historyOfModel('m')}, OPPORTUNITY: CASE WHEN o IS NULL THEN null ELSE ${historyOfModel('o')} END} AS histories,
  m.toldAt IS NULL AS due, coalesce(m.madeUpTo, '') AS after, interrupted, m.makingFor AS suspect`);

/**
 * Renews the lease and stores the progress, in the transaction of the recommendations themselves: after a crash nothing is
 * repeated. `$alone`: the party that is processed next, alone.
 * @returns no row when another process has the lease or a newer model is current
 */
export const RENEW_PUBLICATION = statement('holdMaking')
  .params<{ owner: string; model: string; opportunities: string | null; upTo: string | null; alone: string | null }>()
  .row({ model: z.string() })
  .text(`MATCH (m:RecommendationModel {id: $model}) SET m.lock = true REMOVE m.lock
WITH m WHERE m.current AND m.leaseOwner = $owner
  AND ($opportunities IS NULL OR EXISTS { (o:RecommendationModel {id: $opportunities}) WHERE o.current })
SET m.leaseUntil = datetime() + duration({seconds: ${LEASE_SECONDS}}), m.madeUpTo = coalesce($upTo, m.madeUpTo), m.makingFor = $alone
RETURN m.id AS model`);

export const END_PUBLICATION = statement('endMaking')
  .params<{ owner: string; model: string; now: string }>()
  .text(
    `MATCH (m:RecommendationModel {id: $model}) WHERE m.leaseOwner = $owner SET m.toldAt = datetime($now) REMOVE m.madeUpTo`,
  );

export const RELEASE_PUBLICATION = statement('releaseMaking')
  .params<{ owner: string; model: string }>()
  .text(
    'MATCH (m:RecommendationModel {id: $model}) WHERE m.leaseOwner = $owner REMOVE m.leaseOwner, m.leaseUntil, m.makingFor',
  );

const PARTY_WITH_USERS = { party: z.string(), viewer: z.string() };
/** A party, and a person who can sign in and see the recommendations to it. */
export interface PartyWithUsers {
  party: string;
  viewer: string;
}
/** A target and its weight. */
const WEIGHTED = z.tuple([z.string(), z.number()]);
/** A target with its prior, its share of all holdings, and whether everybody sees it. */
const PRIOR = z.object({ id: z.string(), prior: z.number(), share: z.number(), isPublic: z.boolean() });

const CAN_SIGN_IN = 'viewer.email IS NOT NULL AND viewer.signInEndedAt IS NULL';
/** One of the people who can sign in and see the recommendations to `party`; no row if there is nobody. */
const WITH_VIEWER = `CALL (party) {
  CALL (party) {
    WITH party AS viewer WHERE viewer:Person AND ${CAN_SIGN_IN} RETURN viewer.email AS email
    UNION MATCH (party)<-[:ACTS_FOR]-(viewer:Person) WHERE ${CAN_SIGN_IN} RETURN viewer.email AS email
  }
  RETURN min(email) AS viewer
}
WITH party, viewer WHERE viewer IS NOT NULL
RETURN party.id AS party, viewer ORDER BY party`;

/**
 * A page of the parties for which at least one person can sign in, each with one such person; `$after` is an ID. Parties that
 * are set aside are omitted.
 */
export const PARTIES_WITH_USERS = statement('partiesThatLook')
  .params<{ after: string; limit: bigint }>()
  .row(PARTY_WITH_USERS)
  .text(`MATCH (party:Party) WHERE party.id > $after
  AND (party.email IS NOT NULL OR EXISTS { (party)<-[:ACTS_FOR]-() })
  AND NOT ${isSetAside('RECOMMENDATIONS', 'party.id')}
WITH party ORDER BY party.id
${WITH_VIEWER} LIMIT $limit`);

/** The same for the parties `$parties`. */
export const SET_ASIDE_PARTIES_WITH_USERS = statement('setAsidePartiesThatLook')
  .params<{ parties: string[] }>()
  .row(PARTY_WITH_USERS)
  .text(`UNWIND $parties AS id MATCH (party:Party {id: id})
${WITH_VIEWER}`);

const had = (purpose: Purpose) => `COLLECT {
    MATCH (c)-[:CONSUMER_OF]->(r:ServiceRelationship)${CANDIDATES[purpose].had('t')} WHERE r.state IN ${HAD_STATES}
    RETURN DISTINCT t.id LIMIT ${MAX_SOURCES} }`;

/** The facts about each of the parties `$rows` (`{party, viewer}`); no row where the viewer does not act for the party. */
export const PUBLICATION_FACTS = statement('factsForMaking')
  .params<{ rows: PartyWithUsers[] }>()
  .row({
    ...PARTY_WITH_USERS,
    answers: RECORDS,
    offerings: z.array(z.string()),
    providers: z.array(z.string()),
    segments: z.array(z.string()),
  })
  .text(`UNWIND $rows AS row
CALL (row) {
${asViewer(
  `MATCH (c:Party {id: row.party}) WHERE ${isMine('c')}
RETURN COLLECT { MATCH (c)<-[:TO]-(a:Recommendation) RETURN {id: a.id, state: a.state, evidence: a.evidence, since: toString(a.since)} } AS answers,
  ${had('NEXT_OFFERING')} AS offerings,
  ${had('OPPORTUNITY')} AS providers,
  COLLECT { MATCH (c)-[:IN_SEGMENT]->(s:Segment) RETURN s.id } AS segments`,
  'row.viewer',
)}
}
RETURN row.party AS party, row.viewer AS viewer, answers, offerings, providers, segments`);

/** A prior `p` of the target `t`, as `PRIOR`. */
const priorOf = (purpose: Purpose) =>
  `{id: t.id, prior: p.weight, share: coalesce(p.share, 0.0), isPublic: ${CANDIDATES[purpose].isPublic('t')}}`;

const strongestPriors = (purpose: Purpose) =>
  statement(`highPriorsOf${purpose === 'NEXT_OFFERING' ? 'Offerings' : 'Parties'}`)
    .params<{ model: string }>()
    .row({
      lifts: z.boolean(),
      link: z.enum(['exponential', 'power']),
      slope: z.number(),
      floor: z.number(),
      rest: z.number().nullable(),
      restShare: z.number(),
      priors: z.array(PRIOR),
    })
    .text(`MATCH (m:RecommendationModel {id: $model})
RETURN m.lifts AS lifts, m.link AS link, m.slope AS slope, m.floor AS floor, m.rest AS rest, coalesce(m.restShare, 0.0) AS restShare,
  COLLECT { MATCH (m)-[p:PRIOR]->(t) RETURN ${priorOf(purpose)} } AS priors`);
/** The model, and the priors that each answer reads. */
export const STRONGEST_PRIORS = {
  NEXT_OFFERING: strongestPriors('NEXT_OFFERING'),
  OPPORTUNITY: strongestPriors('OPPORTUNITY'),
};

const sharedEvidence = (purpose: Purpose, target: 'Offering' | 'Party') => ({
  /** Of the sources `$sources` and segments `$segments`. */
  evidence: statement(`evidenceFor${target}s`)
    .params<{ model: string; sources: string[]; segments: string[] }>()
    .row({ source: z.string(), evidence: z.array(WEIGHTED) })
    .text(`CALL () {
  UNWIND $sources AS source MATCH (x:${target} {id: source}) RETURN source, x
  UNION ALL UNWIND $segments AS source MATCH (x:Segment {id: source}) RETURN source, x
}
RETURN source, COLLECT { MATCH (x)-[e:EVIDENCE {model: $model}]->(t) RETURN [t.id, e.weight] } AS evidence`),
  /** Of the targets `$targets`. */
  lowPriors: statement(`lowPriorsOf${target}s`)
    .params<{ model: string; targets: readonly string[] }>()
    .row({ found: PRIOR })
    .text(`MATCH (m:RecommendationModel {id: $model})
UNWIND $targets AS id MATCH (t:${target} {id: id})<-[p:LOW_PRIOR]-(m)
RETURN ${priorOf(purpose)} AS found`),
});
export const SHARED_EVIDENCE = {
  NEXT_OFFERING: sharedEvidence('NEXT_OFFERING', 'Offering'),
  OPPORTUNITY: sharedEvidence('OPPORTUNITY', 'Party'),
};

/** For each of `$rows` (`{party, viewer, targets}`): the targets that may be suggested, in their order, with their providers. */
const recommendable = (purpose: Purpose, target: 'Offering' | 'Party') => {
  const { linked, visible, where, provider } = CANDIDATES[purpose];
  return statement(`advisable${target}s`)
    .params<{ model: string; rows: (PartyWithUsers & { targets: string[] })[]; now: string }>()
    .row({ party: z.string(), targets: z.array(z.tuple([z.string(), z.string().nullable()])) })
    .text(`UNWIND $rows AS row
CALL (row) {
${asViewer(
  `MATCH (c:Party {id: row.party}) WHERE ${isMine('c')}
WITH viewer, isAdmin, actingFor, disclosedServices, c, ${linked} AS linked
UNWIND range(0, size(row.targets) - 1) AS place
MATCH (t:${target} {id: row.targets[place]}) WHERE t <> c AND NOT t IN linked AND (${visible('t')}) AND ${where('t')}
WITH c, place, t, head(COLLECT { MATCH (t)<-[p:PRIOR|LOW_PRIOR]-(m:RecommendationModel) WHERE m.id = $model RETURN p.consumerKind }) AS consumerKind
WHERE ${FITS[purpose]('c', 't', 'consumerKind')}
WITH place, [t.id, ${provider('t')}] AS found ORDER BY place
RETURN collect(found) AS targets`,
  'row.viewer',
)}
}
RETURN row.party AS party, targets`);
};
export const RECOMMENDABLE = {
  NEXT_OFFERING: recommendable('NEXT_OFFERING', 'Offering'),
  OPPORTUNITY: recommendable('OPPORTUNITY', 'Party'),
};
