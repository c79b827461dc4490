/** Statements of the parts of imports: `(:ImportPart {key: import|name|index})`. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';

export const REPLACE_PARTS = statement('replaceImportParts')
  .params<{ importId: string; name: string; parts: { key: string; data: string }[] }>()
  .text(`CALL () { MATCH (old:ImportPart) WHERE old.key STARTS WITH $importId + '|' + $name + '|' DELETE old }
UNWIND $parts AS part
CREATE (:ImportPart {key: part.key, data: part.data})`);

export const PART_OF_IMPORT = statement('partOfImport')
  .params<{ key: string }>()
  .row({ data: z.string() })
  .text('MATCH (p:ImportPart {key: $key}) RETURN p.data AS data');

export const DELETE_PARTS = statement('deleteImportParts')
  .params<{ importId: string }>()
  .text(`CALL () { MATCH (p:ImportPart) WHERE p.key STARTS WITH $importId + '|' DELETE p }
CALL () { MATCH (r:ImportedRecord) WHERE r.key STARTS WITH $importId + '|' DELETE r }`);
