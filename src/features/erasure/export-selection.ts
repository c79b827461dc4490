/** The selection of a record of each type: all its own values, and the IDs and names of the records to which it refers. */
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Shapes } from '../../planner/shape.ts';

/** E.g. `{ id name memberships { role organisation { __typename id name } } }`. */
export function selectionOf(schema: GraphQLSchema, shapes: Shapes, type: string): string {
  const object = schema.getType(type);
  if (!isObjectType(object)) throw new TypeError(`${type} is not an object type.`);
  const parts = Object.values(object.getFields()).flatMap((field) => partOf(schema, shapes, type, field) ?? []);
  return `{ __typename ${parts.join(' ')} }`;
}

function partOf(
  schema: GraphQLSchema,
  shapes: Shapes,
  type: string,
  field: GraphQLField<unknown, unknown>,
): string | undefined {
  const shape = shapes.field(type, field.name);
  if (!shape || field.args.some(isRequiredArgument)) return undefined;
  const named = getNamedType(field.type);
  if (isLeafType(named)) return shape.kind === 'value' ? field.name : undefined;
  if (shape.kind === 'embedded' && isObjectType(named)) {
    const leaves = Object.values(named.getFields()).flatMap((each) =>
      isLeafType(getNamedType(each.type)) ? [each.name] : [],
    );
    return `${field.name} { ${leaves.join(' ')} }`;
  }
  // What has no ID of its own, e.g. a membership, is part of the record.
  if ((shape.kind === 'one' || shape.kind === 'list') && isObjectType(named) && !shapes.types.get(named.name)?.idPrefix)
    return `${field.name} ${selectionOf(schema, shapes, named.name)}`;
  if (shape.kind === 'one' && (isObjectType(named) || isInterfaceType(named)))
    return `${field.name} { __typename id${'name' in named.getFields() ? ' name' : ''} }`;
  return undefined;
}
