/** The addresses to which the events of an organisation are sent. */
import { Pencil, Plus, Webhook } from 'lucide-react';
import { useState } from 'react';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  CreateWebhookDocument,
  DeleteWebhookDocument,
  UpdateWebhookDocument,
  type WebhookRowFragment,
} from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog, listOf } from '../../ui/form-dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { ShownOnceDialog } from './shown-once-dialog.tsx';
import { integrationTexts as t } from './texts.ts';

interface Props {
  party: string;
  webhooks: readonly WebhookRowFragment[];
  refetch: () => void;
}

export function WebhooksCard({ party, webhooks, refetch }: Props) {
  const { mutate, busy, problem } = useIdempotentMutation(CreateWebhookDocument);
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <Card
      title={t.webhooks}
      hint={t.webhooksHint}
      aside={
        <div className="actions">
          <ExportRowsMenu
            name="webhooks"
            rows={webhooks}
            columns={[
              [t.url, ({ url }) => String(url)],
              [t.names, ({ names }) => names?.join(', ') || t.allEvents],
              [t.stateColumn, ({ state }) => t.webhookStates[state] ?? state],
            ]}
          />
          <Button icon={Plus} onClick={() => setOpen(true)}>
            {t.newWebhook}
          </Button>
        </div>
      }
    >
      {webhooks.length === 0 && <EmptyState icon={Webhook} title={t.noWebhooks} />}
      <ul className="lines">
        {webhooks.map((webhook) => (
          <WebhookLine key={webhook.id} webhook={webhook} onSecret={setSecret} refetch={refetch} />
        ))}
      </ul>
      {isOpen && (
        <FormDialog<'url' | 'names'>
          title={t.newWebhook}
          fields={[
            { name: 'url', label: t.url, kind: 'url', required: true },
            { name: 'names', label: t.names, hint: t.namesHint },
          ]}
          {...{ busy, problem }}
          onSubmit={async ({ url, names }) => {
            const wanted = listOf(names);
            const created = await mutate({ party, url, names: wanted.length ? wanted : null });
            if (!created) return undefined;
            setSecret(created.secret ?? undefined);
            refetch();
            return created;
          }}
          onClose={() => setOpen(false)}
        />
      )}
      {secret && <ShownOnceDialog title={t.secret} secret={secret} onClose={() => setSecret(undefined)} />}
    </Card>
  );
}

function WebhookLine({
  webhook,
  onSecret,
  refetch,
}: {
  webhook: WebhookRowFragment;
  onSecret: (secret: string | undefined) => void;
  refetch: () => void;
}) {
  const update = useIdempotentMutation(UpdateWebhookDocument, t.saved);
  const remove = useIdempotentMutation(DeleteWebhookDocument, t.removed);
  const [asking, setAsking] = useState<'secret' | 'remove'>();
  const { id, version, names, state, disabledReason, lastError, responsiblePerson } = webhook;
  const url = String(webhook.url);
  const isActive = state === 'ACTIVE';
  const change = { id, expectedVersion: version };
  const facts = [
    names?.length ? names.join(', ') : t.allEvents,
    ...(responsiblePerson ? [t.responsible(responsiblePerson.name)] : []),
    ...[disabledReason, lastError].filter((text) => text != null),
  ];
  return (
    <li className="with-menu">
      <div>
        <p>
          {url} <Badge tone={isActive ? 'good' : 'warn'}>{t.webhookStates[state] ?? state}</Badge>
        </p>
        <p className="hint">{facts.join(' · ')}</p>
      </div>
      <Menu
        icon={Pencil}
        accessibleLabel={uiTexts.changeOf(url)}
        items={[
          {
            label: isActive ? t.disable : t.enable,
            onSelect: () => void update.mutate({ ...change, enabled: !isActive }),
          },
          { label: t.newSecret, onSelect: () => setAsking('secret') },
          { label: t.remove, onSelect: () => setAsking('remove') },
        ]}
      />
      {asking === 'secret' && (
        <ConfirmDialog
          title={t.newSecret}
          hint={t.newSecretHint}
          busy={update.busy}
          onSubmit={async () => {
            const renewed = await update.mutate({ ...change, newSecret: true });
            onSecret(renewed?.secret ?? undefined);
            return renewed;
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title={t.remove}
          hint={t.removeHint}
          busy={remove.busy}
          onSubmit={async () => {
            const removed = await remove.mutate(change);
            if (removed) refetch();
            return removed;
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
