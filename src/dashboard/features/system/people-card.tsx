/** What administrators do for a person: open personal data with a reason, release an account, reset a second factor, erase. */
import { UserCog } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  OpenPersonalDataDocument,
  PeopleSearchDocument,
  type PeopleSearchQuery,
  ReleaseIdentityDocument,
  ResetSecondFactorDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { date } from '../../values/format.ts';
import { ErasureDialog } from '../erasure/erasure-dialog.tsx';
import { AppointDialog } from './administrators-card.tsx';
import { peopleTexts as t } from './people-texts.ts';

type Person = Extract<PeopleSearchQuery['parties']['nodes'][number], { __typename: 'Person' }>;

export function PeopleCard() {
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSearch(text.trim());
  };
  return (
    <Card title={t.people} hint={t.hint}>
      <form onSubmit={submit}>
        <label>
          {t.find}
          <input value={text} onChange={({ target }) => setText(target.value)} required autoComplete="off" />
        </label>
        <div className="actions">
          <Button type="submit">{t.search}</Button>
        </div>
      </form>
      {search && <Found key={search} search={search} />}
    </Card>
  );
}

function Found({ search }: { search: string }) {
  const [query, execute] = useQuery({
    query: PeopleSearchDocument,
    variables: { search },
    requestPolicy: 'network-only',
  });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  return (
    <QueryBoundary query={query} select={({ parties }) => parties}>
      {({ nodes, totalCount }) => (
        <>
          {nodes.length === 0 && <p>{t.nobody}</p>}
          <ul className="items">
            {nodes.map(
              (person) =>
                person.__typename === 'Person' && <PersonItem key={person.id} person={person} refetch={refetch} />,
            )}
          </ul>
          {totalCount > nodes.length && <p className="hint">{uiTexts.of(nodes.length, totalCount)}</p>}
        </>
      )}
    </QueryBoundary>
  );
}

type Task = 'open' | 'release' | 'reset' | 'appoint' | 'erase';

function PersonItem({ person, refetch }: { person: Person; refetch: () => void }) {
  const [task, setTask] = useState<Task>();
  const onClose = () => setTask(undefined);
  const { id, name, email, identityBoundAt, administrator } = person;
  const item = (label: string, next: Task) => ({ label, onSelect: () => setTask(next) });
  return (
    <li className="item">
      <div>
        <p className="strong">{name}</p>
        <p className="hint">
          {[email ?? id, identityBoundAt && t.boundSince(date(identityBoundAt))].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Menu
        icon={UserCog}
        accessibleLabel={uiTexts.actionsOf(name)}
        items={[
          item(t.openData, 'open'),
          ...(identityBoundAt ? [item(t.release, 'release')] : []),
          item(t.reset, 'reset'),
          ...(administrator ? [] : [item(t.appoint, 'appoint')]),
          item(t.erase, 'erase'),
        ]}
      />
      {task === 'open' && <OpenDataDialog party={id} onClose={onClose} />}
      {task === 'release' && <ReleaseDialog person={id} onClose={onClose} />}
      {task === 'reset' && <ResetDialog person={id} onClose={onClose} />}
      {task === 'appoint' && <AppointDialog person={person} onClose={onClose} />}
      {task === 'erase' && (
        <ErasureDialog
          person={id}
          name={name}
          onClose={onClose}
          onDone={() => {
            onClose();
            refetch();
          }}
        />
      )}
    </li>
  );
}

function OpenDataDialog({ party, onClose }: { party: string; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(OpenPersonalDataDocument, t.opened);
  return (
    <FormDialog<'reason'>
      title={t.openData}
      hint={t.openDataHint}
      fields={[{ name: 'reason', label: t.why, kind: 'paragraph', required: true, maxLength: MAX_TEXT_LENGTH }]}
      {...{ busy, problem, onClose }}
      onSubmit={({ reason }) => mutate({ party, reason })}
    />
  );
}

function ReleaseDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { mutate, busy } = useIdempotentMutation(ReleaseIdentityDocument, t.released);
  return (
    <ConfirmDialog title={t.release} hint={t.releaseHint} {...{ busy, onClose }} onSubmit={() => mutate({ person })} />
  );
}

function ResetDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { mutate, busy } = useIdempotentMutation(ResetSecondFactorDocument, t.wasReset);
  return (
    <ConfirmDialog title={t.reset} hint={t.resetHint} {...{ busy, onClose }} onSubmit={() => mutate({ person })} />
  );
}
