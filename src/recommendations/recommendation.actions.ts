/** What may be done with recommendations: ask, explain, answer. */
import { notFound, Refusal, unauthenticated } from '../errors.ts';
import type { Runner } from '../graph/graph.ts';
import type { Statement } from '../graph/statement.ts';
import type { Action } from '../graphql/mutate.ts';
import { checkedText } from '../graphql/text-input.rules.ts';
import { proposeRelationship } from '../relationships/relationship.actions.ts';
import {
  ADVISE,
  ANSWERS,
  LINK_OUTCOME,
  MAY_ASK,
  MODEL_CARD,
  NOTE_ANSWER,
  OFFERER,
  type Purpose,
} from './evidence.cypher.ts';
import { type Evidence, partsOfId, type Reason, reasonsOf, recommendationId } from './reasons.rules.ts';

export const NEXT_OFFERING = 'NEXT_OFFERING';

export interface Recommended {
  id: string;
  party: string;
  offering: string;
  offeringName: string;
  model: string;
  prior: number;
  score: number;
  probability: number;
  reasons: Reason[];
}

/** One row of an online answer. */
export interface Advised {
  target: string;
  targetName: string;
  model: string;
  prior: number;
  score: number;
  /** Null where consumers are ranked for a provider. */
  probability: number | null;
  reasons: Reason[];
}

/** @returns undefined when the viewer may not ask for the party */
export async function advised(
  runner: Runner,
  { text }: Statement,
  parameters: { viewer: string; party: string } & Record<string, unknown>,
): Promise<Advised[] | undefined> {
  const rows = await runner.run(text, parameters);
  if (!rows.length) {
    const { viewer, party } = parameters;
    const [may] = await runner.run(MAY_ASK.text, { viewer, party });
    if (!may || may.viewer === null) throw unauthenticated(`There is no person ${viewer} in this graph.`);
    return may.party === null ? undefined : [];
  }
  return rows.map((row) => {
    const { prior, score, probability } = row as { prior: number; score: number; probability: number | null };
    const reasons = reasonsOf(row.reasons as Evidence[], prior, row.lifts as boolean, row.logLift as number);
    return {
      target: row.target as string,
      targetName: row.targetName as string,
      model: row.model as string,
      prior,
      score,
      probability,
      reasons,
    };
  });
}

/** @returns undefined when the viewer may not ask for the party */
export async function recommendationsFor(
  runner: Runner,
  viewer: string,
  party: string,
  now: string,
  first: number,
  only: string | null = null,
): Promise<Recommended[] | undefined> {
  const asked = { viewer, party, first: BigInt(first), only, now };
  return (await advised(runner, ADVISE.NEXT_OFFERING, asked))?.map(({ target, targetName, ...rest }) => ({
    ...rest,
    probability: rest.probability as number,
    id: recommendationId(party, target),
    party,
    offering: target,
    offeringName: targetName,
  }));
}

export async function explained(runner: Runner, viewer: string, id: string, now: string) {
  const { party, offering } = partsOfId(id);
  return (await recommendationsFor(runner, viewer, party, now, 1, offering))?.[0];
}

export interface ModelCard {
  id: string;
  trainedAt: string;
  card: Record<string, unknown>;
}

export async function currentModel(runner: Runner, viewer: string, purpose: Purpose): Promise<ModelCard | undefined> {
  const [row] = await runner.run(MODEL_CARD.text, { viewer, purpose });
  if (!row || row.viewer === null) throw unauthenticated(`There is no person ${viewer} in this graph.`);
  if (row.id === null) return undefined;
  return { id: row.id as string, trainedAt: row.trainedAt as string, card: JSON.parse(row.card as string) };
}

/** Notes the answer of a party to what is recommended to it now. */
async function note(
  action: Action,
  id: string,
  state: 'SEEN' | 'ACCEPTED' | 'DECLINED',
  values: Record<string, unknown>,
) {
  const { runner, viewer, now } = action;
  const { party, offering } = partsOfId(id);
  if (!viewer.actsFor(party)) throw notFound('id', 'recommendation');
  if (state !== 'SEEN') viewer.mustChange(party, 'id');
  const recommended = (await recommendationsFor(runner, viewer.email, party, now, 1, offering))?.[0];
  if (!recommended)
    throw new Refusal('ILLEGAL_STATE', 'id', 'This is not recommended any more; ask for the recommendations again.', {
      currentState: 'EXPIRED',
      possible: [],
    });
  const { probability, score, model } = recommended;
  const [row] = await runner.run(NOTE_ANSWER.text, {
    id,
    party,
    offering,
    state,
    kind: NEXT_OFFERING,
    now,
    values: { ...values, ...(state === 'SEEN' ? {} : { probability, score, model }) },
  });
  action.event({
    name: `recommendation${state[0]}${state.slice(1).toLowerCase()}`,
    entityId: id,
    entityVersion: Number(row?.version),
    partyIds: [party],
    change: { state: { before: row?.before, after: row?.state } },
  });
  return recommended;
}

export async function markSeen(action: Action, { id }: { id: string }) {
  await note(action, id, 'SEEN', {});
  return { id };
}

export async function decline(action: Action, { id, reason }: { id: string; reason?: string | null }) {
  await note(action, id, 'DECLINED', { reason: checkedText(reason, 'reason') ?? null });
  return { id };
}

/** Accepting proposes the relationship, and keeps the link to what came of it. */
export async function accept(action: Action, { id }: { id: string }) {
  const { runner } = action;
  const { party, offering, offeringName } = await note(action, id, 'ACCEPTED', {});
  const [row] = await runner.run(OFFERER.text, { offering });
  const { relationship } = await proposeRelationship(action, {
    provider: row?.provider as string,
    consumer: party,
    offering,
    purpose: `Recommended: ${offeringName}`,
  });
  await runner.run(LINK_OUTCOME.text, { id, relationship: (relationship as unknown as { id: string }).id });
  return { id, relationship };
}

/** How recommendations were answered; the operator only. */
export async function answers(runner: Runner, viewer: string) {
  const rows = await runner.run(ANSWERS.text, { viewer });
  const kinds = new Map<string, Record<string, number>>();
  for (const { kind, state, count } of rows)
    kinds.set(kind as string, { ...kinds.get(kind as string), [state as string]: Number(count) });
  return [...kinds].map(([kind, { SEEN = 0, ACCEPTED = 0, DECLINED = 0 }]) => ({
    kind,
    seen: SEEN + ACCEPTED + DECLINED,
    accepted: ACCEPTED,
    declined: DECLINED,
  }));
}
