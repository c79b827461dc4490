/** Finds the GraphQL operations of the dashboard. They are in the files *.graphql beside the code that sends them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DASHBOARD_FOLDER = join(import.meta.dirname, '../dashboard');

/** @returns absolute paths, sorted */
export function dashboardOperationFiles(): string[] {
  return readdirSync(DASHBOARD_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => join(DASHBOARD_FOLDER, name))
    .sort();
}

/** All operations and fragments as one document. */
export function dashboardOperationsText(): string {
  return dashboardOperationFiles()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}
