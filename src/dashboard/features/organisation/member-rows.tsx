/** What can be done with a member, an offer or an invitation. */
import { type LucideIcon, Send, UserCog, UserX } from 'lucide-react';
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  ChangeMemberRoleDocument,
  EndMembershipDocument,
  InviteMemberDocument,
  type OrganisationMembersFragment,
  RevokeMemberInvitationDocument,
} from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { date } from '../../values/format.ts';
import { organisationTexts as t } from './texts.ts';

/** A button with an icon that asks before it acts. */
function ConfirmButton({
  icon,
  label,
  name,
  hint,
  busy,
  onSubmit,
}: {
  icon: LucideIcon;
  label: string;
  name: string;
  hint: string;
  busy: boolean;
  onSubmit: () => Promise<unknown>;
}) {
  const [isOpen, setOpen] = useState(false);
  const title = `${label}: ${name}`;
  return (
    <>
      <Button variant="quiet" icon={icon} aria-label={title} title={label} onClick={() => setOpen(true)} />
      {isOpen && (
        <ConfirmDialog title={title} submitLabel={label} {...{ hint, busy, onSubmit }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

export function EndMembership({
  organisation,
  person,
  name,
  isOffer = false,
}: {
  organisation: string;
  person: string;
  name: string;
  isOffer?: boolean;
}) {
  const { mutate, busy } = useIdempotentMutation(EndMembershipDocument, t.ended);
  return (
    <ConfirmButton
      icon={UserX}
      label={isOffer ? t.withdraw : t.end}
      hint={isOffer ? t.withdrawHint : t.endHint}
      {...{ name, busy }}
      onSubmit={() => mutate({ organisation, person })}
    />
  );
}

type Member = OrganisationMembersFragment['members'][number];

export function ChangeRole({ organisation, member: { person, role } }: { organisation: string; member: Member }) {
  const { mutate, busy } = useIdempotentMutation(ChangeMemberRoleDocument, t.roleChanged);
  const next = role === 'MEMBER' ? 'REPRESENTATIVE' : 'MEMBER';
  return (
    <ConfirmButton
      icon={UserCog}
      label={t.makeRole[next]}
      name={person.name}
      hint={t.membersHint}
      busy={busy}
      onSubmit={() => mutate({ organisation, person: person.id, role: next })}
    />
  );
}

type Invitation = OrganisationMembersFragment['memberInvitations'][number];

export function InvitationRow({ organisation, invitation }: { organisation: string; invitation: Invitation }) {
  const { id, name, email, role, state, sentAt, message } = invitation;
  const invite = useIdempotentMutation(InviteMemberDocument, t.invited);
  const revoke = useIdempotentMutation(RevokeMemberInvitationDocument, t.revoked);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {email} <Badge tone="warn">{t.invitationStates[state]}</Badge>
      </td>
      <td className="nowrap">{t.roles[role]}</td>
      <td>{date(sentAt)}</td>
      <td className="nowrap">
        {state !== 'DECLINED' && (
          <Button
            variant="quiet"
            icon={Send}
            aria-label={`${t.resend}: ${name}`}
            title={t.resend}
            busy={invite.busy}
            onClick={() => invite.mutate({ organisation, email, name, role, message })}
          />
        )}
        <ConfirmButton
          icon={UserX}
          label={state === 'DECLINED' ? t.remove : t.revoke}
          hint={state === 'DECLINED' ? t.removeHint : t.revokeHint}
          {...{ name, busy: revoke.busy }}
          onSubmit={() => revoke.mutate({ id })}
        />
      </td>
    </tr>
  );
}
