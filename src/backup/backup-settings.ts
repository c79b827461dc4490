/** What an operator sets for backups. */
import { join } from 'node:path';
import { z } from 'zod';
import type { KeySettings } from './keys.ts';

/** How often the Neo4j that Covalue runs itself is backed up. */
export const MANAGED_HOURS = 24;

/** A part of the variables in `src/config.ts`. */
export const BACKUP_VARIABLES = {
  BACKUP_EVERY_HOURS: z.coerce
    .number()
    .min(0)
    .optional()
    .describe(
      `How often npm start makes a backup (npm run backup). Default: ${MANAGED_HOURS} for the Neo4j that Covalue runs itself; never (0) with NEO4J_URI, where only one replica should do it.`,
    ),
  BACKUP_FOLDER: z
    .string()
    .optional()
    .describe(
      'Folder of backups, on another disk than the data if possible. Default: <COVALUE_DATA>/backups. A backup contains the personal data of everybody.',
    ),
  BACKUP_KEEP: z.coerce
    .number()
    .int()
    .positive()
    .default(7)
    .describe('How many backups in BACKUP_FOLDER are kept after an automatic one; the oldest are deleted.'),
  BACKUP_PAUSE_SECONDS: z.coerce
    .number()
    .positive()
    .default(10)
    .describe(
      'For how long writes may wait for a backup. A graph of a million nodes needs some seconds. A backup that would need longer fails, and writes continue.',
    ),
  BACKUP_WITH_KEYS: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe(
      'Whether backups contain the signing key of COVALUE_DATA. Default: false with NODE_ENV=production, otherwise true. SECRET_KEY is never in a backup, only its fingerprint.',
    ),
};

/** The variables that backups need, as `src/config.ts` reads them. */
interface BackupConfig {
  COVALUE_DATA: string;
  BACKUP_FOLDER?: string;
  SECRET_KEY?: string;
  SECRET_KEY_PREVIOUS?: string[];
}

export function backupFolder({ BACKUP_FOLDER, COVALUE_DATA }: BackupConfig): string {
  return BACKUP_FOLDER ?? join(COVALUE_DATA, 'backups');
}

export function keysOf({ COVALUE_DATA, SECRET_KEY, SECRET_KEY_PREVIOUS }: BackupConfig): KeySettings {
  return { dataFolder: COVALUE_DATA, secretKey: SECRET_KEY, previousKeys: SECRET_KEY_PREVIOUS };
}
