import { plural } from '../../values/plural.rules.ts';

export const usageTexts = {
  title: 'Product use compared with peers',
  hint: 'Expected share of the next six months with use. The line is the 90% interval of the current rate.',
  flags: { UNDER_USED: 'Used less than by peers', AS_PEERS: 'Similar to peers', NOT_ENOUGH_DATA: 'Not enough data' },
  months: (active: number, months: number) =>
    months === 0
      ? 'the first month has not ended'
      : `used in ${active} of ${plural(months, { one: 'month', other: 'months' })}`,
  expected: (mean: string, low: string, high: string) => `${mean} expected (${low} to ${high})`,
  percentile: (percentile: string, peers: number) =>
    `more than ${percentile} of ${plural(peers, { one: 'peer', other: 'peers' })}`,
  below: (chance: string) => `${chance} probability of being below the first quartile`,
  gain: (difference: string, half: string) =>
    `Relationships of frequent users created ${difference} ± ${half} more resources (a difference between groups, not proof of an effect)`,
} as const;
