/** One contact with what can be done with it. */
import { Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type ContactRowFragment,
  DeleteContactDocument,
  DeleteRecordedRelationshipDocument,
  InviteContactDocument,
  RevokeContactInvitationDocument,
} from '../../generated.ts';
import { SelectBox } from '../../lists/selection-bar.tsx';
import { listTexts } from '../../lists/texts.ts';
import { Badge } from '../../ui/badge.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { EditContactDialog } from './contact-dialogs.tsx';
import { RecordRelationshipDialog } from './record-relationship-dialog.tsx';
import { contactTexts as t } from './texts.ts';

type Dialog = 'edit' | 'customer' | 'supplier' | 'invite' | 'revoke' | 'delete' | 'deleteRelationship';

export const ContactTableRow = memo(function ContactTableRow({
  contact,
  refetch,
  isSelected,
  onSelect,
}: {
  contact: ContactRowFragment;
  refetch: () => void;
  isSelected: boolean;
  onSelect: (id: string) => void;
}) {
  const [dialog, setDialog] = useState<Dialog>();
  const onClose = () => setDialog(undefined);
  const { name, emails, phones, tags, relationships, invitation, confirmedBy } = contact;
  const [address] = emails;
  const isOpen = invitation?.state === 'OPEN';
  const items: (MenuItem | false)[] = [
    { label: t.edit, onSelect: () => setDialog('edit') },
    { label: t.recordCustomer, onSelect: () => setDialog('customer') },
    { label: t.recordSupplier, onSelect: () => setDialog('supplier') },
    relationships.totalCount > 0 && address !== undefined && { label: t.invite, onSelect: () => setDialog('invite') },
    isOpen && { label: t.revoke, onSelect: () => setDialog('revoke') },
    relationships.totalCount > 0 && { label: t.deleteRelationship, onSelect: () => setDialog('deleteRelationship') },
    relationships.totalCount === 0 && { label: t.delete, onSelect: () => setDialog('delete') },
  ];
  return (
    <tr>
      <th scope="row">
        <SelectBox label={listTexts.bulk.select(name)} isChecked={isSelected} onChange={() => onSelect(contact.id)} />{' '}
        <Link href={`/contacts/${contact.id}`}>{name}</Link>
        {tags.length > 0 && <span className="hint block">{tags.join(', ')}</span>}
      </th>
      <td>
        {[...emails, ...phones.map(({ text }) => text)].map((each) => (
          <span key={each} className="block">
            {each}
          </span>
        ))}
      </td>
      <td>
        {relationships.nodes.map(({ id, offering }) => (
          <Link key={id} href={`/relationships/${id}`} className="block">
            {offering.name}
          </Link>
        ))}
      </td>
      <td>
        <Badge tone={confirmedBy ? 'good' : 'muted'}>
          {confirmedBy
            ? t.confirmedBy(confirmedBy.name)
            : invitation
              ? t.invitationStates[invitation.state]
              : t.recordedByYou}
        </Badge>
      </td>
      <td>
        <Menu
          icon={Ellipsis}
          accessibleLabel={uiTexts.actionsOf(name)}
          items={items.filter((item) => item !== false)}
        />
        {dialog === 'edit' && <EditContactDialog {...{ contact, onClose }} />}
        {(dialog === 'customer' || dialog === 'supplier') && (
          <RecordRelationshipDialog {...{ contact, onClose }} isSupplier={dialog === 'supplier'} onDone={refetch} />
        )}
        {dialog === 'invite' && address !== undefined && <InviteDialog {...{ contact, address, onClose }} />}
        {dialog === 'revoke' && <RevokeDialog {...{ contact, onClose }} />}
        {dialog === 'delete' && <DeleteDialog {...{ contact, onClose, refetch }} />}
        {dialog === 'deleteRelationship' && <DeleteRelationshipDialog {...{ contact, onClose, refetch }} />}
      </td>
    </tr>
  );
});

interface DialogProps {
  contact: ContactRowFragment;
  onClose: () => void;
}

function InviteDialog({ contact, address, onClose }: DialogProps & { address: string }) {
  const { mutate, busy } = useIdempotentMutation(InviteContactDocument, t.invited);
  return (
    <ConfirmDialog
      title={t.invite}
      hint={t.inviteHint(address)}
      {...{ busy, onClose }}
      onSubmit={() => mutate({ contact: contact.id, email: address })}
    />
  );
}

function RevokeDialog({ contact, onClose }: DialogProps) {
  const { mutate, busy } = useIdempotentMutation(RevokeContactInvitationDocument, t.revoked);
  return (
    <ConfirmDialog
      title={t.revoke}
      hint={t.revokeHint}
      {...{ busy, onClose }}
      onSubmit={() => mutate({ contact: contact.id })}
    />
  );
}

function DeleteDialog({ contact, onClose, refetch }: DialogProps & { refetch: () => void }) {
  const { mutate, busy } = useIdempotentMutation(DeleteContactDocument, t.deleted);
  return (
    <ConfirmDialog
      title={t.delete}
      hint={t.deleteHint(contact.name)}
      {...{ busy, onClose }}
      onSubmit={async () => {
        const done = await mutate({ id: contact.id });
        if (done) refetch();
        return done;
      }}
    />
  );
}

/** The latest one; others can be deleted after it. */
function DeleteRelationshipDialog({ contact, onClose, refetch }: DialogProps & { refetch: () => void }) {
  const { mutate, busy } = useIdempotentMutation(DeleteRecordedRelationshipDocument, t.deleted);
  const [latest] = contact.relationships.nodes;
  if (!latest) return null;
  return (
    <ConfirmDialog
      title={`${t.deleteRelationship}: ${latest.offering.name}`}
      hint={t.deleteRelationshipHint}
      submitLabel={t.deleteRelationship}
      {...{ busy, onClose }}
      onSubmit={async () => {
        const done = await mutate({ id: latest.id });
        if (done) refetch();
        return done;
      }}
    />
  );
}
