import { type Migration, range, unique } from '../../graph/migrations.ts';

export const importsMigrations: Migration[] = [
  {
    id: 110,
    what: 'imports',
    statements: [
      unique('Import_id', 'Import', 'id'),
      range('Import_state', 'Import', 'state'),
      range('Import_updatedAt', 'Import', 'updatedAt'),
      unique('ImportPart_key', 'ImportPart', 'key'),
      unique('ImportedRecord_key', 'ImportedRecord', 'key'),
      unique('ImportMapping_key', 'ImportMapping', 'key'),
    ],
  },
];
