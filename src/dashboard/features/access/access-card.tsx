/** Who can use what a relationship provides; its provider invites, suspends, resumes and revokes. */

import { MailPlus } from 'lucide-react';
import { useState } from 'react';
import { ACCESS } from '../../../features/access/access.rules.ts';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type AccessRowFragment, GrantAccessDocument, type RelationshipAccessFragment } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormDialog, orNull } from '../../ui/form-dialog.tsx';
import { relative } from '../../values/format.ts';
import { AccessActions } from './access-actions.tsx';
import { accessTexts as t } from './texts.ts';
import './access.css';

const TONES: Record<AccessRowFragment['state'], Tone> = { ACTIVE: 'good', SUSPENDED: 'warn', REVOKED: 'muted' };

export function AccessCard({ relationship }: { relationship: RelationshipAccessFragment }) {
  const { party } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const isProvider = party.id === relationship.provider.id;
  const mayInvite = isProvider && ACCESS.states.includes(relationship.state);
  if (!isProvider && relationship.access.length === 0) return null;
  return (
    <Card
      title={t.title}
      hint={t.hint}
      aside={
        mayInvite && (
          <Button icon={MailPlus} onClick={() => setOpen(true)}>
            {t.grant}
          </Button>
        )
      }
    >
      {relationship.access.length === 0 && <p className="hint">{t.none}</p>}
      <ul>
        {relationship.access.map((access) => (
          <li key={access.id} className="access">
            <span>
              <b>{access.person.name}</b> <Badge tone={TONES[access.state]}>{t.states[access.state]}</Badge>
              <span className="hint block">{lastStep(access)}</span>
              {access.reason && <span className="hint block">{access.reason}</span>}
            </span>
            {isProvider && <AccessActions access={access} />}
          </li>
        ))}
      </ul>
      {isOpen && <GrantDialog relationship={relationship} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function lastStep({ signedInAt, invitedAt }: AccessRowFragment): string {
  if (signedInAt) return t.signedIn(relative(signedInAt));
  return invitedAt ? t.invited(relative(invitedAt)) : t.notInvited;
}

function GrantDialog({ relationship, onClose }: { relationship: RelationshipAccessFragment; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(GrantAccessDocument, t.granted);
  const { id, consumer } = relationship;
  return (
    <FormDialog<'name' | 'email'>
      title={t.grant}
      hint={`${consumer.name}. ${t.grantHint}`}
      fields={[
        { name: 'email', label: t.email, kind: 'email', required: true },
        ...(consumer.__typename === 'Organisation'
          ? [{ name: 'name' as const, label: t.person, maxLength: MAX_NAME_LENGTH }]
          : []),
      ]}
      {...{ busy, problem, onClose }}
      onSubmit={({ email, name }) => mutate({ relationship: id, email, ...(orNull(name ?? '') && { name }) })}
    />
  );
}
