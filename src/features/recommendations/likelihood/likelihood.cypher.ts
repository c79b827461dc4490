/** Reads the facts that predict how likely consumers are to recommend their provider. */
import { z } from 'zod';
import { asViewer, isMine } from '../../../access-control/visibility.cypher.ts';
import { listLiteral, statement } from '../../../graph/statement.ts';
import { NEVER_AGREED_STATES, STARTED_STATES } from '../../../values/relationship-state.rules.ts';
import { AdvocacyCategory } from '../../advocacy/net-promoter.rules.ts';
import { USAGE_MONTHS } from './likelihood.rules.ts';

/** Maximum number of latest answers, of all providers, that the model learns from. */
const MAX_ANSWERS = 5_000;
/** Maximum number of the provider's relationships that the model predicts. */
const MAX_ASKED = 5_000;

/** Facts of relationship `r` as it was `at` a moment. */
const FACTS = `[duration.inDays(r.startsOn, date(at)).days,
  COUNT { MATCH (r)<-[:PART_OF]-(a {kind: 'CONSUMPTION'}) WHERE a.cancelledAt IS NULL AND a.occurredAt < at AND a.occurredAt >= at - duration({months: ${USAGE_MONTHS}})
    RETURN DISTINCT date.truncate('month', a.occurredAt) },
  1 + COUNT { MATCH (r)<-[:CONSUMER_OF]-()-[:CONSUMER_OF]->(other)<-[:PROVIDER_OF]-()-[:PROVIDER_OF]->(r)
    WHERE other.startsOn <= date(at) AND NOT other.state IN ${listLiteral(NEVER_AGREED_STATES)} AND coalesce(other.endsOn > date(at), true) },
  COLLECT { MATCH (r)<-[:EXTENDS]-()<-[:LED_TO]-(f) WHERE f.realisedSavingMinor > 0 AND f.completedAt < at
    RETURN [toFloat(f.realisedSavingMinor), f.currency] },
  COLLECT { MATCH (r)<-[:WITHIN]-(f:Feedback {side: 'CONSUMER'})
    WITH f, head(COLLECT { MATCH (f)<-[:REPLY_TO]-(reply {side: 'PROVIDER'}) WHERE reply.createdAt < at RETURN reply.createdAt ORDER BY reply.createdAt LIMIT 1 }) AS first
    WHERE first IS NOT NULL RETURN duration.inSeconds(f.createdAt, first).seconds / 3600.0 }]`;

/** The row of `FACTS`: days, active months, relationships, savings with their currency, hours to answers. */
const FACTS_ROW = z.tuple([
  z.number().nullable(),
  z.number(),
  z.number(),
  z.array(z.tuple([z.number(), z.string()])),
  z.array(z.number()),
]);
export type FactsRow = z.output<typeof FACTS_ROW>;

/** `$provider`, `$now`; the provider is null unless the viewer acts for it. */
export const ADVOCACY_FACTS = statement('advocacyFacts')
  .params<{ viewer: string; provider: string; now: string }>()
  .row({
    viewer: z.string().nullable(),
    provider: z.string().nullable(),
    answers: z.array(z.tuple([z.string(), z.enum(AdvocacyCategory), FACTS_ROW])),
    asked: z.array(z.tuple([z.string(), FACTS_ROW])),
  })
  .text(
    asViewer(`OPTIONAL MATCH (p:Party {id: $provider}) WHERE ${isMine('p')}
CALL (p) {
  MATCH (s:Survey) WHERE p IS NOT NULL AND s.answeredAt IS NOT NULL
  WITH s ORDER BY s.answeredAt DESC LIMIT ${MAX_ANSWERS}
  MATCH (s)-[:SURVEYS]->(r)
  WITH r, s ORDER BY s.answeredAt DESC, s.id
  WITH r, head(collect(s)) AS latest
  MATCH (r)<-[:PROVIDER_OF]-(of)
  WITH r, of, latest.category AS category, latest.answeredAt AS at ORDER BY r.id
  RETURN collect([of.id, category, ${FACTS}]) AS answers
}
CALL (p) {
  MATCH (p)-[:PROVIDER_OF]->(r) WHERE r.state IN ${listLiteral(STARTED_STATES)}
  WITH r, datetime($now) AS at ORDER BY r.id LIMIT ${MAX_ASKED}
  RETURN collect([r.id, ${FACTS}]) AS asked
}
RETURN viewer.id AS viewer, p.id AS provider, answers, asked`),
  );
