import type { Feature } from '../../feature.ts';
import { AttentionCount, AttentionItem, AttentionQueries } from './attention.api.ts';
import { attentionShapes } from './attention.cypher.ts';
import { attentionEvents } from './attention.events.ts';
import { attentionMigrations } from './attention.migrations.ts';
import { attentionVocabulary } from './attention.vocabulary.ts';
import { AttentionHandling } from './handling.api.ts';
import { handlingShapes } from './handling.cypher.ts';
import { AttentionMutations } from './handling.mutations.ts';
import { Task } from './task.api.ts';
import { taskAttention, taskShapes } from './task.cypher.ts';

export const attention: Feature = {
  name: 'attention',
  vocabulary: attentionVocabulary,
  events: attentionEvents,
  migrations: attentionMigrations,
  resolvers: [AttentionQueries, AttentionMutations],
  types: [AttentionItem, AttentionCount, AttentionHandling, Task],
  attention: taskAttention,
  shapes(shapes, _packs, sources) {
    attentionShapes(shapes, sources);
    handlingShapes(shapes);
    taskShapes(shapes);
  },
};
