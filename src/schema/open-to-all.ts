/** Operations without a token: the mutations for sign-in, and introspection where it is open. Pure. */
import { type DocumentNode, type GraphQLSchema, getOperationAST, type SelectionSetNode } from 'graphql';
import { unauthenticated } from '../errors.ts';
import { fragmentsOf } from '../planner/selection.ts';

/** A request without a valid token. */
export interface AnonymousRequest {
  /** The requested operation of the document; all of them are checked if none is named. */
  operationName?: string | null;
  /** Whether it may read the schema, by introspection or by the suggestions of error messages. */
  introspection: boolean;
}

/**
 * @throws GraphQLError UNAUTHENTICATED if it selects anything else
 */
export function checkOpenToAll(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, introspection }: AnonymousRequest,
): void {
  const isOpen = (name: string) => name === '__typename' || (introspection && name.startsWith('__'));
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
        } else if (!isOpen(selection.name.value) && !fields[selection.name.value]?.extensions.openToAll) throw signIn();
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
