/** Announces what others changed while the person works. The texts name nobody. */
import { useEffect } from 'react';
import { onLiveEvent } from '../client/cache.ts';
import { useViewer } from '../client/viewer.tsx';
import type { MailKind } from '../generated.ts';
import { notify } from '../ui/notice.tsx';
import { noticeKindOf } from './live-notices.rules.ts';

const TEXTS: Record<MailKind, string> = {
  VISIT: 'An appointment was changed.',
  FEEDBACK: 'New feedback was given.',
  SURVEY: 'A survey was sent or answered.',
  RECOMMENDATION: 'A recommendation was made.',
  MATCH: 'A home meets the criteria of a property alert.',
  CHANGE_REQUEST: 'A request to change search criteria was updated.',
  RATE_WATCH: 'A better mortgage rate was found.',
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
