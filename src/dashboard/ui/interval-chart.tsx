/** A value with its interval on a scale, beside the figures. */
export function IntervalChart({
  value,
  low,
  high,
  from,
  to,
  mark,
}: {
  value: number;
  low: number;
  high: number;
  /** Ends of the scale. */
  from: number;
  to: number;
  /** The marked value. */
  mark?: number;
}) {
  const x = (at: number) => (200 * (at - from)) / (to - from);
  return (
    <svg className="interval" viewBox="-4 0 208 16" aria-hidden="true">
      <line className="scale" x1={0} x2={200} y1={8} y2={8} />
      {mark !== undefined && <line className="scale" x1={x(mark)} x2={x(mark)} y1={2} y2={14} />}
      <line className="range" x1={x(low)} x2={x(high)} y1={8} y2={8} />
      <circle cx={x(value)} cy={8} r={4} />
    </svg>
  );
}
