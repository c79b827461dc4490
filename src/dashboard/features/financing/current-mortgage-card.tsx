/** The facts of a mortgage as they were last recorded. */
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { date, money, percent } from '../../values/format.ts';
import type { RecordedMortgage } from './mortgage-fields.ts';
import { MortgageMenu } from './mortgage-menu.tsx';
import { mortgageTexts as t } from './texts.ts';

export function CurrentMortgageCard({
  mortgage,
  title,
  isMine,
}: {
  mortgage: RecordedMortgage;
  title: string;
  isMine: boolean;
}) {
  return (
    <Card title={title} aside={<MortgageMenu {...{ mortgage, isMine }} />}>
      <p className="big">{money(mortgage.balance)}</p>
      <FactList>
        <Fact term={t.lender}>{mortgage.lender}</Fact>
        <Fact term={t.rate}>{percent(Number(mortgage.annualRate), 3)}</Fact>
        <Fact term={t.termLeft}>{t.months(mortgage.remainingTermMonths)}</Fact>
        <Fact term={t.amortisation}>{t.months(mortgage.remainingAmortisationMonths)}</Fact>
        <Fact term={t.payment}>{mortgage.repaymentType === 'INTEREST_ONLY' && t.interestOnly}</Fact>
        <Fact term={t.asOf}>{date(mortgage.asOf)}</Fact>
        <Fact term={t.recordedBy}>{mortgage.isNote && mortgage.recordedBy?.name}</Fact>
      </FactList>
    </Card>
  );
}
