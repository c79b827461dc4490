/** An activity that was recorded by mistake can be deleted for a day. */
import { members } from '../../access-control/authority.rules.ts';
import type { Deletable } from '../../mutations/deletion/deletable.ts';
import { checkOwnRecent } from '../../mutations/deletion/deletion.rules.ts';
import { LOCK_ACTIVITY } from './activity.cypher.ts';
import { ACTIVITIES } from './activity.rules.ts';

const ACTIVITY = { what: 'activity', instead: 'Cancel it (`cancelActivity`).' };

export const activityDeletables: Readonly<Record<string, Deletable>> = {
  act_: {
    ...ACTIVITY,
    authority: {
      provider: members(ACTIVITIES),
      consumer: members(ACTIVITIES),
      recorded: 'TOO',
      subject: 'The activities that the side itself recorded.',
    },
    async lock({ runner }, id) {
      const [row] = await runner.run(LOCK_ACTIVITY, { id });
      if (!row) return undefined;
      const { relationship, provider, consumer, state, version, createdAt, recordedBy, before } = row;
      return {
        target: { relationship, provider, consumer, state },
        ...{ version, partyIds: [provider, consumer], relationshipId: relationship },
        ...{ createdAt, recordedBy, title: String(before.summary) },
      };
    },
    check: (record, mutation) => checkOwnRecent(record, ACTIVITY, mutation),
    edges: ['PART_OF', 'PERFORMED', 'USED'],
    dependents: { ON_THING: 'feedback' },
    event: 'activityDeleted',
  },
};
