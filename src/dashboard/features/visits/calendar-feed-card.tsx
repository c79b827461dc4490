/** A secret address for calendar programs; a new one replaces the previous one. */
import { Rss } from 'lucide-react';
import { useState } from 'react';
import { usePackTexts } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { PublishCalendarFeedDocument, RevokeCalendarFeedDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { visitTexts } from './texts.ts';

export function CalendarFeedCard() {
  const t = usePackTexts(visitTexts);
  const { mutate, busy } = useIdempotentMutation(PublishCalendarFeedDocument);
  const revoke = useIdempotentMutation(RevokeCalendarFeedDocument, t.feedRevoked);
  const [url, setUrl] = useState<string>();
  const revokeButton = (
    <Button variant="quiet" busy={revoke.busy} onClick={async () => (await revoke.mutate({})) && setUrl(undefined)}>
      {t.feedRevoke}
    </Button>
  );
  return (
    <Card title={t.feed} hint={t.feedHint}>
      {url ? (
        <>
          <label>
            <span className="visually-hidden">{t.feedAddress}</span>
            <input readOnly value={url} onFocus={(event) => event.target.select()} />
          </label>
          <div className="actions">
            <CopyButton text={url} />
            <a className="button plain" href={url.replace(/^https?:/, 'webcal:')}>
              {t.subscribe}
            </a>
            {revokeButton}
          </div>
        </>
      ) : (
        <div className="actions">
          <Button
            icon={Rss}
            busy={busy}
            onClick={async () => {
              const feed = await mutate({});
              if (feed?.path) setUrl(new URL(feed.path, location.href).href);
            }}
          >
            {t.feedMake}
          </Button>
          {revokeButton}
        </div>
      )}
    </Card>
  );
}
