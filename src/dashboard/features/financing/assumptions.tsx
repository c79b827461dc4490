/** The period of the comparison, the assumed rate after the terms, and a field for another one. */
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/form-field.tsx';
import { percent } from '../../values/format.ts';
import { fractionOf, percentageOf } from './percentage.rules.ts';
import { mortgageTexts as t } from './texts.ts';

export function Assumptions({
  assumptions: { horizonMonths, rateAfterTerm },
  chosen,
  onChange,
}: {
  assumptions: { horizonMonths: number; rateAfterTerm: string };
  /** The rate that the viewer assumes. Null: the current one. */
  chosen: string | null;
  onChange: (rate: string | null) => void;
}) {
  const [rate, setRate] = useState(percentageOf(rateAfterTerm));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(rate ? fractionOf(rate) : null);
  };
  const assumed = percent(Number(rateAfterTerm), 3);
  return (
    <Card title={t.assumptions}>
      <p>{t.comparedOver(horizonMonths)}</p>
      <p>{chosen === null ? t.assumedCurrent(assumed) : t.assumedRate(assumed)}</p>
      <form onSubmit={submit}>
        <Field
          field={{ name: 'rateAfterTerm', label: t.rateAfterTerm, kind: 'amount', hint: t.rateAfterTermHint }}
          value={rate}
          onChange={setRate}
        />
        <div className="actions">
          <Button type="submit">{t.compareAgain}</Button>
        </div>
      </form>
    </Card>
  );
}
