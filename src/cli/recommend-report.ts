/** The report of a training, for people. */
import type { Trained } from '../features/recommendations/models/select-model.rules.ts';

export function describeTraining({
  name,
  how,
  metrics,
  tried,
}: Pick<Trained, 'name' | 'how' | 'metrics' | 'tried'>): string[] {
  if (!tried.length) return ['Too few consumers have more than one offering for a back-test.', `Model: ${name}.`];
  return [
    `Back-test (${how}, ${metrics?.cases} cases):`,
    ...tried.map(
      ({ model, settings, metrics: m }) =>
        `  ${model.padEnd(18)} HR@1 ${m.hitRate1.toFixed(3)}  HR@10 ${m.hitRate10.toFixed(3)}  MRR ${m.reciprocalRank.toFixed(3)}  nDCG@10 ${m.ndcg10.toFixed(3)}  −log p ${m.logLoss.toFixed(3)}  coverage@10 ${m.coverage10.toFixed(3)}  ${settingsText(settings)}`,
    ),
    `Model: ${name}.`,
  ];
}

function settingsText(settings: Record<string, number>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} ${value === Number.POSITIVE_INFINITY ? 'none' : value}`)
    .join(', ');
}
