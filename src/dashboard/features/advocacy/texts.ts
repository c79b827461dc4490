import { plural } from '../../values/plural.rules.ts';

export const advocacyTexts = {
  title: 'Advocacy',
  subtitle: (name: string) => `How likely the consumers of ${name} are to recommend it`,
  ask: 'Ask for a recommendation score',
  askHint:
    'The consumer gets a survey by email: how likely it is to recommend you. Milestones send a survey automatically.',
  milestone: 'Occasion',
  milestoneHint: 'For example: the project is completed',
  asked: 'The survey is on its way.',
  score: 'Net promoter score',
  scoreHint:
    'Latest response in each relationship: share of scores 9 and 10 minus share of scores 0 to 6. The line is the 95 % interval.',
  ever: 'All time',
  quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
  noAnswers: 'no responses',
  ofAnswers: (promoters: number, passives: number, detractors: number) =>
    `${promoters} promote, ${passives} passive, ${detractors} detract`,
  interval: (score: string, low: string, high: string) => `${score} (${low} to ${high})`,
  likely: 'If you asked today',
  expected: (score: string, low: string, high: string, answers: number) =>
    `Expected score ${score} (95 % interval ${low} to ${high}), based on ${plural(answers, { one: 'answer', other: 'answers' })}`,
  notEnough: 'Not enough data',
  notEnoughHint:
    'At least five answered surveys are required. A survey is sent after each milestone, or by you in a relationship.',
  shares: (promoter: string, detractor: string) =>
    `Likely to recommend you: ${promoter}; likely to advise against you: ${detractor}`,
  points: 'In points of the model: the more points, the more likely to recommend you. The rows add up to the total.',
  prior: 'Your average',
  drivers: {
    USAGE: 'Product use',
    BREADTH: 'Number of relationships',
    SAVING: 'Savings',
    ANSWER_TIME: 'Response time',
    TENURE: 'Length of the relationship',
  },
  levels: { AT_RISK: 'At risk', PASSIVE: 'Passive', PROMOTER: 'Promoter' },
  /** What a value far below, below and above the average means. */
  driverWords: {
    USAGE: {
      hardly: 'hardly uses the service',
      below: 'uses the service less than others',
      above: 'uses the service more than others',
    },
    BREADTH: {
      hardly: 'has fewer relationships with you than most',
      below: 'has fewer relationships with you than others',
      above: 'has more relationships with you than others',
    },
    SAVING: {
      hardly: 'has saved less through you than most',
      below: 'has saved less through you than others',
      above: 'has saved more through you than others',
    },
    ANSWER_TIME: {
      hardly: 'gets answers much faster than others',
      below: 'gets answers faster than others',
      above: 'waits longer for answers than others',
    },
    TENURE: {
      hardly: 'has only been with you for a short time',
      below: 'has been with you for a shorter time than others',
      above: 'has been with you for longer than others',
    },
  },
  unknown: 'unknown',
  consumerColumn: 'Consumer',
  commentColumn: 'Comment',
  scoreColumn: 'Score',
  answeredColumn: 'Answered',
  surveys: 'Latest responses',
  open: 'sent, not answered yet',
  outOf: (score: number) => `${score} of 10`,
  categories: { PROMOTER: 'Promoter', PASSIVE: 'Passive', DETRACTOR: 'Detractor' },
  noSurveys: 'No surveys yet',
} as const;

export const surveyTexts = {
  question: (name: string) =>
    `How likely are you to recommend ${name} to a friend? (0: not at all likely, 10: extremely likely)`,
  comment: 'Why? (optional)',
  send: 'Send',
  thanks: 'Thank you',
} as const;
