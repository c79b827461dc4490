/** The button with which a provider asks about the mortgage of a client. */
import { MessageCircleQuestion } from 'lucide-react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { AskFinancingQuestionsDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { financingQuestionTexts as t } from './texts.ts';

export function AskFinancingQuestions({ relationship }: { relationship: string }) {
  const { mutate, busy } = useIdempotentMutation(AskFinancingQuestionsDocument, t.asked);
  return (
    <Button icon={MessageCircleQuestion} busy={busy} onClick={() => mutate({ relationship })}>
      {t.ask}
    </Button>
  );
}
