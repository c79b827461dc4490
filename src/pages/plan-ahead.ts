/**
 * Runs the queries of the dashboard in the background, as a person of the graph: Neo4j plans a statement at its first
 * execution, which takes seconds for a wide one, and again when the graph has grown much. No user should wait for that.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  typeFromAST,
  visit,
} from 'graphql';
import type { Logger } from 'pino';
import { onlyRow } from '../graph/only-row.ts';
import type { RowOf } from '../graph/statement.ts';
import { executeOperation } from '../http/execute.ts';
import type { Shapes } from '../planner/shape.ts';
import { UNSEEN } from '../planner/viewed.ts';
import { RequestContext, type ServerContext } from '../schema/request-context.ts';
import { Worker } from '../workers/worker.ts';
import { dashboardOperationsText } from './dashboard-operations.ts';
import { CONSUMERS_TO_PLAN_FOR, SIZE_OF_GRAPH } from './plan-ahead.cypher.ts';

const CHECK_INTERVAL_MS = 30_000;
/** Neo4j plans again when its statistics differ by three quarters. */
const GROWTH_FACTOR = 1.75;

/** Every query of the dashboard, as its client sends it: with `__typename` at the end of each selection below the root. */
function dashboardQueries(): { document: DocumentNode; operations: OperationDefinitionNode[] } {
  const withTypename = <Node extends { selectionSet?: SelectionSetNode }>(node: Node): Node | undefined => {
    const { selectionSet } = node;
    if (!selectionSet || selectionSet.selections.some((each) => 'name' in each && each.name.value === '__typename'))
      return undefined;
    const selections = [
      ...selectionSet.selections,
      { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const,
    ];
    return { ...node, selectionSet: { ...selectionSet, selections } };
  };
  const document = visit(parse(dashboardOperationsText()), {
    Field: { leave: withTypename },
    InlineFragment: { leave: withTypename },
    FragmentDefinition: { leave: (node) => withTypename<FragmentDefinitionNode>(node) },
  });
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'query',
  );
  return { document, operations };
}

/** IDs by the names of variables; another name is `party`, or `provider` the first time. */
type SampleIds = Readonly<Record<string, string>> & Record<'party' | 'provider', string>;

/** A provisioned node is named after the last word of its type, e.g. `alert` for a `PropertyAlert`. */
function sampleIds(
  shapes: Shapes,
  { party, provider, relationship, provisioned }: RowOf<typeof CONSUMERS_TO_PLAN_FOR>,
): SampleIds {
  const named = provisioned.flatMap((id): [string, string][] => {
    const name = /[A-Z][a-z]*$/.exec(shapes.ofId(id)?.name ?? '')?.[0];
    return name ? [[name.toLowerCase(), id]] : [];
  });
  return { ...Object.fromEntries(named), party, provider, relationship };
}

/**
 * Each operation twice, because the statements differ: with and without optional variables, from either end of the
 * relationship, with the first and the last value of an enum.
 */
function variablesFor(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  ids: SampleIds,
): Record<string, unknown>[] {
  return [false, true].map((again) =>
    Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable: { name }, type }) => {
        const input = again || type.kind === Kind.NON_NULL_TYPE ? typeFromAST(schema, type) : undefined;
        return isInputType(input) ? [[name.value, sample(input, name.value, ids, again)]] : [];
      }),
    ),
  );
}

function sample(type: GraphQLInputType, name: string, ids: SampleIds, again: boolean): unknown {
  if (isNonNullType(type)) return sample(type.ofType, name, ids, again);
  if (isListType(type)) return [sample(type.ofType, name, ids, again)];
  if (isEnumType(type)) return type.getValues().at(again ? -1 : 0)?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const [list] = fields.filter((field) => isListType(field.type));
    return Object.fromEntries(
      fields
        .filter((field) => field === list || isRequiredInputField(field))
        .map((field) => [field.name, sample(field.type, field.name, ids, again)]),
    );
  }
  switch (type.name) {
    case 'Int':
      return 10;
    case 'Boolean':
      return true;
    case 'DateTime':
      return new Date().toISOString();
    case 'Date':
      return new Date().toISOString().slice(0, 10);
    case 'ID':
      return ids[name] ?? (again || name === 'to' ? ids.party : ids.provider);
    default:
      return 'a';
  }
}

/** Plans the dashboard's statements at the start, and again when the graph has grown much or Neo4j was started again. */
export function planAheadWorker(server: ServerContext, log: Logger): Worker {
  const { graph, planner } = server;
  const { document, operations } = dashboardQueries();
  const { schema } = planner;

  async function readAll(signal: AbortSignal): Promise<void> {
    for (const viewer of await graph.read(CONSUMERS_TO_PLAN_FOR, {})) {
      const ids = sampleIds(planner.shapes, viewer);
      for (const operation of operations)
        for (const variables of variablesFor(schema, operation, ids)) {
          if (signal.aborted) return;
          const now = new Date().toISOString();
          const context = new RequestContext({ ...server, views: UNSEEN }, viewer.email, 'plan-ahead', now);
          await executeOperation({ document, operationName: operation.name?.value, variables }, context);
        }
    }
  }

  let planned = { nodes: 0, losses: 0 };
  return new Worker({
    name: 'planning ahead',
    intervalMs: CHECK_INTERVAL_MS,
    lease: null,
    log,
    failureLevel: 'debug',
    async run({ signal }) {
      const { nodes } = onlyRow(await graph.read(SIZE_OF_GRAPH, {}));
      const { losses } = graph.coldPlans;
      const isSame = nodes < planned.nodes * GROWTH_FACTOR && nodes > planned.nodes / GROWTH_FACTOR;
      if (isSame && losses === planned.losses) return;
      await readAll(signal);
      planned = { nodes, losses };
    },
  });
}
