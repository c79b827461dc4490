/** Makes the records of a change, which are written in its transaction. */
import { newId } from '../graph/ids.ts';
import type { ChangeRow } from './audit.cypher.ts';
import {
  type AuditCapacity,
  type Change,
  type Draft,
  recordedInput,
  subjectOf,
  type Values,
} from './audit-record.rules.ts';

/** Who changed something, and with what. */
export interface Acting {
  actorId: string;
  /** ISO instant. */
  now: string;
  party?: string;
  capacity?: AuditCapacity;
  mutation?: string;
  input?: object;
  /** What the mutation answers with; the record of a mutation without events. */
  entityId?: string;
}

/** What an event says of a change. */
interface Told {
  name: string;
  entityId: string;
  partyIds: string[];
  relationshipId?: string;
  change?: Change;
  subject?: string | null;
}

/** One row for each event; one for a mutation without events. */
export function changeRows(acting: Acting, events: readonly Told[]): ChangeRow[] {
  const { input = {} } = acting;
  const reason = 'reason' in input && typeof input.reason === 'string' ? { reason: input.reason } : {};
  if (!events.length && acting.mutation) {
    const { entityId = acting.actorId, party } = acting;
    const partyIds = [...new Set([...(party ? [party] : []), acting.actorId])];
    return [row(acting, { entityId, partyIds }, { input: recordedInput(input), ...reason })];
  }
  return events.map((event, index) => {
    const { change } = event;
    if (change && Object.keys(change).length) return row(acting, event, { change, ...reason });
    // Only the first: the others happened because of it.
    return row(acting, event, index ? reason : { input: recordedInput(input), ...reason });
  });
}

function row(acting: Acting, told: Omit<Told, 'name'> & { name?: string }, values: Values): ChangeRow {
  const { actorId, now, party = null, capacity = null, mutation = null } = acting;
  const { entityId, partyIds, name = null, relationshipId = null } = told;
  const id = newId('aud');
  const draft: Draft = {
    kind: 'CHANGE',
    ...{ id, at: now, actor: actorId, party, capacity, mutation, event: name, entity: entityId },
    ...{ relationship: relationshipId, parties: partyIds, subject: subjectOf(told), values: { plain: values } },
  };
  return { id, entityId, at: now, draft: JSON.stringify(draft) };
}
