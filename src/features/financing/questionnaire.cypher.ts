/** How questions about a client's financing are stored and read. */
import { z } from 'zod';
import { isPartyTo } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import { ALWAYS_WITHIN, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { BY_ID, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { seesMortgage } from './financing.cypher.ts';

export function questionnaireShapes(shapes: Shapes): void {
  shapes
    .type('FinancingQuestionnaire', {
      label: 'FinancingQuestionnaire',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'fqn_',
      visible: (q) => `EXISTS { (${q})-[:WITHIN]->(whole_:ServiceRelationship) WHERE ${isPartyTo('whole_')} }`,
      fields: {
        ...RECORD_FIELDS,
        state: property('state'),
        note: property('note'),
        reason: property('reason'),
        fields: property('fields'),
        questions: property('questions'),
        answeredAt: instantProperty('answeredAt'),
        askedBy: { kind: 'one', to: 'Party', match: (q, p) => `MATCH (${q})<-[:ASKED]-(${p}:Party)` },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (q, r) => `MATCH (${q})-[:WITHIN]->(${r}:ServiceRelationship)`,
        },
        mortgage: {
          kind: 'one',
          to: 'Mortgage',
          match: (q, m) => `MATCH (${q})-[:ANSWERED_BY]->(${m}:Mortgage)`,
          where: (_q, m) => seesMortgage(m),
        },
      },
    })
    .type('ServiceRelationship', {
      fields: {
        financingQuestionnaires: {
          kind: 'list',
          to: 'FinancingQuestionnaire',
          match: (r, q) => `MATCH (${r})<-[:WITHIN]-(${q}:FinancingQuestionnaire)`,
          where: isPartyTo,
          orderBy: [{ cypher: (q) => `${q}.createdAt`, descending: true }, BY_ID],
        },
      },
    });
}

export const OPEN_QUESTIONNAIRE = statement('openFinancingQuestionnaire')
  .params<{ relationship: string }>()
  .row({ id: z.string() })
  .text(
    `MATCH (q:FinancingQuestionnaire)-[:WITHIN]->(:ServiceRelationship {id: $relationship}) WHERE q.state = 'ASKED' RETURN q.id AS id`,
  );

export const ASK = statement('askFinancingQuestions')
  .params<{
    id: string;
    now: string;
    relationship: string;
    by: string;
    note: string | null;
    fields: string[];
    questions: string[];
  }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship}), (by:Party {id: $by})
CREATE (by)-[:ASKED]->(:FinancingQuestionnaire {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, state: 'ASKED',
  note: $note, fields: $fields, questions: $questions})-[:WITHIN]->(r)`);

export const QUESTIONNAIRE = statement('financingQuestionnaire')
  .params<{ id: string }>()
  .row({ state: z.string(), version: z.number(), relationship: z.string() })
  .text(`MATCH (q:FinancingQuestionnaire {id: $id})-[:WITHIN]->(r:ServiceRelationship)
RETURN q.state AS state, q.version AS version, r.id AS relationship`);

export const SETTLE = statement('settleFinancingQuestionnaire')
  .params<{ id: string; now: string; state: string; mortgage: string | null; reason: string | null }>()
  .row({ version: z.number() })
  .text(`MATCH (q:FinancingQuestionnaire {id: $id})
SET q.state = $state, q.reason = $reason, q.answeredAt = datetime($now), q.updatedAt = datetime($now), q.version = q.version + 1
WITH q OPTIONAL MATCH (m:Mortgage {id: $mortgage})
FOREACH (each IN CASE WHEN m IS NULL THEN [] ELSE [m] END | CREATE (q)-[:ANSWERED_BY]->(each))
RETURN q.version AS version`);
