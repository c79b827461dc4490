/** Creates, changes and publishes offerings. */

import { DomainError } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedText, checkVersion, given, refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { changes } from '../parties/party.actions.ts';
import {
  type LockedService,
  lockOwned,
  mustBeFree,
  namedValues,
  type ServiceValues,
  type StoredValues,
  serviceForChange,
} from './catalogue.actions.ts';
import {
  CREATE_OFFERING,
  LOCK_OFFERING,
  REPLACE_INCLUDED_SERVICES,
  SERVICES_OF_PROVIDER,
  SHOW_PROVIDER,
  UPDATE_OFFERING,
} from './catalogue.write.cypher.ts';
import { checkedSegments } from './target-group.rules.ts';

export interface OfferingValues extends ServiceValues {
  targetGroup?: string | null;
  targetKind?: string | null;
  targetSegments?: string[];
  contents?: string[];
  price?: Money | null;
  pricePeriod?: string | null;
  terms?: string | null;
  utility?: string | null;
  warranty?: string | null;
  availableFrom?: string | null;
  availableUntil?: string | null;
  includes?: string[];
}

export async function createOffering(
  mutation: MutationContext,
  input: OfferingValues & { service: string; name: string; published?: boolean },
) {
  const { runner, now } = mutation;
  const { provider } = await serviceForChange(mutation, input.service, 'service');
  const includes = await includedServices(mutation, provider, input.service, input.includes ?? []);
  const id = newId('off');
  const values: StoredValues = {
    contents: ['SERVICE_ACTION'],
    ...offeringValues(input, provider),
    published: input.published ?? false,
  };
  checkAvailability(input.availableFrom, input.availableUntil);
  await mustBeFree(mutation, values.key, 'offering');
  await runner.run(CREATE_OFFERING, {
    id,
    now,
    provider,
    service: input.service,
    values: named(values),
    includes,
  });
  if (values.published) await runner.run(SHOW_PROVIDER, { provider, now });
  mutation.event({ name: 'offeringCreated', entityId: id, entityVersion: 1, partyIds: [provider] });
  return { offering: reference(id) };
}

export async function updateOffering(
  mutation: MutationContext,
  input: OfferingValues & { id: string; expectedVersion?: number | null },
) {
  const { runner, now } = mutation;
  const offering = await offeringForChange(mutation, input.id);
  checkVersion(input.expectedVersion, offering.version);
  refuseNull(input, 'contents', 'targetSegments');
  const values = offeringValues(input, offering.provider);
  const text = (value: unknown) => (value ? String(value) : null);
  checkAvailability(
    input.availableFrom === undefined ? text(offering.before.availableFrom) : input.availableFrom,
    input.availableUntil === undefined ? text(offering.before.availableUntil) : input.availableUntil,
  );
  if (values.key && values.key !== offering.before.key) await mustBeFree(mutation, values.key, 'offering');
  if (input.includes) {
    const includes = await includedServices(mutation, offering.provider, offering.service, input.includes);
    await runner.run(REPLACE_INCLUDED_SERVICES, { id: input.id, includes });
  }
  return saveOffering(mutation, offering, values, 'offeringUpdated', input.id, now);
}

/** Publishing an offering also publishes its provider: nobody can agree to an offering of an invisible provider. */
export async function publishOffering(
  mutation: MutationContext,
  input: { id: string; published: boolean; expectedVersion?: number | null },
) {
  const { runner, now } = mutation;
  const offering = await offeringForChange(mutation, input.id);
  checkVersion(input.expectedVersion, offering.version);
  if (input.published) await runner.run(SHOW_PROVIDER, { provider: offering.provider, now });
  else mutation.undo?.covers(input.id);
  const name = input.published ? 'offeringPublished' : 'offeringWithdrawn';
  return saveOffering(mutation, offering, { published: input.published }, name, input.id, now);
}

interface LockedOffering extends LockedService {
  /** The ID of the service on which the offering is based. */
  service: string;
}

async function saveOffering(
  mutation: MutationContext,
  offering: LockedService,
  values: Record<string, unknown>,
  name: EventName,
  id: string,
  now: string,
) {
  await mutation.runner.run(UPDATE_OFFERING, { id, now, values: named(values) });
  mutation.event({
    name,
    entityId: id,
    entityVersion: offering.version + 1,
    partyIds: [offering.provider],
    change: changes(offering.before, values),
  });
  return { offering: reference(id) };
}

async function offeringForChange(mutation: MutationContext, id: string): Promise<LockedOffering> {
  return lockOwned(mutation, LOCK_OFFERING, id, 'id', 'offering');
}

function offeringValues(input: OfferingValues, provider: string): StoredValues {
  const values: StoredValues = {
    ...namedValues(input, provider),
    ...given(input, 'targetGroup', 'targetKind', 'contents', 'pricePeriod', 'terms', 'utility', 'warranty'),
  };
  for (const field of ['targetGroup', 'terms', 'utility', 'warranty'] as const)
    if (input[field]) values[field] = checkedText(input[field], field);
  if (values.contents === null) delete values.contents;
  if (input.targetSegments) values.targetSegments = checkedSegments(input.targetSegments);
  if (input.price !== undefined) {
    if (input.price?.amount.startsWith('-'))
      throw new DomainError('INVALID_INPUT', 'price', 'A price cannot be negative.');
    values.priceMinor = input.price ? BigInt(toMinor(input.price, 'price')) : null;
    values.currency = input.price?.currency ?? null;
  }
  if (input.availableFrom !== undefined) values.availableFrom = toDate(input.availableFrom);
  if (input.availableUntil !== undefined) values.availableUntil = toDate(input.availableUntil);
  return values;
}

function checkAvailability(from: string | null | undefined, until: string | null | undefined): void {
  if (from && until && until < from)
    throw new DomainError(
      'INVALID_INPUT',
      'availableUntil',
      `The last day (${until}) is before the first day (${from}); specify ${from} or later.`,
    );
}

async function includedServices(
  { runner }: MutationContext,
  provider: string,
  main: string,
  includes: string[],
): Promise<string[]> {
  const ids = [...new Set(includes)].filter((id) => id !== main);
  const found = await runner.run(SERVICES_OF_PROVIDER, { provider, ids });
  if (found.length < ids.length)
    throw new DomainError(
      'INVALID_INPUT',
      'includes',
      'An offering can include only services of its own provider; omit the others.',
    );
  return ids;
}
