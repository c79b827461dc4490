/** How likely consumers are to recommend their provider; for the provider. */

import { rowForViewer } from '../../../access-control/viewer.ts';
import type { Runner } from '../../../graph/runner.ts';
import { fromMinor } from '../../../values/money.ts';
import { ADVOCACY_FACTS, type FactsRow } from './likelihood.cypher.ts';
import { type AdvocacyForecast, type DriverFacts, likelihoodToRecommend } from './likelihood.rules.ts';

const DAYS_OF_MONTH = 365.25 / 12;

/** @returns undefined unless the viewer acts for the provider; null: not enough data */
export async function advocacyOf(
  runner: Runner,
  viewer: string,
  provider: string,
  now: string,
): Promise<AdvocacyForecast | null | undefined> {
  const [found] = await runner.run(ADVOCACY_FACTS, { viewer, provider, now });
  const row = rowForViewer(found, viewer);
  if (row.provider === null) return undefined;
  const answers = row.answers.map(([of, category, facts]) => ({
    provider: of,
    category,
    facts: factsOf(facts),
  }));
  const asked = row.asked.map(([relationship, facts]) => ({
    relationship,
    facts: factsOf(facts),
  }));
  return likelihoodToRecommend(answers, provider, asked) ?? null;
}

function factsOf([days, activeMonths, relationships, savings, answerHours]: FactsRow): DriverFacts {
  return {
    tenureMonths: Math.max(0, (days ?? 0) / DAYS_OF_MONTH),
    activeMonths,
    relationships,
    saving: savings.reduce((sum, [minor, currency]) => sum + Number(fromMinor(minor, currency).amount), 0),
    answerHours,
  };
}
