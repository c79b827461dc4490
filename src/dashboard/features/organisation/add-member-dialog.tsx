import { MAX_MESSAGE_LENGTH } from '../../../features/member-invitations/message-limit.rules.ts';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { InviteMemberDocument, type MembershipRole } from '../../generated.ts';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { organisationTexts as t } from './texts.ts';

export function AddMemberDialog({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(InviteMemberDocument, t.invited);
  return (
    <FormDialog<'name' | 'email' | 'role' | 'message'>
      title={t.add}
      hint={t.addHint}
      fields={[
        { name: 'name', label: t.fields.name, required: true, maxLength: MAX_NAME_LENGTH },
        { name: 'email', label: t.fields.email, kind: 'email', required: true },
        { name: 'role', label: t.role, kind: 'choice', options: Object.entries(t.roles) },
        { name: 'message', label: t.message, kind: 'paragraph', hint: t.messageHint, maxLength: MAX_MESSAGE_LENGTH },
      ]}
      initial={{ role: 'MEMBER' }}
      {...{ busy, problem, onClose }}
      onSubmit={({ message, role, ...rest }) =>
        mutate({ organisation, ...rest, role: role as MembershipRole, message: orNull(message) })
      }
    />
  );
}
