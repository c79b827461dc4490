/** Outcomes of suggested mortgage brokers: the funnel from clients to those who switched, and each referral. */
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useViewer } from '../../client/viewer.tsx';
import { type ReferralRowFragment, ReferralsDocument } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { date, money } from '../../values/format.ts';
import { funnelOf } from './funnel.rules.ts';
import { FunnelCard } from './funnel-card.tsx';
import { RecordOutcome } from './record-outcome.tsx';
import { referralTexts as t } from './texts.ts';

const TONES: Record<ReferralRowFragment['state'], Tone> = {
  ACCEPTED: 'warn',
  DECLINED: 'bad',
  SWITCHED: 'good',
  STAYED: 'muted',
};

export default function Referrals() {
  const { party } = useViewer();
  const [query, refetch] = useQuery({ query: ReferralsDocument, variables: { party: party.id } });
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle} />
      <QueryBoundary query={query} select={(data) => data.party?.relationshipsAsProvider} refetch={refetch}>
        {({ nodes, totalCount }) => {
          const clients = [...new Map(nodes.map(({ consumer }) => [consumer.id, consumer])).values()];
          const referrals = clients
            .flatMap((client) => client.referrals)
            .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
          return (
            <div className="stack">
              <FunnelCard funnel={funnelOf(clients)} />
              {referrals.length > 0 && <ReferralTable referrals={referrals} />}
              {totalCount > nodes.length && <p className="hint">{t.latest(nodes.length, totalCount)}</p>}
            </div>
          );
        }}
      </QueryBoundary>
    </>
  );
}

function ReferralTable({ referrals }: { referrals: ReferralRowFragment[] }) {
  return (
    <Card
      title={t.all}
      aside={
        <ExportRowsMenu
          name="referrals"
          rows={referrals}
          columns={[
            [t.client, ({ client }) => client.name],
            [t.broker, ({ broker }) => broker.name],
            [t.state, ({ state }) => t.states[state]],
            [t.expected, ({ expectedSaving: { amount, currency } }) => `${amount} ${currency}`],
            [t.saved, ({ realisedSaving: saved }) => saved && `${saved.amount} ${saved.currency}`],
            [t.outcome, ({ reason, outcomeNote }) => reason ?? outcomeNote],
          ]}
        />
      }
    >
      <TableFrame label={t.all}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.client}</th>
              <th scope="col">{t.broker}</th>
              <th scope="col">{t.state}</th>
              <th scope="col" className="figure">
                {t.expected}
              </th>
              <th scope="col" className="figure">
                {t.saved}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t.outcome}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {referrals.map((referral) => (
              <tr key={referral.id}>
                <th scope="row">
                  <Link href={`/mortgage/${referral.client.id}`}>{referral.client.name}</Link>
                </th>
                <td>
                  {referral.broker.name} <span className="hint">{referral.rateOffer?.name}</span>
                </td>
                <td>
                  <Badge tone={TONES[referral.state]}>{t.states[referral.state]}</Badge>{' '}
                  <span className="hint">
                    {date(referral.completedAt ?? referral.createdAt)}
                    {(referral.reason ?? referral.outcomeNote) && ` · ${referral.reason ?? referral.outcomeNote}`}
                  </span>
                </td>
                <td className="figure">{money(referral.expectedSaving)}</td>
                <td className="figure">{referral.realisedSaving ? money(referral.realisedSaving) : '–'}</td>
                <td>{referral.state === 'ACCEPTED' && <RecordOutcome referral={referral} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
}
