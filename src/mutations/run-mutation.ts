/**
 * Carries out a mutation: viewer, idempotency, action, events and the reading of the answer in one transaction. So the
 * answer shows what this mutation wrote, and a retry with the same key gives the first answer again.
 */

import { assertObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { AuthorityCheck } from '../access-control/authority.ts';
import { MembershipNotRead, partiesIn, readViewer, Viewer } from '../access-control/viewer.ts';
import { kindOf } from '../access-control/viewer-key.ts';
import { textForViewer } from '../access-control/visibility.cypher.ts';
import { type Acting, changeRows } from '../audit/changes.ts';
import { DomainError, type ErrorCode } from '../errors.ts';
import { type Runner, withText } from '../graph/runner.ts';
import type { NewEvent } from '../outbox/append-event.ts';
import { collectFields, subselections } from '../planner/selection.ts';
import type { ViewSink } from '../planner/viewed.ts';
import { NodeReference, PRELOADED, type WithReferences } from '../schema/node-reference.ts';
import { loadNodes, type RequestContext } from '../schema/request-context.ts';
import type { Settings } from '../schema/settings.ts';
import { type UserError, userError } from '../schema/user-errors.ts';
import { codeOf, ignored } from '../values/thrown.ts';
import { EarlyStart } from './early-start.ts';
import {
  type ClaimedKey,
  type IdempotentInput,
  keepAnswer,
  keptPayload,
  readViewerAndClaimKey,
  restoreValues,
} from './idempotency.ts';
import { UndoRecorder } from './undo/undo-recorder.ts';

/** What an action gets: the transaction, who acts, and when. */
export interface MutationContext {
  runner: Runner;
  viewer: Viewer;
  /** Decides whether the viewer may act on what the mutation names, as declared beside the mutation. */
  authority: AuthorityCheck;
  /** ISO instant. */
  now: string;
  settings: Settings;
  /** Keeps what the mutation changes, if its authority says that it is undoable. Service accounts undo nothing. */
  undo?: UndoRecorder;
  /** Notes what happened; written in the same transaction. */
  event(event: NewEvent): void;
  /** What the change depends on and is still being read, e.g. whether a time is free: if it rejects, nothing is saved. */
  mustHold(condition: Promise<unknown>): void;
}

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
  const viewed = new Noted();
  const carryOut = (named?: string[]) =>
    context.graph.write(
      async (transaction) => {
        viewed.clear();
        const runner = withText(transaction, (text) => textForViewer(text, email));
        const viewer = new Viewer(email);
        const authority = AuthorityCheck.of(info, viewer);
        const toRead = { max: settings.maxMembershipsRead, named };
        const claimed = readViewerAndClaimKey(runner, viewer, toRead, info, input, context);
        const start = new EarlyStart(runner, viewer, claimed.then(isNew(authority, info)));
        const undo = undoOf(context, info, runner, authority);
        const events: NewEvent[] = [];
        const conditions: Promise<unknown>[] = [];
        const acting = start.run(() => {
          events.length = 0;
          conditions.length = 0;
          return work({
            runner: start.runner,
            viewer,
            authority,
            now: context.now,
            settings,
            get undo() {
              return viewer.scope ? undefined : undo;
            },
            event: (event) => events.push(event),
            mustHold: (condition) => conditions.push(ignored(condition)),
          });
        });
        const key = await claimed;
        if (key.answer !== undefined) {
          const kept = await keptPayload(runner, context, info, email, { ...key, answer: key.answer });
          const nodes = await readPayload(context, info, runner, email, kept.payload, viewed);
          for (const [name, node] of nodes) restoreValues(node, kept.values[name]);
          return answered<P>({ ...kept.payload, [PRELOADED]: nodes });
        }
        const payload: Payload = Object.assign({ errors: [] }, await acting);
        authority.mustBeDecided(info.fieldName);
        const reading = ignored(readPayload(context, info, runner, email, payload, viewed));
        const keeping =
          viewer.scope || !undo ? undefined : ignored(undo.keep(events, authority.rights, settings.installationKey));
        // Before the payload, which may not be there because of it.
        await Promise.all(conditions);
        const [nodes, undone] = await Promise.all([reading, keeping]);
        if (undone) payload.undo = undone;
        const { personId: actorId } = viewer;
        const audit = changeRows(
          { ...actingAs(viewer, authority), mutation: info.fieldName, input, ...aboutFirst(payload), now: context.now },
          events,
        );
        const written = { events, actorId, now: context.now, audit };
        await keepAnswer(runner, settings.installationKey, key, { payload, nodes }, written);
        payload[PRELOADED] = nodes;
        return answered<P>(payload);
      },
      { ...context.limits, trips: context.reads },
    );
  try {
    const answer = await carryOut([...partiesIn(input)]).catch((error) => {
      if (error instanceof MembershipNotRead) return carryOut();
      throw error;
    });
    viewed.noteTo(context.views);
    return answer;
  } catch (error) {
    const refusal = error instanceof DomainError ? error : constraintError(error);
    if (!refusal) throw error;
    const answer = refusal instanceof CountedError ? await counted(context, email, refusal) : refusal;
    return answered<P>({ errors: [userError(answer)] });
  }
}

/** @throws DomainError for a service account without the mutation in its scope; Error if the key has an answer already */
function isNew(authority: AuthorityCheck, { fieldName }: GraphQLResolveInfo) {
  return ({ answer }: ClaimedKey) => {
    if (answer !== undefined) throw new Error('The mutation has been carried out before.');
    authority.checkScope(fieldName);
  };
}

function undoOf(
  { planner, now }: RequestContext,
  { fieldName: mutation }: GraphQLResolveInfo,
  runner: Runner,
  { authority, actor }: AuthorityCheck,
): UndoRecorder | undefined {
  return authority.undoable ? new UndoRecorder(runner, planner.shapes, { actor, mutation, now }) : undefined;
}

/** What the answer contained, until the transaction is committed. */
class Noted implements ViewSink {
  readonly #all: Parameters<ViewSink['note']>[] = [];

  note(...viewed: Parameters<ViewSink['note']>): void {
    this.#all.push(viewed);
  }

  clear(): void {
    this.#all.length = 0;
  }

  noteTo(sink: ViewSink): void {
    for (const viewed of this.#all) sink.note(...viewed);
  }
}

/** Who acts, for whom and in which capacity, for the audit trail. */
function actingAs(viewer: Viewer, { party }: AuthorityCheck): Pick<Acting, 'actorId' | 'party' | 'capacity'> {
  const { personId: actorId, administrator, key } = viewer;
  if (kindOf(key) === 'key') return { actorId, party, capacity: 'SERVICE_ACCOUNT' };
  if (party === undefined || party === actorId)
    return { actorId, party, capacity: administrator ? 'ADMINISTRATOR' : 'SELF' };
  return { actorId, party, capacity: administrator ? 'ADMINISTRATOR' : viewer.capacityFor(party) };
}

/** What the payload is about: its first node. */
function aboutFirst(payload: Payload): { entityId?: string } {
  const first = Object.values(payload).find((value) => value instanceof NodeReference);
  return first instanceof NodeReference ? { entityId: first.id } : {};
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
    await graph.write(async (transaction) => {
      const runner = withText(transaction, (text) => textForViewer(text, email));
      await refusal.count({ runner, viewer: await readViewer(runner, email), now, settings });
    }, limits);
    return refusal;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Reads the selected fields of the payload's nodes, as the transaction left them. */
async function readPayload(
  context: RequestContext,
  info: GraphQLResolveInfo,
  runner: Runner,
  email: string,
  payload: Payload,
  views: ViewSink,
): Promise<Map<string, unknown>> {
  const nodes = new Map<string, unknown>();
  const operation = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const type = assertObjectType(getNamedType(info.returnType));
  const fields = [...collectFields(operation, type, subselections([...info.fieldNodes]))];
  await Promise.all(
    fields.map(async ([responseKey, fieldNodes]) => {
      const value = payload[fieldNodes[0].name.value];
      if (!(value instanceof NodeReference)) return;
      const wanted = { selection: '', id: value.id, sets: subselections(fieldNodes), operation };
      const [node] = await loadNodes(context.planner, runner, email, [wanted], { cut: context.cut, views });
      nodes.set(responseKey, node);
    }),
  );
  return nodes;
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
