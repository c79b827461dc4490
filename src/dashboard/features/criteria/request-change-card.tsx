/** Requests a change of criteria, or shows the open request. */
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AlertFragment, AskCriteriaChangeDocument, WithdrawCriteriaChangeDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { dateTime } from '../../values/format.ts';
import { criteriaTexts as t } from './texts.ts';

export function RequestChangeCard({ alert }: { alert: AlertFragment }) {
  const [wish, setWish] = useState('');
  const request = useIdempotentMutation(AskCriteriaChangeDocument);
  const withdraw = useIdempotentMutation(WithdrawCriteriaChangeDocument);
  const open = alert.openChangeRequest;
  if (open)
    return (
      <Card title={t.open} aside={<Badge tone="warn">{t.answered.ASKED}</Badge>}>
        <blockquote>{open.wish}</blockquote>
        <div className="actions">
          <span className="hint">{dateTime(open.askedAt)}</span>
          <Button busy={withdraw.busy} onClick={() => withdraw.mutate({ request: open.id })}>
            {t.withdraw}
          </Button>
        </div>
      </Card>
    );
  return (
    <Card title={t.ask} hint={t.askHint}>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (await request.mutate({ alert: alert.id, wish })) setWish('');
        }}
      >
        <label>
          {t.wish}
          <textarea
            rows={3}
            required
            maxLength={2_000}
            placeholder={t.wishExample}
            value={wish}
            onChange={(event) => setWish(event.target.value)}
          />
        </label>
        <div className="actions">
          <Button variant="primary" type="submit" busy={request.busy}>
            {t.send}
          </Button>
        </div>
      </form>
    </Card>
  );
}
