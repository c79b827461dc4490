/** Which emails the person gets, and the time zone in whose mornings digests arrive. */
import { useState } from 'react';
import { localTimeZone } from '../../../values/format.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { type AccountOfPersonFragment, type MailKind, UpdateMailSettingsDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { FormDialog, type FormField } from '../../ui/form-dialog.tsx';
import { kindFields, kindValues, mutedIn, useKinds } from './kinds.ts';
import { accountTexts as t } from './texts.ts';

/** The zones that the browser knows, the present one in any case. */
function timeZones(present: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([present, 'UTC', localTimeZone(), ...known])].sort();
}

export function MailSettingsCard({ person }: { person: AccountOfPersonFragment }) {
  const [isOpen, setOpen] = useState(false);
  const muted = person.mutedMails ?? [];
  const kinds = useKinds(muted);
  const wanted = kinds.filter((kind) => !muted.includes(kind));
  return (
    <Card title={t.mails} hint={t.mailsHint} aside={<Button onClick={() => setOpen(true)}>{t.changeMails}</Button>}>
      <FactList>
        <Fact term={t.timeZone}>{person.timeZone?.replaceAll('_', ' ') ?? t.noTimeZone}</Fact>
        <Fact term={t.youGet}>{wanted.map((kind) => t.mailKinds[kind]).join(', ') || t.nothing}</Fact>
      </FactList>
      {isOpen && (
        <SettingsDialog
          {...{ kinds, muted }}
          timeZone={person.timeZone ?? localTimeZone()}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}

function SettingsDialog({
  kinds,
  muted,
  timeZone,
  onClose,
}: {
  kinds: readonly MailKind[];
  muted: readonly MailKind[];
  timeZone: string;
  onClose: () => void;
}) {
  const { mutate, busy, problem } = useIdempotentMutation(UpdateMailSettingsDocument, t.saved);
  const fields: FormField<MailKind | 'timeZone'>[] = [
    {
      name: 'timeZone',
      label: t.timeZone,
      kind: 'choice',
      hint: t.timeZoneHint,
      options: timeZones(timeZone).map((zone) => [zone, zone.replaceAll('_', ' ')] as const),
    },
    ...kindFields(kinds),
  ];
  return (
    <FormDialog<MailKind | 'timeZone'>
      title={t.changeMails}
      hint={t.alwaysSent}
      fields={fields}
      initial={{ timeZone, ...kindValues(kinds, muted) }}
      {...{ busy, problem, onClose }}
      onSubmit={({ timeZone: zone, ...values }) =>
        mutate({
          timeZone: zone,
          mutedMails: mutedIn(values, kinds, muted),
        })
      }
    />
  );
}
