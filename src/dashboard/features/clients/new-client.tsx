/** The button that records a client, and its form. */
import { UserPlus } from 'lucide-react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { useViewer } from '../../client/viewer.tsx';
import { OfferingsToProposeDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormDialog, type FormField, orNull } from '../../ui/form-dialog.tsx';
import { useNewDialog } from '../../ui/hash-location.ts';
import { notify } from '../../ui/notice.tsx';
import { clientTexts as t } from './texts.ts';
import { useNewClient } from './use-new-client.ts';

export function NewClient() {
  const { provides } = useViewer();
  const [isOpen, setOpen] = useNewDialog('client');
  if (!provides) return null;
  return (
    <>
      <Button variant="primary" icon={UserPlus} onClick={() => setOpen(true)}>
        {t.newClient}
      </Button>
      {isOpen && <NewClientDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewClientDialog({ onClose }: { onClose: () => void }) {
  const { party } = useViewer();
  const [{ data }] = useQuery({
    query: OfferingsToProposeDocument,
    variables: { party: party.id },
    requestPolicy: 'cache-and-network',
  });
  if (!data?.party) return null;
  const { nodes } = data.party.offerings;
  return nodes.length === 0 ? (
    <NoOffering onClose={onClose} />
  ) : (
    <ClientForm
      offerings={nodes.map(({ id, name, published }) => [id, published ? name : t.draft(name)] as const)}
      onClose={onClose}
    />
  );
}

function NoOffering({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t.newClient} onClose={onClose}>
      <EmptyState icon={UserPlus} title={t.noOffering} hint={t.noOfferingHint}>
        <Link href="/catalogue" className="button primary" onClick={onClose}>
          {t.toCatalogue}
        </Link>
      </EmptyState>
    </Dialog>
  );
}

type Name = 'kind' | 'name' | 'email' | 'contactName' | 'segment' | 'offering' | 'purpose' | 'invite';

function ClientForm({
  offerings,
  onClose,
}: {
  offerings: readonly (readonly [string, string])[];
  onClose: () => void;
}) {
  const [, navigate] = useLocation();
  const { create, busy, problem } = useNewClient();
  const fields: readonly FormField<Name>[] = [
    { name: 'kind', label: t.kind, kind: 'choice', options: Object.entries(t.kinds) },
    { name: 'name', label: t.name, required: true, maxLength: MAX_NAME_LENGTH },
    { name: 'email', label: t.email, kind: 'email', hint: t.emailHint },
    {
      name: 'contactName',
      label: t.contactName,
      maxLength: MAX_NAME_LENGTH,
      required: true,
      shownWith: ({ kind, email, invite }) => kind === 'organisation' && email !== '' && invite === 'true',
    },
    { name: 'segment', label: t.segment, hint: t.segmentHint, maxLength: MAX_NAME_LENGTH },
    { name: 'offering', label: t.offering, kind: 'choice', options: offerings },
    { name: 'purpose', label: t.purpose, kind: 'paragraph', hint: t.purposeHint, maxLength: MAX_TEXT_LENGTH },
    { name: 'invite', label: t.invite, kind: 'check', hint: t.inviteHint, shownWith: ({ email }) => email !== '' },
  ];
  return (
    <FormDialog<Name>
      title={t.newClient}
      hint={t.hint}
      fields={fields}
      initial={{ kind: 'person', offering: offerings[0]?.[0], invite: 'true' }}
      {...{ busy, problem, onClose }}
      onSubmit={async (values) => {
        const email = orNull(values.email);
        const isInvited = values.invite === 'true' && email !== null;
        const relationship = await create({
          kind: values.kind as 'person' | 'organisation',
          name: values.name,
          contactName: orNull(values.contactName),
          email,
          segment: orNull(values.segment),
          offering: values.offering,
          purpose: orNull(values.purpose),
          isInvited,
        });
        if (!relationship) return undefined;
        notify(isInvited ? t.invited : t.created);
        navigate(`/relationships/${relationship}`);
        return relationship;
      }}
    />
  );
}
