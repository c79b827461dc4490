/** Who acts for the organisation, and to whom it offers that. */
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { OrganisationMembersFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { date } from '../../values/format.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { ChangeRole, EndMembership, InvitationRow } from './member-rows.tsx';
import { organisationTexts as t } from './texts.ts';

export function MembersCard({ organisation }: { organisation: OrganisationMembersFragment }) {
  const [isOpen, setOpen] = useState(false);
  const { id, members, membershipOffers, memberInvitations } = organisation;
  return (
    <Card
      title={t.members}
      hint={t.membersHint}
      aside={
        <div className="actions">
          <ExportRowsMenu
            name="members"
            rows={members}
            columns={[
              [t.columns.name, ({ person }) => person.name],
              [t.columns.email, ({ person }) => person.email],
              [t.columns.role, ({ role }) => t.roles[role]],
              [t.columns.since, ({ since }) => since],
            ]}
          />
          <Button variant="primary" icon={UserPlus} onClick={() => setOpen(true)}>
            {t.add}
          </Button>
        </div>
      }
    >
      <TableFrame label={t.members}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.columns.name}</th>
              <th scope="col">{t.columns.email}</th>
              <th scope="col">{t.columns.role}</th>
              <th scope="col">{t.columns.since}</th>
              <th scope="col">
                <span className="visually-hidden">{t.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.person.id}>
                <th scope="row">{member.person.name}</th>
                <td>{member.person.email}</td>
                <td className="nowrap">{t.roles[member.role]}</td>
                <td>{date(member.since)}</td>
                <td className="nowrap">
                  <ChangeRole organisation={id} member={member} />
                  <EndMembership organisation={id} person={member.person.id} name={member.person.name} />
                </td>
              </tr>
            ))}
            {membershipOffers.map(({ personId, personName, role, offeredAt }) => (
              <tr key={personId}>
                <th scope="row">{personName}</th>
                <td>
                  <Badge tone="warn">{t.offer}</Badge>
                </td>
                <td className="nowrap">{t.roles[role]}</td>
                <td>{date(offeredAt)}</td>
                <td>
                  <EndMembership organisation={id} person={personId} name={personName} isOffer />
                </td>
              </tr>
            ))}
            {memberInvitations.map((invitation) => (
              <InvitationRow key={invitation.id} organisation={id} invitation={invitation} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {isOpen && <AddMemberDialog organisation={id} onClose={() => setOpen(false)} />}
    </Card>
  );
}
