/** Asking the right questions: the provider asks, the client answers with its consent, or declines. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { checkedText, checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { noteActivity } from '../activities/activity.actions.ts';
import { mailSide } from '../mail/mail-side.actions.ts';
import { type LockedRelationship, lockRelationship } from '../relationships/relationship.actions.ts';
import { type MortgageFacts, recordMortgage } from './mortgage.actions.ts';
import { QUESTIONS } from './mortgage-suggestion.rules.ts';
import { ASK, OPEN_QUESTIONNAIRE, QUESTIONNAIRE, SETTLE } from './questionnaire.cypher.ts';
import { suggestionFor } from './suggestion.actions.ts';

export enum QuestionnaireState {
  ASKED = 'ASKED',
  ANSWERED = 'ANSWERED',
  DECLINED = 'DECLINED',
}

export async function askFinancingQuestions(
  mutation: MutationContext,
  input: { relationship: string; note?: string | null },
) {
  const { runner, viewer, now } = mutation;
  const note = checkedText(input.note, 'note') ?? null;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  const { provider, consumer } = relationship;
  const [open] = await runner.run(OPEN_QUESTIONNAIRE, { relationship: relationship.id });
  if (open)
    throw new DomainError(
      'ALREADY_EXISTS',
      'relationship',
      'The client has already been asked and has not answered yet.',
      {
        existingId: open.id,
      },
    );
  // Known facts are not asked again; if all are known, the client is asked whether they are still valid.
  const suggestion = await suggestionFor(runner, viewer.key, consumer, now, {});
  const unknown = suggestion?.kind === 'ask' ? suggestion.questions : (suggestion?.missing ?? []);
  const asked = unknown.length ? unknown : QUESTIONS;
  const id = newId('fqn');
  const by = viewer.actorFor(provider);
  const questions = asked.map(({ question }) => question);
  const fields = asked.map(({ field }) => field);
  await runner.run(ASK, { id, now, relationship: relationship.id, by, note, fields, questions });
  await addToTimeline(mutation, relationship, id, 1, by, 'financingQuestionsAsked', 'Asked about the financing');
  await mailSide(
    mutation,
    { relationship: relationship.id, side: consumer, by, key: `financing-questions|${id}`, asks: true },
    (teller) => ({
      template: 'notice',
      data: {
        subject: `${teller} has questions about your financing`,
        paragraphs: [
          ...(note ? [note] : []),
          ...questions,
          'Your answers are shown and used only as you consent; you can withdraw that at any time.',
        ],
        link: { label: 'Open Covalue', to: '/' },
      },
    }),
  );
  return { questionnaire: reference(id) };
}

export type Answers = MortgageFacts & { questionnaire: string; consentUntil?: Date | null };

export async function answerFinancingQuestions(mutation: MutationContext, { questionnaire, ...facts }: Answers) {
  const relationship = await lockQuestionnaire(mutation, questionnaire);
  const { provider, consumer } = relationship;
  const recorded = await recordMortgage(mutation, { ...facts, client: consumer, relationship: relationship.id });
  const mortgage = recorded.mortgage.id;
  const by = await resolveQuestionnaire(mutation, relationship, questionnaire, QuestionnaireState.ANSWERED, {
    mortgage,
  });
  await mailSide(
    mutation,
    { relationship: relationship.id, side: provider, by, key: `financing-answers|${questionnaire}` },
    (teller) => ({
      template: 'notice',
      data: {
        subject: `${teller} has answered your questions`,
        paragraphs: ['You can now request the suggestion for the client.'],
        link: { label: 'Open in Covalue', to: `/#/mortgage/${consumer}` },
      },
    }),
  );
  return { questionnaire: reference(questionnaire), mortgage: recorded.mortgage };
}

export async function declineFinancingQuestions(
  mutation: MutationContext,
  input: { questionnaire: string; reason?: string | null; expectedVersion?: number | null },
) {
  const reason = checkedText(input.reason, 'reason') ?? null;
  const relationship = await lockQuestionnaire(mutation, input.questionnaire, input.expectedVersion);
  mutation.undo?.covers(input.questionnaire);
  await resolveQuestionnaire(mutation, relationship, input.questionnaire, QuestionnaireState.DECLINED, { reason });
  return { questionnaire: reference(input.questionnaire) };
}

/** The relationship, locked, of a questionnaire that is not answered yet. */
async function lockQuestionnaire(
  mutation: MutationContext,
  id: string,
  expectedVersion?: number | null,
): Promise<LockedRelationship> {
  const [before] = await mutation.runner.run(QUESTIONNAIRE, { id });
  const [field, what] = ['questionnaire', 'questionnaire of yours'];
  if (!before) throw notFound(field, what);
  const relationship = await lockRelationship(mutation, before.relationship, field, what);
  // Whether it still is open is known under the lock only.
  const [now] = await mutation.runner.run(QUESTIONNAIRE, { id });
  if (!now) throw notFound(field, what);
  checkVersion(expectedVersion, now.version);
  if (now.state !== QuestionnaireState.ASKED)
    throw new DomainError(
      'ILLEGAL_STATE',
      'questionnaire',
      `The questionnaire is ${now.state}; the provider may ask again.`,
      {
        currentState: now.state,
        possible: [],
      },
    );
  return relationship;
}

async function resolveQuestionnaire(
  mutation: MutationContext,
  relationship: LockedRelationship,
  id: string,
  state: QuestionnaireState,
  { mortgage = null, reason = null }: { mortgage?: string | null; reason?: string | null },
): Promise<string> {
  const { runner, viewer, now } = mutation;
  const { version } = onlyRow(await runner.run(SETTLE, { id, now, state, mortgage, reason }));
  const by = viewer.actorFor(relationship.consumer);
  const answered = state === QuestionnaireState.ANSWERED;
  const [event, summary]: [EventName, string] = answered
    ? ['financingQuestionsAnswered', 'Answered the questions about the financing']
    : ['financingQuestionsDeclined', 'Declined to answer questions about the financing'];
  await addToTimeline(mutation, relationship, id, version, by, event, summary);
  return by;
}

async function addToTimeline(
  mutation: MutationContext,
  relationship: LockedRelationship,
  entityId: string,
  entityVersion: number,
  performedBy: string,
  name: EventName,
  summary: string,
) {
  const { id: relationshipId, provider, consumer } = relationship;
  await noteActivity(mutation, relationship, { summary, performedBy });
  mutation.event({ name, entityId, entityVersion, partyIds: [provider, consumer], relationshipId });
}
