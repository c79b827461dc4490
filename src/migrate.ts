/** The migrations of the whole application: the core and all features. */
import 'reflect-metadata';
import type { Driver } from 'neo4j-driver';
import { FEATURES } from './features.ts';
import { CORE_MIGRATIONS, runMigrations } from './graph/migrations.ts';

/** Ids of the migrations that this release has. */
export const KNOWN_MIGRATIONS = [CORE_MIGRATIONS, ...FEATURES.flatMap(({ migrations }) => [migrations ?? []])].flatMap(
  (migrations) => migrations.map(({ id }) => id),
);

/** Brings the graph up to date; safe to run by several processes at once. */
export function migrate(driver: Driver, database?: string): Promise<void> {
  return runMigrations(driver, FEATURES, database);
}
