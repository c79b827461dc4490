/**
 * The evidence graph: `(:RecommendationModel)-[:PRIOR|LOW_PRIOR]->(t)` and `(t|:Segment)-[:EVIDENCE]->(t)`, where `t` are
 * offerings (purpose NEXT_OFFERING) or providers (purpose OPPORTUNITY). A model is written beside the present one of its
 * purpose and becomes `current` in one step.
 */
import { z } from 'zod';
import {
  asViewer,
  isMine,
  isSignedIn,
  knowsProfile,
  seesOffering,
  seesParty,
  seesRelationship,
  viewerNode,
} from '../../../access-control/visibility.cypher.ts';
import { listLiteral, statement } from '../../../graph/statement.ts';
import { EVER_AGREED_STATES } from '../../../values/relationship-state.rules.ts';
import { LEAST_SHARE, MIN_ODDS_RATIO } from '../models/abstention.rules.ts';
import { FITS, isAvailable, type KnownOfConsumer, offeringFits } from './fit.cypher.ts';
import type { Purpose } from './model.write.cypher.ts';

/** A consumer has an offering when both parties had agreed on it, even if it ended. */
export const HAD_STATES = listLiteral(EVER_AGREED_STATES);

export const MODEL_CARD = statement('recommendationModel')
  .params<{ viewer: string; purpose: Purpose }>()
  .row({
    viewer: z.string().nullable(),
    id: z.string().nullable(),
    trainedAt: z.string().nullable(),
    card: z.string().nullable(),
  })
  .text(`OPTIONAL MATCH ${viewerNode()} WHERE ${isSignedIn()}
OPTIONAL MATCH (m:RecommendationModel {current: true, purpose: $purpose})
RETURN viewer.id AS viewer, m.id AS id, toString(m.createdAt) AS trainedAt, m.card AS card LIMIT 1`);

/** `shown`: only what may be shown to people, whose odds are at least `MIN_ODDS_RATIO` times the base odds. */
type RankParameters = { viewer: string; party: string; first: bigint; shown: boolean };

export const HISTORY = z.object({
  consumers: z.number().nullable(),
  holdings: z.number().nullable(),
  gain: z.number().nullable(),
  gainError: z.number().nullable(),
});
/** What decides whether a model may suggest something (`abstention.rules.ts`). */
export const historyOfModel = (m: string) =>
  `{consumers: ${m}.consumers, holdings: ${m}.holdings, gain: ${m}.gain, gainError: ${m}.gainError}`;

const historyOf = (purpose: Purpose) =>
  `head(COLLECT { MATCH (m:RecommendationModel {current: true, purpose: '${purpose}'}) RETURN ${historyOfModel('m')} }) AS ${purpose}`;

/** Null without a model. */
export const MODEL_HISTORIES = statement('historiesOfModels')
  .params<{ viewer: string }>()
  .row({ viewer: z.string().nullable(), NEXT_OFFERING: HISTORY.nullable(), OPPORTUNITY: HISTORY.nullable() })
  .text(`OPTIONAL MATCH ${viewerNode()} WHERE ${isSignedIn()}
RETURN viewer.id AS viewer, ${historyOf('NEXT_OFFERING')}, ${historyOf('OPPORTUNITY')} LIMIT 1`);

const EVIDENCE = z.object({
  source: z.string().nullable(),
  sourceName: z.string().nullable(),
  segment: z.string().nullable(),
  weight: z.number(),
  n: z.number().nullable(),
  of: z.number().nullable(),
});
/** `logLift`: the logarithm of the factor from segments. */
const RANKED = {
  model: z.string(),
  name: z.string(),
  lifts: z.boolean(),
  target: z.string(),
  targetName: z.string(),
  prior: z.number(),
  logLift: z.number(),
  reasons: z.array(EVIDENCE),
  score: z.number(),
  probability: z.number().nullable(),
  /** See `oddsRatio` of `abstention.rules.ts`; null where only the ranking was asked for. */
  oddsRatio: z.number().nullable(),
  provider: z.string().nullable(),
  history: HISTORY,
};
export type RankedRow = z.output<z.ZodObject<typeof RANKED>>;

/** How suggestions of one purpose are read: `c` is the consumer, `t` the suggested node. */
interface CandidateQuery {
  /** Binds the items that the consumer has, through its relationship `r`. */
  had: (target: string) => string;
  visible: (target: string) => string;
  /** Whether everybody sees the item. Odds are compared among these, so that they disclose nothing and are equal for all viewers. */
  isPublic: (target: string) => string;
  /** Targets that are already linked to the consumer: they share in the probabilities but are not suggested. */
  linked: string;
  /** Further conditions on suggested targets. */
  where: (target: string) => string;
  /** The provider of a suggested target: an offering and its provider are one suggestion. */
  provider: (target: string) => string;
}

/**
 * Parties with an edge of any kind to the consumer, including a declined offer. A party without an edge was never
 * considered. The walk starts at the consumer, because a provider may have thousands of relationships. Declined
 * recommendations are removed later, by the common code of all recommenders.
 */
const considered = (consumer: string) => `COLLECT {
  MATCH (${consumer})-[:CONSUMER_OF|PROVIDER_OF|TAKES_PART_IN]->()<-[:CONSUMER_OF|PROVIDER_OF|TAKES_PART_IN]-(other) RETURN DISTINCT other
  UNION MATCH (${consumer})-[:ACTS_FOR|RECORDED]-(other) RETURN DISTINCT other
}`;

/** Maximum number of a consumer's holdings whose evidence is read. */
export const MAX_SOURCES = 1_000;

/**
 * The scores of a consumer that has the items `had` and is in `segments`, by the model `m`: rows `each` with their
 * `probability` and `oddsRatio`. It reads the highest priors and the targets with evidence. All others together have the
 * share `m.rest` of the model, and `m.restShare` of the holdings.
 */
const scored = (visible: (target: string) => string, isPublic: (target: string) => string) => `CALL (m, had, segments) {
    MATCH (m)-[high:PRIOR]->(t) RETURN t, high, 0.0 AS added, 0.0 AS logLift, null AS reason
    UNION ALL
    UNWIND had[..${MAX_SOURCES}] AS x MATCH (x)-[e:EVIDENCE {model: m.id}]->(t)
    RETURN t, null AS high, e.weight AS added, 0.0 AS logLift, {source: x.id, sourceName: x.name, segment: null, weight: e.weight, n: e.n, of: e.of} AS reason
    UNION ALL
    UNWIND segments AS x MATCH (x)-[e:EVIDENCE {model: m.id}]->(t)
    RETURN t, null AS high, CASE WHEN m.lifts THEN 0.0 ELSE e.weight END AS added, CASE WHEN m.lifts THEN e.weight ELSE 0.0 END AS logLift,
      {source: null, sourceName: null, segment: x.name, weight: e.weight, n: e.n, of: e.of} AS reason
  }
  WITH m, had, t, head(collect(high)) AS high, sum(added) AS added, sum(logLift) AS logLift, collect(reason) AS reasons
  WHERE NOT t IN had AND (${visible('t')})
  WITH m, t, added, logLift, reasons, coalesce(high, head(COLLECT { MATCH (m)-[low:LOW_PRIOR]->(t) RETURN low })) AS learnt
  WITH m, t, added, logLift, reasons, coalesce(learnt.weight, 0.0) AS prior, coalesce(learnt.share, 0.0) AS share, learnt.consumerKind AS consumerKind
  WITH m, t, prior, share, consumerKind, logLift, reasons, (prior + added) * exp(logLift) AS score
  WITH m, t, prior, share, consumerKind, logLift, reasons, score,
    m.slope * CASE WHEN m.link = 'power' THEN log(CASE WHEN score > 0 THEN score ELSE 0 END + m.floor) ELSE score END AS logit
  WITH m, collect({t: t, prior: prior, logLift: logLift, reasons: reasons, score: score, logit: logit, share: share, consumerKind: consumerKind, isPublic: ${isPublic('t')}}) AS all,
    max(logit) AS most
  WITH all, most, coalesce(exp(m.rest - most), 0.0) AS rest, coalesce(m.restShare, 0.0) AS restShare
  WITH all, most, reduce(sum = rest, each IN all | sum + exp(each.logit - most)) AS total,
    reduce(sum = rest, each IN all | sum + CASE WHEN each.isPublic THEN exp(each.logit - most) ELSE 0.0 END) AS publicWeight,
    reduce(sum = restShare, each IN all | sum + CASE WHEN each.isPublic THEN each.share ELSE 0.0 END) AS publicShare
  UNWIND all AS each
  WITH each, total, exp(each.logit - most) AS weight, publicWeight, publicShare
  WITH each, total, weight, publicWeight - CASE WHEN each.isPublic THEN weight ELSE 0.0 END AS otherWeights,
    publicShare - CASE WHEN each.isPublic THEN each.share ELSE 0.0 END AS otherShares
  WITH each, weight / total AS probability, CASE WHEN each.share > 0 AND otherShares > 0 AND weight > 0
    THEN weight * otherShares / (each.share * CASE WHEN otherWeights > ${LEAST_SHARE} * weight THEN otherWeights ELSE ${LEAST_SHARE} * weight END)
    ELSE 0.0 END AS oddsRatio`;

/**
 * The online answer. `$party`, `$first`, `$only` (ID of a suggested node, or null), `$now`. One row for each suggestion:
 * score = prior + Σ contributions, by the same formula as `evidence.rules.ts`. Probabilities are shared among the targets
 * that the viewer can see: otherwise they would disclose that there are more.
 */
function rankCandidates(
  name: string,
  purpose: Purpose,
  { had, visible, isPublic, linked, where, provider }: CandidateQuery,
) {
  return statement(name)
    .params<RankParameters & { only: string | null; now: string }>()
    .row(RANKED)
    .text(
      asViewer(`OPTIONAL MATCH (c:Party {id: $party}) WHERE ${isMine('c')}
WITH viewer, isAdmin, actingFor, disclosedServices, c, ${linked} AS linked
OPTIONAL MATCH (m:RecommendationModel {current: true, purpose: '${purpose}'})
CALL (c, m, isAdmin, actingFor, disclosedServices) {
  WITH c, m WHERE c IS NOT NULL AND m IS NOT NULL
  WITH m, COLLECT { MATCH (c)-[:CONSUMER_OF]->(r:ServiceRelationship)${had('t')} WHERE r.state IN ${HAD_STATES} RETURN DISTINCT t } AS had,
    COLLECT { MATCH (c)-[:IN_SEGMENT]->(s:Segment) RETURN s } AS segments
  ${scored(visible, isPublic)}
  RETURN each, probability, oddsRatio
}
WITH viewer, isAdmin, actingFor, disclosedServices, c, linked, m, each, probability, oddsRatio, each.t AS t
WHERE ($only IS NULL OR t.id = $only) AND t <> c AND NOT t IN linked
  AND ${where('t')}
  AND (NOT $shown OR oddsRatio >= ${MIN_ODDS_RATIO} AND ${FITS[purpose]('c', 't', 'each.consumerKind')})
WITH * ORDER BY each.score DESC, t.id LIMIT $first
RETURN m.id AS model, m.name AS name, m.lifts AS lifts, t.id AS target, t.name AS targetName, each.prior AS prior, each.logLift AS logLift,
  each.reasons AS reasons, each.score AS score, probability, oddsRatio, ${provider('t')} AS provider,
  ${historyOfModel('m')} AS history
ORDER BY score DESC, target`),
    );
}

export const CANDIDATES: Record<Purpose, CandidateQuery> = {
  NEXT_OFFERING: {
    had: (offering) => `-[:ON]->(${offering})`,
    visible: seesOffering,
    isPublic: (offering) => `coalesce(${offering}.published, false)`,
    linked: `COLLECT {
  MATCH (c)-[:CONSUMER_OF]->()-[:ON]->(other) RETURN DISTINCT other
  UNION MATCH (c)-[:OFFERS]->(other) RETURN DISTINCT other
}`,
    where: isAvailable,
    provider: (offering) => `head(COLLECT { MATCH (${offering})<-[:OFFERS]-(by) RETURN by.id })`,
  },
  OPPORTUNITY: {
    had: (provider) => `<-[:PROVIDER_OF]-(${provider})`,
    visible: seesParty,
    isPublic: (provider) => `coalesce(${provider}.profile = 'PUBLIC', false)`,
    linked: considered('c'),
    where: () => 'true',
    provider: (provider) => `${provider}.id`,
  },
};

export const RANK_CANDIDATES = {
  NEXT_OFFERING: rankCandidates('recommendNextOfferings', 'NEXT_OFFERING', CANDIDATES.NEXT_OFFERING),
  OPPORTUNITY: rankCandidates('opportunitiesOfConsumer', 'OPPORTUNITY', CANDIDATES.OPPORTUNITY),
};

const { isPublic: isPublicProvider } = CANDIDATES.OPPORTUNITY;
/** What the people of a provider know of a consumer `c`. */
const KNOWN_TO_PROVIDER: KnownOfConsumer = {
  segment: `(${knowsProfile('c')})`,
  service: (service) => `EXISTS { (${service})<-[:OF|INCLUDES]-({published: true}) }`,
};

/**
 * `$provider`, `$first`; of the `$examined` best ones, those that may be shown. Consumers that never considered the provider, by the same score as above, calculated only from
 * facts that the viewer can see. Relationships of others that the viewer does not see are not used as evidence, nor are the
 * consumers' segments.
 */
export const OPPORTUNITIES_OF_PROVIDER = statement('opportunitiesOfProvider')
  .params<RankParameters & { provider: string; examined: bigint; now: string }>()
  .row(RANKED)
  .text(
    asViewer(`OPTIONAL MATCH (p:Party {id: $provider}) WHERE ${isMine('p')}
WITH viewer, isAdmin, actingFor, disclosedServices, p
OPTIONAL MATCH (m:RecommendationModel {current: true, purpose: 'OPPORTUNITY'})-[learnt:PRIOR|LOW_PRIOR]->(p)
CALL (p, m, learnt, isAdmin, actingFor, disclosedServices) {
  WITH p, m, learnt WHERE m IS NOT NULL
  CALL (p, m, isAdmin, actingFor, disclosedServices) {
    MATCH (x:Party)-[e:EVIDENCE {model: m.id}]->(p)
    MATCH (x)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(c) WHERE r.state IN ${HAD_STATES} AND NOT r:Recorded AND (${seesRelationship('r')})
    WITH DISTINCT c, x, e
    RETURN c, e.weight AS added, 0.0 AS logLift, {source: x.id, sourceName: CASE WHEN ${seesParty('x')} THEN x.name END, segment: null, weight: e.weight, n: e.n, of: e.of} AS reason
    UNION ALL
    MATCH (x:Segment)-[e:EVIDENCE {model: m.id}]->(p)
    MATCH (x)<-[:IN_SEGMENT]-(c) WHERE ${knowsProfile('c')}
    RETURN c, CASE WHEN m.lifts THEN 0.0 ELSE e.weight END AS added, CASE WHEN m.lifts THEN e.weight ELSE 0.0 END AS logLift,
      {source: null, sourceName: null, segment: x.name, weight: e.weight, n: e.n, of: e.of} AS reason
  }
  WITH p, m, learnt.weight AS prior, c, sum(added) AS added, sum(logLift) AS logLift, collect(reason) AS reasons
  WHERE c <> p AND (${seesParty('c')}) AND NOT p IN ${considered('c')}
    AND (NOT $shown OR ${FITS.OPPORTUNITY('c', 'p', 'learnt.consumerKind', KNOWN_TO_PROVIDER)})
  RETURN c, prior, logLift, reasons, (prior + added) * exp(logLift) AS score
}
WITH viewer, isAdmin, actingFor, disclosedServices, p, m, c, prior, logLift, reasons, score ORDER BY score DESC, c.id LIMIT $examined
CALL (p, m, c, isAdmin, actingFor, disclosedServices) {
  WITH p, m, c WHERE $shown
  WITH p, m, COLLECT { MATCH (c)-[:CONSUMER_OF]->(r)<-[:PROVIDER_OF]-(x) WHERE r.state IN ${HAD_STATES} AND NOT r:Recorded AND (${seesRelationship('r')}) RETURN DISTINCT x } AS had,
    CASE WHEN ${knowsProfile('c')} THEN COLLECT { MATCH (c)-[:IN_SEGMENT]->(s:Segment) RETURN s } ELSE [] END AS segments
  ${scored((target) => `${target} = p OR ${isPublicProvider(target)}`, isPublicProvider)}
  RETURN max(CASE WHEN each.t = p THEN oddsRatio END) AS oddsRatio
}
WITH * WHERE NOT $shown OR oddsRatio >= ${MIN_ODDS_RATIO}
WITH * ORDER BY score DESC, c.id LIMIT $first
RETURN m.id AS model, m.name AS name, m.lifts AS lifts, c.id AS target, c.name AS targetName, prior, logLift, reasons, score, null AS probability,
  oddsRatio, p.id AS provider, ${historyOfModel('m')} AS history
ORDER BY score DESC, target`),
  );

/** Whether the viewer may query the party. */
export const MAY_ASK = statement('mayAskForParty')
  .params<{ viewer: string; party: string }>()
  .row({ viewer: z.string().nullable(), party: z.string().nullable() })
  .text(
    asViewer(`OPTIONAL MATCH (c:Party {id: $party}) WHERE ${isMine('c')} RETURN viewer.id AS viewer, c.id AS party`),
  );

export const OFFERER = statement('offererOfRecommended')
  .params<{ offering: string }>()
  .row({ provider: z.string(), name: z.string() })
  .text('MATCH (o:Offering {id: $offering})<-[:OFFERS]-(p:Party) RETURN p.id AS provider, o.name AS name');

/** The provider's first published offering that is available and fits the consumer. */
export const MAIN_OFFERING = statement('mainOfferingOfProvider')
  .params<{ provider: string; consumer: string; now: string }>()
  .row({ offering: z.string(), name: z.string() })
  .text(`MATCH (c:Party {id: $consumer})
OPTIONAL MATCH (:RecommendationModel {current: true, purpose: 'OPPORTUNITY'})-[learnt:PRIOR|LOW_PRIOR]->(:Party {id: $provider})
MATCH (:Party {id: $provider})-[:OFFERS]->(o {published: true}) WHERE ${isAvailable('o')} AND ${offeringFits('c', 'o', 'learnt.consumerKind')}
RETURN o.id AS offering, o.name AS name ORDER BY o.createdAt, o.id LIMIT 1`);
