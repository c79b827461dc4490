/** Random operations over the schema: any field, with arguments that are usual, odd or hostile. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

const words = (text: string) => text.split(' ');
const CURSORS = [
  '[]',
  '["x","y"]',
  '[1e308,"org_x"]',
  '["2026-02-30T00:00:00Z","org_x"]',
  '[["a"],{}]',
  '[null,null]',
].map(btoa);
const TEXTS = [
  ...words('a Dana text EUR CAD XXX NaN -1 =1+1 * ~ " \\ 2026-02-30 € 💶 \u0000 \u202e'),
  'x'.repeat(1_200),
  ...CURSORS,
];
const SCALARS: Record<string, unknown[]> = {
  Int: [0, 1, 3, 100, -1, 101, 2_147_483_647, -2_147_483_648],
  Float: [0, 1.5, -91, 181, 1e308, 5e-324, 43.6],
  Boolean: [true, false],
  Decimal: words('0 1 500000 1.005 -3 999999999999999999 1e5 NaN 0.0000001'),
  Date: words('2026-01-01 2030-12-31 0001-01-01 9999-12-31 2026-02-30'),
  DateTime: words('2026-01-01T00:00:00Z 9999-12-31T23:59:59Z 2026-02-30T00:00:00Z 0001-01-01T00:00:00Z'),
  EmailAddress: words('client@covalue.example nobody@x.example a@'),
  URL: words('https://x.example/ http://127.0.0.1/ javascript:1'),
};
const MAX_DEPTH = 5;
const MAX_FIELDS = 5;

export class RandomOperations {
  #variables: string[] = [];
  #values: Record<string, unknown> = {};

  constructor(
    readonly schema: GraphQLSchema,
    readonly random: () => number,
    /** IDs that exist. */
    readonly ids: readonly string[],
  ) {}

  next(): RandomOperation {
    this.#variables = [];
    this.#values = {};
    const kind = this.#chance(0.3) ? 'mutation' : 'query';
    const root = kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType();
    const fields = Object.values(root?.getFields() ?? {});
    const count = kind === 'query' && this.#chance(0.2) ? 2 : 1;
    const selected = Array.from({ length: count }, (_, n) => `r${n}: ${this.#field(this.#of(fields), MAX_DEPTH)}`);
    const variables = this.#variables.length ? `(${this.#variables.join(' ')})` : '';
    return {
      query: `${kind} Random${variables} { ${selected.join(' ')} }`,
      variables: this.#values,
      ...(this.#chance(0.02) && { operationName: this.#of(['Random', 'Other', '']) }),
    };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.filter(({ type }) => isNonNullType(type) || this.#chance(0.4));
    const args = given.map(({ name, type }) => {
      const variable = `v${this.#variables.length}`;
      this.#variables.push(`$${variable}: ${type}`);
      this.#values[variable] = this.#value(type, 3);
      return `${name}: $${variable}`;
    });
    const directive = this.#chance(0.02) ? ' @include(if: true)' : this.#chance(0.01) ? ' @skip(if: true)' : '';
    return `${field.name}${args.length ? `(${args.join(', ')})` : ''}${directive}${this.#selection(field.type, depth)}`;
  }

  #selection(of: GraphQLOutputType, depth: number): string {
    const type = getNamedType(of);
    if (!isCompositeType(type)) return '';
    const parts: string[] = [];
    if (isAbstractType(type)) {
      parts.push('__typename');
      for (const concrete of this.schema.getPossibleTypes(type))
        if (this.#chance(0.5) && depth > 0)
          parts.push(`... on ${concrete.name}${this.#selection(concrete, depth - 1)}`);
    } else {
      const fields = Object.values(type.getFields()).filter(
        (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
      );
      const count = Math.min(fields.length, 1 + Math.floor(this.random() * MAX_FIELDS));
      for (let n = 0; n < count; n++) {
        const alias = this.#chance(0.02) ? '__proto__' : `f${this.#variables.length}x${depth}x${n}`;
        parts.push(`${alias}: ${this.#field(this.#of(fields), depth - 1)}`);
      }
      if (!parts.length) parts.push('__typename');
    }
    return ` { ${parts.join(' ')} }`;
  }

  #value(of: GraphQLInputType, depth: number): unknown {
    if (!isNonNullType(of) && this.#chance(0.15)) return null;
    const type = getNullableType(of);
    if (isListType(type))
      return Array.from({ length: Math.floor(this.random() * 3) }, () => this.#value(type.ofType, depth));
    if (isEnumType(type)) return this.#of(type.getValues()).name;
    if (isInputObjectType(type))
      return Object.fromEntries(
        Object.values(type.getFields())
          .filter((field) => isNonNullType(field.type) || (depth > 0 && this.#chance(0.5)))
          .map((field) => [field.name, this.#value(field.type, depth - 1)]),
      );
    if (type.name === 'ID') return this.#chance(0.85) ? this.#of(this.ids) : this.#of(TEXTS);
    return this.#of(SCALARS[type.name] ?? TEXTS);
  }

  #chance(probability: number): boolean {
    return this.random() < probability;
  }

  #of<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T;
  }
}
