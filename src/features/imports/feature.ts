import type { Feature } from '../../feature.ts';
import * as api from './import.api.ts';
import { importShapes } from './import.cypher.ts';
import { ImportMutations } from './import.mutations.ts';
import { KEPT_DAYS } from './import.rules.ts';
import { importPages } from './import-pages.ts';
import * as table from './import-table.api.ts';
import { importsEvents } from './imports.events.ts';
import { importsMigrations } from './imports.migrations.ts';
import { importsVocabulary } from './imports.vocabulary.ts';
import { contactImport } from './kinds/contact.kind.ts';
import { offeringImport } from './kinds/offering.kind.ts';
import { relationshipImport } from './kinds/relationship.kind.ts';
import { spendImport } from './kinds/spend.kind.ts';
import { pruneImports } from './prune-imports.ts';
import { importWorker } from './work/import.worker.ts';

export const imports: Feature = {
  name: 'imports',
  vocabulary: importsVocabulary,
  events: importsEvents,
  imports: [contactImport, relationshipImport, offeringImport, spendImport],
  workers: ({ graph, settings, registries, log }) => [importWorker(graph, settings, registries, log)],
  pages: (runtime) => [importPages(runtime)],
  prunings: ({ graph }) => [
    { what: 'files of imports', days: KEPT_DAYS, prune: (before) => pruneImports(graph, before) },
  ],
  migrations: importsMigrations,
  resolvers: [
    api.ImportsOfOrganisation,
    api.ImportsOfPerson,
    api.ImportQueries,
    table.ImportTableQueries,
    ImportMutations,
  ],
  types: [api.Import],
  shapes: importShapes,
};
