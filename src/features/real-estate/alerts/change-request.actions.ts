/**
 * Changes criteria on request: the consumer requests, the provider carries out. Until the request is answered, the
 * criteria are not in force, so that no listing finds the alert; then it is matched like any changed alert.
 */

import { DomainError, notFound } from '../../../errors.ts';
import { newId } from '../../../graph/ids.ts';
import { checkedText } from '../../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../../mutations/run-mutation.ts';
import { reference } from '../../../schema/node-reference.ts';
import { recordActivity } from '../../activities/activity.actions.ts';
import { ActivityKind } from '../../activities/activity.rules.ts';
import { mailSide } from '../../mail/mail-side.actions.ts';
import { type CriteriaInput, checkedCriteria, summaryOf } from '../homes/criteria.rules.ts';
import { type LockedAlert, lockAlert, replaceCriteria, resolveRequest, save, short } from './alert.actions.ts';
import { ChangeRequestState, checkNoOpenRequest, checkNotEnded, checkRequestOpen } from './alert.rules.ts';
import { ANSWER_REQUEST, ASK_CHANGE, REQUEST } from './alert.write.cypher.ts';
import type { ChangeRequestMail } from './change-request.mail.rules.ts';

export async function askCriteriaChange(mutation: MutationContext, input: { alert: string; wish: string }) {
  const { runner, viewer, now } = mutation;
  const alert = await lockAlert(mutation, input.alert);
  checkNotEnded(alert.state);
  checkNoOpenRequest(alert.openRequest);
  const wish = checkedText(input.wish, 'wish').trim();
  if (!wish) throw new DomainError('INVALID_INPUT', 'wish', '`wish` cannot be empty; describe the change.');
  const id = newId('ccr');
  const by = viewer.actorFor(alert.consumer);
  await runner.run(ASK_CHANGE, { id, alert: alert.id, by, wish, now });
  await resolveRequest(mutation, { ...alert, openRequest: id });
  await lockRelationshipOfAlert(mutation, alert, by, `Requested other search criteria: ${wish}`);
  await save(mutation, alert, {}, 'criteriaChangeAsked');
  await notifySide(mutation, alert, { request: id, by, side: alert.provider, change: 'ASKED', wishes: [wish] });
  return { request: reference(id), alert: reference(alert.id) };
}

export async function carryOutCriteriaChange(
  mutation: MutationContext,
  input: { request: string; criteria: CriteriaInput; answer?: string | null },
) {
  const alert = await lockRequest(mutation, input.request);
  const criteria = checkedCriteria(input.criteria);
  await replaceCriteria(mutation, alert, criteria, input.request);
  const summary = summaryOf(criteria);
  await lockRelationshipOfAlert(
    mutation,
    alert,
    alert.provider,
    `Changed the search criteria as requested: ${summary}`,
  );
  return answer(mutation, alert, input, ChangeRequestState.CARRIED_OUT, [summary]);
}

export async function declineCriteriaChange(
  mutation: MutationContext,
  input: { request: string; answer?: string | null },
) {
  const alert = await lockRequest(mutation, input.request);
  await resolveRequest(mutation, { ...alert, openRequest: null });
  await lockRelationshipOfAlert(mutation, alert, alert.provider, 'Declined to change the search criteria');
  return answer(mutation, alert, input, ChangeRequestState.DECLINED);
}

export async function withdrawCriteriaChange(mutation: MutationContext, input: { request: string }) {
  const alert = await lockRequest(mutation, input.request);
  await resolveRequest(mutation, { ...alert, openRequest: null });
  await lockRelationshipOfAlert(mutation, alert, alert.consumer, 'Withdrew the request for other search criteria');
  return answer(mutation, alert, input, ChangeRequestState.WITHDRAWN);
}

/** The alert of a request that is not answered yet, under a write lock. */
async function lockRequest(mutation: MutationContext, request: string): Promise<LockedAlert> {
  const [before] = await mutation.runner.run(REQUEST, { id: request });
  // The same message for requests that do not exist and for those of others.
  if (!before) throw notFound('request', 'request of yours');
  const alert = await lockAlert(mutation, before.alert, 'request', 'request of yours');
  // Whether it still is one is known under the lock only.
  const [now] = await mutation.runner.run(REQUEST, { id: request });
  if (!now) throw notFound('request', 'request of yours');
  checkRequestOpen(now.state);
  return alert;
}

const EVENTS = {
  CARRIED_OUT: 'criteriaChangeCarriedOut',
  DECLINED: 'criteriaChangeDeclined',
  WITHDRAWN: 'criteriaChangeWithdrawn',
} as const;

async function answer(
  mutation: MutationContext,
  alert: LockedAlert,
  input: { request: string; answer?: string | null },
  state: Exclude<ChangeRequestState, ChangeRequestState.ASKED>,
  wishes: string[] = [],
) {
  const { request } = input;
  const note = checkedText(input.answer, 'answer') ?? null;
  await mutation.runner.run(ANSWER_REQUEST, { id: input.request, state, answer: note, now: mutation.now });
  await save(mutation, alert, {}, EVENTS[state]);
  if (state === ChangeRequestState.CARRIED_OUT || state === ChangeRequestState.DECLINED)
    await notifySide(mutation, alert, {
      request,
      by: alert.provider,
      side: alert.consumer,
      change: state,
      wishes,
      note,
    });
  return { request: reference(input.request), alert: reference(alert.id) };
}

interface Notification {
  request: string;
  /** The party whose people are notified, and the person who asked or answered. */
  side: string;
  by: string;
  change: ChangeRequestMail['change'];
  /** The criteria, in words. */
  wishes: string[];
  note?: string | null;
}

function notifySide(
  mutation: MutationContext,
  { relationship, name }: LockedAlert,
  { request, side, by, change, wishes, note }: Notification,
) {
  const key = `change-request|${request}|${change}`;
  return mailSide(mutation, { relationship, side, by, key }, (teller) => ({
    template: 'change-request',
    data: {
      change,
      by: teller,
      alertName: name,
      wishes,
      note,
      link: { label: 'Open in Covalue', to: `/#/relationships/${relationship}` },
    },
  }));
}

function lockRelationshipOfAlert(mutation: MutationContext, alert: LockedAlert, by: string, summary: string) {
  return recordActivity(mutation, {
    relationship: alert.relationship,
    kind: ActivityKind.RELATIONSHIP_MANAGEMENT,
    summary: short(summary.replaceAll(/\s+/gu, ' ')),
    performedBy: by,
  });
}
