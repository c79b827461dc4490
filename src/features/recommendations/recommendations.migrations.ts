import { type Migration, range, unique } from '../../graph/migrations.ts';

export const recommendationsMigrations: Migration[] = [
  {
    id: 4,
    what: 'recommendations: models, segments and answers',
    statements: [
      unique('RecommendationModel_id', 'RecommendationModel', 'id'),
      unique('Segment_id', 'Segment', 'id'),
      unique('Recommendation_id', 'Recommendation', 'id'),
      range('RecommendationModel_current', 'RecommendationModel', 'current'),
    ],
  },
  {
    id: 20,
    what: 'recommendations: one training at a time',
    statements: [unique('TrainingLease_id', 'TrainingLease', 'id')],
  },
  {
    id: 56,
    what: 'recommendations: runs of the training',
    statements: [
      unique('TrainingRun_id', 'TrainingRun', 'id'),
      range('TrainingRun_startedAt', 'TrainingRun', 'startedAt'),
    ],
  },
];
