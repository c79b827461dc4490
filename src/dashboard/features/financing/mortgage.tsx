/** Would another mortgage broker save money? The answer as a sentence, a picture, and a table. */
import { PiggyBank } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  AcceptMortgageBrokerDocument,
  type ComparisonFragment,
  FinancingQuestionnairesDocument,
  MortgageSuggestionDocument,
  type MortgageSuggestionQuery,
  type ReferralRowFragment,
} from '../../generated.ts';
import { Badge, Button, Card, Choice, Empty, Facts, Loaded, PageTitle, TableFrame } from '../../ui/parts.tsx';
import { date, money, percent } from '../../values/format.ts';
import { Outcome } from '../referrals/referrals.tsx';
import { referralTexts } from '../referrals/texts.ts';
import { AnswerFinancing } from './financing-questions.tsx';
import { BalanceChart, SavingChart } from './mortgage-chart.tsx';
import { mortgageTexts as t } from './texts.ts';
import './financing.css';

const HORIZONS = [12, 24, 36, 60];
const SHORTEST_MONTH_MS = 28 * 86_400_000;
type Suggestion = NonNullable<MortgageSuggestionQuery['suggestMortgageBroker']>;
type Mortgage = NonNullable<MortgageSuggestionQuery['party']>['mortgages'][number];

export default function MortgageScreen() {
  const { party } = useViewer();
  const { client = party.id } = useParams<{ client?: string }>();
  const own = client === party.id;
  const [horizon, setHorizon] = useState('');
  const [asked, again] = useQuery({
    query: MortgageSuggestionDocument,
    variables: { client, horizonMonths: horizon ? Number(horizon) : null },
  });
  const left = monthsLeft(asked.data?.party?.mortgages[0]);
  return (
    <>
      <PageTitle
        title={t.title}
        aside={
          <Choice
            label={t.horizon}
            value={horizon}
            onChange={setHorizon}
            options={[
              ['', t.restOfTerm],
              ...HORIZONS.filter((months) => months <= left).map(
                (months) => [String(months), t.months(months)] as const,
              ),
            ]}
          />
        }
      />
      <Loaded asked={asked} find={({ suggestMortgageBroker }) => suggestMortgageBroker} again={again} rows={8}>
        {(suggestion) => (
          <div className="with-aside">
            <div className="stack">
              <OpenQuestions client={client} />
              <Answer suggestion={suggestion} client={client} />
              <Referred of={asked.data?.party?.referrals ?? []} />
            </div>
            <aside className="stack">
              {asked.data?.party?.mortgages.map((mortgage) => (
                <Present
                  key={mortgage.id}
                  mortgage={mortgage}
                  title={own ? t.now : t.nowOf(asked.data?.party?.name ?? '')}
                />
              ))}
            </aside>
          </div>
        )}
      </Loaded>
    </>
  );
}

/** Until it is paid off; a comparison over more months is refused. */
function monthsLeft(mortgage: Mortgage | undefined): number {
  if (!mortgage) return Number.POSITIVE_INFINITY;
  return mortgage.remainingAmortisationMonths - Math.ceil((Date.now() - Date.parse(mortgage.asOf)) / SHORTEST_MONTH_MS);
}

/** What the client is asked: the client's own to answer. */
function OpenQuestions({ client }: { client: string }) {
  const { party } = useViewer();
  const [{ data }] = useQuery({
    query: FinancingQuestionnairesDocument,
    variables: { party: client },
    pause: party.id !== client,
  });
  const open = (data?.party?.relationshipsAsConsumer.nodes ?? [])
    .flatMap(({ financingQuestionnaires }) => financingQuestionnaires)
    .filter(({ state }) => state === 'ASKED');
  return open.map((questionnaire) => <AnswerFinancing key={questionnaire.id} questionnaire={questionnaire} />);
}

function Referred({ of }: { of: ReferralRowFragment[] }) {
  const r = referralTexts;
  if (of.length === 0) return null;
  return (
    <Card title={r.title}>
      <ul className="items">
        {of.map((referral) => (
          <li key={referral.id} className="item">
            <div>
              <p className="strong">{referral.broker.name}</p>
              <p className="hint">
                {r.states[referral.state]} · {r.expected} {money(referral.expectedSaving)}
                {referral.realisedSaving && ` · ${r.saved} ${money(referral.realisedSaving)}`}
              </p>
            </div>
            {referral.state === 'ACCEPTED' && <Outcome referral={referral} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Present({ mortgage, title }: { mortgage: Mortgage; title: string }) {
  return (
    <Card title={title}>
      <p className="big">{money(mortgage.balance)}</p>
      <Facts
        of={[
          [t.lender, mortgage.lender],
          [t.rate, percent(Number(mortgage.annualRate), 3)],
          [t.termLeft, t.months(mortgage.remainingTermMonths)],
          [t.amortisation, t.months(mortgage.remainingAmortisationMonths)],
          ...(mortgage.repaymentType === 'INTEREST_ONLY' ? ([[t.payment, t.interestOnly]] as const) : []),
          [t.asOf, date(mortgage.asOf)],
          [t.recordedBy, mortgage.isNote ? mortgage.recordedBy?.name : null],
        ]}
      />
    </Card>
  );
}

function Answer({ suggestion, client }: { suggestion: Suggestion; client: string }) {
  if (suggestion.__typename === 'FinancingQuestions')
    return suggestion.questions.length === 0 ? (
      <Empty icon={PiggyBank} title={t.none} hint={t.noneHint} />
    ) : (
      <Card
        title={suggestion.outdated ? t.outdated[suggestion.outdated] : t.questions}
        hint={suggestion.explanation ?? undefined}
      >
        <ul className="lines">
          {suggestion.questions.map(({ field, question, why, example }) => (
            <li key={field}>
              <p className="strong">{question}</p>
              <p className="hint">
                {why} ({t.examples[field] ?? example})
              </p>
            </li>
          ))}
        </ul>
      </Card>
    );
  if (suggestion.__typename === 'StayWithMortgage')
    return (
      <>
        <Card title={t.stay}>
          <p>{suggestion.sentence}</p>
        </Card>
        {suggestion.comparisons[0] && <Picture of={suggestion.comparisons[0]} />}
        <Comparisons of={suggestion.comparisons} excluded={suggestion.excluded} />
      </>
    );
  const { best, alternatives, excluded, broker, mortgage } = suggestion;
  return (
    <>
      <Card
        className="answer"
        title={t.saves(money({ amount: best.netSaving, currency: best.currency }), best.horizonMonths)}
        hint={t.with(broker.name, best.rateOffer.name)}
        aside={
          <Badge tone={best.breakEvenMonth == null ? 'warn' : 'good'}>
            {best.breakEvenMonth == null ? t.noBreakEven : t.breakEven(best.breakEvenMonth)}
          </Badge>
        }
      >
        <Accept best={best} client={client} mortgage={mortgage?.id} />
      </Card>
      <Picture of={best} />
      <Comparisons of={[best, ...alternatives]} excluded={excluded} />
    </>
  );
}

/** The client's own to do; a broker shows it and talks about it. */
function Accept({ best, client, mortgage }: { best: ComparisonFragment; client: string; mortgage?: string }) {
  const { me } = useViewer();
  const { act, busy } = useAct(AcceptMortgageBrokerDocument, t.accepted);
  if (me.person.id !== client) return null;
  return (
    <div className="actions">
      <Button
        look="primary"
        busy={busy}
        onClick={() => act({ client, rateOffer: best.rateOffer.id, mortgage, horizonMonths: best.horizonMonths })}
      >
        {t.accept}
      </Button>
      <span className="hint">{t.acceptHint}</span>
    </div>
  );
}

function Picture({ of }: { of: ComparisonFragment }) {
  return (
    <>
      <Card title={t.balances}>
        <BalanceChart of={of} />
      </Card>
      <Card title={t.saving}>
        <SavingChart of={of} />
      </Card>
    </>
  );
}

function PaidOff({ month }: { month: number | null }) {
  return month !== null && <span className="hint block">{t.paidOff(month)}</span>;
}

function Comparisons({
  of,
  excluded,
}: {
  of: ComparisonFragment[];
  excluded: readonly { why: string; rateOffer: { id: string; name: string } }[];
}) {
  if (of.length === 0) return null;
  const [first] = of as [ComparisonFragment];
  const figure = (amount: string, currency = first.currency) => money({ amount, currency });
  return (
    <Card title={t.table}>
      <TableFrame label={t.table}>
        <table className="comparisons">
          <thead>
            <tr>
              <th scope="col">{t.offer}</th>
              {[t.rate, t.payment, t.fees, t.penalty, t.balance, t.net, t.pays].map((head) => (
                <th key={head} scope="col" className="figure">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="muted">
              <th scope="row">{t.present}</th>
              <td className="figure">–</td>
              <td className="figure">{figure(first.oldPayment)}</td>
              <td className="figure">–</td>
              <td className="figure">–</td>
              <td className="figure">
                {figure(first.oldBalance)}
                <PaidOff month={first.oldPaidOffMonth} />
              </td>
              <td className="figure">–</td>
              <td className="figure">–</td>
            </tr>
            {of.map((each) => (
              <tr key={each.rateOffer.id}>
                <th scope="row">
                  {each.rateOffer.name}
                  <span className="hint block">{each.broker.name}</span>
                </th>
                <td className="figure">{percent(Number(each.rateOffer.annualRate), 3)}</td>
                <td className="figure">{figure(each.newPayment)}</td>
                <td className="figure">{figure(each.fees)}</td>
                <td className="figure">{figure(each.penalty)}</td>
                <td className="figure">
                  {figure(each.newBalance)}
                  <PaidOff month={each.newPaidOffMonth} />
                </td>
                <td className={`figure strong ${Number(each.netSaving) > 0 ? 'gain' : 'loss'}`}>
                  {figure(each.netSaving)}
                </td>
                <td className="figure">{each.breakEvenMonth ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {excluded.length > 0 && (
        <>
          <h3>{t.excluded}</h3>
          <ul className="lines">
            {excluded.map(({ rateOffer, why }) => (
              <li key={rateOffer.id}>
                {rateOffer.name} <span className="hint">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
