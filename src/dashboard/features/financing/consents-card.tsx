/** Who may see the financing of the acting party; the party gives and withdraws consents. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  type ConsentPurpose,
  type ConsentRowFragment,
  ConsentsDocument,
  GiveConsentDocument,
  WithdrawConsentDocument,
} from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { date } from '../../values/format.ts';
import { recordTexts as t } from './record-texts.ts';

export function ConsentsCard() {
  const { party } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [{ data }, execute] = useQuery({ query: ConsentsDocument, variables: { party: party.id } });
  if (!data?.party) return null;
  const { consents, relationshipsAsConsumer } = data.party;
  const providers = new Map(relationshipsAsConsumer.nodes.map(({ provider }) => [provider.id, provider.name]));
  return (
    <Card
      title={t.consents}
      hint={t.consentsHint}
      aside={
        providers.size > 0 && (
          <Button variant="quiet" icon={Plus} onClick={() => setOpen(true)}>
            {t.give}
          </Button>
        )
      }
    >
      {consents.length === 0 && <p className="hint">{t.noConsents}</p>}
      <ul className="lines">
        {consents.map((consent) => (
          <ConsentLine key={consent.id} consent={consent} />
        ))}
      </ul>
      {isOpen && (
        <GiveConsentDialog
          providers={[...providers]}
          onDone={() => execute({ requestPolicy: 'network-only' })}
          onClose={() => setOpen(false)}
        />
      )}
    </Card>
  );
}

function ConsentLine({ consent }: { consent: ConsentRowFragment }) {
  const { mutate, busy } = useIdempotentMutation(WithdrawConsentDocument, t.withdrawn);
  const { id, version, to, purpose, validUntil, withdrawnAt, isValid, notedBy } = consent;
  return (
    <li>
      <p>
        <b>{to.name}</b>{' '}
        <Badge tone={isValid ? 'good' : 'muted'}>
          {isValid ? t.until(date(validUntil)) : withdrawnAt ? t.isWithdrawn : t.expired}
        </Badge>
      </p>
      <p className="hint">{t.purposes[purpose]}</p>
      {notedBy && <p className="hint">{t.notedBy(notedBy.name)}</p>}
      {isValid && (
        <Button
          variant="quiet"
          busy={busy}
          aria-label={`${t.withdraw}: ${to.name}`}
          onClick={() => mutate({ id, expectedVersion: version })}
        >
          {t.withdraw}
        </Button>
      )}
    </li>
  );
}

function GiveConsentDialog({
  providers,
  onDone,
  onClose,
}: {
  providers: readonly (readonly [string, string])[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { party } = useViewer();
  const { mutate, busy, problem } = useIdempotentMutation(GiveConsentDocument, t.given);
  return (
    <FormDialog<'to' | 'purpose'>
      title={t.give}
      fields={[
        { name: 'to', label: t.to, kind: 'choice', options: providers },
        { name: 'purpose', label: t.purpose, kind: 'choice', options: Object.entries(t.purposes) },
      ]}
      initial={{ to: providers[0]?.[0], purpose: 'FINANCING_ADVICE' }}
      {...{ busy, problem, onClose }}
      onSubmit={async ({ to, purpose }) => {
        const done = await mutate({ giver: party.id, to, purpose: purpose as ConsentPurpose });
        if (done) onDone();
        return done;
      }}
    />
  );
}
