/** A property alert that was set up by mistake is deleted with its criteria and its resource, before it has found homes. */
import { representatives } from '../../../access-control/authority.rules.ts';
import type { Deletable } from '../../../mutations/deletion/deletable.ts';
import { CHANGES_OF_ALERT } from './alert.rules.ts';
import { LOCK_ALERT, PARTS_OF_ALERT } from './alert.write.cypher.ts';

export const alertDeletables: Readonly<Record<string, Deletable>> = {
  alr_: {
    what: 'property alert',
    authority: {
      provider: representatives(CHANGES_OF_ALERT),
      consumer: representatives(),
      recorded: 'TOO',
      subject: 'A property alert, which is a resource of the client.',
    },
    async lock({ runner }, id) {
      const [row] = await runner.run(LOCK_ALERT, { id });
      if (!row) return undefined;
      const { relationship, provider, consumer, relationshipState: state, version, name: title } = row;
      const parts = await runner.run(PARTS_OF_ALERT, { alert: id });
      return {
        target: { relationship, provider, consumer, state },
        ...{ version, partyIds: [provider, consumer], relationshipId: relationship, title },
        parts: parts.map((each) => each.id),
      };
    },
    edges: ['PROVISIONED_IN', 'IS_RESOURCE', 'OF_ALERT', 'OWNS', 'CREATES'],
    dependents: {
      FOR_ALERT: 'homes that it found',
      ASKS_CHANGE_OF: 'requests to change it',
      CARRIES_OUT: 'requests to change it',
    },
    instead: 'End it (`updatePropertyAlert` with the state ENDED).',
    event: 'propertyAlertDeleted',
  },
};
