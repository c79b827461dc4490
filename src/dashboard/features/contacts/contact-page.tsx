/** One contact: whether it may be emailed and what it answered, its property alerts, and the emails that were sent to it. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { useHasPack } from '../../client/packs.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type ContactDetailsFragment, ContactPageDocument, SenderAddressDocument } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { date, dateTime } from '../../values/format.ts';
import { AlertMenu } from '../criteria/alert-menu.tsx';
import { CriteriaFacts } from '../criteria/criteria-facts.tsx';
import { NewAlertDialog } from '../criteria/new-alert-dialog.tsx';
import { criteriaTexts } from '../criteria/texts.ts';
import { AskForConsentDialog, BasisDialog } from './mailing-dialogs.tsx';
import { mailingTexts as t } from './mailing-texts.ts';
import { RecordRelationshipDialog } from './record-relationship-dialog.tsx';
import { contactTexts } from './texts.ts';

export default function ContactPage({ id }: { id: string }) {
  const [query, execute] = useQuery({ query: ContactPageDocument, variables: { id } });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  return (
    <QueryBoundary
      isPage
      query={query}
      select={({ node }) => (node?.__typename === 'Contact' ? node : undefined)}
      refetch={refetch}
      rows={6}
    >
      {(contact) => (
        <>
          <PageTitle
            title={contact.name}
            subtitle={[...contact.emails, ...contact.phones.map(({ text }) => text)].join(' · ')}
            aside={<Link href="/contacts">{t.back}</Link>}
          />
          <div className="stack">
            <MailingCard contact={contact} />
            <AlertsCard {...{ contact, refetch }} />
            <MailsCard contact={contact} />
          </div>
        </>
      )}
    </QueryBoundary>
  );
}

function stateOf({ mailing, mayBeMailed }: ContactDetailsFragment): { tone: Tone; label: string } {
  if (!mailing) return { tone: 'muted', label: t.notAsked };
  if (mailing.state === 'ASKED' && mayBeMailed) return { tone: 'accent', label: t.askedWithBasis };
  const tones = { ASKED: 'muted', AGREED: 'good', REFUSED: 'bad', UNAVAILABLE: 'warn' } as const;
  return { tone: tones[mailing.state], label: t.states[mailing.state] };
}

function MailingCard({ contact }: { contact: ContactDetailsFragment }) {
  const [dialog, setDialog] = useState<'ask' | 'basis'>();
  const onClose = () => setDialog(undefined);
  const { mailing, mailBasis, mailBasisSince, mailBasisUntil, mailAddress, emails } = contact;
  const { tone, label } = stateOf(contact);
  const { party } = useViewer();
  const isOrganisation = party.__typename === 'Organisation';
  const [{ data }] = useQuery({ query: SenderAddressDocument, variables: { party: party.id } });
  const sender = data?.party;
  const isSenderIncomplete = Boolean(sender && 'postalAddress' in sender && !sender.postalAddress);
  const mayAsk = emails.length > 0 && !mailing && !isSenderIncomplete;
  return (
    <Card title={t.title} hint={t.hint} aside={<Badge tone={tone}>{label}</Badge>}>
      <FactList>
        <Fact term={t.basis}>{contactTexts.bases[mailBasis]}</Fact>
        <Fact term={t.since}>{mailBasisSince && date(mailBasisSince)}</Fact>
        <Fact term={t.until}>{mailBasisUntil && date(mailBasisUntil)}</Fact>
        <Fact term={t.address}>{mailAddress}</Fact>
        <Fact term={t.askedAt}>{mailing && dateTime(mailing.askedAt)}</Fact>
        <Fact term={t.answeredAt}>{mailing?.answeredAt && dateTime(mailing.answeredAt)}</Fact>
      </FactList>
      {emails.length === 0 && <p className="hint">{t.noAddress}</p>}
      {isSenderIncomplete && (
        <p className="hint">
          {t.noPostalAddress}{' '}
          <Link href={isOrganisation ? '/organisation' : '/account'}>
            {t.setPostalAddress[isOrganisation ? 'Organisation' : 'Person']}
          </Link>
        </p>
      )}
      <div className="actions">
        {mayAsk && (
          <Button variant="primary" onClick={() => setDialog('ask')}>
            {t.ask}
          </Button>
        )}
        <Button onClick={() => setDialog('basis')}>{t.changeBasis}</Button>
      </div>
      {dialog === 'ask' && <AskForConsentDialog {...{ contact, onClose }} />}
      {dialog === 'basis' && <BasisDialog {...{ contact, onClose }} />}
    </Card>
  );
}

/** Homes are found for a contact that is recorded as a customer. */
function AlertsCard({ contact, refetch }: { contact: ContactDetailsFragment; refetch: () => void }) {
  const { party } = useViewer();
  const hasRealEstate = useHasPack('REAL_ESTATE');
  const [dialog, setDialog] = useState<'alert' | 'customer'>();
  const { propertyAlerts, mayBeMailed, relationships } = contact;
  if (!hasRealEstate && propertyAlerts.length === 0) return null;
  const served = relationships.nodes.find(
    ({ provider, state }) => provider.id === party.id && UNDER_WAY_STATES.includes(state),
  );
  const onClose = () => setDialog(undefined);
  return (
    <>
      <Card
        title={t.alerts}
        hint={mayBeMailed ? t.alertsHint : t.alertsWait}
        aside={
          <Button onClick={() => setDialog(served ? 'alert' : 'customer')}>
            {served ? criteriaTexts.newAlert : contactTexts.recordCustomer}
          </Button>
        }
      >
        {!served && propertyAlerts.length === 0 && <p className="hint">{t.customerFirst}</p>}
        {propertyAlerts.map((alert) => (
          <section key={alert.id} className="stack">
            <div className="actions">
              <h3>{alert.name}</h3>
              <Badge tone={alert.state === 'ACTIVE' ? 'good' : 'muted'}>{criteriaTexts.alertStates[alert.state]}</Badge>
              <Badge>{t.found(alert.unseenCount)}</Badge>
              <AlertMenu alert={alert} mayChangeCriteria={served !== undefined} />
            </div>
            <CriteriaFacts criteria={alert.criteria} />
          </section>
        ))}
      </Card>
      {dialog === 'alert' && served && (
        <NewAlertDialog relationship={served.id} hint={t.newAlertHint} onDone={refetch} onClose={onClose} />
      )}
      {dialog === 'customer' && (
        <RecordRelationshipDialog {...{ contact, onClose }} isSupplier={false} onDone={refetch} />
      )}
    </>
  );
}

function MailsCard({ contact: { mails } }: { contact: ContactDetailsFragment }) {
  return (
    <Card title={t.mails} hint={mails.totalCount > mails.nodes.length ? t.cut(mails.nodes.length) : undefined}>
      {mails.nodes.length === 0 ? (
        <p className="hint">{t.noMails}</p>
      ) : (
        <TableFrame label={t.mails}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.mail}</th>
                <th scope="col">{t.mailState}</th>
                <th scope="col">{t.mailAt}</th>
              </tr>
            </thead>
            <tbody>
              {mails.nodes.map(({ id, template, subject, state, sentAt, createdAt }) => (
                <tr key={id}>
                  <th scope="row">{subject ?? t.templates[template] ?? template}</th>
                  <td>
                    <Badge tone={state === 'SENT' ? 'good' : state === 'DEAD' ? 'bad' : 'muted'}>
                      {t.mailStates[state]}
                    </Badge>
                  </td>
                  <td>{dateTime(sentAt ?? createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Card>
  );
}
