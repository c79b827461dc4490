/** What one request carries: who asks, the reads (counted), and the nodes that are still to be loaded. */

import DataLoader from 'dataloader';
import { type GraphQLResolveInfo, print, type SelectionSetNode } from 'graphql';
import { bookmarkToken } from '../access-control/bookmark-tokens.ts';
import { noAccess } from '../access-control/viewer.ts';
import { textForViewer, textWithoutAdministrator } from '../access-control/visibility.cypher.ts';
import { CountedReads } from '../graph/counted-reads.ts';
import type { Graph, StatementLimits } from '../graph/graph.ts';
import { prefixOf } from '../graph/ids.ts';
import { type Runner } from '../graph/runner.ts';
import { ANSWER_SIZE, AnswerSize, answerTooLarge } from '../planner/answer-size.ts';
import type { Plan, Planner } from '../planner/plan.ts';
import { rowOf } from '../planner/reader.ts';
import { type Operation, subselections } from '../planner/selection.ts';
import { VIEWED, ViewedRecords, type ViewSink } from '../planner/viewed.ts';
import type { WorkerStatus } from '../workers/worker.ts';
import type { NodeReference } from './node-reference.ts';
import { signIn } from './open-to-all.ts';
import type { Registries } from './registries.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Settings } from './settings.ts';

/** A node of which something is asked; `selection` is the same for all of which the same is asked. */
export interface NodeRequest {
  selection: string;
  id: string;
  sets: SelectionSetNode[];
  operation: Operation;
}

/** What all requests of a server share. */
export interface ServerContext {
  graph: Graph;
  planner: Planner;
  settings: Settings;
  registries: Registries;
  /** Gets which sensitive records the answers contained. */
  views: ViewSink;
  /** The background work of this server. */
  workers(): WorkerStatus[];
}

export class RequestContext {
  readonly reads: CountedReads;
  /** The rows of all planned root fields; set by the executor for operations that are planned in part. */
  plannedRootFields: () => Promise<Record<string, unknown>> = async () => ({});
  /** What planned root fields wait for: the cursor of events is read before the data of the same operation. */
  readFirst?: Promise<unknown>;
  /** Fields whose lists were cut. */
  readonly cut = new Set<string>();
  /** Codes of its errors, and of those with which its mutations were refused, for the log. */
  readonly codes: string[] = [];
  /** Why it was not admitted, if so. */
  readonly refusal: { retryAfterSeconds?: number } = {};
  /** Where the request came from, for limits on attempts. */
  clientAddress = '';
  /** If a page of this API asks for its session to be kept in a cookie. */
  sessionCookie?: SessionCookie;
  /** When it must be answered: earlier if it is a query. */
  deadline?: { forQuery(): void };
  // Apollo Server copies contexts, so this cannot be a #private name.
  private loader?: DataLoader<NodeRequest, unknown>;

  readonly graph: Graph;
  readonly planner: Planner;
  readonly settings: Settings;
  readonly registries: Registries;
  readonly views: ViewSink;
  readonly workers: () => WorkerStatus[];

  constructor(
    { graph, planner, settings, registries, views, workers }: ServerContext,
    /** Of the bearer token, see `viewer-key.ts`; undefined without a token. */
    readonly viewerKey: string | undefined,
    readonly requestId: string,
    /** ISO instant of the request; the only clock that rules see. */
    readonly now: string,
    /** How long its statements may run. */
    readonly limits: StatementLimits = {},
    /** Reads what an administrator sees as a member of parties only. */
    readonly withoutAdministrator = false,
  ) {
    this.graph = graph;
    this.planner = planner;
    this.settings = settings;
    this.registries = registries;
    this.views = views;
    this.workers = workers;
    this.reads = new CountedReads(graph, limits, (text) => {
      const own = textForViewer(text, viewerKey);
      return withoutAdministrator ? textWithoutAdministrator(own) : own;
    });
  }

  /** Who the request counts for. */
  get caller() {
    return { viewer: this.viewerKey, address: this.clientAddress };
  }

  /** A token of what the request has seen so far; undefined on a single server. */
  bookmark(): string | undefined {
    return bookmarkToken(this.settings.installationKey, this.limits.bookmarks?.all ?? this.graph.bookmarks);
  }

  /** @throws UNAUTHENTICATED without a token */
  viewer(): string {
    if (!this.viewerKey) throw signIn();
    return this.viewerKey;
  }

  /** Reads what `info` selects of a node; all that is asked for in the same tick is one round trip. */
  load(node: NodeReference, info: GraphQLResolveInfo): Promise<unknown> {
    this.loader ??= new DataLoader((wanted) => loadNodes(this.planner, this.reads, this.viewer(), wanted, this), {
      cache: false,
    });
    const sets = subselections([...info.fieldNodes]);
    return this.loader.load({
      selection: sets.map(textOf).join(),
      id: node.id,
      sets,
      operation: { schema: info.schema, fragments: info.fragments, variables: info.variableValues },
    });
  }
}

const texts = new WeakMap<SelectionSetNode, string>();
/** Places that ask the same are one part of the statement: Neo4j plans it once. */
function textOf(set: SelectionSetNode): string {
  let text = texts.get(set);
  if (text === undefined) {
    text = print(set);
    texts.set(set, text);
  }
  return text;
}

/** What an answer reports besides its values. */
export interface Reported {
  /** Gets the fields whose lists were cut. */
  cut?: Set<string>;
  /** Gets the sensitive records. */
  views?: ViewSink;
}

/** Null for what the viewer cannot see. */
export async function loadNodes(
  planner: Planner,
  runner: Runner,
  viewer: string,
  wanted: readonly NodeRequest[],
  { cut, views }: Reported,
): Promise<unknown[]> {
  const selections = new Map<string, [NodeRequest, ...NodeRequest[]]>();
  for (const each of wanted) {
    const known = selections.get(each.selection);
    if (known) known.push(each);
    else selections.set(each.selection, [each]);
  }
  const groups = [...selections.values()].map((all) => ({
    prefixes: [...new Set(all.map(({ id }) => prefixOf(id)))].sort(),
    sets: all[0].sets,
    operation: all[0].operation,
  }));
  const ids = Object.fromEntries(
    [...selections.values()].map((all, index) => [`ids${index}`, [...new Set(all.map(({ id }) => id))]]),
  );
  const plan = planner.references(groups);
  const [first] = wanted;
  if (!first) return [];
  const maps = await runPlan(runner, plan, viewer, first.operation.variables, { more: ids, cut, views });
  const found = new Map([...selections.keys()].map((selection, index) => [selection, maps[index]]));
  return wanted.map(({ selection, id }) => found.get(selection)?.get(id) ?? null);
}

/**
 * Runs a plan as a viewer.
 * @param more further parameters
 * @throws UNAUTHENTICATED when the graph does not know the viewer; QUERY_TOO_LARGE when the answer has too many values
 */
export async function runPlan<T>(
  runner: Runner,
  plan: Plan<T>,
  viewer: string,
  variables: Record<string, unknown>,
  { more = {}, cut, views }: Reported & { more?: Record<string, unknown> } = {},
): Promise<T> {
  const parameters: Record<string, unknown> = { ...plan.bindings.values(variables), viewer, ...more };
  const [answer] = await runner.run(plan.text, parameters);
  if (!answer || answer.viewer === null) throw noAccess(viewer);
  if (answer.row === null) throw answerTooLarge();
  const viewed = new ViewedRecords();
  const read = plan.read(rowOf(answer.row), { ...parameters, [ANSWER_SIZE]: new AnswerSize(cut), [VIEWED]: viewed });
  viewed.noteTo(views, answer.viewer);
  return read;
}
