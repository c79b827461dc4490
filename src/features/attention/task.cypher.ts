/** Tasks of a party. Party and relationship are properties, so that a new task locks nothing shared. */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';
import { expression, property, type Shapes } from '../../planner/shape.ts';
import type { AttentionSource } from '../../schema/attention-source.ts';
import { RECORD_FIELDS } from '../parties/party.cypher.ts';
import { isOfMyParty } from './handling.cypher.ts';

export const TASK_KIND = 'TASK';
const itemOf = (task: string) => `'${TASK_KIND}:' + ${task}.id + ':' + ${task}.partyId`;

/** A person who is barred from the relationship does not see the tasks about it. */
const isNotBarred = (task: string) =>
  `NOT EXISTS { (barred_)-[:BARRED_FROM]->(about_) WHERE barred_ IN actingFor AND about_.id = ${task}.relationshipId }`;

export function taskShapes(shapes: Shapes): void {
  shapes.type('Task', {
    label: 'Task',
    idPrefix: 'tsk_',
    visible: (task) => `${isOfMyParty(task)} AND ${isNotBarred(task)}`,
    fields: {
      ...RECORD_FIELDS,
      title: property('title'),
      item: expression(itemOf),
      party: { kind: 'one', to: 'Party', match: (task, party) => `MATCH (${party}:Party {id: ${task}.partyId})` },
      relationship: {
        kind: 'one',
        to: 'ServiceRelationship',
        match: (task, r) => `MATCH (${r}:ServiceRelationship {id: ${task}.relationshipId})`,
      },
    },
  });
}

export const taskAttention: readonly AttentionSource[] = [
  {
    kind: TASK_KIND,
    description: 'A task of the party.',
    weight: 65,
    isSettledHere: true,
    match: `MATCH (record:Task {partyId: party.id})
OPTIONAL MATCH (about:ServiceRelationship {id: record.relationshipId})
WITH record, about AS relationship WHERE about IS NULL OR NOT about IN barred`,
    since: 'record.createdAt',
  },
];

export const CREATE_TASK = statement('createTask')
  .params<{ id: string; party: string; title: string; relationship: string | null; now: string }>()
  .text(
    `CREATE (:Task {id: $id, partyId: $party, title: $title, relationshipId: $relationship, createdAt: datetime($now), updatedAt: datetime($now), version: 1})`,
  );

export const LOCK_TASK = statement('taskForChange')
  .params<{ id: string }>()
  .row({ party: z.string(), relationship: z.string().nullable(), version: z.number() })
  .text(`MATCH (t:Task {id: $id}) SET t.lock = true REMOVE t.lock
RETURN t.partyId AS party, t.relationshipId AS relationship, t.version AS version`);

export const UPDATE_TASK = statement('updateTask')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (t:Task {id: $id})
SET t += $values, t.version = t.version + 1, t.updatedAt = datetime($now)`);

export const IS_PARTY_TO = statement('isPartyToRelationship')
  .params<{ party: string; relationship: string }>()
  .row({ id: z.string() })
  .text(
    `MATCH (r:ServiceRelationship {id: $relationship})<-[:PROVIDER_OF|CONSUMER_OF]-(:Party {id: $party}) RETURN r.id AS id`,
  );
