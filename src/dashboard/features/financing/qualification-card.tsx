/** Whether the client qualifies for an offer, with each ratio and its limit. */
import type { QualificationFragment } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { Fact, FactList } from '../../ui/fact-list.tsx';
import { date, money, percent } from '../../values/format.ts';
import { mortgageTexts as t } from './texts.ts';

const TONES = { QUALIFIES: 'good', FAILS: 'bad', UNKNOWN: 'warn' } as const;

export function QualificationCard({
  qualification: { status, sentence, checks, qualifyingRate, qualifyingPayment, source, rulesSince },
  currency,
}: {
  qualification: QualificationFragment;
  currency: string;
}) {
  return (
    <Card title={t.qualification} aside={<Badge tone={TONES[status]}>{t.qualificationStatus[status]}</Badge>}>
      {checks.length === 0 && <p>{sentence}</p>}
      <FactList>
        {checks.map(({ ratio, value, limit }) => (
          <Fact key={ratio} term={t.ratios[ratio]}>
            {value === null ? t.notKnown : percent(Number(value), 1)}
            {limit !== null && <span className="hint"> {t.atMost(percent(Number(limit), 0))}</span>}
          </Fact>
        ))}
        <Fact term={t.stressTest}>
          {qualifyingRate !== null &&
            qualifyingPayment !== null &&
            t.paymentAt(money({ amount: qualifyingPayment, currency }), percent(Number(qualifyingRate), 2))}
        </Fact>
      </FactList>
      {source && rulesSince && <p className="hint">{t.rulesOf(source, date(rulesSince))}</p>}
    </Card>
  );
}
