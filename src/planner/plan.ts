/** Plans: one Cypher statement for all that an operation asks, with the reader of its answer. Cached by structure. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { asViewer } from '../access-control/visibility.cypher.ts';
import { queryTooLarge } from '../errors.ts';
import { ANSWER_SIZE, AnswerSize, answerTooLarge, MAX_VALUES } from './answer-size.ts';
import { Bindings, structureKey } from './arguments.ts';
import { Block, collect, Names, subquery } from './block.ts';
import { Compiler } from './compile.ts';
import { deriveField } from './derive.ts';
import { OBJECTS } from './form.ts';
import { JSON_FORM, jsonOf } from './json-form.ts';
import { PlanCache } from './plan-cache.ts';
import { type FieldReader, idOf, type ReaderOf, type Row, rowsOf } from './reader.ts';
import { collectFields, fieldOf, fragmentsOf, type Operation } from './selection.ts';
import type { Shapes } from './shape.ts';

/** Neo4j plans a statement in a time that grows with its text; the dashboard's longest has a tenth of it. */
export const MAX_STATEMENT_CHARACTERS = 300_000;

/** @typeParam T what its reader makes of the row */
export interface Plan<T = unknown> {
  /** The statement; its one row has the columns `viewer` (id of the viewer's person, null if unknown) and `row`. */
  text: string;
  bindings: Bindings;
  read: ReaderOf<Row, T>;
}

export type QueryPlan =
  /** No root field can be planned. */
  | { plan?: undefined }
  /** All root fields, as the JSON of `data`. */
  | { plan: Plan<Buffer>; isWhole: true }
  /** Some root fields, by their response keys; graphql-js executes the others. */
  | { plan: Plan<Record<string, unknown>>; isWhole: false };

/** Nodes with the same selection. */
export interface ReferenceGroup {
  /** Which types of node, by the prefixes of their ids. */
  prefixes: string[];
  sets: SelectionSetNode[];
  operation: Operation;
}

/**
 * The delivery of a node to one viewer: the object and the fields whose lists were cut, or the reason why it is not
 * sent.
 */
export type Delivered = { object: unknown; cut: ReadonlySet<string> } | { error: GraphQLError };

export class Planner {
  readonly #queries = new PlanCache<QueryPlan>(({ plan }) => plan?.text.length ?? 0);

  constructor(
    readonly schema: GraphQLSchema,
    readonly shapes: Shapes,
  ) {}

  /** The plan for all root fields of a query that can be planned. `variables` are coerced. */
  query(document: DocumentNode, definition: OperationDefinitionNode, variables: Record<string, unknown>): QueryPlan {
    const structure = structureKey(this.schema, definition.variableDefinitions ?? [], variables);
    const compile = () =>
      this.#compileQuery({ schema: this.schema, fragments: fragmentsOf(document), variables }, definition);
    const first = this.#queries.get(definition, structure, compile);
    // The first plan of a structure determines which numbers the text contains; each of their values has a separate
    // plan.
    const literals = first.plan?.bindings.literalKey(variables);
    return literals ? this.#queries.get(definition, `${structure} ${literals}`, compile) : first;
  }

  #compileQuery(operation: Operation, definition: OperationDefinitionNode): QueryPlan {
    const queryType = this.schema.getQueryType();
    if (!queryType) throw new Error('The schema has no Query');
    const isPlanned = (name: string) => this.shapes.derived.has(name) || this.shapes.field('Query', name) !== undefined;
    const selected = [...collectFields(operation, queryType, [definition.selectionSet])];
    const planned = selected.filter(([, [{ name }]]) => name.value === '__typename' || isPlanned(name.value));
    if (!planned.some(([, [{ name }]]) => isPlanned(name.value))) return {};
    const isWhole = planned.length === selected.length;
    const bindings = new Bindings();
    const names = new Names();
    const form = isWhole ? JSON_FORM : OBJECTS;
    const compiler = new Compiler(this.shapes, operation, bindings, names, form);
    const block = new Block(names, 'root');
    const readers = planned.map(([key, nodes]): FieldReader<Row> => {
      const name = nodes[0].name.value;
      if (name === '__typename') return [key, form.constant(queryType.name)];
      const field = fieldOf(queryType, name);
      const derived = this.shapes.derived.get(name);
      if (derived) return [key, deriveField(compiler, block, field, derived, nodes)];
      const shape = this.shapes.field(queryType.name, name);
      if (!shape) throw new Error(`No shape for Query.${name}`);
      return [key, compiler.field(block, field, shape, '', nodes)];
    });
    const text = statement(definition.name?.value ?? 'query', [
      ...block.clauses,
      `RETURN viewer.id AS viewer, ${boundedRow(block)} AS row`,
    ]);
    if (text.length > MAX_STATEMENT_CHARACTERS)
      throw queryTooLarge(
        `its statement has ${text.length} characters, but at most ${MAX_STATEMENT_CHARACTERS} are permitted; select fewer fields, or split it.`,
      );
    const read = form.record(readers);
    return isWhole
      ? { plan: { text, bindings, read: (row, parameters) => jsonOf(() => read(row, parameters)) }, isWhole }
      : { plan: { text, bindings, read: read as ReaderOf<Row, Record<string, unknown>> }, isWhole };
  }

  /**
   * The plan that reads nodes by their ids, all groups in one statement: the ids of group 0 are given as `$ids0` and so
   * on. Its reader answers, for each group, a Map from id to object; nodes that the viewer cannot see are missing.
   */
  references(groups: ReferenceGroup[]): Plan<Map<string, unknown>[]> {
    const bindings = new Bindings();
    const names = new Names();
    const outer = new Block(names, 'root');
    const readers = groups.map(({ prefixes, sets, operation }, index) => {
      const compiler = new Compiler(this.shapes, operation, bindings, names);
      return prefixes.flatMap((prefix) => {
        const shape = this.shapes.ofId(prefix);
        const type = shape && this.schema.getType(shape.name);
        if (!shape?.visible || !isObjectType(type)) return [];
        const node = names.next('n');
        const block = new Block(names);
        const id = block.slot(`${node}.id`);
        const read = compiler.object(block, type, node, sets);
        const match = `MATCH (${node}:${shape.label}) WHERE ${node}.id IN $ids${index} AND (${shape.visible(node)})`;
        return [{ slot: collect(outer, block, [], [match]), id, read }];
      });
    });
    const text = statement('references', [...outer.clauses, `RETURN viewer.id AS viewer, ${boundedRow(outer)} AS row`]);
    const read: ReaderOf<Row, Map<string, unknown>[]> = (row, parameters) =>
      readers.map((group) => {
        const objects = new Map<string, unknown>();
        for (const { slot, id, read: readObject } of group)
          for (const each of rowsOf(row[slot])) objects.set(idOf(each[id]), readObject(each, parameters));
        return objects;
      });
    return { text, bindings, read };
  }

  /**
   * The plan that reads nodes of one type for many viewers in one statement. `$asked` is a list of `{viewer, ids,
   * subject}`, and each makes a row: `asked` (its position), `viewer`, `access` (the viewer may follow the subject, see
   * `guard`) and `row`. The reader answers a Map from id to what this viewer sees of the node.
   */
  deliveries(
    prefix: string,
    sets: SelectionSetNode[],
    operation: Operation,
    guard: string,
  ): Plan<Map<string, Delivered>> {
    const bindings = new Bindings();
    const names = new Names();
    const shape = this.shapes.ofId(prefix);
    const type = shape && this.schema.getType(shape.name);
    if (!shape?.visible || !isObjectType(type)) throw new Error(`No nodes have ids like ${prefix}`);
    const node = names.next('n');
    const block = new Block(names);
    const id = block.slot(`${node}.id`);
    const readObject = new Compiler(this.shapes, operation, bindings, names).object(block, type, node, sets);
    const each = subquery(
      ['asked'],
      [
        `MATCH (${node}:${shape.label}) WHERE ${node}.id IN asked.ids AND (${shape.visible(node)})`,
        ...block.clauses,
        `RETURN collect(${boundedRow(block, `[${node}.id]`)}) AS rows`,
      ],
    );
    const body = `${each}\nRETURN viewer.id AS viewer, ${guard} AS access, rows`;
    const text = `// deliveries
UNWIND range(0, size($asked) - 1) AS index
WITH index, $asked[index] AS asked
CALL (asked) {
${asViewer(body, 'asked.viewer')}
}
RETURN index AS asked, viewer, access, rows AS row`.replaceAll(/\n\s+/g, '\n');
    const read: ReaderOf<Row, Map<string, Delivered>> = (rows, parameters) => {
      const delivered = new Map<string, Delivered>();
      for (const row of rowsOf(rows)) {
        // Of a node with too many values the row has the id only.
        const isTooLarge = block.costs.length > 0 && row.length === 1;
        delivered.set(idOf(row[id]), isTooLarge ? { error: answerTooLarge() } : deliver(row, parameters));
      }
      return delivered;
    };
    const deliver = (row: Row, parameters: Record<string, unknown>): Delivered => {
      const cut = new Set<string>();
      try {
        return { object: readObject(row, { ...parameters, [ANSWER_SIZE]: new AnswerSize(cut) }), cut };
      } catch (error) {
        if (error instanceof GraphQLError) return { error };
        throw error;
      }
    };
    return { text, bindings, read };
  }

  /** The predicate that the viewer may subscribe to `asked.subject`: its own party, or a visible node. */
  guard(subject: string | undefined): string {
    const shape = subject === undefined ? undefined : this.shapes.ofId(subject);
    if (!shape?.label || !shape.visible) return 'true';
    return `EXISTS { MATCH (subject_:${shape.label} {id: asked.subject}) WHERE ${(shape.subscribable ?? shape.visible)('subject_')} }`;
  }

  /** Every field of a shaped type must be in its shape and the other way round; said at start, not at the first query. */
  verify(): void {
    const problems: string[] = [];
    for (const field of this.shapes.derived.keys())
      if (!this.schema.getQueryType()?.getFields()[field]) problems.push(`Query.${field} is not in the schema`);
    for (const { name, fields } of this.shapes.types.values()) {
      const type = this.schema.getType(name);
      if (!isObjectType(type)) problems.push(`shape ${name} is not an object type of the schema`);
      else {
        const known = type.getFields();
        for (const field of Object.keys(fields))
          if (!known[field]) problems.push(`${name}.${field} is not in the schema`);
        if (name !== 'Query')
          for (const field of Object.keys(known)) if (!fields[field]) problems.push(`${name}.${field} has no shape`);
        for (const [field, shape] of Object.entries(fields))
          if ('to' in shape && typeof shape.to === 'string' && known[field] && !this.schema.getType(shape.to))
            problems.push(`${name}.${field} leads to no type`);
          else if (known[field] && 'to' in shape && typeof shape.to === 'string' && shape.kind !== 'connection') {
            const target: GraphQLNamedType = getNamedType(known[field].type);
            if (target.name !== shape.to)
              problems.push(`${name}.${field} is a ${target.name}, its shape says ${shape.to}`);
          }
      }
    }
    if (problems.length) throw new Error(`Shapes and schema differ:\n  ${problems.join('\n  ')}`);
  }
}

/** The row, or `tooLarge` if it has too many values, which are then neither sent nor parsed. */
function boundedRow(block: Block, tooLarge = 'null'): string {
  if (!block.costs.length) return block.row();
  return `CASE WHEN ${block.costs.join(' + ')} > ${MAX_VALUES} THEN ${tooLarge} ELSE ${block.row()} END`;
}

function statement(name: string, lines: string[]): string {
  // Every byte is sent with every request, and the driver writes at most 1,400 bytes at a time.
  return `// ${name}\n${asViewer(lines.join('\n')).replaceAll(/\n\s+/g, '\n')}`;
}
