export const opportunityTexts = {
  title: 'Opportunities',
  subtitle: (name: string) => `Possible new relationships, and products that the consumers of ${name} underuse`,
  consumers: 'Potential consumers',
  consumersHint: 'Most likely first, based on data that you may see',
  none: 'No opportunities',
  noneHint:
    'No consumer that you can see is likely enough. An opportunity must be at least twice as likely as the popularity of your services suggests.',
  segmentColumn: 'Segment',
  segment: (name: string) => `Segment: ${name}`,
  consumesFrom: (name: string) => `Consumes from ${name}`,
  another: 'Consumes from another provider',
  underused: 'Underused products',
  underusedHint: 'Use below the first quartile of peers, with a probability of more than 80 %',
  noneUnderused: 'No underused products among those with enough peers for a comparison.',
  noRelationships: 'No active relationships with products',
  evaluated: (count: string) => `The latest ${count} relationships were evaluated.`,
} as const;
