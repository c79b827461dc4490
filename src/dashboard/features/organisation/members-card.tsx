/** Who acts for the organisation, and to whom it offers that. */
import { UserPlus, UserX } from 'lucide-react';
import { useState } from 'react';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { EndMembershipDocument, type OrganisationMembersFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { date } from '../../values/format.ts';
import { AddMemberDialog } from './add-member-dialog.tsx';
import { organisationTexts as t } from './texts.ts';

export function MembersCard({ organisation }: { organisation: OrganisationMembersFragment }) {
  const [isOpen, setOpen] = useState(false);
  const { id, members, membershipOffers } = organisation;
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
            {members.map(({ person, role, since }) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td>{person.email}</td>
                <td className="nowrap">{t.roles[role]}</td>
                <td>{date(since)}</td>
                <td>
                  <EndMembership organisation={id} person={person.id} name={person.name} />
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
          </tbody>
        </table>
      </TableFrame>
      {isOpen && <AddMemberDialog organisation={id} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function EndMembership({
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
  const [isOpen, setOpen] = useState(false);
  const label = isOffer ? t.withdraw : t.end;
  return (
    <>
      <Button
        variant="quiet"
        icon={UserX}
        aria-label={`${label}: ${name}`}
        title={label}
        onClick={() => setOpen(true)}
      />
      {isOpen && (
        <ConfirmDialog
          title={`${label}: ${name}`}
          hint={isOffer ? t.withdrawHint : t.endHint}
          submitLabel={label}
          busy={busy}
          onSubmit={() => mutate({ organisation, person })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
