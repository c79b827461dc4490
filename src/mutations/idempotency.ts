/**
 * Idempotency keys: repeating a request with the same key changes nothing and gives its answer again. Kept are the IDs of its
 * nodes, their own values and the other fields, encrypted. The nodes are read again for each repetition, so that the viewer
 * gets only what it may see then.
 */
import { createHash } from 'node:crypto';
import {
  type ASTNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLResolveInfo,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import neo4j from 'neo4j-driver';
import { type InstallationKey, NotDecryptable } from '../access-control/installation-key.ts';
import { type MembershipsToRead, type Viewer, viewerParameters } from '../access-control/viewer.ts';
import type { ChangeRow } from '../audit/audit.cypher.ts';
import { DomainError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { onlyRow } from '../graph/only-row.ts';
import type { Runner } from '../graph/runner.ts';
import { eventRows, type NewEvent } from '../outbox/append-event.ts';
import { NodeReference } from '../schema/node-reference.ts';
import { loadNodes, type RequestContext } from '../schema/request-context.ts';
import { sorted } from '../values/canonical-json.rules.ts';
import { DAY_MS } from '../values/days.rules.ts';
import { isRecord } from '../values/thrown.ts';
import { KEEP_ANSWER_AND_EVENTS, PRUNE_IDEMPOTENCY_KEYS, READ_VIEWER_AND_CLAIM_KEY } from './idempotency.cypher.ts';

/** The idempotency key of a client's request, so that repeating it has no further effect. */
export interface IdempotentInput {
  idempotencyKey?: string | null;
}

/** How long a key and its answer are kept. */
export const KEPT_HOURS = 24;
export const KEPT_DAYS = KEPT_HOURS / 24;
const MAX_KEY_LENGTH = 200;
const PRUNE_BATCH = 1_000;
/** What a kept answer is encrypted as. */
export const KEPT_ANSWER = 'kept answer';

export interface ClaimedKey {
  key: string;
  /** Hash of the selection of the payload. */
  selection: string;
  /** The answer of an earlier request with this key, encrypted. */
  answer?: string;
}

/**
 * Reads the viewer into `viewer` and takes the key, or waits for the request that holds it and gets its answer. Without a key of the client's the request
 * has one of its own: the driver tries again when a connection breaks during a commit that may have succeeded.
 * @throws UNAUTHENTICATED when the graph does not know the person
 */
export async function readViewerAndClaimKey(
  runner: Runner,
  viewer: Viewer,
  toRead: MembershipsToRead,
  info: GraphQLResolveInfo,
  input: IdempotentInput,
  context: RequestContext,
): Promise<ClaimedKey> {
  const { requestId, now } = context;
  const { idempotencyKey: given, ...rest } = input;
  if (given === '' || (given && given.length > MAX_KEY_LENGTH))
    throw new DomainError(
      'INVALID_INPUT',
      'idempotencyKey',
      `An idempotency key has 1 to ${MAX_KEY_LENGTH} characters; use a UUID.`,
    );
  const inputHash = hash(`${info.fieldName}|${JSON.stringify(sorted(rest))}`);
  const [row] = await runner.run(READ_VIEWER_AND_CLAIM_KEY, {
    ...viewerParameters(viewer.key, toRead),
    idempotencyKey: given ?? `request ${requestId} ${info.path.key}`,
    inputHash,
    now,
    keptSince: new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString(),
  });
  viewer.is(row, toRead);
  if (row?.inputHash !== inputHash)
    throw new DomainError(
      'IDEMPOTENCY_CONFLICT',
      'idempotencyKey',
      'This idempotency key was already used with different input; use a new key for a new request.',
    );
  return { key: row.key, selection: selectionHash(info), answer: row.answer ?? undefined };
}

interface KeptAnswer {
  fields: Record<string, unknown>;
  /** IDs of the payload's nodes by field. */
  references: Record<string, string | string[]>;
  /** Values of the payload's nodes by response key, without objects and lists. */
  values: Record<string, Record<string, unknown>>;
  selection: string;
}

/** A payload and the nodes that were read of it, by response key. */
export interface Answer {
  payload: object;
  nodes: Map<string, unknown>;
}

export async function keepAnswer(
  runner: Runner,
  installationKey: InstallationKey,
  { key, selection }: ClaimedKey,
  { payload, nodes }: Answer,
  { events, actorId, now, audit }: { events: NewEvent[]; actorId: string; now: string; audit: ChangeRow[] },
): Promise<void> {
  const values = [...nodes].map(([name, node]) => [name, ownValues(node)]);
  const kept: KeptAnswer = { fields: {}, references: {}, values: Object.fromEntries(values), selection };
  for (const [name, value] of Object.entries(payload))
    if (value instanceof NodeReference) kept.references[name] = value.id;
    else if (isList(value)) kept.references[name] = value.map(({ id }) => id);
    else kept.fields[name] = value;
  const answer = installationKey.encrypt(JSON.stringify(kept), { what: KEPT_ANSWER, record: key });
  await runner.run(KEEP_ANSWER_AND_EVENTS, { key, answer, events: eventRows(actorId, now, events), audit });
}

/**
 * The payload of an earlier request. If the viewer cannot see one of its nodes any more, the other fields are omitted, since
 * they belong to it (e.g. the secret of a webhook).
 */
export async function keptPayload(
  runner: Runner,
  { planner, settings: { installationKey } }: RequestContext,
  info: GraphQLResolveInfo,
  email: string,
  { key, answer, selection }: Required<ClaimedKey>,
) {
  const kept = decrypted(installationKey, key, answer);
  const operation = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  const ids = Object.values(kept.references).flat();
  const wanted = ids.map((id) => ({ selection: '', id, sets: IDENTITY, operation }));
  const found = ids.length ? await loadNodes(planner, runner, email, wanted, {}) : [];
  const payload: Record<string, unknown> = found.includes(null) ? { errors: [] } : { ...kept.fields };
  for (const [name, each] of Object.entries(kept.references))
    payload[name] = Array.isArray(each) ? each.map((id) => new NodeReference(id)) : new NodeReference(each);
  return { payload, values: kept.selection === selection ? kept.values : {} };
}

/** Gives a node that was read again the values that it had at first, where the viewer still sees a value. */
export function restoreValues(node: unknown, values: Record<string, unknown> = {}): void {
  if (!isRecord(node)) return;
  for (const [name, value] of Object.entries(values)) if (isOwnValue(node[name])) node[name] = value;
}

const isOwnValue = (value: unknown) => value !== null && value !== undefined && typeof value !== 'object';

function ownValues(node: unknown): Record<string, unknown> {
  if (!isRecord(node)) return {};
  return Object.fromEntries(Object.entries(node).filter(([, value]) => isOwnValue(value)));
}

const IDENTITY = parse('{ __typename }').definitions.flatMap((each) =>
  each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [],
);

function decrypted(installationKey: InstallationKey, key: string, answer: string): KeptAnswer {
  try {
    return JSON.parse(installationKey.decrypt(answer, { what: KEPT_ANSWER, record: key }));
  } catch (error) {
    if (!(error instanceof NotDecryptable)) throw error;
    throw new DomainError(
      'IDEMPOTENCY_CONFLICT',
      'idempotencyKey',
      'This request was carried out earlier, and its answer can no longer be read. Read the object itself.',
    );
  }
}

/** Deletes the keys claimed before the instant, in small transactions. @returns how many */
export async function pruneIdempotencyKeys(graph: Graph, before: string): Promise<number> {
  for (let pruned = 0; ; ) {
    const rows = await graph.writeQuietly((transaction) =>
      transaction.run(PRUNE_IDEMPOTENCY_KEYS, { before, limit: neo4j.int(PRUNE_BATCH) }),
    );
    const count = onlyRow(rows).pruned;
    pruned += count;
    if (count < PRUNE_BATCH) return pruned;
  }
}

const isList = (value: unknown): value is NodeReference[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => each instanceof NodeReference);

function selectionHash({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo): string {
  const spread = new Set<FragmentDefinitionNode>();
  const collect = (node: ASTNode): void => {
    visit(node, {
      [Kind.FRAGMENT_SPREAD]({ name }: FragmentSpreadNode) {
        const fragment = fragments[name.value];
        if (!fragment || spread.has(fragment)) return;
        spread.add(fragment);
        collect(fragment);
      },
    });
  };
  for (const node of fieldNodes) collect(node);
  return hash(`${[...fieldNodes, ...spread].map(print).join('\n')}|${JSON.stringify(sorted(variableValues))}`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
