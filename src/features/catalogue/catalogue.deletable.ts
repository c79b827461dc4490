/** Services, products and offerings that were created by mistake can be deleted. */
import { representatives } from '../../access-control/authority.rules.ts';
import type { Statement } from '../../graph/statement.ts';
import type { Deletable, LockedRecord } from '../../mutations/deletion/deletable.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { LockedService } from './catalogue.actions.ts';
import { LOCK_OFFERING, LOCK_PRODUCT, LOCK_SERVICE } from './catalogue.write.cypher.ts';

const authority = { party: representatives(), subject: 'The catalogue of the provider.' };

const locking =
  (statement: Statement<{ id: string }, LockedService>) =>
  async ({ runner }: MutationContext, id: string): Promise<LockedRecord | undefined> => {
    const [row] = await runner.run(statement, { id });
    if (!row) return undefined;
    const { provider, version, before } = row;
    return { target: { party: provider }, version, partyIds: [provider], title: String(before.name) };
  };

export const catalogueDeletables: Readonly<Record<string, Deletable>> = {
  svc_: {
    what: 'service',
    authority,
    lock: locking(LOCK_SERVICE),
    edges: ['PROVIDES'],
    dependents: {
      HAS_PRODUCT: 'products',
      OF: 'offerings',
      INCLUDES: 'offerings that include it',
      ENABLES: 'resources that enable it',
    },
    instead: 'Withdraw its offerings (`publishOffering`).',
    event: 'serviceDeleted',
  },
  prd_: {
    what: 'product',
    authority,
    lock: locking(LOCK_PRODUCT),
    edges: ['HAS_PRODUCT'],
    dependents: { USED: 'uses' },
    instead: 'Change its name or description (`updateProduct`).',
    event: 'productDeleted',
  },
  off_: {
    what: 'offering',
    authority,
    lock: locking(LOCK_OFFERING),
    edges: ['OFFERS', 'OF', 'INCLUDES'],
    dependents: { ON: 'relationships', UNDER: 'rate offers' },
    instead: 'Withdraw it (`publishOffering`).',
    event: 'offeringDeleted',
  },
};
