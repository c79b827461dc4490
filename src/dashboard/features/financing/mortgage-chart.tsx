/** Two balances over time, and what changing saves, with the month from which it pays. Drawn as SVG, drawn as wide as its place, so that letters keep their size. */
import { useEffect, useRef, useState } from 'react';
import type { ComparisonFragment } from '../../generated.ts';
import { money, number } from '../../values/format.ts';
import { mortgageTexts as t } from './texts.ts';
import { ticksBetween } from './ticks.rules.ts';

/** Before it is measured. */
const USUAL_WIDTH = 720;
const HEIGHT = 260;
const EDGE = { top: 26, right: 20, bottom: 30, left: 76 };
/** Of the words above the break-even, which stay within the picture. */
const HALF_LABEL = 78;

interface Line {
  name: string;
  className: string;
  values: { month: number; value: number }[];
}

export function BalanceChart({ of }: { of: ComparisonFragment }) {
  return (
    <Chart
      of={of}
      label={t.balances}
      lines={[
        {
          name: t.keep,
          className: 'old',
          values: of.points.map(({ month, oldBalance }) => ({ month, value: Number(oldBalance) })),
        },
        {
          name: t.change,
          className: 'new',
          values: of.points.map(({ month, newBalance }) => ({ month, value: Number(newBalance) })),
        },
      ]}
    />
  );
}

export function SavingChart({ of }: { of: ComparisonFragment }) {
  return (
    <Chart
      of={of}
      label={t.saving}
      withZero
      lines={[
        {
          name: t.net,
          className: 'saving',
          values: of.points.map(({ month, netSaving }) => ({ month, value: Number(netSaving) })),
        },
      ]}
    />
  );
}

function Chart({
  of,
  label,
  lines,
  withZero = false,
}: {
  of: ComparisonFragment;
  label: string;
  lines: Line[];
  withZero?: boolean;
}) {
  const [frame, width] = useWidth();
  const values = lines.flatMap((line) => line.values.map(({ value }) => value));
  const months = lines[0]?.values.map(({ month }) => month) ?? [];
  if (months.length < 2) return null;
  const ticks = ticksBetween(
    Math.min(...values, ...(withZero ? [0] : [])),
    Math.max(...values, ...(withZero ? [0] : [])),
    5,
  );
  const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
  const [first, last] = [months[0] as number, months.at(-1) as number];
  const x = (month: number) => EDGE.left + ((month - first) / (last - first)) * (width - EDGE.left - EDGE.right);
  const y = (value: number) =>
    HEIGHT - EDGE.bottom - ((value - low) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const path = (line: Line) =>
    line.values
      .map(({ month, value }, at) => `${at ? 'L' : 'M'}${x(month).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
  const { breakEvenMonth } = of;
  const atBreakEven =
    breakEvenMonth == null
      ? undefined
      : { month: breakEvenMonth, value: valueAt(lines.at(-1)?.values ?? [], breakEvenMonth) };
  const monthTicks = ticksBetween(first, last, width < 480 ? 4 : 6).filter((month) => month >= first && month <= last);
  const words = `${label}: ${lines.map(({ name, values: of_ }) => `${name} ${figure(of_[0]?.value, of.currency)} → ${figure(of_.at(-1)?.value, of.currency)}`).join('; ')}. ${breakEvenMonth == null ? t.noBreakEven : t.breakEven(breakEvenMonth)}`;
  return (
    <figure className="chart" ref={frame}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={words}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? 'zero' : 'grid'}
              x1={EDGE.left}
              x2={width - EDGE.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={EDGE.left - 10} y={y(tick) + 4} textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {monthTicks.map((month) => (
          <text key={month} x={x(month)} y={HEIGHT - 8} textAnchor="middle">
            {month}
          </text>
        ))}
        {withZero && lines[0] && (
          <path className="area" d={`${path(lines[0])}L${x(last)} ${y(0)}L${x(first)} ${y(0)}Z`} />
        )}
        {lines.map((line) => (
          <path key={line.name} className={`line ${line.className}`} d={path(line)} />
        ))}
        {atBreakEven && (
          <g className="break-even">
            <line x1={x(atBreakEven.month)} x2={x(atBreakEven.month)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
            <circle cx={x(atBreakEven.month)} cy={y(atBreakEven.value)} r={5} />
            <text
              x={Math.max(EDGE.left + HALF_LABEL, Math.min(width - HALF_LABEL, x(atBreakEven.month)))}
              y={EDGE.top - 9}
              textAnchor="middle"
            >
              {t.breakEven(atBreakEven.month)}
            </text>
          </g>
        )}
      </svg>
      <figcaption>
        {lines.map(({ name, className }) => (
          <span key={name} className={`key ${className}`}>
            {name}
          </span>
        ))}
        <span className="hint">
          {of.currency} · {t.month}
        </span>
      </figcaption>
    </figure>
  );
}

const figure = (value: number | undefined, currency: string) =>
  value === undefined ? '' : money({ amount: value.toFixed(0), currency });

/** Between two points on the straight line that is drawn there. */
function valueAt(values: Line['values'], month: number): number {
  const after = values.find((point) => point.month >= month) ?? values.at(-1);
  const before = values.findLast((point) => point.month <= month) ?? after;
  if (!before || !after || before.month === after.month) return after?.value ?? 0;
  return before.value + ((after.value - before.value) * (month - before.month)) / (after.month - before.month);
}

function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(240, Math.round(entry.contentRect.width))),
    );
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
