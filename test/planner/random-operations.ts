/** Random operations over the planned part of a schema: aliases, fragments, directives, arguments, pages. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql';

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

interface Choices {
  schema: GraphQLSchema;
  random: () => number;
  ids: string[];
  isPlanned(type: string, field: string): boolean;
}

/** Maximum nesting, drawn for each operation: Neo4j takes a third of a second to plan a wide one. */
const DEPTHS = [2, 3, 4];

export function randomOperation(choices: Choices): RandomOperation {
  const { random, schema } = choices;
  const fragments: string[] = [];
  const variables: Record<string, unknown> = { yes: true, no: false };
  const definitions = ['$yes: Boolean!', '$no: Boolean!'];
  let aliases = 0;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (probability: number) => random() < probability;
  const deepest = pick(DEPTHS);
  const variable = (type: string, value: unknown): string => {
    const name = `v${definitions.length}`;
    definitions.push(`$${name}: ${type}`);
    variables[name] = value;
    return `$${name}`;
  };

  const argument = (type: string, value: unknown, literal: string): string =>
    chance(0.5) ? variable(type, value) : literal;

  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given: string[] = [];
    for (const { name, type } of field.args) {
      if (name === 'id') given.push(`id: ${argument('ID!', pick(choices.ids), JSON.stringify(pick(choices.ids)))}`);
      else if (name === 'ids') {
        const ids = [pick(choices.ids), pick(choices.ids), 'nothing'];
        given.push(`ids: ${argument('[ID!]!', ids, JSON.stringify(ids))}`);
      } else if (name === 'first' && chance(0.6)) {
        const first = Math.floor(random() * 4);
        given.push(`first: ${argument('Int', first, String(first))}`);
      } else if (name === 'search' && chance(0.3)) given.push(`search: ${argument('String', 'm', '"b"')}`);
      else if (name === 'orderBy' && chance(0.5)) {
        const values = (getNamedType(type) as unknown as { getValues(): { name: string }[] }).getValues();
        const value = pick(values).name;
        given.push(`orderBy: ${argument(getNamedType(type).name, value, value)}`);
      } else if (name === 'filter' && chance(0.4)) {
        const filter = filterOf(getNamedType(type).name);
        if (filter) given.push(`filter: ${argument(getNamedType(type).name, filter.value, filter.literal)}`);
      }
    }
    return given.length ? `(${given.join(', ')})` : '';
  };

  const filterOf = (type: string): { value: unknown; literal: string } | undefined => {
    const options: Record<string, [unknown, string][]> = {
      PartyFilter: [
        [{ kind: 'PERSON' }, '{kind: ORGANISATION}'],
        [{ providing: true }, '{consuming: false}'],
        [{ segments: ['Financing'] }, '{segments: ["Legal", "Software"]}'],
      ],
      RelationshipFilter: [
        [{ states: ['ACTIVE'] }, '{states: [AGREED, PROPOSED]}'],
        [{ with: 'org_brokerage' }, '{kinds: [PARTNERSHIP]}'],
        [{ startsFrom: '2026-01-01' }, '{on: "2026-06-01"}'],
      ],
      ResourceFilter: [[{ kinds: ['ACCESS'] }, '{kinds: [KNOWLEDGE, CERTIFICATION]}']],
      ActivityFilter: [[{ kinds: ['PROVISION'] }, '{kinds: [CONSUMPTION]}']],
      ListingFilter: [
        [{ place: 'Lakeview' }, '{homeTypes: [HOUSE]}'],
        [{ bedroomsFrom: 3 }, '{priceTo: {amount: "900000", currency: "CAD"}}'],
        [{ near: { latitude: 43.57, longitude: -79.57, radiusKm: 5 } }, '{statuses: [ACTIVE]}'],
      ],
      MatchFilter: [
        [{ seen: true }, '{favourite: true}'],
        [{ leastScore: 50, ended: true }, '{dismissed: true}'],
      ],
      CatalogueFilter: [[{ provider: 'org_brokerage' }, '{published: true}']],
    };
    const found = options[type] && pick(options[type] as [unknown, string][]);
    return found && { value: found[0], literal: found[1] };
  };

  const directive = (): string => {
    if (chance(0.85)) return '';
    return pick([
      ' @include(if: $yes)',
      ' @skip(if: $no)',
      ' @include(if: $no)',
      ' @skip(if: $yes)',
      ' @include(if: true)',
    ]);
  };

  const fieldText = (field: GraphQLField<unknown, unknown>, depth: number): string | undefined => {
    const type = getNamedType(field.type);
    const alias = chance(0.25) ? `a${aliases++}: ` : field.args.length ? `f${aliases++}: ` : '';
    if (isLeafType(type)) return `${alias}${field.name}${argumentsOf(field)}${directive()}`;
    if (depth >= deepest) return undefined;
    return `${alias}${field.name}${argumentsOf(field)}${directive()} { __typename ${selection(type, depth + 1)} }`;
  };

  const selection = (type: GraphQLNamedType, depth: number): string => {
    const object = isAbstractType(type) ? pick(schema.getPossibleTypes(type)) : (type as GraphQLObjectType);
    const parts: string[] = [];
    const ofObject = (from: GraphQLObjectType, count: number): string => {
      const fields = Object.values(from.getFields());
      const planned = fields.filter(
        (each) => choices.isPlanned(from.name, each.name) || /(Edge|Connection|PageInfo|Money|Circle)$/.test(from.name),
      );
      return Array.from({ length: count }, () => fieldText(pick(planned), depth))
        .filter(Boolean)
        .join(' ');
    };
    const count = 1 + Math.floor(random() * 2);
    if (isAbstractType(type)) {
      const common =
        'getFields' in type
          ? Object.values(type.getFields()).filter((each) => isLeafType(getNamedType(each.type)))
          : [];
      if (common.length) parts.push(pick(common).name);
      parts.push(`... on ${object.name}${directive()} { __typename ${ofObject(object, count)} }`);
      if (chance(0.4)) {
        const other = pick(schema.getPossibleTypes(type));
        parts.push(`... on ${other.name} { ${'id' in other.getFields() ? 'id' : '__typename'} ${ofObject(other, 1)} }`);
      }
    } else parts.push(ofObject(object, count));
    if (isObjectType(type) && chance(0.2)) {
      const name = `F${fragments.length}`;
      fragments.push('');
      fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} { __typename ${ofObject(type, 2)} }`;
      parts.push(`...${name}${directive()}`);
    }
    return parts.join(' ');
  };

  const query = schema.getQueryType() as GraphQLObjectType;
  const roots = Object.values(query.getFields()).filter((each) => choices.isPlanned('Query', each.name));
  const body = Array.from({ length: chance(0.3) ? 2 : 1 }, () => fieldText(pick(roots), 0)).join('\n  ');
  return {
    query: `query Random(${definitions.join(', ')}) {\n  __typename\n  ${body}\n}\n${fragments.join('\n')}`,
    variables,
  };
}
