/** Outcomes of suggested mortgage brokers: the funnel from clients to those who switched, and their actual savings. */
import { HandCoins } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import { RecordReferralOutcomeDocument, type ReferralRowFragment, ReferralsDocument } from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Badge, Bar, Button, Card, Empty, Loaded, PageTitle, TableFrame, type Tone, Wrong } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { date, money } from '../../values/format.ts';
import { type Funnel, funnelOf } from './funnel.rules.ts';
import { referralTexts as t } from './texts.ts';
import './referrals.css';

const TONES: Record<ReferralRowFragment['state'], Tone> = {
  ACCEPTED: 'warn',
  DECLINED: 'bad',
  SWITCHED: 'good',
  STAYED: 'muted',
};

export default function Referrals() {
  const { party } = useViewer();
  const [asked, again] = useQuery({ query: ReferralsDocument, variables: { party: party.id } });
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle} />
      <Loaded asked={asked} find={(data) => data.party?.relationshipsAsProvider} again={again}>
        {({ nodes, totalCount }) => {
          const clients = [...new Map(nodes.map(({ consumer }) => [consumer.id, consumer])).values()];
          const referrals = clients
            .flatMap((client) => client.referrals)
            .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
          return (
            <div className="stack">
              <FunnelCard funnel={funnelOf(clients)} />
              {referrals.length > 0 && <Rows of={referrals} />}
              {totalCount > nodes.length && <p className="hint">{t.latest(nodes.length, totalCount)}</p>}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

function FunnelCard({ funnel: { stages, savings } }: { funnel: Funnel }) {
  const [first] = stages;
  return (
    <Card title={t.funnel} hint={t.funnelHint}>
      {first?.count === 0 && <Empty icon={HandCoins} title={t.none} hint={t.noneHint} />}
      <ul className="funnel">
        {stages.map(({ stage, count }) => (
          <li key={stage}>
            <span>{t.stages[stage]}</span>
            <Bar share={first?.count ? count / first.count : 0} />
            <b>{count}</b>
          </li>
        ))}
      </ul>
      {savings.map(({ currency, realised, expected }) => (
        <p key={currency}>
          <span className="big">{money({ amount: realised, currency })}</span>{' '}
          <span className="hint">{t.realised(money({ amount: expected, currency }))}</span>
        </p>
      ))}
    </Card>
  );
}

function Rows({ of }: { of: ReferralRowFragment[] }) {
  return (
    <Card title={t.all}>
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
            {of.map((referral) => (
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
                <td>{referral.state === 'ACCEPTED' && <Outcome referral={referral} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Card>
  );
}

/** The client and the broker to whom it was referred know how it ended. */
export function Outcome({ referral }: { referral: ReferralRowFragment }) {
  const { party } = useViewer();
  const { act, busy, problem } = useAct(RecordReferralOutcomeDocument, t.recorded);
  const [open, setOpen] = useState(false);
  const [switched, setSwitched] = useState(true);
  const [amount, setAmount] = useState(referral.expectedSaving.amount);
  const [note, setNote] = useState('');
  if (![referral.client.id, referral.broker.id].includes(party.id)) return null;
  const { currency } = referral.expectedSaving;
  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await act({
      id: referral.id,
      expectedVersion: referral.version,
      switched,
      realisedSaving: switched ? { amount, currency } : null,
      note: note || null,
    });
    if (done) setOpen(false);
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.outcome}</Button>
      {open && (
        <Dialog title={t.outcome} onClose={() => setOpen(false)}>
          <form onSubmit={submit}>
            <fieldset className="checks">
              <legend className="visually-hidden">{t.outcome}</legend>
              <label>
                <input type="radio" name="outcome" checked={switched} onChange={() => setSwitched(true)} />
                {t.states.SWITCHED}
              </label>
              <label>
                <input type="radio" name="outcome" checked={!switched} onChange={() => setSwitched(false)} />
                {t.states.STAYED}
              </label>
            </fieldset>
            {switched && (
              <label>
                {t.savedIn(currency)}
                <input
                  required
                  inputMode="decimal"
                  pattern="-?\d+(\.\d{1,4})?"
                  value={amount}
                  onChange={(event) => setAmount(event.target.value)}
                />
              </label>
            )}
            <label>
              {t.note}
              <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
            </label>
            {problem && <Wrong>{problem.message}</Wrong>}
            <div className="actions">
              <Button look="primary" type="submit" busy={busy}>
                {uiTexts.save}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
