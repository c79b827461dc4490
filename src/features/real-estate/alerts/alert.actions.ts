/** Creates and changes property alerts and their criteria. */

import { notFound } from '../../../errors.ts';
import { newId } from '../../../graph/ids.ts';
import type { RowOf } from '../../../graph/statement.ts';
import { checkedName, checkVersion, given, refuseNull } from '../../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../../mutations/run-mutation.ts';
import type { EventName } from '../../../outbox/event-types.ts';
import { reference } from '../../../schema/node-reference.ts';
import { recordActivity } from '../../activities/activity.actions.ts';
import { ActivityKind } from '../../activities/activity.rules.ts';
import { checkedZone } from '../../appointments/time.rules.ts';
import { subscribeAgain } from '../../mail/mail.actions.ts';
import { changes } from '../../parties/party.actions.ts';
import { lockRelationship } from '../../relationships/relationship.actions.ts';
import { modifyResource, recordResource } from '../../resources/resource.actions.ts';
import { type CriteriaInput, checkedCriteria, type SearchCriteria, summaryOf } from '../homes/criteria.rules.ts';
import { type AlertState, checkNoOpenRequest, checkNotEnded, isInForce } from './alert.rules.ts';
import {
  ACTIVATE_CRITERIA,
  ADD_CRITERIA,
  LOCK_ALERT,
  SAVE_ALERT,
  SET_UP_ALERT,
  WITHHOLD_MATCHES,
} from './alert.write.cypher.ts';
import { criteriaLookup, criteriaOf, criteriaProperties } from './criteria.cypher.ts';
import { withholdMatchMail } from './match-mail.actions.ts';

/** An alert under a write lock, during which it is not matched or changed by others. */
export type LockedAlert = RowOf<typeof LOCK_ALERT>;

export interface NewAlert {
  relationship: string;
  name: string;
  criteria: CriteriaInput;
  frequency: string;
  timeZone?: string | null;
  channel?: string | null;
}

/** Provisioning: the criteria are recorded and the alert is set up; it is a resource of the client. */
export async function setUpPropertyAlert(mutation: MutationContext, input: NewAlert) {
  const { runner, viewer, now } = mutation;
  const { provider, consumer } = await lockRelationship(mutation, input.relationship, 'relationship');
  const name = checkedName(input.name, 'name');
  const timeZone = input.timeZone ? checkedZone(input.timeZone) : null;
  const criteria = checkedCriteria(input.criteria);
  const resource = await recordResource(mutation, {
    relationship: input.relationship,
    name: short(`Property alert: ${name}`),
    kind: 'ALERT',
    description: summaryOf(criteria),
  });
  const id = newId('alr');
  await runner.run(SET_UP_ALERT, {
    id,
    now,
    name,
    relationship: input.relationship,
    resource: resource.resource.id,
    frequency: input.frequency,
    timeZone,
    channel: input.channel ?? 'EMAIL',
  });
  await addCriteria(mutation, id, criteria, 1);
  await activateCriteria(mutation, id, criteria);
  const provision = (summary: string) =>
    recordActivity(mutation, {
      relationship: input.relationship,
      kind: ActivityKind.PROVISION,
      summary: short(summary),
      performedBy: viewer.actorFor(provider),
    });
  await provision(`Recorded the search criteria: ${summaryOf(criteria)}`);
  await provision(`Set up the property alert "${name}"`);
  mutation.event({
    name: 'propertyAlertSetUp',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: input.relationship,
  });
  return { alert: reference(id) };
}

/** The provider changes the criteria on its own initiative, while no change is requested. */
export async function changeSearchCriteria(
  mutation: MutationContext,
  input: { alert: string; criteria: CriteriaInput; expectedVersion?: number | null },
) {
  const alert = await lockAlert(mutation, input.alert);
  checkVersion(input.expectedVersion, alert.version);
  checkNotEnded(alert.state);
  checkNoOpenRequest(alert.openRequest);
  const criteria = checkedCriteria(input.criteria);
  await replaceCriteria(mutation, alert, criteria);
  await recordActivity(mutation, {
    relationship: alert.relationship,
    kind: ActivityKind.PROVISION,
    summary: short(`Changed the search criteria: ${summaryOf(criteria)}`),
    performedBy: alert.provider,
  });
  return save(mutation, alert, {}, 'searchCriteriaChanged');
}

export interface AlertValues {
  alert: string;
  expectedVersion?: number | null;
  name?: string;
  frequency?: string;
  timeZone?: string;
  channel?: string;
  state?: AlertState;
}

/** Either side may change name, frequency and state; the criteria are changed by the provider only. */
export async function updatePropertyAlert(mutation: MutationContext, input: AlertValues) {
  const alert = await lockAlert(mutation, input.alert);
  checkVersion(input.expectedVersion, alert.version);
  checkNotEnded(alert.state);
  refuseNull(input, 'name', 'frequency', 'timeZone', 'channel', 'state');
  const values = given(input, 'name', 'frequency', 'timeZone', 'channel', 'state');
  if (input.name !== undefined) values.name = checkedName(input.name, 'name');
  if (input.timeZone !== undefined) values.timeZone = checkedZone(input.timeZone);
  // A client who sets the frequency again wants to be notified.
  if (values.frequency && mutation.viewer.actsFor(alert.consumer)) await subscribeAgain(mutation.runner, alert.id);
  const state = input.state ?? alert.state;
  await resolveRequest(mutation, { ...alert, state });
  return save(mutation, alert, values, 'propertyAlertUpdated');
}

/** Locks the alert for the rest of the transaction. @throws DomainError if the authority of the mutation does not cover it */
export async function lockAlert(
  { runner, authority }: MutationContext,
  id: string,
  field = 'alert',
  what = 'property alert of yours',
): Promise<LockedAlert> {
  const [alert] = await runner.run(LOCK_ALERT, { id });
  if (!alert) throw notFound(field, what);
  const { relationship, provider, consumer, relationshipState: state } = alert;
  authority.over({ relationship, provider, consumer, state }, field, what);
  return alert;
}

/** A new version, with which all homes on the market are matched; the alert as a resource says so. */
export async function replaceCriteria(
  mutation: MutationContext,
  alert: LockedAlert,
  criteria: SearchCriteria,
  request?: string,
): Promise<void> {
  await withholdMatchMail(mutation.runner, alert.id, mutation.now);
  const version = (alert.criteriaVersion ?? 0) + 1;
  await addCriteria(mutation, alert.id, criteria, version, request);
  if (isInForce(alert.state, null)) await activateCriteria(mutation, alert.id, criteria);
  await modifyResource(mutation, {
    id: alert.resource,
    relationship: alert.relationship,
    description: summaryOf(criteria),
    how: `Criteria version ${version}`,
  });
}

/** Brings the searchable criteria into line with the state of the alert and its requests. */
export async function resolveRequest(mutation: MutationContext, alert: LockedAlert): Promise<void> {
  const { criteria } = alert;
  if (!isInForce(alert.state, alert.openRequest)) {
    await mutation.runner.run(WITHHOLD_MATCHES, { alert: alert.id, now: mutation.now });
    await withholdMatchMail(mutation.runner, alert.id, mutation.now);
  } else if (criteria && !criteria.lookup) await activateCriteria(mutation, alert.id, criteriaOf(criteria.terms));
}

export async function save(
  mutation: MutationContext,
  alert: LockedAlert,
  values: Record<string, unknown>,
  event: EventName,
) {
  await mutation.runner.run(SAVE_ALERT, { id: alert.id, now: mutation.now, values });
  mutation.event({
    name: event,
    entityId: alert.id,
    entityVersion: alert.version + 1,
    partyIds: [alert.provider, alert.consumer],
    relationshipId: alert.relationship,
    change: changes(alert.before, values),
  });
  return { alert: reference(alert.id) };
}

async function addCriteria(
  { runner, now }: MutationContext,
  alert: string,
  criteria: SearchCriteria,
  version: number,
  request?: string,
): Promise<void> {
  await runner.run(ADD_CRITERIA, {
    id: newId('crt'),
    alert,
    now,
    version: BigInt(version),
    request: request ?? null,
    values: criteriaProperties(criteria),
  });
}

async function activateCriteria({ runner }: MutationContext, alert: string, criteria: SearchCriteria): Promise<void> {
  await runner.run(ACTIVATE_CRITERIA, { alert, lookup: criteriaLookup(criteria) });
}

/** Summaries of activities and names of resources are one line. */
export function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
