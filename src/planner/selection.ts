/** Which fields a selection asks of a concrete type: fragments, `@include`, `@skip` and aliases resolved. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Operation {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/** Response key → the field nodes that are merged under it, in the order of the response (GraphQL spec 6.3.2). */
export type Selected = Map<string, FieldNodes>;

/** At least one field node. */
export type FieldNodes = [FieldNode, ...FieldNode[]];

export function collectFields(operation: Operation, type: GraphQLObjectType, sets: SelectionSetNode[]): Selected {
  const selected: Selected = new Map();
  const visited = new Set<string>();
  const walk = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (!included(operation, node)) continue;
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value;
        const nodes = selected.get(key);
        if (nodes) nodes.push(node);
        else selected.set(key, [node]);
      } else if (node.kind === 'InlineFragment') {
        if (!node.typeCondition || applies(operation.schema, type, node.typeCondition.name.value))
          walk(node.selectionSet.selections);
      } else {
        const name = node.name.value;
        if (visited.has(name)) continue;
        visited.add(name);
        const fragment = operation.fragments[name];
        if (fragment && applies(operation.schema, type, fragment.typeCondition.name.value))
          walk(fragment.selectionSet.selections);
      }
    }
  };
  for (const set of sets) walk(set.selections);
  return selected;
}

/** The selection sets under field nodes that share a response key. */
export function subselections(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
}

/** @throws Error if the type has no such field, which validation excludes */
export function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return field;
}

/** The fragments of a document by their names. */
export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === 'FragmentDefinition') fragments[definition.name.value] = definition;
  return fragments;
}

function included({ variables }: Operation, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
  if (condition === type.name) return true;
  const abstract = schema.getType(condition);
  return abstract !== undefined && isAbstractType(abstract) && schema.isSubType(abstract, type);
}
