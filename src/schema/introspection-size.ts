/** How large introspection of a schema is: how many entries its lists have on average. */
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

const known = new WeakMap<GraphQLSchema, Record<string, number>>();

/** Average entries by `Type.field` of the introspection types; their other fields are not lists. */
export function introspectionListSizes(schema: GraphQLSchema): Record<string, number> {
  let sizes = known.get(schema);
  if (!sizes) {
    sizes = countLists(schema);
    known.set(schema, sizes);
  }
  return sizes;
}

function countLists(schema: GraphQLSchema): Record<string, number> {
  const types = Object.values(schema.getTypeMap());
  let [fields, parameters, inputs, values, mostFields] = [0, 0, 0, 0, 1];
  for (const type of types) {
    if (isObjectType(type) || isInterfaceType(type)) {
      const all = Object.values(type.getFields());
      fields += all.length;
      mostFields = Math.max(mostFields, all.length);
      for (const { args } of all) parameters += args.length;
    } else if (isInputObjectType(type)) inputs += Object.keys(type.getFields()).length;
    else if (isEnumType(type)) values += type.getValues().length;
  }
  const perType = (count: number) => Math.max(1, count / types.length);
  return {
    // One type, which may be the largest.
    __type: mostFields / perType(fields),
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Type.fields': perType(fields),
    '__Type.inputFields': perType(inputs),
    '__Type.enumValues': perType(values),
    '__Field.args': Math.max(1, parameters / Math.max(1, fields)),
    '__Directive.args': 2,
    '__Directive.locations': 1,
  };
}
