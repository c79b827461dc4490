/** A thread of feedback on one subject, and replies to it. */
import { type FormEvent, type ReactNode, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type FeedbackEntryFragment, type FeedbackThreadFragment, GiveFeedbackDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { dateTime, fullAddress, relative } from '../../values/format.ts';
import { feedbackTexts as t } from './texts.ts';
import './feedback.css';

function subjectOf({ about }: Pick<FeedbackThreadFragment, 'about'>): string {
  if (!about) return t.notShown;
  if ('address' in about) return fullAddress(about) || t.addressWithheld;
  if ('title' in about) return about.title;
  return 'name' in about ? about.name : about.__typename;
}

export function FeedbackThread({ thread, children }: { thread: FeedbackThreadFragment; children: ReactNode }) {
  return (
    <article className="thread">
      <p className="strong">{subjectOf(thread)}</p>
      <FeedbackEntry entry={thread} />
      {thread.replies.map((reply) => (
        <FeedbackEntry key={reply.id} entry={reply} />
      ))}
      {children}
    </article>
  );
}

function FeedbackEntry({ entry: { author, side, text, createdAt } }: { entry: FeedbackEntryFragment }) {
  return (
    <div className={`feedback-entry ${side}`}>
      <p className="hint">
        {author.name} <Badge tone="muted">{t.sides[side]}</Badge>{' '}
        <time title={dateTime(createdAt)}>{relative(createdAt)}</time>
      </p>
      <p>{text}</p>
    </div>
  );
}

export function ReplyForm({ relationship, replyTo }: { relationship: string; replyTo: string }) {
  const { mutate, busy } = useIdempotentMutation(GiveFeedbackDocument);
  const [text, setText] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await mutate({ relationship, replyTo, text })) setText('');
  }
  return (
    <form className="inline-form reply" onSubmit={submit}>
      <label className="grow">
        <span className="visually-hidden">{t.reply}</span>
        <input required placeholder={t.reply} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button type="submit" busy={busy}>
        {t.send}
      </Button>
    </form>
  );
}
