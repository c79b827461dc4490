/** A resource that was recorded by mistake: its owner deletes it at any time, the side that recorded it for a day. */
import { representatives } from '../../access-control/authority.rules.ts';
import type { Deletable } from '../../mutations/deletion/deletable.ts';
import { checkOwnRecent } from '../../mutations/deletion/deletion.rules.ts';
import { LOCK_RESOURCE } from './resource.cypher.ts';
import { DISCLOSURES_BY_PROVIDER } from './resource.rules.ts';

const RESOURCE = { what: 'resource', instead: 'Set its last day (`modifyResource`), or ask its owner to delete it.' };

export const resourceDeletables: Readonly<Record<string, Deletable>> = {
  res_: {
    ...RESOURCE,
    authority: {
      provider: representatives(DISCLOSURES_BY_PROVIDER),
      consumer: representatives(),
      recorded: 'TOO',
      subject: 'A resource of the consumer, or one that the provider has just recorded.',
    },
    async lock({ runner }, id) {
      const [row] = await runner.run(LOCK_RESOURCE, { id });
      if (!row) return undefined;
      const { relationship, provider, owner: consumer, state, version, before, createdAt } = row;
      return {
        target: { relationship, provider, consumer, state },
        ...{ version, partyIds: [consumer, provider], relationshipId: relationship, createdAt },
        ...{ title: String(before.name), recordedBy: before.recordedById ?? null },
      };
    },
    check(record, mutation) {
      const owner = record.target.consumer;
      if (!owner || !mutation.viewer.mayChange(owner)) checkOwnRecent(record, RESOURCE, mutation);
    },
    edges: ['OWNS', 'CREATES'],
    dependents: {
      ENABLES: 'services that it enables',
      MODIFIES: 'relationships that modified it',
      UNLOCKS: 'access of people',
      IS_RESOURCE: 'property alerts',
    },
    event: 'resourceDeleted',
  },
};
