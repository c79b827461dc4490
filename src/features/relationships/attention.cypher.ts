/** What waits for the parties of relationships: proposals, starts and terms that end soon. */
import { type AttentionSource, expiring } from '../../schema/attention-source.ts';
import { EXPIRING_DAYS } from '../../values/expiry.rules.ts';
import { RelationshipState, STARTED_STATES } from '../../values/relationship-state.rules.ts';
import { noticeBy } from './agreement.cypher.ts';

/** The other side is asked again when it has not answered for this many days. */
const FOLLOW_UP_DAYS = 7;

const agreement = expiring('record.validUntil');
const notice = expiring(noticeBy('record'));
const end = expiring('relationship.endsOn');

export const relationshipAttention: readonly AttentionSource[] = [
  {
    kind: 'PROPOSAL',
    description: 'A relationship that the other party proposed. To agree to or decline.',
    weight: 70,
    within: { as: 'EITHER', states: [RelationshipState.PROPOSED] },
    match: "WITH relationship, relationship AS record WHERE coalesce(relationship.proposedBy, '') <> party.id",
    since: 'relationship.stateSince',
  },
  {
    kind: 'PROPOSAL_SENT',
    description: `A relationship that the party proposed, which waits for the other one. Due when it has waited for ${FOLLOW_UP_DAYS} days.`,
    weight: 10,
    within: { as: 'EITHER', states: [RelationshipState.PROPOSED] },
    match: 'WITH relationship, relationship AS record WHERE relationship.proposedBy = party.id',
    since: 'relationship.stateSince',
    dueOn: `date(relationship.stateSince) + duration({days: ${FOLLOW_UP_DAYS}})`,
  },
  {
    kind: 'RELATIONSHIP_TO_START',
    description: 'A relationship that was agreed. To start; due on its first day.',
    weight: 60,
    within: { as: 'EITHER', states: [RelationshipState.AGREED] },
    match: 'WITH relationship, relationship AS record',
    since: 'relationship.stateSince',
    dueOn: 'relationship.startsOn',
  },
  {
    kind: 'EXPIRING_RELATIONSHIP',
    description: `A relationship that ends within ${EXPIRING_DAYS} days.`,
    weight: 50,
    within: { as: 'EITHER', states: STARTED_STATES },
    match: `WITH relationship, relationship AS record WHERE ${end.holds}`,
    since: end.since,
    isSettledHere: true,
    dueOn: end.dueOn,
  },
  {
    kind: 'NOTICE_DATE',
    description: `An agreement of an active or suspended relationship for which notice can be given for at most ${EXPIRING_DAYS} days more. Due on the last day for it.`,
    weight: 55,
    within: { as: 'EITHER', states: STARTED_STATES },
    match: `MATCH (relationship)<-[:GOVERNS]-(record) WHERE record.cancelledAt IS NULL AND ${notice.holds}`,
    since: notice.since,
    isSettledHere: true,
    dueOn: notice.dueOn,
  },
  {
    kind: 'EXPIRING_AGREEMENT',
    description: `An agreement of an active or suspended relationship that is valid for at most ${EXPIRING_DAYS} days more.`,
    weight: 40,
    within: { as: 'EITHER', states: STARTED_STATES },
    match: `MATCH (relationship)<-[:GOVERNS]-(record) WHERE record.cancelledAt IS NULL AND ${agreement.holds}`,
    since: agreement.since,
    isSettledHere: true,
    dueOn: agreement.dueOn,
  },
];
