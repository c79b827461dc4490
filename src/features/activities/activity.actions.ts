/** Records activities in the timeline. */
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import type { RowOf } from '../../graph/statement.ts';
import { toInstant } from '../../graph/temporal.ts';
import { checkedName, checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { type LockedRelationship, lockRelationship } from '../relationships/relationship.actions.ts';
import { PRODUCT_OF_RELATIONSHIP, RECORD_ACTIVITY, SIDES_OF_PERFORMER } from './activity.cypher.ts';
import {
  ActivityKind,
  checkOccurred,
  checkPerformer,
  checkQuantity,
  checkState,
  DEFAULT_QUANTITY,
} from './activity.rules.ts';

export interface NewActivity {
  relationship: string;
  kind: ActivityKind;
  summary: string;
  note?: string | null;
  occurredAt?: Date | string | null;
  performedBy?: string | null;
  amount?: Money | null;
}

/** Reads what it needs in one round trip, by what the input names. */
export async function recordActivity(mutation: MutationContext, input: NewActivity) {
  const [relationship, sides] = await Promise.all([
    lockRelationship(mutation, input.relationship, 'relationship'),
    sidesOf(mutation, input.relationship, input.performedBy),
  ]);
  return saveActivity(mutation, relationship, {
    ...input,
    performedBy: performer(mutation, relationship, sides, input),
  });
}

export interface ProductUse {
  relationship: string;
  product: string;
  quantity?: number | null;
  usedAt?: Date | string | null;
  usedBy?: string | null;
  note?: string | null;
}

/** The use of a product is consumption that states which product of the service was used, and how often. */
export async function registerProductUse(mutation: MutationContext, input: ProductUse) {
  const { product } = input;
  const [relationship, [found], sides] = await Promise.all([
    lockRelationship(mutation, input.relationship, 'relationship'),
    mutation.runner.run(PRODUCT_OF_RELATIONSHIP, { relationship: input.relationship, product }),
    sidesOf(mutation, input.relationship, input.usedBy),
  ]);
  if (!found) throw notFound('product', 'product in the offering of this relationship');
  const use = useOf({ id: product, name: found.name }, input);
  const performedBy = performer(mutation, relationship, sides, { kind: use.kind, performedBy: input.usedBy }, true);
  return saveActivity(mutation, relationship, { ...use, performedBy });
}

/** The use of a product, as the timeline has it. @throws DomainError INVALID_INPUT for a quantity that is out of range */
export function useOf({ id, name }: { id: string; name: string }, input: Omit<ProductUse, 'relationship' | 'product'>) {
  const quantity = input.quantity ?? DEFAULT_QUANTITY;
  checkQuantity(quantity);
  const { note, usedAt: occurredAt } = input;
  return { kind: ActivityKind.CONSUMPTION, summary: `Used ${name}`, note, occurredAt, product: id, quantity };
}

type Sides = RowOf<typeof SIDES_OF_PERFORMER>[];

function sidesOf({ runner }: MutationContext, relationship: string, party: string | null | undefined): Promise<Sides> {
  return runner.run(SIDES_OF_PERFORMER, { relationship, party: party ?? null });
}

/** @returns who performed it. @throws DomainError unless the viewer may record it */
function performer(
  mutation: MutationContext,
  relationship: LockedRelationship,
  sides: Sides,
  { kind, performedBy: named }: Pick<NewActivity, 'kind' | 'performedBy'>,
  isUse = false,
): string {
  const { provider, consumer } = relationship;
  const { viewer } = mutation;
  const performedBy = named ?? defaultPerformer(mutation, relationship, kind);
  const side = sides.find(({ id }) => id === performedBy);
  if (!side || !(side.provides || side.consumes))
    throw new DomainError(
      'INVALID_INPUT',
      'performedBy',
      'Name the provider, the consumer, or a person who acts for one of them.',
    );
  const isConsumer = kind === ActivityKind.CONSUMPTION ? side.consumes : !side.provides;
  checkPerformer(kind, isConsumer ? 'CONSUMER' : 'PROVIDER');
  // Each side records its own activities; product use may also be recorded by the provider's system.
  if (!viewer.actsFor(side.provides ? provider : consumer) && !(isUse && viewer.actsFor(provider)))
    throw new DomainError(
      'FORBIDDEN',
      'performedBy',
      'Record only activities of your own side; the other side records its own.',
    );
  return performedBy;
}

type InRelationship = Pick<LockedRelationship, 'id' | 'provider' | 'consumer' | 'state' | 'side'>;

/**
 * Adds to the timeline of a relationship that is locked that the viewer's side did something: relationship management unless `kind` says
 * otherwise. @param performedBy the viewer or a party for which it acts. Default: the provider if it acts for that, else the consumer
 */
export function noteActivity(
  mutation: MutationContext,
  relationship: InRelationship,
  { performedBy, ...input }: Pick<NewActivity, 'summary' | 'note' | 'performedBy'> & { kind?: ActivityKind },
) {
  const kind = input.kind ?? ActivityKind.RELATIONSHIP_MANAGEMENT;
  const by = performedBy ?? defaultPerformer(mutation, relationship, kind);
  return saveActivity(mutation, relationship, { ...input, kind, performedBy: by });
}

interface DoneActivity extends Omit<NewActivity, 'relationship' | 'performedBy'> {
  performedBy: string;
  product?: string;
  quantity?: number;
}

/** Adds an activity to the timeline of a relationship that is locked. `performedBy` has been checked, or is the viewer's own side. */
export async function saveActivity(
  { runner, now, event }: Pick<MutationContext, 'runner' | 'now' | 'event'>,
  relationship: InRelationship,
  input: DoneActivity,
) {
  const { provider, consumer } = relationship;
  const { product = null, quantity, performedBy } = input;
  checkState(input.kind, relationship.state);
  const occurredAt = input.occurredAt ? new Date(input.occurredAt).toISOString() : now;
  checkOccurred(occurredAt, now);
  const id = newId('act');
  const values = {
    kind: input.kind,
    summary: checkedName(input.summary, 'summary'),
    note: checkedText(input.note, 'note') ?? null,
    occurredAt: toInstant(occurredAt),
    quantity: quantity === undefined ? null : BigInt(quantity),
    amountMinor: input.amount ? BigInt(toMinor(input.amount, 'amount')) : null,
    currency: input.amount?.currency ?? null,
    recordedById: relationship[relationship.side],
  };
  await runner.run(RECORD_ACTIVITY, { id, now, relationship: relationship.id, performedBy, product, values });
  event({
    name: product ? 'productUsed' : 'activityRecorded',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: relationship.id,
  });
  return { activity: reference(id) };
}

function defaultPerformer(
  { viewer }: MutationContext,
  { provider, consumer }: InRelationship,
  kind: ActivityKind,
): string {
  if (kind === ActivityKind.PROVISION) return provider;
  if (kind === ActivityKind.CONSUMPTION) return consumer;
  return viewer.actsFor(provider) ? provider : consumer;
}
