/** Sections of Today with requests of the other side: changes of criteria, visits, feedback, surveys, questions. */
import { CalendarDays, Inbox, MailWarning, MessageSquare, PiggyBank, ThumbsUp } from 'lucide-react';
import { Link } from 'wouter';
import { mailName } from '../../client/mail-names.rules.ts';
import { AnswerSurvey } from '../advocacy/answer-survey.tsx';
import { ChangeRequestItem } from '../criteria/change-request-item.tsx';
import { criteriaTexts } from '../criteria/texts.ts';
import { FeedbackThread, ReplyForm } from '../feedback/feedback-thread.tsx';
import { visitTexts } from '../visits/texts.ts';
import { VisitItem } from '../visits/visit-item.tsx';
import { attentionSection } from './attention-section.tsx';
import { ItemMenu } from './item-menu.tsx';
import { todayTexts as t } from './texts.ts';

export const changeRequests = attentionSection({
  icon: Inbox,
  title: criteriaTexts.changeRequests,
  page: 'changeRequests',
  pageOf: (today) => today.changeRequests,
  render: ({ relationship, record, ...item }, { party }) =>
    relationship &&
    record &&
    'wish' in record && (
      <li>
        <ChangeRequestItem
          request={record}
          relationship={relationship.id}
          alert={record.alert.id}
          mayAnswer={relationship.provider.id === party}
        />
        <ItemMenu item={item} />
      </li>
    ),
});

export const visits = attentionSection({
  icon: CalendarDays,
  title: visitTexts,
  page: 'visits',
  pageOf: (today) => today.visits,
  render: ({ record, ...item }) =>
    record && 'startsAt' in record && <VisitItem visit={record} menu={<ItemMenu item={item} />} />,
});

export const feedback = attentionSection({
  icon: MessageSquare,
  title: t.feedback,
  page: 'feedback',
  pageOf: (today) => today.feedback,
  render: ({ relationship, record, ...item }) =>
    relationship &&
    record &&
    'replies' in record && (
      <li className="item">
        <FeedbackThread thread={record}>
          <ReplyForm relationship={relationship.id} replyTo={record.id} />
          <ItemMenu item={item} />
        </FeedbackThread>
      </li>
    ),
});

export const financingQuestions = attentionSection({
  icon: PiggyBank,
  title: t.financingQuestions,
  page: 'questions',
  pageOf: (today) => today.questions,
  render: ({ record, ...item }) =>
    record &&
    'askedBy' in record && (
      <li className="item">
        <div>
          <p className="strong">{record.askedBy.name}</p>
          {record.note && <p className="hint">{record.note}</p>}
        </div>
        <div className="actions">
          <Link href="/mortgage" className="button primary">
            {t.answer}
          </Link>
          <ItemMenu item={item} />
        </div>
      </li>
    ),
});

export const surveys = attentionSection({
  icon: ThumbsUp,
  title: t.survey,
  page: 'surveys',
  pageOf: (today) => today.surveys,
  render: ({ relationship, record, ...item }) =>
    relationship &&
    record &&
    'milestone' in record && (
      <li>
        <AnswerSurvey
          relationship={relationship.id}
          provider={relationship.provider.name}
          milestone={record.milestone}
        />
        <ItemMenu item={item} />
      </li>
    ),
});

export const failedMails = attentionSection({
  icon: MailWarning,
  title: t.failedMails,
  hint: t.failedMailsHint,
  page: 'failedMails',
  pageOf: (today) => today.failedMails,
  render: ({ relationship, record, ...item }, { packs }) =>
    record &&
    'address' in record && (
      <li className="item">
        <div>
          <p className="strong">
            {relationship ? <Link href={`/relationships/${relationship.id}`}>{record.address}</Link> : record.address}
          </p>
          <p className="hint">{[mailName(record.template, packs), record.lastError].filter(Boolean).join(' · ')}</p>
        </div>
        <ItemMenu item={item} />
      </li>
    ),
});
