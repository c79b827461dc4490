/** Asks the consumer of a relationship how likely it is to recommend the provider. Milestones send a survey automatically. */
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { AskForAdvocacyDocument } from '../../generated.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { advocacyTexts as t } from './texts.ts';

export function AskForAdvocacyDialog({ relationship, onClose }: { relationship: string; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(AskForAdvocacyDocument, t.asked);
  return (
    <FormDialog<'milestone'>
      title={t.ask}
      hint={t.askHint}
      fields={[
        { name: 'milestone', label: t.milestone, hint: t.milestoneHint, required: true, maxLength: MAX_NAME_LENGTH },
      ]}
      {...{ busy, problem, onClose }}
      onSubmit={({ milestone }) => mutate({ relationship, milestone })}
    />
  );
}
