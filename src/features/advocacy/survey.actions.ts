/** Asking consumers how likely they are to recommend their provider, their answers, and the provider's score. */

import { rowForViewer } from '../../access-control/viewer.ts';
import { DomainError } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { checkedName, checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { noteActivity } from '../activities/activity.actions.ts';
import { mailSide } from '../mail/mail-side.actions.ts';
import { lockRelationship } from '../relationships/relationship.actions.ts';
import { AdvocacyCategory, categoryOf, checkScore, netPromoterScore } from './net-promoter.rules.ts';
import { ANSWER_SURVEY, ANSWERS, CREATE_SURVEY, SURVEYED } from './survey.cypher.ts';

/** Milestones follow each other fast; a consumer is not asked after each. */
const PAUSE_DAYS = 90;

/** The provider asks. */
export async function askForAdvocacy(mutation: MutationContext, input: { relationship: string; milestone: string }) {
  const milestone = checkedName(input.milestone, 'milestone');
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const { open } = await loadSurveyed(mutation, relationship.id);
  if (open)
    throw new DomainError(
      'ALREADY_EXISTS',
      'relationship',
      'The consumer has already been asked and has not answered yet.',
      {
        existingId: open,
      },
    );
  return { survey: reference(await createSurvey(mutation, relationship, milestone)) };
}

/** After a milestone the consumer is asked, unless it was asked recently. The caller has locked the relationship of the milestone. */
export async function surveyAfter(
  mutation: MutationContext,
  relationship: { id: string; provider: string; consumer: string },
  milestone: string,
): Promise<void> {
  const { open, lately } = await loadSurveyed(mutation, relationship.id);
  if (open || lately) return;
  await createSurvey(mutation, relationship, milestone).catch((error) => {
    // Its people were asked by this provider less than an hour ago: the milestone is recorded without a survey.
    if (!(error instanceof DomainError && error.code === 'TOO_MANY_ATTEMPTS')) throw error;
  });
}

/** Answers a survey; a consumer that was not asked may answer too. */
export async function answerSurvey(
  mutation: MutationContext,
  input: { relationship: string; score: number; comment?: string | null },
) {
  const { runner, viewer, now } = mutation;
  checkScore(input.score);
  const comment = checkedText(input.comment, 'comment') ?? null;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const { provider, consumer } = relationship;
  let { open: id } = await loadSurveyed(mutation, relationship.id);
  if (!id) {
    id = newId('svy');
    await runner.run(CREATE_SURVEY, { id, now, relationship: relationship.id, milestone: null });
  }
  const by = viewer.actorFor(consumer);
  const category = categoryOf(input.score);
  const answer = { by, score: BigInt(input.score), category, comment };
  const { version } = onlyRow(await runner.run(ANSWER_SURVEY, { id, now, ...answer }));
  await noteActivity(mutation, relationship, {
    summary: `Would recommend the provider: ${input.score} of 10`,
    note: comment,
    performedBy: by,
  });
  mutation.event({
    name: 'surveyAnswered',
    entityId: id,
    entityVersion: version,
    partyIds: [provider, consumer],
    relationshipId: relationship.id,
  });
  return { survey: reference(id) };
}

export interface ScoreOf {
  provider: string;
  service?: string | null;
  from?: Date | null;
  until?: Date | null;
}

/** @returns undefined unless the viewer acts for the provider */
export async function scoreOf(runner: Runner, viewer: string, { provider, service, from, until }: ScoreOf) {
  const [found] = await runner.run(ANSWERS, {
    viewer,
    provider,
    service: service ?? null,
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  });
  const row = rowForViewer(found, viewer);
  if (row.provider === null) return undefined;
  const count = (category: AdvocacyCategory) => row.categories.filter((each) => each === category).length;
  return netPromoterScore(
    count(AdvocacyCategory.PROMOTER),
    count(AdvocacyCategory.PASSIVE),
    count(AdvocacyCategory.DETRACTOR),
  );
}

async function loadSurveyed({ runner, now }: MutationContext, relationship: string) {
  return onlyRow(await runner.run(SURVEYED, { relationship, now, days: BigInt(PAUSE_DAYS) }));
}

async function createSurvey(
  mutation: MutationContext,
  { id: relationship, provider, consumer }: { id: string; provider: string; consumer: string },
  milestone: string,
): Promise<string> {
  const id = newId('svy');
  // First, because it is refused when its readers were asked just now.
  await mailSide(
    mutation,
    { relationship, side: consumer, by: provider, key: `survey|${id}`, kind: 'SURVEY', asks: true },
    (name) => ({
      template: 'notice',
      data: {
        subject: `How likely are you to recommend ${name}?`,
        paragraphs: [
          `${milestone}. From 0, not at all, to 10, extremely: how likely are you to recommend ${name} to a friend?`,
        ],
        link: { label: 'Answer', to: '/' },
      },
    }),
  );
  await mutation.runner.run(CREATE_SURVEY, { id, now: mutation.now, relationship, milestone });
  mutation.event({
    name: 'surveyAsked',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: relationship,
  });
  return id;
}
