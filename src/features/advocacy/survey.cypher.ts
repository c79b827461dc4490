/** How surveys are stored and read: "how likely are you to recommend the provider?", asked after a milestone. */
import { z } from 'zod';
import { asViewer, isMine, isPartyTo } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import {
  ALWAYS_WITHIN,
  type Arguments,
  type ConnectionField,
  instantProperty,
  type OrderKey,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { BY_ID, PARTY_TYPES, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { AdvocacyCategory } from './net-promoter.rules.ts';

/** A survey is for the two parties of its relationship. */
function seesSurvey(survey: string): string {
  return `EXISTS { (${survey})-[:SURVEYS]->(whole_:ServiceRelationship) WHERE ${isPartyTo('whole_')} }`;
}

const LATEST: OrderKey = { cypher: (s) => `${s}.updatedAt`, fromCursor: (p) => `datetime(${p})`, descending: true };
const LATEST_ACTIVITY: OrderKey = {
  cypher: (a) => `${a}.occurredAt`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

export function surveyShapes(shapes: Shapes): void {
  shapes
    .type('Survey', {
      label: 'Survey',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'svy_',
      visible: seesSurvey,
      fields: {
        ...RECORD_FIELDS,
        milestone: property('milestone'),
        score: property('score'),
        category: property('category'),
        comment: property('comment'),
        answeredAt: instantProperty('answeredAt'),
        answeredBy: { kind: 'one', to: 'Party', match: (s, p) => `MATCH (${s})<-[:ANSWERED]-(${p}:Party)` },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (s, r) => `MATCH (${s})-[:SURVEYS]->(${r}:ServiceRelationship)`,
        },
        precededBy: {
          kind: 'connection',
          to: 'Activity',
          match: (s, a) => `MATCH (${s})-[:SURVEYS]->()<-[:PART_OF]-(${a}:Activity)`,
          where: (s, a) => `${a}.occurredAt < coalesce(${s}.answeredAt, datetime()) AND (${seesSurvey(s)})`,
          orderBy: () => [LATEST_ACTIVITY, BY_ID],
        },
      },
    })
    .type('ServiceRelationship', {
      fields: { surveys: surveys((r, s) => `MATCH (${r})<-[:SURVEYS]-(${s}:Survey)`) },
    });
  for (const type of PARTY_TYPES)
    shapes.type(type, {
      fields: { surveys: surveys((p, s) => `MATCH (${p})-[:PROVIDER_OF]->()<-[:SURVEYS]-(${s}:Survey)`) },
    });
}

function surveys(match: ConnectionField['match']): ConnectionField {
  return {
    kind: 'connection',
    to: 'Survey',
    match,
    where: (_from, s, args) => [`(${seesSurvey(s)})`, ...conditions(s, args)].join(' AND '),
    orderBy: () => [LATEST, BY_ID],
  };
}

function conditions(s: string, args: Arguments): string[] {
  const found: string[] = [];
  const instant = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
  if (args.structure('filter.categories')) found.push(`${s}.category IN ${args.param('filter.categories')}`);
  if (args.structure('filter.from')) found.push(`${s}.answeredAt >= datetime(${args.param('filter.from', instant)})`);
  if (args.structure('filter.until')) found.push(`${s}.answeredAt < datetime(${args.param('filter.until', instant)})`);
  return found;
}

/** The latest answer of each relationship in the period, so that none counts twice; only for the provider itself. */
export const ANSWERS = statement('answersOfSurveys')
  .params<{ viewer: string; provider: string; service: string | null; from: string | null; until: string | null }>()
  .row({
    viewer: z.string().nullable(),
    provider: z.string().nullable(),
    categories: z.array(z.enum(AdvocacyCategory)),
  })
  .text(
    asViewer(`OPTIONAL MATCH (p:Party {id: $provider}) WHERE ${isMine('p')}
RETURN viewer.id AS viewer, p.id AS provider, COLLECT {
  MATCH (p)-[:PROVIDER_OF]->(r)<-[:SURVEYS]-(s:Survey)
  WHERE s.answeredAt IS NOT NULL AND coalesce(s.answeredAt >= datetime($from), true) AND coalesce(s.answeredAt < datetime($until), true)
    AND ($service IS NULL OR EXISTS { (r)-[:ON]->()-[:OF|INCLUDES]->(service_) WHERE service_.id = $service })
  WITH r, s ORDER BY s.answeredAt DESC, s.id
  WITH r, collect(s)[0] AS latest
  RETURN latest.category
} AS categories`),
  );

/** The open survey of a relationship, and when the last one was asked or answered. */
export const SURVEYED = statement('surveyed')
  .params<{ relationship: string; now: string; days: bigint }>()
  .row({ open: z.string().nullable(), lately: z.boolean() })
  .text(`MATCH (r:ServiceRelationship {id: $relationship})
RETURN head(COLLECT { MATCH (r)<-[:SURVEYS]-(s) WHERE s.answeredAt IS NULL RETURN s.id ORDER BY s.createdAt DESC LIMIT 1 }) AS open,
  EXISTS { (r)<-[:SURVEYS]-(s) WHERE s.updatedAt > datetime($now) - duration({days: $days}) } AS lately`);

export const CREATE_SURVEY = statement('createSurvey')
  .params<{ id: string; now: string; relationship: string; milestone: string | null }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship})
CREATE (:Survey {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, milestone: $milestone})-[:SURVEYS]->(r)`);

export const ANSWER_SURVEY = statement('answerSurvey')
  .params<{ id: string; now: string; by: string; score: bigint; category: AdvocacyCategory; comment: string | null }>()
  .row({ version: z.number() })
  .text(`MATCH (s:Survey {id: $id}), (by:Party {id: $by})
SET s.score = $score, s.category = $category, s.comment = $comment, s.answeredAt = datetime($now), s.updatedAt = datetime($now), s.version = s.version + 1
CREATE (by)-[:ANSWERED]->(s)
RETURN s.version AS version`);
