/** The form in which a client says how likely they are to recommend the provider, 0 to 10. */
import { type FormEvent, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { AnswerSurveyDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { surveyTexts as t } from './texts.ts';
import './advocacy.css';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

export function AnswerSurvey({
  relationship,
  provider,
  milestone,
}: {
  relationship: string;
  provider: string;
  milestone: string | null;
}) {
  const { mutate, busy } = useIdempotentMutation(AnswerSurveyDocument, t.thanks);
  const [score, setScore] = useState<number>();
  const [comment, setComment] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (score !== undefined) await mutate({ relationship, score, comment: comment || null });
  }
  return (
    <form onSubmit={submit} className="survey">
      <fieldset>
        <legend>{t.question(provider)}</legend>
        {milestone && <p className="hint">{milestone}</p>}
        <div className="scale">
          {SCORES.map((each) => (
            <label key={each}>
              <input type="radio" name={relationship} checked={score === each} onChange={() => setScore(each)} />
              {each}
            </label>
          ))}
        </div>
      </fieldset>
      {score !== undefined && (
        <>
          <label>
            {t.comment}
            <textarea rows={2} value={comment} onChange={(event) => setComment(event.target.value)} />
          </label>
          <div className="actions">
            <Button variant="primary" type="submit" busy={busy}>
              {t.send}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
