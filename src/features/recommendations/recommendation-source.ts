/** A source of recommendations, which a feature declares in its manifest. To add one, see docs/recommendations.md. */
import type { Runner } from '../../graph/runner.ts';
import type { Statement } from '../../graph/statement.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { NodeReference } from '../../schema/node-reference.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import type { NoteAnswer } from './recommendation.cypher.ts';
import type { RecommendationKind, Recommender, Suggestion } from './recommenders/recommender.rules.ts';

export interface SourceRequest {
  runner: Runner;
  viewer: string;
  party: string;
  now: string;
  /** Maximum number of suggestions. */
  first: number;
  /** ID of the only requested target, or null. */
  only: string | null;
}

export interface RecommendationSource {
  kind: RecommendationKind;
  /**
   * Stores answers, by the ID prefix of the suggested nodes (`noteAnswer` of their label). The prefixes of all sources differ:
   * the ID of a recommendation identifies its source.
   */
  targets: Readonly<Record<string, NoteAnswer>>;
  /** Finds out to which of many parties it may recommend something; the others are skipped. Default: all. */
  parties?: Statement<{ parties: readonly string[] }, { party: string }>;
  /** Undefined unless the viewer acts for the party. */
  find: (request: SourceRequest) => Promise<Suggestion[] | undefined>;
  /** Proposes the relationship, if the suggestion has one. */
  accept?: (
    mutation: MutationContext,
    context: RequestContext,
    party: string,
    suggestion: Suggestion,
  ) => Promise<{ relationship: NodeReference }>;
}

declare module '../../schema/registries.ts' {
  interface Registries {
    recommenders: readonly RecommendationSource[];
  }
}

/** @param read the facts of the recommender as the viewer may see them; undefined unless the viewer acts for the party */
export function recommendationSource<Facts>(
  { kind, suggest }: Recommender<Facts>,
  read: (request: SourceRequest) => Promise<Facts | undefined>,
  more: Pick<RecommendationSource, 'targets' | 'parties' | 'accept'>,
): RecommendationSource {
  return {
    kind,
    ...more,
    async find(request) {
      const facts = await read(request);
      return facts && suggest(facts).filter(({ target }) => request.only === null || target === request.only);
    },
  };
}
