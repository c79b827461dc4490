/** Limits on what one request may ask, so that no single one can hold up the others. */
import { type ASTVisitor, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** Tokens of a document: enough for every operation of a dashboard, few enough to parse in a millisecond. */
export const MAX_TOKENS = 5_000;
export const MAX_BODY_BYTES = 1_048_576;
const MAX_DEPTH = 16;
const MAX_ALIASES = 200;

/** Fields nested deeper than any screen needs; fragments count where they are spread. */
function depthLimit(context: ValidationContext): ASTVisitor {
  const depths = new Map<string, number>();
  const depthOf = (node: { selectionSet?: { selections: readonly unknown[] } }, visiting: Set<string>): number => {
    let deepest = 0;
    for (const each of node.selectionSet?.selections ?? []) {
      const selection = each as {
        kind: string;
        name?: { value: string };
        selectionSet?: { selections: readonly unknown[] };
      };
      if (selection.kind === 'Field') deepest = Math.max(deepest, 1 + depthOf(selection, visiting));
      else if (selection.kind === 'InlineFragment') deepest = Math.max(deepest, depthOf(selection, visiting));
      else {
        const name = selection.name?.value ?? '';
        if (visiting.has(name)) continue;
        let depth = depths.get(name);
        if (depth === undefined) {
          const fragment = context.getFragment(name);
          depth = fragment ? depthOf(fragment, new Set([...visiting, name])) : 0;
          depths.set(name, depth);
        }
        deepest = Math.max(deepest, depth);
      }
    }
    return deepest;
  };
  return {
    OperationDefinition(node) {
      const introspecting = node.selectionSet.selections.some(
        (s) => s.kind === 'Field' && s.name.value.startsWith('__'),
      );
      const depth = depthOf(node, new Set());
      if (depth > MAX_DEPTH && !introspecting)
        context.reportError(
          tooLarge(
            `it is ${depth} levels deep; ask for at most ${MAX_DEPTH}, and for the rest by id in a second query.`,
          ),
        );
    },
  };
}

function aliasLimit(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias && ++aliases === MAX_ALIASES + 1)
        context.reportError(tooLarge(`it has more than ${MAX_ALIASES} aliases; use nodes(ids:) or split it.`));
    },
  };
}

export function tooLarge(why: string): GraphQLError {
  return new GraphQLError(`The query is too large: ${why}`, { extensions: { code: 'QUERY_TOO_LARGE' } });
}

export const limitRules: ValidationRule[] = [depthLimit, aliasLimit];
