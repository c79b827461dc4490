/** Arguments at plan time (which determine the text) and at run time (which are bound as parameters). */

import type { GraphQLSchema } from 'graphql';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { DomainError, invalidInput } from '../errors.ts';
import { prefixOf } from '../graph/ids.ts';
import { isRecord } from '../values/thrown.ts';
import type { Arguments } from './shape.ts';

interface Source {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  /** The values, if the document contains all of them. */
  constant?: Record<string, unknown>;
}

type FromValues<T> = (values: Record<string, unknown>) => T;

interface Parameter {
  name: string;
  source: Source;
  make: FromValues<unknown>;
}

interface Literal {
  source: Source;
  make: FromValues<number | string>;
}

/** The parameters of one plan and where in an operation each takes its value from. */
export class Bindings {
  readonly parameters: Parameter[] = [];
  readonly #literals: Literal[] = [];

  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Record<string, unknown>): Arguments {
    const values = getArgumentValues(field, node, variables);
    const source: Source = usesVariables(node) ? { field, node } : { field, node, constant: values };
    return {
      structure: (path) => structureAt(field, values, path.split('.')),
      param: (path, transform = (value) => value) => {
        const keys = path.split('.');
        return this.#parameter(source, (given) =>
          checked(keys, () => transform(keys.reduce<unknown>((value, key) => partOf(value, key), given))),
        );
      },
      derived: (make) => this.#parameter(source, make),
      literal: (make) => {
        this.#literals.push({ source, make });
        return make(values);
      },
    };
  }

  #parameter(source: Source, make: FromValues<unknown>): string {
    const name = `p${this.parameters.length}`;
    this.parameters.push({ name, source, make });
    return `$${name}`;
  }

  /** The numbers and names in the text itself, as given by one request; '' if it has none. */
  literalKey(variables: Record<string, unknown>): string {
    return this.#literals.map(({ source, make }) => make(valuesOf(source, variables))).join();
  }

  /** The parameters' values for one request. Transforms throw typed errors for values out of range. */
  values(variables: Record<string, unknown>): Record<string, unknown> {
    const bound: Record<string, unknown> = {};
    const read = new Map<Source, Record<string, unknown>>();
    for (const { name, source, make } of this.parameters) {
      let values = read.get(source);
      if (!values) {
        values = valuesOf(source, variables);
        read.set(source, values);
      }
      bound[name] = make(values);
    }
    return bound;
  }
}

/** A rule that refuses a value of an argument names its part of it; a query names the whole way to it. */
function checked(path: string[], bind: () => unknown): unknown {
  try {
    return bind();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw invalidInput([...path, ...(error.field ? [error.field] : [])].join('.'), error.message);
  }
}

function valuesOf({ constant, field, node }: Source, variables: Record<string, unknown>): Record<string, unknown> {
  return constant ?? getArgumentValues(field, node, variables);
}

/**
 * The aspects of variables on which the text of a plan may depend: presence, booleans, enums and the types of IDs.
 * Requests with an equal key share a plan.
 */
export function structureKey(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Record<string, unknown>,
): string {
  let key = '';
  for (const { variable, type } of definitions) {
    const inputType = typeFromAST(schema, type);
    if (isInputType(inputType)) key += `${keyOf(inputType, variables[variable.name.value])};`;
  }
  return key;
}

/** Undefined where there is no object that has it. */
function partOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function keyOf(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '-';
  if (value === null) return '~';
  const inner = getNullableType(type);
  if (isListType(inner)) {
    if (!Array.isArray(value)) return 'l';
    return isIdType(getNamedType(inner)) ? `[${[...new Set(value.map((id) => prefixOf(String(id))))].sort()}]` : 'l';
  }
  if (isInputObjectType(inner)) {
    let key = '{';
    for (const field of Object.values(inner.getFields())) key += `${keyOf(field.type, partOf(value, field.name))},`;
    return `${key}}`;
  }
  return String(structureOf(inner, value));
}

function structureAt(field: GraphQLField<unknown, unknown>, values: Record<string, unknown>, path: string[]): unknown {
  let type: GraphQLInputType | undefined = field.args.find((argument) => argument.name === path[0])?.type;
  const [first = '', ...rest] = path;
  let value = values[first];
  for (const key of rest) {
    const inner = type && getNullableType(type);
    type = isInputObjectType(inner) ? inner.getFields()[key]?.type : undefined;
    value = partOf(value, key);
  }
  if (!type) throw new Error(`${field.name} has no argument ${path.join('.')}`);
  if (value === undefined || value === null) return undefined;
  const inner = getNullableType(type);
  if (isListType(inner))
    return Array.isArray(value) && isIdType(getNamedType(inner))
      ? [...new Set(value.map((id) => prefixOf(String(id))))].sort()
      : true;
  return isInputObjectType(inner) ? true : structureOf(inner, value);
}

function structureOf(type: GraphQLNamedInputType, value: unknown): unknown {
  if (isEnumType(type) || type.name === 'Boolean') return value;
  return isIdType(type) ? prefixOf(String(value)) : true;
}

function isIdType(type: GraphQLNamedInputType): boolean {
  return isScalarType(type) && type.name === 'ID';
}

function usesVariables(node: FieldNode): boolean {
  let found = false;
  const argumentsOnly: FieldNode = { ...node, selectionSet: undefined };
  visit(argumentsOnly, {
    Variable() {
      found = true;
    },
  });
  return found;
}
