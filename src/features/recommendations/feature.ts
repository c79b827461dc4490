import type { Feature } from '../../feature.ts';
import * as likelihoods from './likelihood/likelihood.api.ts';
import * as opportunities from './opportunities/opportunity.api.ts';
import { AbstentionQueries } from './ranking/abstention.api.ts';
import * as api from './recommendation.api.ts';
import { RecommendationMutations } from './recommendation.mutations.ts';
import { RecommendationSubscriptions } from './recommendation.subscriptions.ts';
import { recommendationsEvents } from './recommendations.events.ts';
import { recommendationsMigrations } from './recommendations.migrations.ts';
import { RECOMMENDERS } from './recommenders.ts';
import { deletedWithSuggested } from './suggested.deletable.ts';
import * as trainings from './training/training-run.api.ts';
import { trainingRunShapes } from './training/training-run.cypher.ts';
import { trainingScheduler } from './training-scheduler.ts';
import * as usage from './usage/usage.api.ts';
import './recommendations.settings.ts';
import { recommendationMail } from './recommendation.mail.rules.ts';
import { recommendationsVocabulary } from './recommendations.vocabulary.ts';

export const recommendations: Feature = {
  name: 'recommendations',
  vocabulary: recommendationsVocabulary,
  events: recommendationsEvents,
  enumValues: {
    MailKind: { RECOMMENDATION: 'Recommendations of offerings, providers and products.' },
    ProcessingLoop: {
      TRAINING: 'Trains the recommendation model; the record is a party.',
      RECOMMENDATIONS: 'Publishes recommendations after a training; the record is a party.',
    },
  },
  recommenders: RECOMMENDERS,
  deletedWith: deletedWithSuggested,
  mails: { recommendation: recommendationMail },
  settings: ({ config }) => ({ holdOutShare: config.RECOMMENDATION_HOLD_OUT_SHARE }),
  scheduled: ({ graph, config, log, settings }) => [
    trainingScheduler(graph, log, {
      everyHours: config.TRAINING_EVERY_HOURS,
      holdOutShare: settings.holdOutShare,
      limits: { memoryMb: config.TRAINING_MEMORY_MB, timeLimitMinutes: config.TRAINING_TIME_LIMIT_MINUTES },
    }),
  ],
  migrations: recommendationsMigrations,
  resolvers: [
    RecommendationSubscriptions,
    api.RecommendationQueries,
    AbstentionQueries,
    usage.UsageQueries,
    opportunities.OpportunityQueries,
    likelihoods.LikelihoodQueries,
    trainings.TrainingRunQueries,
    RecommendationMutations,
  ],
  types: [trainings.TrainingRun],
  shapes: trainingRunShapes,
};
