/**
 * How often fields of a document are merged under one response key. The rule of GraphQL that such fields must agree
 * compares them in pairs, which takes quadratic time.
 */
import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../planner/selection.ts';

/** Selection sets within each other; documents within the limits have far fewer. */
const MAX_NESTING = 200;

/**
 * The cost of comparing two fields without arguments and selections, relative to other fields: only their names are
 * compared. Clients with colocated fragments (Relay, Apollo) select the same leaves of a node in each of many
 * fragments.
 */
const LEAF_COST = 1 / 8;

/**
 * The work of comparing: the selections of all operations with their fragments expanded, and the pairs of fields at one
 * place of an answer, whatever their types are.
 * @param document without cycles of fragments
 * @param enough where counting stops, since expanded fragments can be endless; what is more is returned as more
 */
export function comparisons(document: DocumentNode, enough: number): number {
  const fragments = fragmentsOf(document);
  let count = 0;
  const merge = (sets: SelectionSetNode[], nesting: number): void => {
    const byKey = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = (set: SelectionSetNode, depth: number): void => {
      if (depth > MAX_NESTING) count = Number.POSITIVE_INFINITY;
      for (const selection of set.selections) {
        if (++count > enough) return;
        if (selection.kind === 'Field') {
          const key = selection.alias?.value ?? selection.name.value;
          const fields = byKey.get(key);
          if (fields) {
            count += fields.length * (isPlainLeaf(selection) ? LEAF_COST : 1);
            fields.push(selection);
          } else byKey.set(key, [selection]);
        } else if (selection.kind === 'InlineFragment') collect(selection.selectionSet, depth + 1);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          const fragment = fragments[selection.name.value];
          if (fragment) collect(fragment.selectionSet, depth + 1);
        }
      }
    };
    for (const set of sets) collect(set, nesting);
    for (const fields of byKey.values()) {
      if (count > enough) return;
      const inner = fields.flatMap((field) => (field.selectionSet ? [field.selectionSet] : []));
      if (inner.length) merge(inner, nesting + 1);
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition') merge([definition.selectionSet], 0);
  return count;
}

function isPlainLeaf({ selectionSet, arguments: given }: FieldNode): boolean {
  return !selectionSet && !given?.length;
}
