/** Creates and changes resources. */

import { isRecorded } from '../../access-control/recorded.rules.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { toDate } from '../../graph/temporal.ts';
import {
  checkedName,
  checkedText,
  checkVersion,
  given,
  refuseNull,
  webAddress,
} from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { changes } from '../parties/party.actions.ts';
import { type LockedRelationship, lockRelationship } from '../relationships/relationship.actions.ts';
import { type Disclosure, isWider } from '../relationships/relationship.rules.ts';
import {
  CREATE_RESOURCE,
  ENABLE_SERVICE,
  LOCK_RESOURCE,
  MODIFY_RESOURCE,
  PROVIDER_OF_SERVICE,
  STOP_ENABLING_SERVICE,
  UPDATE_RESOURCE,
} from './resource.cypher.ts';

export interface ResourceValues {
  name?: string;
  kind?: string;
  description?: string | null;
  url?: string | null;
  validUntil?: string | null;
}

export interface EnablementValue {
  service: string;
  criticality: string;
}

export interface NewResource extends ResourceValues {
  relationship: string;
  name: string;
  kind: string;
  enables?: EnablementValue[];
}

/** A relationship creates a resource for its consumer, who owns it. */
export async function recordResource(mutation: MutationContext, input: NewResource) {
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  return { resource: reference(await addResource(mutation, relationship, input)) };
}

/** The caller has decided that the viewer may. @returns the ID */
export async function addResource(
  mutation: MutationContext,
  relationship: Pick<LockedRelationship, 'id' | 'provider' | 'consumer' | 'side'>,
  input: Omit<NewResource, 'relationship'>,
): Promise<string> {
  const { runner, now } = mutation;
  const id = newId('res');
  const values = { ...checked(input), recordedById: relationship[relationship.side] };
  await runner.run(CREATE_RESOURCE, { id, now, relationship: relationship.id, values: named(values) });
  for (const enablement of input.enables ?? []) await enable(mutation, id, relationship.consumer, enablement);
  appendEvent(mutation, 'resourceCreated', id, 1, relationship);
  return id;
}

/** A relationship modifies a resource that its consumer owns already. */
export async function modifyResource(
  mutation: MutationContext,
  input: ResourceValues & { id: string; relationship: string; how?: string | null; expectedVersion?: number | null },
) {
  const { runner, now } = mutation;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const resource = await lockReferred(mutation, input.id, relationship.id);
  if (resource.owner !== relationship.consumer)
    throw new DomainError(
      'INVALID_INPUT',
      'relationship',
      'A relationship can modify only resources of its own consumer; use a relationship in which the owner is the consumer.',
    );
  checkVersion(input.expectedVersion, resource.version);
  const values = checked(input);
  await runner.run(MODIFY_RESOURCE, {
    id: input.id,
    relationship: relationship.id,
    now,
    how: checkedText(input.how, 'how') ?? null,
  });
  const { version } = onlyRow(await runner.run(UPDATE_RESOURCE, { id: input.id, values: named(values), now }));
  appendEvent(mutation, 'resourceModified', input.id, version, relationship, changes(resource.before, values));
  return { resource: reference(input.id) };
}

/** Narrower than the relationship: the owner alone. Wider: the owner and the provider must have agreed on it. */
export async function discloseResource(
  mutation: MutationContext,
  input: { id: string; disclosure: Disclosure | null; expectedVersion?: number | null },
) {
  const { runner, viewer, now } = mutation;
  const resource = await lock(mutation, input.id);
  const party = resource.side === 'provider' ? resource.provider : resource.owner;
  checkVersion(input.expectedVersion, resource.version);
  const before = resource.before.disclosure ?? resource.relationshipDisclosure;
  const after = input.disclosure ?? resource.relationshipDisclosure;
  const askedBy = resource.before.disclosureAskedBy;
  const wanted = input.disclosure ?? 'AS_RELATIONSHIP';
  const other = askedBy === resource.owner ? resource.provider : resource.owner;
  const agreed = askedBy !== undefined && resource.before.disclosureAsked === wanted && viewer.mayChange(other);
  const values =
    !isWider(before, after) || agreed
      ? { disclosure: input.disclosure, disclosureAsked: null, disclosureAskedBy: null }
      : { disclosureAsked: wanted, disclosureAskedBy: party };
  const { version } = onlyRow(await runner.run(UPDATE_RESOURCE, { id: input.id, values, now }));
  mutation.event({
    name: 'disclosure' in values ? 'resourceDisclosed' : 'resourceDisclosureAsked',
    entityId: input.id,
    entityVersion: version,
    partyIds: [resource.owner, resource.provider],
    relationshipId: resource.relationship,
    change: changes(resource.before, values),
  });
  return { resource: reference(input.id) };
}

/** The owner says which of its services a resource enables: this is what chains relationships. */
export async function enableService(
  mutation: MutationContext,
  input: { resource: string; service: string; criticality?: string; withdraw?: boolean },
) {
  const { runner, now } = mutation;
  const resource = await lock(mutation, input.resource, 'resource');
  if (input.withdraw) {
    const [done] = await runner.run(STOP_ENABLING_SERVICE, { id: input.resource, service: input.service });
    if (!done) throw notFound('service', 'service that it enables');
  } else
    await enable(mutation, input.resource, resource.owner, {
      service: input.service,
      criticality: input.criticality ?? 'MEDIUM',
    });
  const { version } = onlyRow(await runner.run(UPDATE_RESOURCE, { id: input.resource, values: {}, now }));
  mutation.event({
    name: input.withdraw ? 'serviceNoLongerEnabled' : 'serviceEnabled',
    entityId: input.resource,
    entityVersion: version,
    partyIds: [resource.owner, resource.provider],
    relationshipId: resource.relationship,
    change: { [input.service]: { after: input.withdraw ? null : (input.criticality ?? 'MEDIUM') } },
  });
  return { resource: reference(input.resource) };
}

/** A resource that the mutation changes within a relationship: its owner and its provider know of it, and in another one it is not recorded. */
async function lockReferred({ runner, viewer }: MutationContext, id: string, relationship: string) {
  const [resource] = await runner.run(LOCK_RESOURCE, { id });
  const isReferable =
    resource?.relationship === relationship ||
    (resource && !isRecorded({ provider: resource.provider, consumer: resource.owner }));
  if (!resource || !isReferable || !(viewer.actsFor(resource.owner) || viewer.actsFor(resource.provider)))
    throw notFound('id', 'resource of yours');
  return resource;
}

async function lock({ runner, authority }: MutationContext, id: string, field = 'id') {
  const what = 'resource of yours';
  const [resource] = await runner.run(LOCK_RESOURCE, { id });
  if (!resource) throw notFound(field, what);
  const { relationship, provider, owner: consumer, state } = resource;
  return { ...resource, side: authority.over({ relationship, provider, consumer, state }, field, what) };
}

async function enable(
  { runner }: MutationContext,
  id: string,
  owner: string,
  { service, criticality }: EnablementValue,
): Promise<void> {
  const [found] = await runner.run(PROVIDER_OF_SERVICE, { service });
  if (found?.provider !== owner)
    throw new DomainError(
      'INVALID_INPUT',
      'service',
      'A resource can enable only services that its owner provides; use a service of the owner.',
    );
  await runner.run(ENABLE_SERVICE, { id, service, criticality });
}

function checked(input: ResourceValues): Record<string, unknown> {
  const values: Record<string, unknown> = given(input, 'name', 'kind', 'description');
  refuseNull(input, 'name', 'kind');
  if (input.name !== undefined) values.name = checkedName(input.name, 'name');
  if (input.description) values.description = checkedText(input.description, 'description');
  if (input.url !== undefined) values.url = input.url === null ? null : webAddress(input.url, 'url');
  if (input.validUntil !== undefined) values.validUntil = toDate(input.validUntil);
  return values;
}

function appendEvent(
  mutation: MutationContext,
  name: EventName,
  id: string,
  version: number,
  { id: relationshipId, provider, consumer }: Pick<LockedRelationship, 'id' | 'provider' | 'consumer'>,
  change = {},
): void {
  mutation.event({
    name,
    entityId: id,
    entityVersion: version,
    partyIds: [provider, consumer],
    relationshipId,
    change,
  });
}
