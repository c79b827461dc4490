/** Creates and changes services, and adds products. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import type { Statement } from '../../graph/statement.ts';
import {
  checkedName,
  checkedText,
  checkVersion,
  given,
  nameKey,
  refuseNull,
} from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { changes } from '../parties/party.actions.ts';
import {
  CATALOGUE_KEY_TAKEN,
  CREATE_PRODUCT,
  CREATE_SERVICE,
  LOCK_PRODUCT,
  LOCK_SERVICE,
  UPDATE_PRODUCT,
  UPDATE_SERVICE,
} from './catalogue.write.cypher.ts';

export interface ServiceValues {
  name?: string;
  description?: string | null;
}

export async function createService(
  mutation: MutationContext,
  input: ServiceValues & { provider: string; name: string },
) {
  const { runner, authority, now } = mutation;
  authority.over({ party: input.provider }, 'provider', 'party that you act for');
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
  await runner.run(UPDATE_SERVICE, { id: input.id, now, values: named(values) });
  mutation.event({
    name: 'serviceUpdated',
    entityId: input.id,
    entityVersion: service.version + 1,
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

export async function updateProduct(
  mutation: MutationContext,
  input: ServiceValues & { id: string; expectedVersion?: number | null },
) {
  const { runner, now } = mutation;
  const product = await lockOwned(mutation, LOCK_PRODUCT, input.id, 'id', 'product');
  checkVersion(input.expectedVersion, product.version);
  const values = namedValues(input, product.service);
  if (values.key && values.key !== product.before.key) await mustBeFree(mutation, values.key, 'product');
  await runner.run(UPDATE_PRODUCT, { id: input.id, now, values });
  mutation.event({
    name: 'productUpdated',
    entityId: input.id,
    entityVersion: product.version + 1,
    partyIds: [product.provider],
    change: changes(product.before, values),
  });
  return { product: reference(input.id) };
}

export interface LockedService {
  provider: string;
  version: number;
  before: Record<string, unknown>;
}

export async function serviceForChange(mutation: MutationContext, id: string, field: string): Promise<LockedService> {
  return lockOwned(mutation, LOCK_SERVICE, id, field, 'service');
}

export async function lockOwned<Locked extends LockedService>(
  { runner, authority }: MutationContext,
  statement: Statement<{ id: string }, Locked>,
  id: string,
  field: string,
  what: string,
): Promise<Locked> {
  const [row] = await runner.run(statement, { id });
  if (!row) throw notFound(field, `${what} of yours`);
  authority.over({ party: row.provider }, field, `${what} of yours`);
  return row;
}

/** Properties as they are stored. */
export interface StoredValues extends ServiceValues {
  /** Unique among the names of one kind. */
  key?: string;
  [property: string]: unknown;
}

export function namedValues(input: ServiceValues, owner: string): StoredValues {
  const values: StoredValues = given(input, 'name', 'description');
  refuseNull(values, 'name');
  if (values.name !== undefined) {
    values.name = checkedName(values.name, 'name');
    values.key = nameKey(owner, values.name);
  }
  if (values.description) values.description = checkedText(values.description, 'description');
  return values;
}

export async function mustBeFree(
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
