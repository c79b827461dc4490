/** A sum as a table: each term with its bar, and the total. */
import type { ComponentProps, ReactNode } from 'react';
import { signed } from '../values/format.ts';
import { Bar } from './bar.tsx';
import { uiTexts } from './texts.ts';

export interface Term {
  key: string;
  label: string;
  hint?: string;
  value: number;
}

/** On demand, how a score is worked out: what its points are, and their sum. */
export function ScoreDetails({
  points,
  children,
  ...table
}: { points: string; children?: ReactNode } & Omit<ComponentProps<typeof SumTable>, 'caption' | 'sumLabel'>) {
  return (
    <details className="score-details">
      <summary>{uiTexts.how}</summary>
      {children}
      <p className="hint">{points}</p>
      <SumTable caption={uiTexts.how} sumLabel={uiTexts.totalInPoints} {...table} />
    </details>
  );
}

function SumTable({
  caption,
  terms,
  /** Value of a full bar. */
  maxValue = Math.max(...terms.map(({ value }) => Math.abs(value)), 1e-9),
  sum,
  sumLabel,
  aside,
}: {
  caption: string;
  terms: Term[];
  maxValue?: number;
  sum: number;
  sumLabel: string;
  aside?: ReactNode;
}) {
  return (
    <table className="arithmetic">
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {terms.map(({ key, label, hint, value }) => (
          <tr key={key}>
            <th scope="row">
              {label} {hint && <span className="hint">{hint}</span>}
            </th>
            <td className="bar-cell">
              <Bar share={Math.abs(value) / maxValue} tone={value < 0 ? 'bad' : 'accent'} />
            </td>
            <td className="figure">{signed(value)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{sumLabel}</th>
          <td>{aside}</td>
          <td className="figure">{signed(sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
