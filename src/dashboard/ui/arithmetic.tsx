/** A sum as people check it: each part with its bar, and what they make together. */
import type { ReactNode } from 'react';
import { signed } from '../values/format.ts';
import { Bar } from './parts.tsx';

export interface Part {
  key: string;
  what: string;
  hint?: string;
  value: number;
}

export function Arithmetic({
  caption,
  parts,
  /** Value that a whole bar stands for. */
  largest = Math.max(...parts.map(({ value }) => Math.abs(value)), 1e-9),
  sum,
  sumLabel,
  more,
}: {
  caption: string;
  parts: Part[];
  largest?: number;
  sum: number;
  sumLabel: string;
  more?: ReactNode;
}) {
  return (
    <table className="arithmetic">
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        {parts.map(({ key, what, hint, value }) => (
          <tr key={key}>
            <th scope="row">
              {what} {hint && <span className="hint">{hint}</span>}
            </th>
            <td className="bar-cell">
              <Bar share={Math.abs(value) / largest} tone={value < 0 ? 'bad' : 'accent'} />
            </td>
            <td className="figure">{signed(value)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{sumLabel}</th>
          <td>{more}</td>
          <td className="figure">{signed(sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
