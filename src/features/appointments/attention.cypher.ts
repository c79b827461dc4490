/** What waits for both parties: visits to answer, and those ahead. */
import type { AttentionSource } from '../../schema/attention-source.ts';
import { IN_FORCE_STATES, UNDER_WAY_STATES } from '../../values/relationship-state.rules.ts';
import { AppointmentState } from './appointment.rules.ts';

/** A visit stays for a day after its end: until then it can be marked as done, moved or cancelled. */
const HOURS_AFTER_END = 24;

const proposedBy = (condition: string) =>
  `MATCH (relationship)<-[:WITHIN]-(record:Appointment {state: '${AppointmentState.PROPOSED}'})-[:PROPOSED_BY]->(proposer)
WHERE ${condition} AND record.startsAt > datetime()`;

export const appointmentAttention: readonly AttentionSource[] = [
  {
    kind: 'VISIT_TO_ANSWER',
    description: 'An appointment that the other side proposed. To confirm, move or cancel before it starts.',
    weight: 80,
    within: { as: 'EITHER', states: UNDER_WAY_STATES },
    match: proposedBy('proposer <> party'),
    since: 'record.updatedAt',
    dueAt: 'record.startsAt',
  },
  {
    kind: 'VISIT_AHEAD',
    description: `A confirmed appointment, until ${HOURS_AFTER_END} hours after its end. Also if the relationship was suspended since.`,
    weight: 80,
    within: { as: 'EITHER', states: IN_FORCE_STATES },
    match: `MATCH (relationship)<-[:WITHIN]-(record:Appointment {state: '${AppointmentState.CONFIRMED}'})
WHERE record.endsAt >= datetime() - duration({hours: ${HOURS_AFTER_END}})`,
    since: 'record.updatedAt',
    dueAt: 'record.startsAt',
  },
  {
    kind: 'VISIT_PROPOSED',
    description: 'An appointment that the party proposed, which waits for the other side.',
    weight: 80,
    within: { as: 'EITHER', states: IN_FORCE_STATES },
    match: proposedBy('proposer = party'),
    since: 'record.updatedAt',
    dueAt: 'record.startsAt',
  },
];
