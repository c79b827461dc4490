import { type Migration, unique } from '../../graph/migrations.ts';

export const feedbackMigrations: Migration[] = [
  { id: 7, what: 'feedback', statements: [unique('Feedback_id', 'Feedback', 'id')] },
];
