/** The API keys of an organisation. */
import { KeyRound, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  CreateServiceAccountDocument,
  RenewServiceAccountDocument,
  RevokeServiceAccountDocument,
  type ServiceAccountRowFragment,
} from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog, listOf } from '../../ui/form-dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { date, relative } from '../../values/format.ts';
import { ShownOnceDialog } from './shown-once-dialog.tsx';
import { integrationTexts as t } from './texts.ts';

interface Props {
  organisation: string;
  accounts: readonly ServiceAccountRowFragment[];
  refetch: () => void;
}

export function ServiceAccountsCard({ organisation, accounts, refetch }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(CreateServiceAccountDocument);
  const [isOpen, setOpen] = useState(false);
  const [key, setKey] = useState<string>();
  return (
    <Card
      title={t.accounts}
      hint={t.accountsHint}
      aside={
        <div className="actions">
          <ExportRowsMenu
            name="service-accounts"
            rows={accounts}
            columns={[
              [t.name, ({ name }) => name],
              [t.mutations, ({ mutations }) => mutations.join(', ')],
              [t.expiresOn, ({ expiresAt }) => expiresAt],
            ]}
          />
          <Button icon={Plus} onClick={() => setOpen(true)}>
            {t.newAccount}
          </Button>
        </div>
      }
    >
      {accounts.length === 0 && <EmptyState icon={KeyRound} title={t.noAccounts} />}
      <ul className="lines">
        {accounts.map((account) => (
          <AccountLine key={account.id} account={account} onKey={setKey} refetch={refetch} />
        ))}
      </ul>
      {isOpen && (
        <FormDialog<'name' | 'mutations' | 'expiresAt'>
          title={t.newAccount}
          fields={[
            { name: 'name', label: t.name, required: true, maxLength: MAX_NAME_LENGTH },
            { name: 'mutations', label: t.mutations, hint: t.mutationsHint },
            { name: 'expiresAt', label: t.expiresOn, kind: 'date', hint: t.expiresOnHint },
          ]}
          {...{ busy, problem }}
          onSubmit={async ({ name, mutations, expiresAt }) => {
            const created = await mutate({
              organisation,
              name,
              mutations: listOf(mutations),
              expiresAt: expiresAt ? `${expiresAt}T23:59:59Z` : null,
            });
            if (!created) return undefined;
            setKey(created.key ?? undefined);
            refetch();
            return created;
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {key && <ShownOnceDialog title={t.key} secret={key} onClose={() => setKey(undefined)} />}
    </Card>
  );
}

function AccountLine({
  account,
  onKey,
  refetch,
}: {
  account: ServiceAccountRowFragment;
  onKey: (key: string | undefined) => void;
  refetch: () => void;
}) {
  const renew = useIdempotentMutation(RenewServiceAccountDocument);
  const revoke = useIdempotentMutation(RevokeServiceAccountDocument, t.revoked);
  const [asking, setAsking] = useState<'renew' | 'revoke'>();
  const { id, version, name, mutations, state, expiresAt, lastUsedAt, responsiblePerson } = account;
  const change = { id, expectedVersion: version };
  const facts = [
    mutations.length ? mutations.join(', ') : t.readsOnly,
    t.until(date(expiresAt)),
    lastUsedAt ? t.lastUsed(relative(lastUsedAt)) : t.neverUsed,
    ...(responsiblePerson ? [t.responsible(responsiblePerson.name)] : []),
  ];
  return (
    <li className="with-menu">
      <div>
        <p>
          {name} <Badge tone={state === 'ACTIVE' ? 'good' : 'muted'}>{t.states[state] ?? state}</Badge>
        </p>
        <p className="hint">{facts.join(' · ')}</p>
      </div>
      <Menu
        icon={Pencil}
        accessibleLabel={uiTexts.changeOf(name)}
        items={[
          ...(state === 'REVOKED'
            ? []
            : [
                { label: t.renew, onSelect: () => setAsking('renew') },
                { label: t.revoke, onSelect: () => setAsking('revoke') },
              ]),
        ]}
      />
      {asking === 'renew' && (
        <ConfirmDialog
          title={t.renew}
          hint={t.renewHint}
          busy={renew.busy}
          onSubmit={async () => {
            const renewed = await renew.mutate(change);
            onKey(renewed?.key ?? undefined);
            return renewed;
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'revoke' && (
        <ConfirmDialog
          title={t.revoke}
          hint={t.revokeHint}
          busy={revoke.busy}
          onSubmit={async () => {
            const revoked = await revoke.mutate(change);
            if (revoked) refetch();
            return revoked;
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
