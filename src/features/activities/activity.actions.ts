/** Records activities in the timeline. */
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { toInstant } from '../../graph/temporal.ts';
import { checkedName, checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { type LockedRelationship, lockRelationship } from '../relationships/relationship.actions.ts';
import { PRODUCT_OF_RELATIONSHIP, RECORD_ACTIVITY, SIDE_OF_PERFORMER } from './activity.cypher.ts';
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

export async function recordActivity(mutation: MutationContext, input: NewActivity) {
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  return saveActivity(mutation, relationship, input, {});
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
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const [product] = await mutation.runner.run(PRODUCT_OF_RELATIONSHIP, {
    relationship: relationship.id,
    product: input.product,
  });
  if (!product) throw notFound('product', 'product in the offering of this relationship');
  const quantity = input.quantity ?? DEFAULT_QUANTITY;
  checkQuantity(quantity);
  return saveActivity(
    mutation,
    relationship,
    {
      relationship: relationship.id,
      kind: ActivityKind.CONSUMPTION,
      summary: `Used ${product.name}`,
      note: input.note,
      occurredAt: input.usedAt,
      performedBy: input.usedBy ?? (mutation.viewer.actsFor(relationship.consumer) ? undefined : relationship.consumer),
    },
    { product: input.product, quantity },
  );
}

async function saveActivity(
  mutation: MutationContext,
  relationship: LockedRelationship,
  input: NewActivity,
  use: { product?: string; quantity?: number },
) {
  const { runner, viewer, now } = mutation;
  const { provider, consumer } = relationship;
  checkState(input.kind, relationship.state);
  const occurredAt = input.occurredAt ? new Date(input.occurredAt).toISOString() : now;
  checkOccurred(occurredAt, now);
  const performedBy = input.performedBy ?? defaultPerformer(mutation, relationship, input.kind);
  const [side] = await runner.run(SIDE_OF_PERFORMER, { party: performedBy, provider, consumer });
  if (!side || !(side.provides || side.consumes))
    throw new DomainError(
      'INVALID_INPUT',
      'performedBy',
      'Name the provider, the consumer, or a person who acts for one of them.',
    );
  checkPerformer(
    input.kind,
    input.kind === ActivityKind.CONSUMPTION
      ? side.consumes
        ? 'CONSUMER'
        : 'PROVIDER'
      : side.provides
        ? 'PROVIDER'
        : 'CONSUMER',
  );
  // Each side records its own activities; product use may also be recorded by the provider's system.
  const ownSide = side.provides ? provider : consumer;
  if (!viewer.actsFor(ownSide) && !(use.product && viewer.actsFor(provider)))
    throw new DomainError(
      'FORBIDDEN',
      'performedBy',
      'Record only activities of your own side; the other side records its own.',
    );
  const id = newId('act');
  const values = {
    kind: input.kind,
    summary: checkedName(input.summary, 'summary'),
    note: checkedText(input.note, 'note') ?? null,
    occurredAt: toInstant(occurredAt),
    quantity: use.quantity === undefined ? null : BigInt(use.quantity),
    amountMinor: input.amount ? BigInt(toMinor(input.amount, 'amount')) : null,
    currency: input.amount?.currency ?? null,
    recordedById: relationship[relationship.side],
  };
  await runner.run(RECORD_ACTIVITY, {
    id,
    now,
    relationship: relationship.id,
    performedBy,
    product: use.product ?? null,
    values,
  });
  mutation.event({
    name: use.product ? 'productUsed' : 'activityRecorded',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: relationship.id,
  });
  return { activity: reference(id) };
}

function defaultPerformer(
  { viewer }: MutationContext,
  { provider, consumer }: LockedRelationship,
  kind: ActivityKind,
): string {
  if (kind === ActivityKind.PROVISION) return provider;
  if (kind === ActivityKind.CONSUMPTION) return consumer;
  return viewer.actsFor(provider) ? provider : consumer;
}
