/** Invitations to the viewer to confirm what others recorded. */
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  ConfirmRecordedRelationshipDocument,
  DeclineContactInvitationDocument,
  OwnServicesDocument,
  type ReceivedInvitationCardFragment,
  ReceivedInvitationsDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { FormDialog, type FormField } from '../../ui/form-dialog.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { date } from '../../values/format.ts';
import { STATE_LABELS } from '../relationship-summary/texts.ts';
import { contactTexts, invitationTexts as t } from './texts.ts';

export default function Invitations() {
  const [query, execute] = useQuery({ query: ReceivedInvitationsDocument });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  return (
    <>
      <PageTitle
        title={t.title}
        subtitle={t.subtitle}
        aside={
          <ExportRowsMenu
            name="invitations"
            rows={query.data?.viewer.invitations.flatMap(recordRows) ?? []}
            columns={[
              [t.columns.from, ({ invitation }) => invitation.recorderName],
              [t.columns.invitedBy, ({ invitation }) => invitation.invitedByName],
              [t.columns.expires, ({ invitation }) => invitation.expiresAt],
              [t.offering, ({ record }) => record?.offeringName],
              [t.yourSide, ({ record }) => record && t.sides[record.yourSide]],
              [t.state, ({ record }) => record && STATE_LABELS[record.state]],
              [t.since, ({ record }) => record?.startsOn],
              [t.until, ({ record }) => record?.endsOn],
              [t.criticality, ({ record }) => record && contactTexts.criticalities[record.criticality]],
              [t.gives, ({ record }) => record?.resourceNames.join(', ')],
            ]}
          />
        }
      />
      <QueryBoundary query={query} select={(data) => data.viewer.invitations} refetch={refetch}>
        {(invitations) =>
          invitations.length === 0 ? (
            <EmptyState icon={MailCheck} title={t.none} hint={t.noneHint} />
          ) : (
            <div className="stack">
              {invitations.map((invitation) => (
                <InvitationCard key={invitation.id} {...{ invitation, refetch }} />
              ))}
            </div>
          )
        }
      </QueryBoundary>
    </>
  );
}

type Received = ReceivedInvitationCardFragment['relationships'][number];

/** A row for each relationship; one without if none can be confirmed. */
function recordRows(
  invitation: ReceivedInvitationCardFragment,
): { invitation: ReceivedInvitationCardFragment; record?: Received }[] {
  const { relationships } = invitation;
  return relationships.length ? relationships.map((record) => ({ invitation, record })) : [{ invitation }];
}

function InvitationCard({ invitation, refetch }: { invitation: ReceivedInvitationCardFragment; refetch: () => void }) {
  const { recorderName, invitedByName, expiresAt, relationships } = invitation;
  const [confirming, setConfirming] = useState<Received>();
  const [isDeclining, setDeclining] = useState(false);
  const { mutate, busy } = useIdempotentMutation(DeclineContactInvitationDocument, t.declined);
  const until = date(expiresAt);
  return (
    <Card
      title={t.from(recorderName)}
      hint={invitedByName ? t.invitedBy(invitedByName, until) : t.validUntil(until)}
      aside={<Button onClick={() => setDeclining(true)}>{t.decline}</Button>}
    >
      {relationships.map((relationship) => (
        <section key={relationship.id} className="stack">
          <FactList>
            <Fact term={t.offering}>{relationship.offeringName}</Fact>
            <Fact term={t.yourSide}>{t.sides[relationship.yourSide]}</Fact>
            <Fact term={t.state}>{relationship.state === 'SUSPENDED' && STATE_LABELS[relationship.state]}</Fact>
            <Fact term={t.since}>{date(relationship.startsOn)}</Fact>
            <Fact term={t.until}>{relationship.endsOn && date(relationship.endsOn)}</Fact>
            <Fact term={t.criticality}>{contactTexts.criticalities[relationship.criticality]}</Fact>
            <Fact term={t.gives}>{relationship.resourceNames.join(', ')}</Fact>
          </FactList>
          <div className="actions">
            <Button
              variant="primary"
              aria-label={`${t.confirm}: ${relationship.offeringName}`}
              onClick={() => setConfirming(relationship)}
            >
              {t.confirm}
            </Button>
          </div>
        </section>
      ))}
      {confirming && (
        <ConfirmRelationshipDialog
          invitation={invitation.id}
          relationship={confirming}
          onClose={() => setConfirming(undefined)}
          onDone={refetch}
        />
      )}
      {isDeclining && (
        <ConfirmDialog
          title={t.declineTitle}
          hint={t.declineHint(recorderName)}
          submitLabel={t.decline}
          busy={busy}
          onClose={() => setDeclining(false)}
          onSubmit={async () => {
            const done = await mutate({ invitation: invitation.id });
            if (done) refetch();
            return done;
          }}
        />
      )}
    </Card>
  );
}

const ADOPT = 'adopt';

/** For the acting party; the party switch chooses another. */
function ConfirmRelationshipDialog({
  invitation,
  relationship,
  onClose,
  onDone,
}: {
  invitation: string;
  relationship: Received;
  onClose: () => void;
  onDone: () => void;
}) {
  const { party, parties } = useViewer();
  const [{ data }] = useQuery({ query: OwnServicesDocument, variables: { party: party.id } });
  const { mutate, busy, problem } = useIdempotentMutation(ConfirmRecordedRelationshipDocument, t.confirmed);
  const provides = relationship.yourSide === 'PROVIDER';
  if (provides && !data?.party) return null;
  const fields: FormField<'party' | 'offering'>[] = [
    {
      ...{ name: 'party', label: t.party, kind: 'choice' },
      options: provides ? [[party.id, party.name]] : parties.map(({ id, name }) => [id, name] as const),
    },
  ];
  if (provides)
    fields.push({
      ...{ name: 'offering', label: t.yourOffering, kind: 'choice' },
      options: [
        [ADOPT, t.adopt(relationship.offeringName)],
        ...(data?.party?.offerings.nodes ?? []).map(({ id, name }) => [id, name] as const),
      ],
    });
  return (
    <FormDialog
      title={t.confirmTitle}
      hint={t.confirmHint}
      submitLabel={t.confirm}
      fields={fields}
      initial={{ party: party.id, offering: ADOPT }}
      {...{ busy, problem, onClose }}
      onSubmit={async (values) => {
        const done = await mutate({
          ...{ invitation, relationship: relationship.id, version: relationship.version, party: values.party },
          ...(provides && (values.offering === ADOPT ? { adoptOffering: true } : { offering: values.offering })),
        });
        if (done) onDone();
        return done;
      }}
    />
  );
}
