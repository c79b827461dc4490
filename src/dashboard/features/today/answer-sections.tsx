/** Sections of Today with requests of the other side: changes of criteria, visits, feedback, surveys, questions. */
import { CalendarDays, Inbox, MessageSquare, PiggyBank, ThumbsUp } from 'lucide-react';
import { Link } from 'wouter';
import { AnswerSurvey } from '../advocacy/answer-survey.tsx';
import { ChangeRequestItem } from '../criteria/change-request-item.tsx';
import { criteriaTexts } from '../criteria/texts.ts';
import { FeedbackThread, isUnanswered, ReplyForm } from '../feedback/feedback-thread.tsx';
import { visitTexts } from '../visits/texts.ts';
import { VisitItem } from '../visits/visit-item.tsx';
import { todayTexts as t } from './texts.ts';
import { hasFinancingQuestions, openChangeRequests, unansweredSurveys, upcomingVisits } from './today.rules.ts';
import { todaySection } from './today-section.tsx';

/** The others are on the screen Visits. */
const MAX_VISITS = 5;

export const changeRequests = todaySection({
  icon: Inbox,
  title: criteriaTexts.changeRequests,
  itemsOf: ({ today }) => openChangeRequests(today),
  keyOf: ({ request }) => request.id,
  render: ({ relationship, request }, { party }) => (
    <li>
      <ChangeRequestItem request={request} relationship={relationship} mayAnswer={relationship.provider.id === party} />
    </li>
  ),
});

export const visits = todaySection({
  icon: CalendarDays,
  title: visitTexts,
  itemsOf: ({ today }) => upcomingVisits(today),
  keyOf: ({ id }) => id,
  render: (visit) => <VisitItem visit={visit} />,
  maxShown: MAX_VISITS,
});

export const feedback = todaySection({
  icon: MessageSquare,
  title: t.feedback,
  itemsOf: ({ today, party }) =>
    today.active.nodes.flatMap(({ id, provider, feedback: { nodes } }) =>
      nodes
        .filter((thread) => isUnanswered(thread, provider.id === party ? 'PROVIDER' : 'CONSUMER'))
        .map((thread) => ({ relationship: id, thread })),
    ),
  keyOf: ({ thread }) => thread.id,
  render: ({ relationship, thread }) => (
    <li className="item">
      <FeedbackThread thread={thread}>
        <ReplyForm relationship={relationship} replyTo={thread.id} />
      </FeedbackThread>
    </li>
  ),
});

export const financingQuestions = todaySection({
  icon: PiggyBank,
  title: t.questions,
  itemsOf: ({ today, party }) => (hasFinancingQuestions(today, party) ? ['/mortgage'] : []),
  keyOf: (page) => page,
  render: (page) => (
    <li className="item">
      <span />
      <Link href={page} className="button primary">
        {t.answer}
      </Link>
    </li>
  ),
});

export const surveys = todaySection({
  icon: ThumbsUp,
  title: t.survey,
  itemsOf: ({ today, party }) => unansweredSurveys(today, party),
  keyOf: ({ id }) => id,
  render: ({ id, provider, surveys: { nodes } }) => (
    <li>
      <AnswerSurvey relationship={id} provider={provider.name} milestone={nodes[0]?.milestone ?? null} />
    </li>
  ),
});
