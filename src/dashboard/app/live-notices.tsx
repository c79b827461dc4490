/** Announces what others did. */
import { useSubscription } from 'urql';
import { useViewer } from '../client/viewer.tsx';
import { LiveDocument, type MailKind } from '../generated.ts';
import { notify } from '../ui/notice.tsx';
import { noticeKindOf } from './live-notices.rules.ts';

const TEXTS: Record<MailKind, string> = {
  VISIT: 'An appointment has changed.',
  FEEDBACK: 'There is new feedback.',
  SURVEY: 'A survey was sent or answered.',
  RECOMMENDATION: 'There is a new recommendation.',
  MATCH: 'A new home meets the criteria of an alert.',
  CHANGE_REQUEST: 'A request to change search criteria has news.',
  RATE_WATCH: 'There is a better mortgage rate.',
};

/** @param after the cursor with which the frame subscribes: it is the same subscription */
export default function LiveNotices({ after }: { after: string }) {
  const { me, parties } = useViewer();
  useSubscription({ query: LiveDocument, variables: { after } }, (_before, live) => {
    const reader = { person: me.person.id, parties: parties.map(({ id }) => id), muted: me.person.mutedNotices ?? [] };
    const kind = noticeKindOf(live.events, reader);
    if (kind) notify(TEXTS[kind]);
    return live;
  });
  return null;
}
