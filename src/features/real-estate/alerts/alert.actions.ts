/** What may be done with property alerts and their criteria. */

import { notFound } from '../../../errors.ts';
import { newId } from '../../../graph/ids.ts';
import { checkedName, checkVersion, given } from '../../../mutations/input-checks.rules.ts';
import type { Action } from '../../../mutations/run-mutation.ts';
import { type NodeReference, reference } from '../../../schema/node-reference.ts';
import { recordActivity } from '../../activities/activity.actions.ts';
import { ActivityKind } from '../../activities/activity.rules.ts';
import { checkedZone } from '../../appointments/time.rules.ts';
import { subscribeAgain } from '../../mail/mail.actions.ts';
import { changes } from '../../parties/party.actions.ts';
import { lockRelationship } from '../../relationships/relationship.actions.ts';
import { checkPossibleIn, type RelationshipState } from '../../relationships/relationship.rules.ts';
import { modifyResource, recordResource } from '../../resources/resource.actions.ts';
import { type CriteriaInput, checkedCriteria, type SearchCriteria, summaryOf } from '../homes/criteria.rules.ts';
import { ADD_CRITERIA, HOLD_BACK, LOCK_ALERT, PUT_IN_FORCE, SAVE_ALERT, SET_UP_ALERT } from './alert.cypher.ts';
import { AlertState, checkNotEnded, checkNothingAsked, isInForce } from './alert.rules.ts';
import { criteriaLookup, criteriaOf, criteriaProperties } from './criteria.cypher.ts';
import { holdMatchMail } from './match-mail.actions.ts';

/** An alert under a write lock: while it is held, nothing is matched for it and nobody else changes it. */
export interface LockedAlert {
  id: string;
  name: string;
  state: AlertState;
  version: number;
  before: Record<string, unknown>;
  relationship: string;
  relationshipState: RelationshipState;
  resource: string;
  provider: string;
  consumer: string;
  criteria: Record<string, unknown>;
  criteriaVersion: number;
  /** The change that is asked for and not answered. */
  openRequest: string | null;
}

export interface NewAlert {
  relationship: string;
  name: string;
  criteria: CriteriaInput;
  frequency: string;
  timeZone?: string | null;
  channel?: string | null;
}

/** Provisioning: the criteria are recorded and the alert is set up; it is a resource of the client. */
export async function setUpPropertyAlert(action: Action, input: NewAlert) {
  const { runner, viewer, now } = action;
  const { provider, consumer } = await lockRelationship(action, input.relationship, 'relationship');
  viewer.mustChange(provider, 'relationship');
  const name = checkedName(input.name, 'name');
  const timeZone = input.timeZone ? checkedZone(input.timeZone) : null;
  const criteria = checkedCriteria(input.criteria);
  const resource = await recordResource(action, {
    relationship: input.relationship,
    name: short(`Property alert: ${name}`),
    kind: 'ALERT',
    description: summaryOf(criteria),
  });
  const id = newId('alr');
  await runner.run(SET_UP_ALERT.text, {
    id,
    now,
    name,
    relationship: input.relationship,
    resource: (resource.resource as NodeReference).id,
    frequency: input.frequency,
    timeZone,
    channel: input.channel ?? 'EMAIL',
  });
  await addCriteria(action, id, criteria, 1);
  await putInForce(action, id, criteria);
  const provision = (summary: string) =>
    recordActivity(action, {
      relationship: input.relationship,
      kind: ActivityKind.PROVISION,
      summary: short(summary),
      performedBy: viewer.actorFor(provider),
    });
  await provision(`Recorded the search criteria: ${summaryOf(criteria)}`);
  await provision(`Set up the property alert "${name}"`);
  action.event({
    name: 'propertyAlertSetUp',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: input.relationship,
  });
  return { alert: reference<never>(id) };
}

/** The provider changes the criteria of itself, while nobody has asked for another change. */
export async function changeSearchCriteria(
  action: Action,
  input: { alert: string; criteria: CriteriaInput; expectedVersion?: number | null },
) {
  const alert = await lockAlert(action, input.alert);
  action.viewer.mustChange(alert.provider, 'alert');
  checkVersion(input.expectedVersion, alert.version);
  checkNotEnded(alert.state);
  checkPossibleIn(alert.relationshipState, 'other search criteria', 'alert');
  checkNothingAsked(alert.openRequest);
  const criteria = checkedCriteria(input.criteria);
  await replaceCriteria(action, alert, criteria);
  await recordActivity(action, {
    relationship: alert.relationship,
    kind: ActivityKind.PROVISION,
    summary: short(`Changed the search criteria: ${summaryOf(criteria)}`),
    performedBy: alert.provider,
  });
  return save(action, alert, {}, 'searchCriteriaChanged');
}

export interface AlertValues {
  alert: string;
  expectedVersion?: number | null;
  name?: string | null;
  frequency?: string | null;
  timeZone?: string | null;
  channel?: string | null;
  state?: AlertState | null;
}

/** Either side may change name, frequency and state; the criteria are changed by the provider only. */
export async function updatePropertyAlert(action: Action, input: AlertValues) {
  const alert = await lockAlert(action, input.alert);
  if (!action.viewer.mayChange(alert.provider)) action.viewer.mustChange(alert.consumer, 'alert');
  checkVersion(input.expectedVersion, alert.version);
  checkNotEnded(alert.state);
  checkPossibleIn(alert.relationshipState, 'changes of an alert', 'alert');
  const values = Object.fromEntries(
    Object.entries(given(input, 'name', 'frequency', 'timeZone', 'channel', 'state')).filter(
      ([, value]) => value !== null,
    ),
  );
  if (input.name) values.name = checkedName(input.name, 'name');
  if (input.timeZone) values.timeZone = checkedZone(input.timeZone);
  // A client who sets the frequency again wants to be notified.
  if (values.frequency && action.viewer.actsFor(alert.consumer)) await subscribeAgain(action.runner, alert.id);
  const state = input.state ?? alert.state;
  await settle(action, { ...alert, state });
  return save(action, alert, values, 'propertyAlertUpdated');
}

/** Locks the alert for the rest of the transaction. @throws Refusal NOT_FOUND for all but its two parties */
export async function lockAlert(
  { runner, viewer }: Action,
  id: string,
  field = 'alert',
  what = 'property alert of yours',
): Promise<LockedAlert> {
  const [row] = await runner.run(LOCK_ALERT.text, { id });
  const alert = row as unknown as LockedAlert | undefined;
  if (!alert || !viewer.isPartyTo(alert)) throw notFound(field, what);
  return alert;
}

/** A new version, with which all homes on the market are matched; the alert as a resource says so. */
export async function replaceCriteria(
  action: Action,
  alert: LockedAlert,
  criteria: SearchCriteria,
  request?: string,
): Promise<void> {
  await holdMatchMail(action.runner, alert.id, action.now);
  await addCriteria(action, alert.id, criteria, alert.criteriaVersion + 1, request);
  if (isInForce(alert.state, null)) await putInForce(action, alert.id, criteria);
  await modifyResource(action, {
    id: alert.resource,
    relationship: alert.relationship,
    description: summaryOf(criteria),
    how: `Criteria version ${alert.criteriaVersion + 1}`,
  });
}

/** Makes what listings find agree with what the alert and its requests say. */
export async function settle(action: Action, alert: LockedAlert): Promise<void> {
  const { criteria } = alert;
  if (!isInForce(alert.state, alert.openRequest)) {
    await action.runner.run(HOLD_BACK.text, { alert: alert.id, now: action.now });
    await holdMatchMail(action.runner, alert.id, action.now);
  } else if (!criteria.lookup) await putInForce(action, alert.id, criteriaOf(criteria.terms as string));
}

export async function save(action: Action, alert: LockedAlert, values: Record<string, unknown>, event: string) {
  const [row] = await action.runner.run(SAVE_ALERT.text, { id: alert.id, now: action.now, values });
  action.event({
    name: event,
    entityId: alert.id,
    entityVersion: row?.version as number,
    partyIds: [alert.provider, alert.consumer],
    relationshipId: alert.relationship,
    change: changes(alert.before, values),
  });
  return { alert: reference<never>(alert.id) };
}

async function addCriteria(
  { runner, now }: Action,
  alert: string,
  criteria: SearchCriteria,
  version: number,
  request?: string,
): Promise<void> {
  await runner.run(ADD_CRITERIA.text, {
    id: newId('crt'),
    alert,
    now,
    version: BigInt(version),
    request: request ?? null,
    values: criteriaProperties(criteria),
  });
}

async function putInForce({ runner }: Action, alert: string, criteria: SearchCriteria): Promise<void> {
  await runner.run(PUT_IN_FORCE.text, { alert, lookup: criteriaLookup(criteria) });
}

/** Summaries of activities and names of resources are one line. */
export function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
