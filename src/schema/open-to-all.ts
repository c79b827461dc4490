/** Operations without a token: introspection, and the mutations for sign-in. Pure. */
import { type DocumentNode, type GraphQLSchema, getOperationAST, type SelectionSetNode } from 'graphql';
import { unauthenticated } from '../errors.ts';
import { fragmentsOf } from '../planner/selection.ts';

/** Extension of a root field (`@Extensions(OPEN_TO_ALL)`) that needs no token. */
export const OPEN_TO_ALL = { openToAll: true };

/**
 * @param operationName the requested operation of the document; all of them are checked if none is named
 * @throws GraphQLError UNAUTHENTICATED if it selects anything else
 */
export function checkOpenToAll(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): void {
  const fragments = fragmentsOf(document);
  const named = getOperationAST(document, operationName);
  for (const definition of named ? [named] : document.definitions) {
    if (definition.kind !== 'OperationDefinition') continue;
    const fields = schema.getRootType(definition.operation)?.getFields() ?? {};
    const visited = new Set<string>();
    const check = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === 'InlineFragment') check(selection.selectionSet);
        else if (selection.kind === 'FragmentSpread') {
          const fragment = fragments[selection.name.value];
          if (!fragment || visited.has(selection.name.value)) continue;
          visited.add(selection.name.value);
          check(fragment.selectionSet);
        } else if (!selection.name.value.startsWith('__') && !fields[selection.name.value]?.extensions.openToAll)
          throw signIn();
      }
    };
    check(definition.selectionSet);
  }
}

export function signIn() {
  return unauthenticated(
    'Sign in: send a bearer token (a local one: npm run --silent token -- broker@covalue.example).',
  );
}
