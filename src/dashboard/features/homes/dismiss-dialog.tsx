/** Asks why a home is dismissed. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { DismissMatchDocument, type DismissReason, type MatchCardFragment } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { askedPrice, homeName } from './home.ts';
import { DISMISS_REASON_LABELS, homeTexts as t } from './texts.ts';

const REASONS = Object.keys(DISMISS_REASON_LABELS) as DismissReason[];

export function DismissDialog({ match, onClose }: { match: MatchCardFragment; onClose: () => void }) {
  const { mutate, busy } = useIdempotentMutation(DismissMatchDocument);
  const [reason, setReason] = useState<DismissReason>('PRICE');
  const [note, setNote] = useState('');
  return (
    <Dialog title={t.dismissWhy} onClose={onClose}>
      <p className="hint">
        {homeName(match.listing)} · {askedPrice(match.listing)}
      </p>
      <form
        onSubmit={async (event) => {
          event.preventDefault();
          if (await mutate({ match: match.id, reason, note: note || null })) onClose();
        }}
      >
        <fieldset>
          <legend className="visually-hidden">{t.dismissWhy}</legend>
          <div className="checks">
            {REASONS.map((each) => (
              <label key={each}>
                <input type="radio" name="reason" checked={reason === each} onChange={() => setReason(each)} />
                {DISMISS_REASON_LABELS[each]}
              </label>
            ))}
          </div>
        </fieldset>
        <label>
          {t.dismissNote}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className="actions">
          <Button variant="primary" icon={X} type="submit" busy={busy}>
            {t.dismiss}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
