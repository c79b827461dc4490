/** Operations on recommendations: list, explain, answer, and read outcomes. */

import { createHash } from 'node:crypto';
import { rowForViewer } from '../../access-control/viewer.ts';
import { DomainError, notFound } from '../../errors.ts';
import { prefixOf } from '../../graph/ids.ts';
import type { Runner } from '../../graph/runner.ts';
import { checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import type { Metrics } from './models/back-test.rules.ts';
import { MODEL_CARD } from './ranking/evidence.cypher.ts';
import { type Purpose } from './ranking/model.write.cypher.ts';
import { ANSWERS_OF_PARTY, LINK_OUTCOME } from './recommendation.cypher.ts';
import type { RecommendationSource, SourceRequest } from './recommendation-source.ts';
import { isOpen, type RecommendationRecord, type RecommendationStatus } from './recommendation-status.rules.ts';
import type { RecommendationKind, Suggestion } from './recommenders/recommender.rules.ts';
import { partsOfId, recommendationId } from './recommenders/score-contributions.rules.ts';

export interface Recommended extends Suggestion {
  id: string;
  kind: RecommendationKind;
  party: string;
  seen: boolean;
}

/** @param share of the parties, 0 to 1, in the control group: they get no recommendations, so that the others can be compared */
export function isHeldOut(party: string, share: number): boolean {
  return share > 0 && createHash('sha256').update(`hold-out ${party}`).digest().readUInt32BE() < share * 2 ** 32;
}

/** Number of additional suggestions requested, because some were answered already. */
const EXTRA_CANDIDATES = 20;

/**
 * The best recommendations of each kind in turn, because their scores have no common unit.
 * @returns undefined unless the viewer acts for the party
 */
export async function recommendationsFor(
  runner: Runner,
  recommenders: readonly RecommendationSource[],
  viewer: string,
  request: { party: string; now: string; first: number; kinds?: readonly RecommendationKind[] },
  holdOutShare: number,
): Promise<Recommended[] | undefined> {
  const { party, now, first, kinds } = request;
  const sources = recommenders.filter(({ kind }) => !kinds || kinds.includes(kind));
  const answers = recordsOf(runner, viewer, party);
  const lists = await Promise.all(
    sources.map((source) => openRecommendations(source, { runner, viewer, party, now, first, only: null }, answers)),
  );
  if (!(await answers)) return undefined;
  return isHeldOut(party, holdOutShare) ? [] : interleaved(lists, first);
}

/**
 * The first of each list in turn, then the second of each. An offering and its provider are one suggestion: the second of
 * them is left out, before the list is cut.
 */
export function interleaved<T extends Pick<Recommended, 'kind' | 'provider'>>(lists: T[][], first: number): T[] {
  const taken: T[] = [];
  const kinds = new Map<string, RecommendationKind>();
  const isNew = ({ kind, provider }: T) => {
    if (provider === undefined) return true;
    const known = kinds.get(provider) ?? kind;
    kinds.set(provider, known);
    return known === kind;
  };
  for (let place = 0; taken.length < first && lists.some((list) => place < list.length); place++)
    for (const list of lists) taken.push(...list.slice(place, place + 1).filter(isNew));
  return taken.slice(0, first);
}

/** The party's answers so far, by ID; undefined unless the viewer acts for it. */
async function recordsOf(
  runner: Runner,
  viewer: string,
  party: string,
): Promise<Map<string, RecommendationRecord> | undefined> {
  const [found] = await runner.run(ANSWERS_OF_PARTY, { viewer, party });
  const row = rowForViewer(found, viewer);
  if (row.party === null) return undefined;
  return new Map(row.answers.map((answered) => [answered.id, answered]));
}

/** Suggestions that may be shown. Requests more as long as too many were answered already. */
export async function openRecommendations(
  { find, kind }: RecommendationSource,
  request: SourceRequest,
  answers: ReturnType<typeof recordsOf>,
): Promise<Recommended[]> {
  const { party, now, first } = request;
  for (let wanted = first + EXTRA_CANDIDATES; ; wanted *= 4) {
    const [answered, found] = await Promise.all([answers, find({ ...request, first: wanted })]);
    if (!answered || !found) return [];
    const open = found
      .map((each) => ({ ...each, kind, party, id: recommendationId(party, each.target, each.relationship) }))
      .filter(({ id, evidence }) => isOpen(answered.get(id), evidence, now))
      .map((each) => ({ ...each, seen: answered.get(each.id)?.state === 'SEEN' }));
    if (open.length >= first || found.length < wanted) return open.slice(0, first);
  }
}

/** The source whose suggestions have this ID prefix; undefined if no feature of this server declares one. */
function sourceOf(recommenders: readonly RecommendationSource[], prefix: string): RecommendationSource | undefined {
  return recommenders.find(({ targets }) => Object.hasOwn(targets, prefix));
}

/** One recommendation as of now; undefined when it is not valid any longer. @throws DomainError INVALID_INPUT */
export async function explained(
  runner: Runner,
  recommenders: readonly RecommendationSource[],
  viewer: string,
  id: string,
  now: string,
): Promise<{ recommended: Recommended; source: RecommendationSource } | undefined> {
  const { party, target } = partsOfId(id);
  const source = sourceOf(recommenders, prefixOf(target));
  if (!source) throw new DomainError('INVALID_INPUT', 'id', 'This is not the ID of a recommendation.');
  const request = { runner, viewer, party, now, first: 10, only: target };
  const open = await openRecommendations(source, request, recordsOf(runner, viewer, party));
  const recommended = open.find((each) => each.id === id);
  return recommended && { recommended, source };
}

/** The card of a model, as the training stores it. */
interface Card {
  name: string;
  how: string | null;
  consumers: number;
  offerings: number;
  holdings: number;
  metrics: { cases: number } | null;
  intervals: { gain: number; gainHalfWidth: number } | null;
  tried: { model: string; metrics: Metrics }[];
}

export interface ModelCard {
  id: string;
  trainedAt: string;
  card: Card;
}

export async function currentModel(runner: Runner, viewer: string, purpose: Purpose): Promise<ModelCard | undefined> {
  const [found] = await runner.run(MODEL_CARD, { viewer, purpose });
  const row = rowForViewer(found, viewer);
  const { id, trainedAt, card } = row;
  return id === null || trainedAt === null || card === null ? undefined : { id, trainedAt, card: JSON.parse(card) };
}

/** The stored part of a recommendation. */
export type StoredRecommendation = Pick<
  Recommended,
  'id' | 'party' | 'target' | 'provider' | 'relationship' | 'kind' | 'benefit' | 'seen'
>;

export interface StoredState {
  id: string;
  /** 1: the recommendation is new. */
  version: number;
  state: RecommendationStatus;
  before: RecommendationStatus;
}

/**
 * Stores the new state of recommendations.
 * @param recommended recommendations with different IDs
 */
export async function storeStates(
  runner: Runner,
  recommenders: readonly RecommendationSource[],
  recommended: StoredRecommendation[],
  state: RecommendationStatus,
  now: string,
  values: Record<string, unknown> = {},
): Promise<StoredState[]> {
  const kept: StoredState[] = [];
  for (const prefix of new Set(recommended.map(({ target }) => prefixOf(target)))) {
    const rows = recommended
      .filter(({ target }) => prefixOf(target) === prefix)
      .map(({ id, party, target, relationship, kind, benefit, seen }) => ({
        ...{ id, party, target, kind },
        relationship: relationship ?? null,
        again: !seen,
        values: { ...values, benefitAmount: benefit?.amount ?? null, benefitUnit: benefit?.unit ?? null },
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const statement = sourceOf(recommenders, prefix)?.targets[prefix];
    if (!statement) throw new Error(`No recommendation suggests a node with the ID prefix ${prefix}`);
    kept.push(...(await runner.run(statement, { rows, state, now })));
  }
  return kept;
}

const EVENTS = {
  SEEN: 'recommendationSeen',
  ACCEPTED: 'recommendationAccepted',
  DECLINED: 'recommendationDeclined',
} as const;

/** Stores the party's answer to a present recommendation. */
async function note(
  mutation: MutationContext,
  { registries: { recommenders } }: RequestContext,
  id: string,
  state: Exclude<RecommendationStatus, 'MADE'>,
  values: Record<string, unknown>,
) {
  const { runner, viewer, authority, now } = mutation;
  const { party } = partsOfId(id);
  authority.over({ consumer: party }, 'id', 'recommendation');
  const found = await explained(runner, recommenders, viewer.key, id, now);
  if (!found)
    throw new DomainError('ILLEGAL_STATE', 'id', 'This is no longer recommended; request the recommendations again.', {
      currentState: 'EXPIRED',
      possible: [],
    });
  const { evidence, scored } = found.recommended;
  const answer = state === 'SEEN' ? {} : { evidence, model: scored?.model ?? null };
  const [row] = await storeStates(runner, recommenders, [found.recommended], state, now, { ...values, ...answer });
  if (!row) throw notFound('id', 'recommendation');
  mutation.event({
    name: EVENTS[state],
    entityId: id,
    entityVersion: row.version,
    partyIds: [party],
    change: { state: { before: row.before, after: row.state } },
  });
  return { party, ...found };
}

export async function markSeen(mutation: MutationContext, context: RequestContext, { id }: { id: string }) {
  await note(mutation, context, id, 'SEEN', {});
  return { id };
}

export async function decline(
  mutation: MutationContext,
  context: RequestContext,
  { id, reason }: { id: string; reason?: string | null },
) {
  await note(mutation, context, id, 'DECLINED', { reason: checkedText(reason, 'reason') ?? null });
  return { id };
}

/** Accepting proposes the relationship, if the recommendation has one, and links the recommendation to it. */
export async function accept(mutation: MutationContext, context: RequestContext, { id }: { id: string }) {
  const { party, recommended, source } = await note(mutation, context, id, 'ACCEPTED', {});
  if (!source.accept) return { id };
  const { relationship } = await source.accept(mutation, context, party, recommended);
  await mutation.runner.run(LINK_OUTCOME, { id, relationship: relationship.id });
  return { id, relationship };
}
