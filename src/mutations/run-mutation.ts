/**
 * Carries out a mutation: viewer, idempotency, action, events and the reading of the answer in one transaction. So the
 * answer shows what this mutation wrote, and a retry with the same key gives the first answer again.
 */

import { createHash } from 'node:crypto';
import { assertObjectType, type GraphQLResolveInfo, getNamedType, Kind, print, visit } from 'graphql';
import { AuthorityCheck } from '../access-control/authority.ts';
import { MembershipNotRead, partiesIn, readViewer, type Viewer } from '../access-control/viewer.ts';
import { DomainError, type ErrorCode } from '../errors.ts';
import { type Runner, runnerOn } from '../graph/runner.ts';
import { eventRows, type NewEvent } from '../outbox/append-event.ts';
import { TYPE_NAME } from '../planner/reader.ts';
import { collectFields, subselections } from '../planner/selection.ts';
import { NodeReference, PRELOADED, type WithReferences } from '../schema/node-reference.ts';
import { loadNodes, type RequestContext } from '../schema/request-context.ts';
import type { Settings } from '../schema/settings.ts';
import { type UserError, userError } from '../schema/user-errors.ts';
import { codeOf } from '../values/thrown.ts';
import { CLAIM_IDEMPOTENCY_KEY, KEEP_ANSWER_AND_EVENTS } from './idempotency.cypher.ts';

/** What an action gets: the transaction, who acts, and when. */
export interface MutationContext {
  runner: Runner;
  viewer: Viewer;
  /** Decides whether the viewer may act on what the mutation names, as declared beside the mutation. */
  authority: AuthorityCheck;
  /** ISO instant. */
  now: string;
  settings: Settings;
  /** Notes what happened; written in the same transaction. */
  event(event: NewEvent): void;
}

/** The idempotency key of a client's request, so that repeating it has no further effect. */
interface IdempotentInput {
  idempotencyKey?: string | null;
}

const MAX_KEY_LENGTH = 200;

type Payload = Record<string | symbol, unknown>;

/**
 * The seam between actions and type-graphql: the payload has references where `P` declares nodes, and only errors if the
 * mutation was refused. The resolvers of the fields read the nodes.
 */
function answered<P>(payload: Payload): P {
  return payload as P;
}

/**
 * @param input the mutation's input; with an `idempotencyKey` the answer is kept
 * @param work answers the payload's fields, nodes as references
 */
export async function runMutation<P extends { errors: UserError[] }>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  input: IdempotentInput,
  work: (mutation: MutationContext) => Promise<WithReferences<Omit<P, 'errors'>>>,
): Promise<P> {
  const email = context.viewer();
  const { settings } = context;
  const carryOut = (named?: string[]) =>
    context.graph.write(async (transaction) => {
      const runner = runnerOn((text, parameters) => {
        context.reads.roundTrips++;
        return transaction.run(text, parameters);
      });
      const viewer = await readViewer(runner, email, settings.maxMembershipsRead, named);
      const key = await claimKey(runner, viewer, info, input, context);
      if (key.answer) return restore<P>(key.answer, key.selection);
      const events: NewEvent[] = [];
      const learning = runnerOn(async (text, parameters) => {
        const rows = await runner.run(text, parameters);
        if (!viewer.isComplete) await viewer.learn(runner, partiesIn(rows));
        return rows;
      });
      const authority = AuthorityCheck.of(info, viewer);
      const fields = await work({
        runner: learning,
        viewer,
        authority,
        now: context.now,
        settings,
        event: (event) => events.push(event),
      });
      authority.mustBeDecided(info.fieldName);
      const payload: Payload = { errors: [] };
      Object.assign(payload, fields);
      const nodes = await readPayload(context, info, runner, email, payload);
      await storeAnswer(runner, key, payload, nodes, { events, actorId: viewer.personId, now: context.now });
      payload[PRELOADED] = nodes;
      return answered<P>(payload);
    }, context.limits);
  try {
    return await carryOut([...partiesIn(input)]).catch((error) => {
      if (error instanceof MembershipNotRead) return carryOut();
      throw error;
    });
  } catch (error) {
    const refusal = error instanceof DomainError ? error : constraintError(error);
    if (!refusal) throw error;
    const answer = refusal instanceof CountedError ? await counted(context, email, refusal) : refusal;
    return answered<P>({ errors: [userError(answer)] });
  }
}

/** A refusal that counts although it undoes the mutation, e.g. because its answer reveals data that others may not know. */
export class CountedError extends DomainError {
  constructor(
    code: ErrorCode,
    field: string,
    message: string,
    /** @throws DomainError that is answered instead, e.g. when a quota is used up */
    readonly count: (mutation: Pick<MutationContext, 'runner' | 'viewer' | 'now' | 'settings'>) => Promise<void>,
  ) {
    super(code, field, message);
  }
}

/** Counts in a transaction of its own. @returns the answer */
async function counted({ graph, now, limits, settings }: RequestContext, email: string, refusal: CountedError) {
  try {
    await graph.write(
      async (runner) => refusal.count({ runner, viewer: await readViewer(runner, email), now, settings }),
      limits,
    );
    return refusal;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

interface ClaimedKey {
  key: string;
  selection: string;
  answer?: string;
}

/**
 * Takes the key, or waits for the request that holds it and gets its answer. Without a key of the client's the request has one
 * of its own: the driver tries again when a connection breaks during a commit that may have succeeded.
 */
async function claimKey(
  runner: Runner,
  viewer: Viewer,
  info: GraphQLResolveInfo,
  input: IdempotentInput,
  { requestId, now }: RequestContext,
): Promise<ClaimedKey> {
  const { idempotencyKey: given, ...rest } = input;
  if (given === '' || (given && given.length > MAX_KEY_LENGTH))
    throw new DomainError(
      'INVALID_INPUT',
      'idempotencyKey',
      `An idempotency key has 1 to ${MAX_KEY_LENGTH} characters; use a UUID.`,
    );
  const idempotencyKey = given ?? `request ${requestId} ${info.path.key}`;
  const key = `${viewer.personId}|${idempotencyKey}`;
  const inputHash = hash(`${info.fieldName}|${JSON.stringify(sorted(rest))}`);
  const [row] = await runner.run(CLAIM_IDEMPOTENCY_KEY, { key, inputHash, now });
  if (row?.inputHash !== inputHash)
    throw new DomainError(
      'IDEMPOTENCY_CONFLICT',
      'idempotencyKey',
      'This idempotency key was already used with different input; use a new key for a new request.',
    );
  return { key, selection: selectionHash(info), answer: typeof row.answer === 'string' ? row.answer : undefined };
}

/** Reads the selected fields of the payload's nodes, as the transaction left them. */
async function readPayload(
  context: RequestContext,
  info: GraphQLResolveInfo,
  runner: Runner,
  email: string,
  payload: Payload,
): Promise<Map<string, unknown>> {
  const nodes = new Map<string, unknown>();
  const operation = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const type = assertObjectType(getNamedType(info.returnType));
  for (const [responseKey, fieldNodes] of collectFields(operation, type, subselections([...info.fieldNodes]))) {
    const name = fieldNodes[0].name.value;
    const value = payload[name];
    if (!(value instanceof NodeReference)) continue;
    const wanted = { selection: '', id: value.id, sets: subselections(fieldNodes), operation };
    const [node] = await loadNodes(context.planner, runner, email, [wanted], context.cut);
    nodes.set(responseKey, node);
  }
  return nodes;
}

interface StoredAnswer {
  fields: Record<string, unknown>;
  /** Ids of the payload's nodes by field. */
  references: Record<string, string>;
  /** What was read of them, by response key, and for which selection. */
  nodes: [string, unknown][];
  selection: string;
}

async function storeAnswer(
  runner: Runner,
  { key, selection }: ClaimedKey,
  payload: Payload,
  nodes: Map<string, unknown>,
  { events, actorId, now }: { events: NewEvent[]; actorId: string; now: string },
): Promise<void> {
  const kept: StoredAnswer = { fields: {}, references: {}, nodes: [...nodes], selection };
  for (const [name, value] of Object.entries(payload))
    if (value instanceof NodeReference) kept.references[name] = value.id;
    else kept.fields[name] = value;
  const answer = JSON.stringify(kept, (_key, value) =>
    value && typeof value === 'object' && TYPE_NAME in value ? { ...value, [KEPT_TYPE]: value[TYPE_NAME] } : value,
  );
  await runner.run(KEEP_ANSWER_AND_EVENTS, { key, answer, events: eventRows(actorId, now, events) });
}

/** Stands for the symbol `TYPE_NAME` in JSON; no response key can be this. */
const KEPT_TYPE = '#type';

function restore<P>(answer: string, selection: string): P {
  const kept: StoredAnswer = JSON.parse(answer, (_key, value) => {
    if (!value || typeof value !== 'object' || !(KEPT_TYPE in value)) return value;
    const { [KEPT_TYPE]: type, ...rest } = value;
    return { ...rest, [TYPE_NAME]: type };
  });
  const payload: Record<string | symbol, unknown> = { ...kept.fields };
  for (const [name, id] of Object.entries(kept.references)) payload[name] = new NodeReference(id);
  // Another selection of the same answer is read again.
  if (kept.selection === selection) payload[PRELOADED] = new Map(kept.nodes);
  return answered<P>(payload);
}

/** A uniqueness constraint that two transactions met at the same time is a refusal, not a fault. */
function constraintError(error: unknown): DomainError | undefined {
  if (codeOf(error) !== 'Neo.ClientError.Schema.ConstraintValidationFailed') return undefined;
  return new DomainError(
    'ALREADY_EXISTS',
    undefined,
    'The same object has just been created by another request; read it, or use another name.',
  );
}

function selectionHash(info: GraphQLResolveInfo): string {
  const spread = new Set<string>();
  const collect = (node: Parameters<typeof visit>[0]): void => {
    visit(node, {
      [Kind.FRAGMENT_SPREAD](each: { name: { value: string } }) {
        const fragment = info.fragments[each.name.value];
        if (!fragment || spread.has(each.name.value)) return;
        spread.add(each.name.value);
        collect(fragment);
      },
    });
  };
  for (const node of info.fieldNodes) collect(node);
  const parts = [
    ...info.fieldNodes.map(print),
    ...[...spread].flatMap((name) => info.fragments[name] ?? []).map(print),
  ];
  return hash(`${parts.join('\n')}|${JSON.stringify(sorted(info.variableValues))}`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The same input in another order of keys is the same input. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
