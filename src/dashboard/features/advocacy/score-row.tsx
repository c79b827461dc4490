/** A net promoter score with its interval, as a row of a table. */
import type { ScoreFragment } from '../../generated.ts';
import { number } from '../../values/format.ts';
import { rangeOf, ScoreInterval } from './score-interval.tsx';
import { advocacyTexts as t } from './texts.ts';

export function ScoreRow({ label, score }: { label: string; score: ScoreFragment | null | undefined }) {
  const range = score && rangeOf(score.score, score.low, score.high);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="bar-cell">{range && <ScoreInterval {...range} />}</td>
      <td className="figure">
        {range ? t.interval(number(range.score), number(range.low), number(range.high)) : t.noAnswers}
        {range && <p className="hint">{t.ofAnswers(score.promoters, score.passives, score.detractors)}</p>}
      </td>
    </tr>
  );
}
