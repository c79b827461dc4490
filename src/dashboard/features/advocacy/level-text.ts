/** How likely a consumer is to recommend, in words: "At risk: hardly uses the service". */
import type { AdvocacyQuery } from '../../generated.ts';
import { advocacyTexts as t } from './texts.ts';

type Likelihood = NonNullable<AdvocacyQuery['advocacy']>['likelihoods'][number];

/** Standard deviations below the average that count as hardly anything. */
const HARDLY = -1;

export function levelText({
  level,
  mainDriver,
  drivers,
}: Pick<Likelihood, 'level' | 'mainDriver'> & {
  drivers: readonly Pick<Likelihood['drivers'][number], 'driver' | 'deviation'>[];
}): string {
  const main = drivers.find(({ driver }) => driver === mainDriver);
  if (!main) return t.levels[level];
  const { hardly, below, above } = t.driverWords[main.driver];
  return `${t.levels[level]}: ${main.deviation >= 0 ? above : main.deviation <= HARDLY ? hardly : below}`;
}
