/** Brings a graph to the newest migration of the core and of all features. */
import 'reflect-metadata';
import type { Driver } from 'neo4j-driver';
import { FEATURES } from './features.ts';
import { runMigrations } from './graph/migrations.ts';

export function migrate(driver: Driver, database?: string): Promise<void> {
  return runMigrations(driver, FEATURES, database);
}
