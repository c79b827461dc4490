import { type Migration, range, unique } from '../../graph/migrations.ts';

export const advocacyMigrations: Migration[] = [
  { id: 9, what: 'surveys', statements: [unique('Survey_id', 'Survey', 'id')] },
  {
    id: 21,
    what: 'answers to surveys, latest first',
    statements: [range('Survey_answeredAt', 'Survey', 'answeredAt')],
  },
];
