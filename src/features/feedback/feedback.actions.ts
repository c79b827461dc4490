/** Giving feedback: either side, on anything that both may see, and answering it. */

import { assertVisibleToBothParties, type SeenByBoth } from '../../access-control/assert-visible-to-both.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import type { RowOf } from '../../graph/statement.ts';
import { checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { Shapes } from '../../planner/shape.ts';
import { reference } from '../../schema/node-reference.ts';
import { ignored } from '../../values/thrown.ts';
import { noteActivity } from '../activities/activity.actions.ts';
import { mailSide } from '../mail/mail-side.actions.ts';
import { lockRelationship } from '../relationships/relationship.actions.ts';
import { ANSWERED_FEEDBACK, GIVE_FEEDBACK, REPLY } from './feedback.cypher.ts';
import { checkFeedbackState } from './feedback.rules.ts';

export interface NewFeedback {
  relationship: string;
  about?: string | null;
  replyTo?: string | null;
  text: string;
}

export async function giveFeedback(mutation: MutationContext, shapes: Shapes, input: NewFeedback) {
  const { runner, viewer, now } = mutation;
  const text = checkedText(input.text, 'text').trim();
  if (!text) throw new DomainError('INVALID_INPUT', 'text', '`text` cannot be empty; write your feedback.');
  if (Boolean(input.about) === Boolean(input.replyTo))
    throw new DomainError('INVALID_INPUT', 'about', 'Specify either `about` or `replyTo`.');
  const locking = lockRelationship(mutation, input.relationship, 'relationship');
  const naming = ignored<About>(
    input.about
      ? assertVisibleToBothParties(runner, shapes, input.about, input.relationship, 'about')
      : runner.run(ANSWERED_FEEDBACK, { relationship: input.relationship, replyTo: input.replyTo ?? '' }),
  );
  const relationship = await locking;
  const { provider, consumer, state, stateSince } = relationship;
  checkFeedbackState(state, stateSince, now);
  const isProvider = relationship.side === 'provider';
  const [own, other] = isProvider ? [provider, consumer] : [consumer, provider];
  const author = viewer.actorFor(own);
  const id = newId('fbk');
  const side = isProvider ? ('PROVIDER' as const) : ('CONSUMER' as const);
  const values = { id, now, text, author, relationship: relationship.id, side };
  const about = await naming;
  const thing = nameOf(about).slice(0, 150);
  if (Array.isArray(about)) await runner.run(REPLY, { ...values, replyTo: input.replyTo ?? '' });
  else await runner.run(GIVE_FEEDBACK(about), { ...values, about: input.about ?? '' });
  await noteActivity(mutation, relationship, {
    summary: `${input.about ? 'Gave feedback' : 'Answered feedback'} on ${thing}`,
    note: text,
    performedBy: author,
  });
  mutation.event({
    name: 'feedbackGiven',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: relationship.id,
  });
  await mailSide(
    mutation,
    { relationship: relationship.id, side: other, by: author, key: `feedback|${id}`, kind: 'FEEDBACK' },
    (by) => ({
      template: 'notice',
      data: {
        subject: `${by} on ${thing}`,
        paragraphs: [text],
        link: { label: 'Open in Covalue', to: `/#/relationships/${relationship.id}` },
      },
    }),
  );
  return { feedback: reference(id) };
}

/** A thing, or the feedback that is answered: none or one. */
type About = SeenByBoth | RowOf<typeof ANSWERED_FEEDBACK>[];

/** @throws DomainError NOT_FOUND for an answer to no feedback of the relationship */
function nameOf(about: About): string {
  if (!Array.isArray(about)) return about.address ?? about.title ?? about.name ?? about.key ?? 'it';
  const [answered] = about;
  if (!answered) throw notFound('replyTo', 'feedback in this relationship');
  return answered.thing;
}
