/** Giving, suspending and ending access to what a relationship provides. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { checkedName, checkedText, checkVersion, webAddress } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { noteActivity } from '../activities/activity.actions.ts';
import { ActivityKind } from '../activities/activity.rules.ts';
import { cancelMailAbout, queueMail } from '../mail/mail.actions.ts';
import { countAgainstQuota } from '../quotas/quota.actions.ts';
import { type LockedRelationship, lockRelationship } from '../relationships/relationship.actions.ts';
import { GRANT, LOCK_ACCESS, RESOURCE_OF_ACCESS, SET_STATE } from './access.cypher.ts';
import { type AccessChange, AccessState, accessAfter } from './access.rules.ts';
import { envelope, invite, inviteUnlessPaused } from './invitation-mail.actions.ts';
import { correctedAddress, type Named, personOf } from './invited-person.actions.ts';
import { SETTLE_SIGN_IN } from './sign-in.cypher.ts';

export interface Grant extends Named {
  relationship: string;
  accessName?: string | null;
  url?: string | null;
}

/** Provisioning: the person gets access, a resource of the relationship's consumer, and an invitation by mail. */
export async function grantAccess(mutation: MutationContext, input: Grant) {
  const { runner, now } = mutation;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  checkNoForeignAddress(relationship, input);
  const person = await personOf(mutation, relationship, input);
  const url = input.url ? webAddress(input.url, 'url') : mutation.settings.signIn.origin();
  const name = checkedName(input.accessName ?? 'Client portal', 'accessName');
  const access = onlyRow(
    await runner.run(GRANT, {
      id: newId('acs'),
      resource: newId('res'),
      person: person.id,
      relationship: relationship.id,
      now,
      name,
      url,
    }),
  );
  if (access.before) accessAfter(access.before, 'grant', 'person');
  const granted = { ...access, person: person.id };
  await setState(mutation, relationship, granted, AccessState.ACTIVE, null, 'accessGranted');
  const mail = await inviteUnlessPaused(mutation, access.id, relationship, person, { name, url });
  // Before there is an agreement nothing is provided: the invitation is how the proposal can be answered.
  const provided = relationship.state !== RelationshipState.PROPOSED;
  await noteActivity(mutation, relationship, {
    kind: provided ? ActivityKind.PROVISION : ActivityKind.RELATIONSHIP_MANAGEMENT,
    summary: `Gave ${person.name} access: ${name}`.slice(0, 200),
    performedBy: mutation.viewer.actorFor(relationship.provider),
  });
  await runner.run(SETTLE_SIGN_IN, { person: person.id, now });
  return { access: reference(access.id), ...mail };
}

/** Before both parties have agreed, no address of the provider's choice is shown or mailed. */
function checkNoForeignAddress({ state }: LockedRelationship, { url }: Grant): void {
  if (state === RelationshipState.PROPOSED && url)
    throw new DomainError(
      'ILLEGAL_STATE',
      'url',
      'The proposal has not been accepted yet. Omit `url`, and set it on the resource (modifyResource) after the agreement.',
      { currentState: state, possible: [] },
    );
}

/** A new link for who has not used the first one in time. */
export async function resendInvitation(
  mutation: MutationContext,
  input: { id: string; email?: string | null; expectedVersion?: number | null },
) {
  const { access, relationship } = await lockAccess(mutation, input);
  if (access.state !== 'ACTIVE')
    throw new DomainError('ILLEGAL_STATE', 'id', `The access is ${access.state}, so no invitation can be sent.`, {
      currentState: access.state,
      possible: access.state === 'SUSPENDED' ? ['resumeAccess'] : ['grantAccess'],
    });
  const origin = mutation.settings.signIn.origin();
  const resource = onlyRow(await mutation.runner.run(RESOURCE_OF_ACCESS, { id: access.resource, origin }));
  const { person: id, name } = access;
  const email = input.email ? await correctedAddress(mutation, relationship, access, input.email) : access.email;
  if (!email)
    throw new DomainError('ILLEGAL_STATE', 'id', 'The person has no email address; specify `email`.', {
      currentState: 'NO_EMAIL',
      possible: ['resendInvitation'],
    });
  await invite(mutation, access.id, relationship, { id, name, email }, resource);
  return { access: reference(access.id) };
}

const DONE = { suspend: 'Suspended', resume: 'Resumed', revoke: 'Revoked' } as const;
const EVENTS = { suspend: 'accessSuspended', resume: 'accessResumed', revoke: 'accessRevoked' } as const;

/** Holds from the person's next request on. */
export async function changeAccess(
  mutation: MutationContext,
  change: Exclude<AccessChange, 'grant'>,
  input: { id: string; reason?: string | null; expectedVersion?: number | null },
) {
  const { access, relationship } = await lockAccess(mutation, input);
  const state = accessAfter(access.state, change);
  const reason = checkedText(input.reason, 'reason') ?? null;
  const version = await setState(mutation, relationship, access, state, reason, EVENTS[change]);
  await noteActivity(mutation, relationship, {
    summary: `${DONE[change]} the access of ${access.name}`.slice(0, 200),
    note: reason,
    performedBy: mutation.viewer.actorFor(relationship.provider),
  });
  if (change !== 'resume') await cancelMailAbout(mutation.runner, access.person, relationship.id, mutation.now);
  // Who has declined is not written to again.
  if (access.email && relationship.state !== RelationshipState.DECLINED) {
    if (relationship.state === RelationshipState.PROPOSED)
      await countAgainstQuota(mutation, 'invitations', relationship.provider);
    await queueMail(
      mutation.runner,
      {
        ...(await envelope(mutation, relationship, { ...access, email: access.email })),
        key: `access|${access.id}|${version}`,
        template: 'notice',
        data: {
          subject: `Your access has been ${DONE[change].toLowerCase()}`,
          paragraphs: [`${DONE[change]}: your access to what this relationship provides.`, ...(reason ? [reason] : [])],
        },
      },
      mutation.now,
    );
  }
  // Last: who waits for a mailbox holds no person.
  await mutation.runner.run(SETTLE_SIGN_IN, { person: access.person, now: mutation.now });
  return { access: reference(access.id) };
}

async function lockAccess(mutation: MutationContext, input: { id: string; expectedVersion?: number | null }) {
  const [access] = await mutation.runner.run(LOCK_ACCESS, { id: input.id });
  if (!access) throw notFound('id', 'access');
  const relationship = await lockRelationship(mutation, access.relationship, 'id', 'access');
  checkVersion(input.expectedVersion, access.version);
  return { access, relationship };
}

async function setState(
  mutation: MutationContext,
  { id: relationshipId, provider, consumer }: LockedRelationship,
  access: { id: string; person: string },
  state: AccessState,
  reason: string | null,
  event: EventName,
): Promise<number> {
  const { runner, now } = mutation;
  const { version } = onlyRow(await runner.run(SET_STATE, { id: access.id, state, reason, now }));
  mutation.event({
    name: event,
    entityId: access.id,
    entityVersion: version,
    partyIds: [...new Set([provider, consumer, access.person])],
    relationshipId,
    change: { state: { after: state } },
  });
  return version;
}
