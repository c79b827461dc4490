/** What the two sides of a relationship said of homes and other things, in threads; saying more. */
import { MessageSquare } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import {
  type FeedbackEntryFragment,
  type FeedbackThreadFragment,
  FeedbackThreadsDocument,
  GiveFeedbackDocument,
} from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Badge, Button, Card, Choice, Loaded } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { dateTime, fullAddress, relative } from '../../values/format.ts';
import { feedbackTexts as t } from './texts.ts';
import './feedback.css';

const PAGE = 10;

export function thingOf({ about }: Pick<FeedbackThreadFragment, 'about'>): string {
  if (!about) return t.notShown;
  if ('address' in about) return fullAddress(about) || t.addressWithheld;
  if ('title' in about) return about.title;
  return 'name' in about ? about.name : about.__typename;
}

/** The last word is the other side's. */
export const isUnanswered = ({ side, replies }: FeedbackThreadFragment, own: 'PROVIDER' | 'CONSUMER') =>
  (replies.at(-1)?.side ?? side) !== own;

/** `things`: what may be spoken about. */
export function FeedbackCard({
  relationship,
  things,
  mayWrite,
}: {
  relationship: string;
  things: readonly { id: string; name: string }[];
  mayWrite: boolean;
}) {
  const [first, setFirst] = useState(PAGE);
  const [asked, again] = useQuery({ query: FeedbackThreadsDocument, variables: { relationship, first } });
  return (
    <Card
      title={t.title}
      hint={t.hint}
      aside={mayWrite && things.length > 0 && <GiveFeedback relationship={relationship} things={things} />}
    >
      <Loaded asked={asked} find={(data) => data.serviceRelationship?.feedback} again={again} rows={2}>
        {({ nodes, pageInfo }) => (
          <>
            {nodes.length === 0 && <p className="hint">{t.none}</p>}
            <ul className="lines">
              {nodes.map((thread) => (
                <li key={thread.id}>
                  <Thread thread={thread}>{mayWrite && <Reply relationship={relationship} to={thread.id} />}</Thread>
                </li>
              ))}
            </ul>
            {pageInfo.hasNextPage && (
              <Button onClick={() => setFirst(Math.min(100, first + PAGE))}>{uiTexts.more}</Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

export function Thread({ thread, children }: { thread: FeedbackThreadFragment; children: ReactNode }) {
  return (
    <article className="thread">
      <p className="strong">{thingOf(thread)}</p>
      <Said entry={thread} />
      {thread.replies.map((reply) => (
        <Said key={reply.id} entry={reply} />
      ))}
      {children}
    </article>
  );
}

function Said({ entry: { author, side, text, createdAt } }: { entry: FeedbackEntryFragment }) {
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

export function Reply({ relationship, to }: { relationship: string; to: string }) {
  const { act, busy } = useAct(GiveFeedbackDocument);
  const [text, setText] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await act({ relationship, replyTo: to, text })) setText('');
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

/** Opens the form for a thread of its own. `small`: an icon, for a card. */
export function GiveFeedback({
  relationship,
  things,
  small = false,
}: {
  relationship: string;
  things: readonly { id: string; name: string }[];
  small?: boolean;
}) {
  const { act, busy } = useAct(GiveFeedbackDocument, t.sent);
  const [open, setOpen] = useState(false);
  const [about, setAbout] = useState(things[0]?.id ?? '');
  const [text, setText] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await act({ relationship, about, text }))) return;
    setText('');
    setOpen(false);
  }
  return (
    <>
      <Button
        look={small ? 'quiet' : 'plain'}
        icon={MessageSquare}
        title={t.give}
        aria-label={small ? `${t.give}: ${things[0]?.name}` : undefined}
        onClick={() => setOpen(true)}
      >
        {small ? undefined : t.give}
      </Button>
      {open && (
        <Dialog title={t.give} onClose={() => setOpen(false)}>
          <form onSubmit={submit}>
            {things.length > 1 ? (
              <Choice
                label={t.about}
                value={about}
                onChange={setAbout}
                options={things.map(({ id, name }) => [id, name] as const)}
              />
            ) : (
              <p className="hint">{things[0]?.name}</p>
            )}
            <label>
              {t.what}
              <textarea required rows={3} value={text} onChange={(event) => setText(event.target.value)} />
            </label>
            <div className="actions">
              <Button look="primary" type="submit" busy={busy}>
                {t.send}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
