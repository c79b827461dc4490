/** Cancels a record that stays visible; the reason is required. */
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { correctionTexts as t } from './texts.ts';

export function CancelDialog({
  title,
  busy,
  problem,
  onSubmit,
  onClose,
}: {
  title: string;
  busy: boolean;
  problem?: { message: string; field: string | null };
  onSubmit: (reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  return (
    <FormDialog<'reason'>
      {...{ title, busy, problem, onClose }}
      hint={t.cancelHint}
      fields={[{ name: 'reason', label: t.reason, required: true, maxLength: MAX_NAME_LENGTH }]}
      onSubmit={({ reason }) => onSubmit(reason)}
    />
  );
}
