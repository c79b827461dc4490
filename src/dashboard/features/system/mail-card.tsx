/** The log of emails, first the dead letters, which can be sent again. Contents are not read. */
import { Mailbox } from 'lucide-react';
import { useState } from 'react';
import { mailName } from '../../client/mail-names.rules.ts';
import { MorePages } from '../../client/more-pages.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type MailEntryFragment, MailLogDocument, type MailState, RetryMailDocument } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Select } from '../../ui/select.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { dateTime } from '../../values/format.ts';
import { operationsTexts as t } from './operations-texts.ts';
import { systemTexts } from './texts.ts';

const TONES: Record<MailState, Tone> = { QUEUED: 'accent', SENT: 'good', DEAD: 'warn', CANCELLED: 'muted' };

export function MailCard() {
  const [state, setState] = useState<MailState | ''>('DEAD');
  const pages = useQueryPages({
    query: MailLogDocument,
    variables: { states: state ? [state] : null },
    select: ({ mails }) => mails,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Card
      title={t.mails}
      hint={t.mailsHint}
      aside={
        <Select
          label={t.mailState}
          value={state}
          onChange={(next) => setState(next as MailState | '')}
          options={[['', t.anyState], ...Object.entries(t.mailStates)]}
        />
      }
    >
      <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch} rows={3}>
        {({ nodes }) =>
          nodes.length === 0 ? (
            <EmptyState icon={Mailbox} title={t.noMails} />
          ) : (
            <>
              <MailTable mails={nodes} refetch={pages.refetch} />
              <div className="actions">
                <MorePages pages={pages} />
              </div>
            </>
          )
        }
      </QueryBoundary>
    </Card>
  );
}

function MailTable({ mails, refetch }: { mails: readonly MailEntryFragment[]; refetch: () => void }) {
  const { packs } = useViewer();
  return (
    <TableFrame label={t.mails}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.mail}</th>
            <th scope="col">{t.recipient}</th>
            <th scope="col">{t.mailState}</th>
            <th scope="col" className="figure">
              {systemTexts.attempts}
            </th>
            <th scope="col">{t.due}</th>
            <th scope="col">
              <span className="visually-hidden">{systemTexts.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <th scope="row">
                {mailName(mail.template, packs)} <span className="hint">{mail.id}</span>
              </th>
              <td>{mail.recipient?.name}</td>
              <td>
                <Badge tone={TONES[mail.state]}>{t.mailStates[mail.state]}</Badge>
                {mail.lastError && <span className="hint block">{mail.lastError}</span>}
              </td>
              <td className="figure">{mail.attempts}</td>
              <td>{dateTime(mail.sentAt ?? mail.dueAt)}</td>
              <td>{mail.state === 'DEAD' && <RetryButton mail={mail} refetch={refetch} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function RetryButton({ mail: { id, version }, refetch }: { mail: MailEntryFragment; refetch: () => void }) {
  const { mutate, busy } = useIdempotentMutation(RetryMailDocument, t.retriedMail);
  return (
    <Button busy={busy} onClick={async () => (await mutate({ id, expectedVersion: version })) && refetch()}>
      {t.retryMail}
    </Button>
  );
}
