import { IntervalChart } from '../../ui/interval-chart.tsx';

export function rangeOf(score: number | null, low: number | null, high: number | null) {
  return score === null || low === null || high === null ? undefined : { score, low, high };
}

/** −100 to 100, with 0 marked. */
export function ScoreInterval({ score, ...range }: { score: number; low: number; high: number }) {
  return <IntervalChart value={score} {...range} from={-100} to={100} mark={0} />;
}
