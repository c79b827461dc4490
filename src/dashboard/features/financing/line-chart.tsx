/** Amounts by month as lines, drawn as SVG in the width of its place, so that letters keep their size. */
import { useEffect, useRef, useState } from 'react';
import { money, number } from '../../values/format.ts';
import { mortgageTexts as t } from './texts.ts';
import { ticksBetween } from './ticks.rules.ts';
import './financing.css';

/** Until the width is measured. */
const DEFAULT_WIDTH = 720;
const MIN_WIDTH = 240;
/** Narrower charts have fewer months on their axis. */
const NARROW_WIDTH = 480;
const HEIGHT = 260;
const MARGIN = { top: 26, right: 20, bottom: 30, left: 76 };
/** Half the width of the label above the break-even, which stays within the chart. */
const HALF_LABEL = 78;

interface Line {
  name: string;
  className: string;
  values: { month: number; value: number }[];
}

interface Props {
  label: string;
  lines: Line[];
  currency: string;
  breakEvenMonth: number | null;
  /** The axis includes zero, and the area down to it is filled. */
  withZero?: boolean;
}

export function LineChart({ label, lines, currency, breakEvenMonth, withZero = false }: Props) {
  const [frame, width] = useWidth();
  const values = [...lines.flatMap((line) => line.values.map(({ value }) => value)), ...(withZero ? [0] : [])];
  const months = lines[0]?.values.map(({ month }) => month) ?? [];
  if (months.length < 2) return null;
  const ticks = ticksBetween(Math.min(...values), Math.max(...values), 5);
  const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
  const [first, last] = [months[0] as number, months.at(-1) as number];
  const x = (month: number) => MARGIN.left + ((month - first) / (last - first)) * (width - MARGIN.left - MARGIN.right);
  const y = (value: number) =>
    HEIGHT - MARGIN.bottom - ((value - low) / (high - low)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const path = (line: Line) =>
    line.values
      .map(({ month, value }, at) => `${at ? 'L' : 'M'}${x(month).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
  const monthTicks = ticksBetween(first, last, width < NARROW_WIDTH ? 4 : 6).filter(
    (month) => month >= first && month <= last,
  );
  return (
    <figure className="chart" ref={frame}>
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={descriptionOf({ label, lines, currency, breakEvenMonth })}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? 'zero' : 'grid'}
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={MARGIN.left - 10} y={y(tick) + 4} textAnchor="end">
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
        {breakEvenMonth != null && (
          <g className="break-even">
            <line x1={x(breakEvenMonth)} x2={x(breakEvenMonth)} y1={MARGIN.top} y2={HEIGHT - MARGIN.bottom} />
            <circle cx={x(breakEvenMonth)} cy={y(valueAt(lines.at(-1)?.values ?? [], breakEvenMonth))} r={5} />
            <text
              x={Math.max(MARGIN.left + HALF_LABEL, Math.min(width - HALF_LABEL, x(breakEvenMonth)))}
              y={MARGIN.top - 9}
              textAnchor="middle"
            >
              {t.breakEven(breakEvenMonth)}
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
          {currency} · {t.month}
        </span>
      </figcaption>
    </figure>
  );
}

/** The chart in words: first and last amount of each line, and the break-even. */
function descriptionOf({ label, lines, currency, breakEvenMonth }: Omit<Props, 'withZero'>): string {
  const amount = (value: number | undefined) =>
    value === undefined ? '' : money({ amount: value.toFixed(0), currency });
  const described = lines.map(
    ({ name, values }) => `${name} ${amount(values[0]?.value)} → ${amount(values.at(-1)?.value)}`,
  );
  return `${label}: ${described.join('; ')}. ${breakEvenMonth == null ? t.noBreakEven : t.breakEven(breakEvenMonth)}`;
}

/** The value of a line in a month, on the straight line between the points beside it. */
function valueAt(values: Line['values'], month: number): number {
  const after = values.find((point) => point.month >= month) ?? values.at(-1);
  const before = values.findLast((point) => point.month <= month) ?? after;
  if (!before || !after || before.month === after.month) return after?.value ?? 0;
  return before.value + ((after.value - before.value) * (month - before.month)) / (after.month - before.month);
}

function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(DEFAULT_WIDTH);
  useEffect(() => {
    const observer = new ResizeObserver(
      ([entry]) => entry && setWidth(Math.max(MIN_WIDTH, Math.round(entry.contentRect.width))),
    );
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
