/** What may be done to the catalogue. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Statement } from '../../graph/statement.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName, checkedText, checkVersion, given, nameKey } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { changes } from '../parties/party.actions.ts';
import {
  CATALOGUE_KEY_TAKEN,
  CREATE_OFFERING,
  CREATE_PRODUCT,
  CREATE_SERVICE,
  LOCK_OFFERING,
  LOCK_SERVICE,
  REPLACE_INCLUDED_SERVICES,
  SERVICES_OF_PROVIDER,
  SHOW_PROVIDER,
  UPDATE_OFFERING,
  UPDATE_SERVICE,
} from './catalogue.cypher.ts';

export interface ServiceValues {
  name?: string;
  description?: string | null;
}

export interface OfferingValues extends ServiceValues {
  targetGroup?: string | null;
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

export async function createService(
  mutation: MutationContext,
  input: ServiceValues & { provider: string; name: string },
) {
  const { runner, now } = mutation;
  mustProvide(mutation, input.provider);
  const id = newId('svc');
  const values = namedValues(input, input.provider);
  await mustBeFree(mutation, values.key, 'service');
  await runner.run(CREATE_SERVICE, { id, now, provider: input.provider, values: named(values) });
  mutation.event({ name: 'serviceCreated', entityId: id, entityVersion: 1, partyIds: [input.provider] });
  return { service: reference(id) };
}

export async function updateService(
  mutation: MutationContext,
  input: ServiceValues & { id: string; expectedVersion?: number | null },
) {
  const { runner, now } = mutation;
  const service = await serviceForChange(mutation, input.id, 'id');
  checkVersion(input.expectedVersion, service.version);
  const values = namedValues(input, service.provider);
  if (values.key && values.key !== service.before.key) await mustBeFree(mutation, values.key, 'service');
  const { version } = onlyRow(await runner.run(UPDATE_SERVICE, { id: input.id, now, values: named(values) }));
  mutation.event({
    name: 'serviceUpdated',
    entityId: input.id,
    entityVersion: version,
    partyIds: [service.provider],
    change: changes(service.before, values),
  });
  return { service: reference(input.id) };
}

export async function addProduct(
  mutation: MutationContext,
  input: { service: string; name: string; description?: string | null },
) {
  const { runner, now } = mutation;
  const service = await serviceForChange(mutation, input.service, 'service');
  const id = newId('prd');
  const values = namedValues(input, input.service);
  await mustBeFree(mutation, values.key, 'product');
  await runner.run(CREATE_PRODUCT, { id, now, service: input.service, values });
  mutation.event({ name: 'productAdded', entityId: id, entityVersion: 1, partyIds: [service.provider] });
  return { product: reference(id) };
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

/** Publishing an offering shows its provider too: nobody can take an offering of somebody they cannot see. */
export async function publishOffering(
  mutation: MutationContext,
  input: { id: string; published: boolean; expectedVersion?: number | null },
) {
  const { runner, now } = mutation;
  const offering = await offeringForChange(mutation, input.id);
  checkVersion(input.expectedVersion, offering.version);
  if (input.published) await runner.run(SHOW_PROVIDER, { provider: offering.provider, now });
  const name = input.published ? 'offeringPublished' : 'offeringWithdrawn';
  return saveOffering(mutation, offering, { published: input.published }, name, input.id, now);
}

interface LockedService {
  provider: string;
  version: number;
  before: Record<string, unknown>;
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
  const { version } = onlyRow(await mutation.runner.run(UPDATE_OFFERING, { id, now, values: named(values) }));
  mutation.event({
    name,
    entityId: id,
    entityVersion: version,
    partyIds: [offering.provider],
    change: changes(offering.before, values),
  });
  return { offering: reference(id) };
}

function mustProvide({ viewer }: MutationContext, provider: string): void {
  if (!viewer.actsFor(provider)) throw notFound('provider', 'party that you act for');
  viewer.mustChange(provider, 'provider');
}

async function serviceForChange(mutation: MutationContext, id: string, field: string): Promise<LockedService> {
  return lockOwned(mutation, LOCK_SERVICE, id, field, 'service');
}

async function offeringForChange(mutation: MutationContext, id: string): Promise<LockedOffering> {
  return lockOwned(mutation, LOCK_OFFERING, id, 'id', 'offering');
}

async function lockOwned<Locked extends LockedService>(
  { runner, viewer }: MutationContext,
  statement: Statement<{ id: string }, Locked>,
  id: string,
  field: string,
  what: string,
): Promise<Locked> {
  const [row] = await runner.run(statement, { id });
  if (!row || !viewer.actsFor(row.provider)) throw notFound(field, `${what} of yours`);
  viewer.mustChange(row.provider, field);
  return row;
}

/** Properties as they are stored. */
interface StoredValues extends ServiceValues {
  /** Unique among the names of one kind. */
  key?: string;
  [property: string]: unknown;
}

function namedValues(input: ServiceValues, owner: string): StoredValues {
  const values: StoredValues = given(input, 'name', 'description');
  if (values.name === null)
    throw new DomainError('INVALID_INPUT', 'name', '`name` cannot be null; omit it to keep the current value.');
  if (values.name !== undefined) {
    values.name = checkedName(values.name, 'name');
    values.key = nameKey(owner, values.name);
  }
  if (values.description) values.description = checkedText(values.description, 'description');
  return values;
}

function offeringValues(input: OfferingValues, provider: string): StoredValues {
  const values: StoredValues = {
    ...namedValues(input, provider),
    ...given(input, 'targetGroup', 'contents', 'pricePeriod', 'terms', 'utility', 'warranty'),
  };
  for (const field of ['targetGroup', 'terms', 'utility', 'warranty'] as const)
    if (input[field]) values[field] = checkedText(input[field], field);
  if (values.contents === null) delete values.contents;
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

async function mustBeFree(
  { runner }: MutationContext,
  key: string | undefined,
  what: 'service' | 'offering' | 'product',
): Promise<void> {
  const [taken] = await runner.run(CATALOGUE_KEY_TAKEN, { key: key ?? null });
  if (taken?.[what])
    throw new DomainError(
      'ALREADY_EXISTS',
      'name',
      `A ${what} with this name already exists; update it, or use another name.`,
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
