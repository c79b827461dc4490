/** Finds selections that leave out the `id` by which normalised caches (Apollo, Relay, urql's Graphcache) know an object. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * @param document valid against the schema
 * @returns one text for each selection of a type with an `id` that does not select it, e.g. `ClientPage: party.offering (Offering)`
 */
export function selectionsWithoutId(schema: GraphQLSchema, document: DocumentNode): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const found = new Map<string, Set<string>>();

  const typesOf = (type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
    isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

  /** Visits the fields that `sets` select of one object type, and those below them. */
  function check(type: GraphQLObjectType, sets: readonly SelectionSetNode[], path: string): void {
    const fields = new Map<string, { name: string; sets: SelectionSetNode[] }>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const field = fields.get(key) ?? { name: selection.name.value, sets: [] };
          if (selection.selectionSet) field.sets.push(selection.selectionSet);
          fields.set(key, field);
          continue;
        }
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
        if (fragment && (!isCompositeType(condition) || typesOf(condition).includes(type)))
          collect(fragment.selectionSet);
      }
    };
    sets.forEach(collect);
    const selected = [...fields.values()].some(({ name }) => name !== '__typename');
    if (selected && type.getFields().id && fields.get('id')?.name !== 'id')
      found.set(path, (found.get(path) ?? new Set()).add(type.name));
    for (const { name, sets: below } of fields.values()) {
      const target = getNamedType(type.getFields()[name]?.type);
      if (below.length && isCompositeType(target))
        for (const each of typesOf(target)) check(each, below, `${path}${path.endsWith(' ') ? '' : '.'}${name}`);
    }
  }

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(definition.operation);
    if (root) check(root, [definition.selectionSet], `${definition.name?.value ?? 'unnamed'}: `);
  }
  return [...found].map(([path, types]) => `${path} (${[...types].join(', ')})`);
}
