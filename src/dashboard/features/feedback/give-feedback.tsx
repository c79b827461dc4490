/** The button that gives feedback, and its form. */
import { MessageSquare } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { GiveFeedbackDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { feedbackTexts as t } from './texts.ts';

/** Starts a thread. `small`: an icon, for a card. */
export function GiveFeedback({
  relationship,
  subjects,
  small = false,
}: {
  relationship: string;
  subjects: readonly { id: string; name: string }[];
  small?: boolean;
}) {
  const { mutate, busy } = useIdempotentMutation(GiveFeedbackDocument, t.sent);
  const [open, setOpen] = useState(false);
  const [about, setAbout] = useState(subjects[0]?.id ?? '');
  const [text, setText] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await mutate({ relationship, about, text }))) return;
    setText('');
    setOpen(false);
  }
  return (
    <>
      <Button
        variant={small ? 'quiet' : 'plain'}
        icon={MessageSquare}
        title={t.give}
        aria-label={small ? `${t.give}: ${subjects[0]?.name}` : undefined}
        onClick={() => setOpen(true)}
      >
        {small ? undefined : t.give}
      </Button>
      {open && (
        <Dialog title={t.give} onClose={() => setOpen(false)}>
          <form onSubmit={submit}>
            {subjects.length > 1 ? (
              <Select
                label={t.about}
                value={about}
                onChange={setAbout}
                options={subjects.map(({ id, name }) => [id, name] as const)}
              />
            ) : (
              <p className="hint">{subjects[0]?.name}</p>
            )}
            <label>
              {t.what}
              <textarea required rows={3} value={text} onChange={(event) => setText(event.target.value)} />
            </label>
            <div className="actions">
              <Button variant="primary" type="submit" busy={busy}>
                {t.send}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
