/** What one request carries: who asks, the reads (counted), and the nodes that are still to be loaded. */
import DataLoader from 'dataloader';
import { type GraphQLResolveInfo, getNamedType, type SelectionSetNode } from 'graphql';
import { unauthenticated } from '../errors.ts';
import { CountedReads, type Graph, type Runner } from '../graph/graph.ts';
import type { Plan, Planner } from '../planner/plan.ts';
import type { Row } from '../planner/reader.ts';
import type { NodeReference } from './node-reference.ts';

export interface Wanted {
  plan: Plan;
  id: string;
  variables: Record<string, unknown>;
}

export class RequestContext {
  readonly reads: CountedReads;
  /** The rows of all planned root fields; set by the executor for operations that are planned in part. */
  planned: () => Promise<Record<string, unknown>> = async () => ({});
  readonly #loader: DataLoader<Wanted, unknown>;
  readonly #plans = new Map<string, Plan>();

  constructor(
    readonly graph: Graph,
    readonly planner: Planner,
    /** E-mail address that the bearer token vouches for; undefined without a token. */
    readonly viewerEmail: string | undefined,
    readonly requestId: string,
    /** ISO instant of the request; the only clock that rules see. */
    readonly now: string,
  ) {
    this.reads = new CountedReads(graph);
    this.#loader = new DataLoader((wanted) => loadNodes(this.reads, this.viewer(), wanted), { cache: false });
  }

  /** @throws UNAUTHENTICATED without a token */
  viewer(): string {
    if (!this.viewerEmail)
      throw unauthenticated(
        'Sign in: send a bearer token (a local one: npm run --silent token -- broker@covalue.example).',
      );
    return this.viewerEmail;
  }

  /** Reads what `info` selects of a node; all that is asked for in the same tick goes in few round trips. */
  load(node: NodeReference, info: GraphQLResolveInfo): Promise<unknown> {
    return this.#loader.load({ plan: this.planOf(info), id: node.id, variables: info.variableValues });
  }

  /** The plan for the selection at a place of the operation, made once for a request. */
  planOf(info: GraphQLResolveInfo): Plan {
    const key = info.fieldNodes.map((node) => node.loc?.start).join();
    let plan = this.#plans.get(key);
    if (!plan) {
      const sets = info.fieldNodes.flatMap((node): SelectionSetNode[] =>
        node.selectionSet ? [node.selectionSet] : [],
      );
      plan = this.planner.references(getNamedType(info.returnType), sets, {
        schema: info.schema,
        fragments: info.fragments,
        variables: info.variableValues,
      });
      this.#plans.set(key, plan);
    }
    return plan;
  }
}

/** One round trip for each plan; null for what the viewer cannot see. */
export async function loadNodes(runner: Runner, viewer: string, wanted: readonly Wanted[]): Promise<unknown[]> {
  const groups = new Map<Plan, Wanted[]>();
  for (const each of wanted) groups.set(each.plan, [...(groups.get(each.plan) ?? []), each]);
  const found = new Map<Plan, Map<string, unknown>>();
  await Promise.all(
    [...groups].map(async ([plan, group]) => {
      const ids = [...new Set(group.map(({ id }) => id))];
      const objects = await runPlan(runner, plan, viewer, (group[0] as Wanted).variables, { ids });
      found.set(plan, objects as Map<string, unknown>);
    }),
  );
  return wanted.map(({ plan, id }) => found.get(plan)?.get(id) ?? null);
}

/** Runs a plan as a viewer. @throws UNAUTHENTICATED when the graph does not know the viewer */
export async function runPlan(
  runner: Runner,
  plan: Plan,
  viewer: string,
  variables: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Promise<unknown> {
  const parameters: Record<string, unknown> = { ...plan.bindings.values(variables), viewer, ...more };
  const [answer] = await runner.run(plan.text, parameters);
  if (!answer || answer.viewer === null)
    throw unauthenticated(
      `The token is valid, but there is no person ${viewer} in this graph; ask its operator to record one.`,
    );
  return plan.read(answer.row as Row, parameters);
}
