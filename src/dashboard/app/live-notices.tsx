/** Announces what others did. */
import { useEffect } from 'react';
import { onLiveEvent } from '../client/cache.ts';
import { useViewer } from '../client/viewer.tsx';
import type { MailKind } from '../generated.ts';
import { notify } from '../ui/notice.tsx';
import { noticeKindOf } from './live-notices.rules.ts';

const TEXTS: Record<MailKind, string> = {
  VISIT: 'An appointment has changed.',
  FEEDBACK: 'There is new feedback.',
  SURVEY: 'A survey was sent or answered.',
  RECOMMENDATION: 'There is a new recommendation.',
  MATCH: 'A new home meets the criteria of an alert.',
  CHANGE_REQUEST: 'A request to change search criteria has news.',
  RATE_WATCH: 'There is a better rate.',
};

export default function LiveNotices() {
  const { me, parties } = useViewer();
  useEffect(() => {
    const reader = { person: me.person.id, parties: parties.map(({ id }) => id), muted: me.person.mutedNotices ?? [] };
    return onLiveEvent((event) => {
      const kind = noticeKindOf(event, reader);
      if (kind) notify(TEXTS[kind]);
    });
  }, [me, parties]);
  return null;
}
