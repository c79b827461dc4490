/** How imports are stored and read: `(:Party)-[:HAS_IMPORT]->(:Import)`. */
import { z } from 'zod';
import { listLiteral, statement } from '../../graph/statement.ts';
import { type ConnectionField, instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { byId } from '../catalogue/catalogue.cypher.ts';
import { BY_ID, NEWEST, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { ImportState, WORKING_STATES } from './import.rules.ts';

/** Those who act for the party. Administrators do not: an import shows that a party has contacts, and how many. */
const isFor = (party: string) => `${party} IN actingFor`;
const ofMine = (each: string) => `EXISTS { (${each})<-[:HAS_IMPORT]-(owner_:Party) WHERE ${isFor('owner_')} }`;

export function importShapes(shapes: Shapes): void {
  const imports: ConnectionField = {
    kind: 'connection',
    to: 'Import',
    match: (party, each) => `MATCH (${party})-[:HAS_IMPORT]->(${each}:Import)`,
    where: isFor,
    orderBy: () => [NEWEST, BY_ID],
  };
  shapes
    .type('Import', {
      label: 'Import',
      idPrefix: 'imp_',
      visible: ofMine,
      fields: {
        ...RECORD_FIELDS,
        ...Object.fromEntries(
          [
            ...[
              'fileName',
              'format',
              'bytes',
              'kind',
              'state',
              'problem',
              'rowCount',
              'doneRows',
              'problemCount',
              'duplicateCount',
            ],
            ...[
              'createdCount',
              'updatedCount',
              'mergedCount',
              'skippedCount',
              'rejectedCount',
              'removedCount',
              'restoredCount',
              'keptCount',
            ],
          ].map((name) => [name, property(name)]),
        ),
        startedAt: instantProperty('startedAt'),
        fileDeletedAt: instantProperty('fileDeletedAt'),
        party: {
          kind: 'one',
          to: 'Party',
          match: (each, party) => `MATCH (${party}:Party)-[:HAS_IMPORT]->(${each})`,
        },
        uploadedBy: {
          kind: 'one',
          to: 'Person',
          match: (each, person) => `MATCH (${person}:Person {id: ${each}.personId})`,
        },
      },
    })
    .type('Organisation', { fields: { imports } })
    .type('Person', { fields: { imports } })
    .type('Query', { fields: { import: byId('Import', ofMine) } });
}

/** Files that the party has now. Locks the party. */
export const COUNT_IMPORT_FILES = statement('countImportFiles')
  .params<{ party: string }>()
  .row({ count: z.number() })
  .text(`MATCH (p:Party {id: $party}) SET p.lock = true REMOVE p.lock
WITH p RETURN COUNT { (p)-[:HAS_IMPORT]->(i:Import) WHERE i.fileDeletedAt IS NULL } AS count`);

export const CREATE_IMPORT = statement('createImport')
  .params<{ id: string; party: string; values: object; now: string }>()
  .text(`MATCH (p:Party {id: $party})
CREATE (p)-[:HAS_IMPORT]->(i:Import {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})
SET i += $values`);

const STORED_IMPORT = {
  party: z.string(),
  version: z.number(),
  state: z.enum(ImportState),
  format: z.enum(['CSV', 'XLSX']),
  sheets: z.array(z.string()),
  kind: z.string().nullable(),
  settings: z.string().nullable(),
  hasFile: z.boolean(),
  personId: z.string(),
  /** Of an organisation. */
  packs: z.array(z.string()).nullable(),
};
const RETURN_IMPORT = `p.id AS party, i.version AS version, i.state AS state, i.format AS format, i.sheets AS sheets, i.kind AS kind,
  i.settings AS settings, i.fileDeletedAt IS NULL AS hasFile, i.personId AS personId,
  CASE WHEN p:Organisation THEN coalesce(p.packs, []) END AS packs`;

export const READ_IMPORT = statement('readImport')
  .params<{ id: string }>()
  .row(STORED_IMPORT)
  .text(`MATCH (i:Import {id: $id})<-[:HAS_IMPORT]-(p:Party) RETURN ${RETURN_IMPORT}`);

export const LOCK_IMPORT = statement('importForChange')
  .params<{ id: string }>()
  .row(STORED_IMPORT)
  .text(`MATCH (i:Import {id: $id}) SET i.lock = true REMOVE i.lock
WITH i MATCH (i)<-[:HAS_IMPORT]-(p:Party) RETURN ${RETURN_IMPORT}`);

/** For an import that is locked. A lease of the state before ends. */
export const SAVE_IMPORT = statement('saveImport')
  .params<{ id: string; values: object; now: string }>()
  .row({ version: z.number() })
  .text(`MATCH (i:Import {id: $id})
SET i += $values, i.version = i.version + 1, i.updatedAt = datetime($now), i.leaseBy = null, i.leaseTill = null
RETURN i.version AS version`);

export const KEPT_MAPPING = statement('keptImportMapping')
  .params<{ key: string }>()
  .row({ kind: z.string(), settings: z.string() })
  .text('MATCH (m:ImportMapping {key: $key}) RETURN m.kind AS kind, m.settings AS settings');

export const KEEP_MAPPING = statement('keepImportMapping')
  .params<{ key: string; kind: string; settings: string; now: string }>()
  .text(`MERGE (m:ImportMapping {key: $key})
SET m.kind = $kind, m.settings = $settings, m.updatedAt = datetime($now)`);

/** Of all files of the party. */
export const DELETE_MAPPINGS = statement('deleteImportMappings')
  .params<{ party: string }>()
  .text(`MATCH (m:ImportMapping) WHERE m.key STARTS WITH $party + '|' DELETE m`);

/** The next import on which no other server works. */
export const TAKE_IMPORT = statement('takeImport')
  .params<{ me: string; leaseSeconds: bigint }>()
  .row({ id: z.string(), state: z.enum(ImportState) })
  .text(`MATCH (i:Import) WHERE i.state IN ${listLiteral(WORKING_STATES)} AND (i.leaseBy = $me OR coalesce(i.leaseTill < datetime(), true))
WITH i ORDER BY i.updatedAt LIMIT 1
SET i.lock = true REMOVE i.lock
WITH i WHERE i.state IN ${listLiteral(WORKING_STATES)} AND (i.leaseBy = $me OR coalesce(i.leaseTill < datetime(), true))
SET i.leaseBy = $me, i.leaseTill = datetime() + duration({seconds: $leaseSeconds})
RETURN i.id AS id, i.state AS state`);

/** Locks the import for one batch. No row: another server has it, or its state has changed. */
export const RENEW_LEASE = statement('renewImportLease')
  .params<{ id: string; me: string; state: ImportState; leaseSeconds: bigint }>()
  .row({ party: z.string(), personId: z.string(), canSignIn: z.boolean() })
  .text(`MATCH (i:Import {id: $id}) SET i.lock = true REMOVE i.lock
WITH i WHERE i.leaseBy = $me AND i.state = $state
SET i.leaseTill = datetime() + duration({seconds: $leaseSeconds})
WITH i MATCH (i)<-[:HAS_IMPORT]-(p:Party) RETURN p.id AS party, i.personId AS personId,
  EXISTS { MATCH (by:Person {id: i.personId}) WHERE by.erasedAt IS NULL AND by.signInEndedAt IS NULL } AS canSignIn`);

/** Imports whose file is no longer kept. */
export const OLD_IMPORTS = statement('oldImports')
  .params<{ before: string }>()
  .row({ id: z.string() })
  .text(`MATCH (i:Import) WHERE i.updatedAt < datetime($before) AND i.fileDeletedAt IS NULL AND NOT i.state IN ${listLiteral(WORKING_STATES)}
RETURN i.id AS id LIMIT 100`);

export const FILE_DELETED = statement('importFileDeleted')
  .params<{ id: string; now: string }>()
  .text('MATCH (i:Import {id: $id}) SET i.fileDeletedAt = datetime($now)');

export const DELETE_IMPORT = statement('deleteImport')
  .params<{ id: string }>()
  .text('MATCH (i:Import {id: $id})<-[edge:HAS_IMPORT]-() DELETE edge, i');
