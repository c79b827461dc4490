import type { Feature } from '../../feature.ts';
import { activitiesEvents } from './activities.events.ts';
import { activitiesVocabulary } from './activities.vocabulary.ts';
import * as api from './activity.api.ts';
import { activityShapes } from './activity.cypher.ts';
import { activityDeletables } from './activity.deletable.ts';
import { ActivityMutations } from './activity.mutations.ts';

export const activities: Feature = {
  name: 'activities',
  vocabulary: activitiesVocabulary,
  events: activitiesEvents,
  deletables: activityDeletables,
  resolvers: [api.ActivitiesOfRelationship, ActivityMutations],
  types: [api.Activity],
  shapes: activityShapes,
};
