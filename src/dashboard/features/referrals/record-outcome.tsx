import { type FormEvent, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import { RecordReferralOutcomeDocument, type ReferralRowFragment } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { referralTexts as t } from './texts.ts';

/** Only the client and the broker who received the referral may record it. */
export function RecordOutcome({ referral }: { referral: ReferralRowFragment }) {
  const { party } = useViewer();
  const { mutate, busy, problem } = useIdempotentMutation(RecordReferralOutcomeDocument, t.recorded);
  const [open, setOpen] = useState(false);
  const [switched, setSwitched] = useState(true);
  const [amount, setAmount] = useState(referral.expectedSaving.amount);
  const [note, setNote] = useState('');
  if (![referral.client.id, referral.broker.id].includes(party.id)) return null;
  const { currency } = referral.expectedSaving;
  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await mutate({
      id: referral.id,
      expectedVersion: referral.version,
      switched,
      realisedSaving: switched ? { amount, currency } : null,
      note: note || null,
    });
    if (done) setOpen(false);
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.outcome}</Button>
      {open && (
        <Dialog title={t.outcome} onClose={() => setOpen(false)}>
          <form onSubmit={submit}>
            <fieldset className="checks">
              <legend className="visually-hidden">{t.outcome}</legend>
              <label>
                <input type="radio" name="outcome" checked={switched} onChange={() => setSwitched(true)} />
                {t.states.SWITCHED}
              </label>
              <label>
                <input type="radio" name="outcome" checked={!switched} onChange={() => setSwitched(false)} />
                {t.states.STAYED}
              </label>
            </fieldset>
            {switched && (
              <label>
                {t.savedIn(currency)}
                <input
                  required
                  inputMode="decimal"
                  pattern="-?\d+(\.\d{1,4})?"
                  value={amount}
                  onChange={(event) => setAmount(event.target.value)}
                />
              </label>
            )}
            <label>
              {t.note}
              <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
            </label>
            {problem && <ErrorMessage>{problem.message}</ErrorMessage>}
            <div className="actions">
              <Button variant="primary" type="submit" busy={busy}>
                {uiTexts.save}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
