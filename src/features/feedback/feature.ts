import type { Feature } from '../../feature.ts';
import { feedbackAttention } from './attention.cypher.ts';
import * as api from './feedback.api.ts';
import { feedbackShapes } from './feedback.cypher.ts';
import { feedbackEvents } from './feedback.events.ts';
import { feedbackMigrations } from './feedback.migrations.ts';
import { FeedbackMutations } from './feedback.mutations.ts';
import { feedbackVocabulary } from './feedback.vocabulary.ts';

export const feedback: Feature = {
  name: 'feedback',
  vocabulary: feedbackVocabulary,
  events: feedbackEvents,
  enumValues: { MailKind: { FEEDBACK: 'Feedback, and answers to yours.' } },
  migrations: feedbackMigrations,
  resolvers: [api.FeedbackOfRelationship, FeedbackMutations],
  types: [api.Feedback],
  attention: feedbackAttention,
  shapes: feedbackShapes,
};
