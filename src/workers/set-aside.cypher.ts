/** How records that are set aside are stored and read: `(:SetAside {key: loop|record})`. */

import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../graph/statement.ts';
import { type Arguments, instantProperty, type OrderKey, property, type Shapes } from '../planner/shape.ts';
import type { ProcessingLoop, setAsideRow } from './set-aside.rules.ts';

const LATEST: OrderKey = { cypher: (s) => `${s}.updatedAt`, fromCursor: (p) => `datetime(${p})`, descending: true };
const BY_ID: OrderKey = { cypher: (s) => `${s}.id` };

export function setAsideShapes(shapes: Shapes): void {
  shapes
    .type('SetAsideRecord', {
      label: 'SetAside',
      idPrefix: 'sar_',
      visible: () => 'isAdmin',
      fields: {
        id: property('id'),
        loop: property('loop'),
        record: property('record'),
        reason: property('reason'),
        attempts: property('attempts'),
        firstFailedAt: instantProperty('createdAt'),
        lastFailedAt: instantProperty('updatedAt'),
        nextAttemptAt: instantProperty('nextAttemptAt'),
      },
    })
    .type('Query', {
      fields: {
        setAsideRecords: {
          kind: 'connection',
          to: 'SetAsideRecord',
          match: (_from, s) => `MATCH (${s}:SetAside)`,
          where: (_from, s, args) => ['isAdmin', ...conditions(s, args)].join(' AND '),
          orderBy: () => [LATEST, BY_ID],
        },
      },
    });
}

function conditions(s: string, args: Arguments): string[] {
  return [
    `${s}.key IS NOT NULL`,
    ...(args.structure('filter.loops') ? [`${s}.loop IN ${args.param('filter.loops')}`] : []),
  ];
}

/**
 * Predicate: a record may be processed, because it is not set aside or its next try is due.
 * @param record expression for its id; `$now` is an ISO instant
 */
export function mayBeTried(loop: ProcessingLoop, record: string): string {
  return `NOT EXISTS { MATCH (aside_:SetAside {key: '${loop}|' + ${record}}) WHERE aside_.nextAttemptAt > datetime($now) }`;
}

/** Predicate: a record is set aside. @param record expression for its ID */
export function isSetAside(loop: ProcessingLoop, record: string): string {
  return `EXISTS { (:SetAside {key: '${loop}|' + ${record}}) }`;
}

/** Clauses that end the listing of a record, for the end of a statement. @param row variable that stays in scope */
export function processedAfterAll(loop: ProcessingLoop, record: string, row: string): string {
  return `WITH ${row} OPTIONAL MATCH (aside_:SetAside {key: '${loop}|' + ${record}}) DELETE aside_`;
}

/**
 * Back-off: 30 s, doubled with each try, at most 6 h. A failure before the next try is due is not a try: neighbours may
 * meet the record at any time.
 */
export const SET_ASIDE = statement('setAside')
  .params<{ rows: (ReturnType<typeof setAsideRow> & { id: string })[]; now: string }>()
  .text(`UNWIND $rows AS row
MERGE (s:SetAside {key: row.key})
ON CREATE SET s.id = row.id, s.loop = row.loop, s.record = row.record, s.attempts = 0, s.createdAt = datetime($now)
WITH s, row WHERE s.attempts = 0 OR row.final OR coalesce(s.nextAttemptAt <= datetime($now), true)
SET s.reason = row.reason, s.source = row.origin, s.attempts = s.attempts + 1, s.updatedAt = datetime($now)
SET s.nextAttemptAt = CASE WHEN row.final THEN null ELSE datetime($now) + duration({seconds:
  CASE WHEN s.attempts > 10 THEN 21600 ELSE toInteger(30 * 2 ^ (s.attempts - 1)) END}) END`);

export const PROCESSED = statement('removeSetAside')
  .params<{ keys: string[] }>()
  .text('MATCH (s:SetAside) WHERE s.key IN $keys DELETE s');

export const DUE_SET_ASIDE = statement('dueSetAside')
  .params<{ loop: string; now: string; limit: Integer }>()
  .row({ record: z.string() })
  .text(`MATCH (s:SetAside) WHERE s.loop = $loop AND s.nextAttemptAt <= datetime($now)
RETURN s.record AS record ORDER BY s.nextAttemptAt LIMIT $limit`);

export const RETRY_NOW = statement('retrySetAsideNow')
  .params<{ id: string; now: string }>()
  .row({ attempts: z.number() })
  .text('MATCH (s:SetAside {id: $id}) SET s.nextAttemptAt = datetime($now) RETURN s.attempts AS attempts');

/** @returns the removed record: one row, or none */
export const DISMISS = statement('dismissSetAside')
  .params<{ id: string }>()
  .row({ loop: z.string(), record: z.string(), reason: z.string(), attempts: z.number() })
  .text(`MATCH (s:SetAside {id: $id})
WITH s, s.loop AS loop, s.record AS record, s.reason AS reason, s.attempts AS attempts
DELETE s
RETURN loop, record, reason, attempts`);

/** Records of an import that did not fail in its latest run: corrected, or gone from the source. */
export const CORRECTED_SINCE = statement('removeCorrected')
  .params<{ loop: string; origin: string; records: string[] }>()
  .text(
    "MATCH (s:SetAside) WHERE s.key STARTS WITH $loop + '|' AND s.source = $origin AND NOT s.record IN $records DELETE s",
  );

/** All records of a loop that do not fail any more. */
export const NOT_LISTED_ANY_MORE = statement('removeSetAsideBut')
  .params<{ loop: string; records: string[] }>()
  .text("MATCH (s:SetAside) WHERE s.key STARTS WITH $loop + '|' AND NOT s.record IN $records DELETE s");
