/**
 * How a party handles items that wait for it. A handling has no edges: its `key` is the ID of the item, and the party and the assignee
 * are properties, so that nothing shared is locked when it changes.
 */
import { z } from 'zod';
import { asViewer } from '../../access-control/visibility.cypher.ts';
import { type Statement, statement } from '../../graph/statement.ts';
import { dateProperty, type FieldShape, instantProperty, type Shapes } from '../../planner/shape.ts';
import type { AttentionSource } from '../../schema/attention-source.ts';
import { RECORD_FIELDS } from '../parties/party.cypher.ts';
import { recordsOf } from './attention.cypher.ts';

/** The viewer acts for the party of the node. */
export const isOfMyParty = (node: string) => `any(acting_ IN actingFor WHERE acting_.id = ${node}.partyId)`;

/** The person to whom it is assigned, as long as the person acts for the party. */
const ASSIGNEE: FieldShape = {
  kind: 'one',
  to: 'Person',
  match: (handling, person) => `MATCH (${person}:Person {id: ${handling}.assigneeId})`,
  where: (handling, person) =>
    `${person}.id = ${handling}.partyId OR EXISTS { (${person})-[:ACTS_FOR]->({id: ${handling}.partyId}) }`,
};

export function handlingShapes(shapes: Shapes): void {
  shapes.type('AttentionHandling', {
    label: 'AttentionHandling',
    idPrefix: 'ath_',
    visible: isOfMyParty,
    fields: {
      ...RECORD_FIELDS,
      snoozedUntil: instantProperty('snoozedUntil'),
      dueOn: dateProperty('dueOn'),
      doneAt: instantProperty('doneAt'),
      assignee: ASSIGNEE,
    },
  });
}

/** A representative or member of the party, or the person itself. */
export const MAY_BE_ASSIGNED = statement('mayBeAssigned')
  .params<{ person: string; party: string }>()
  .row({ id: z.string() })
  .text(`MATCH (p:Person {id: $person}) WHERE p.id = $party OR EXISTS { (p)-[:ACTS_FOR]->(:Organisation {id: $party}) }
RETURN p.id AS id`);

type ItemStatement = Statement<{ viewer: string; for: string; record: string }, { due: string | null }>;

/** A statement for each source: a label cannot be a parameter of Cypher. */
const itemStatements = new Map<AttentionSource, ItemStatement>();

/** Finds one item, whatever its handling. A row if it waits for the party. `due`: the day or instant that its record says. */
export function itemStatement(source: AttentionSource): ItemStatement {
  const known = itemStatements.get(source);
  if (known) return known;
  const made = statement(`attentionItem${itemStatements.size}${source.kind}`)
    .params<{ viewer: string; for: string; record: string }>()
    .row({ due: z.string().nullable() })
    .text(
      asViewer(`CALL (isAdmin, actingFor, disclosedServices) {
MATCH (party:Party {id: $for}) WHERE party IN actingFor
${recordsOf([source], 'WHERE record.id = $record')}
RETURN item
}
RETURN toString(item.due) AS due`),
    );
  itemStatements.set(source, made);
  return made;
}

export const LOCK_HANDLING = statement('lockAttentionHandling')
  .params<{ id: string; key: string; party: string; now: string }>()
  .row({ id: z.string(), version: z.number() })
  .text(`MERGE (h:AttentionHandling {key: $key})
ON CREATE SET h.id = $id, h.partyId = $party, h.version = 0, h.createdAt = datetime($now), h.updatedAt = datetime($now)
SET h.lock = true REMOVE h.lock
RETURN h.id AS id, h.version AS version`);

export const SAVE_HANDLING = statement('saveAttentionHandling')
  .params<{ id: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (h:AttentionHandling {id: $id})
SET h += $values, h.version = h.version + 1, h.updatedAt = datetime($now)
RETURN h.version AS version`);
