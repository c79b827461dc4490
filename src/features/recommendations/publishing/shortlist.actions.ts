/** The best recommendations from the evidence for many parties at once, as each party's viewer may see them. */
import type { Runner } from '../../../graph/runner.ts';
import { PURPOSES, type Purpose } from '../ranking/model.write.cypher.ts';
import type { StoredRecommendation } from '../recommendation.actions.ts';
import { isOpen, type RecommendationRecord } from '../recommendation-status.rules.ts';
import { ONE_RELATIONSHIP } from '../recommenders/next-offering.recommender.ts';
import type { RecommendationKind } from '../recommenders/recommender.rules.ts';
import { recommendationId } from '../recommenders/score-contributions.rules.ts';
import { RECOMMENDABLE, SHARED_EVIDENCE, STRONGEST_PRIORS } from './publish.cypher.ts';
import { SharedModel } from './shortlist.rules.ts';

/** A row of `PUBLICATION_FACTS`. */
export interface PartyFacts {
  party: string;
  viewer: string;
  answers: RecommendationRecord[];
  /** IDs of the party's offerings, providers and segments. */
  offerings: string[];
  providers: string[];
  segments: string[];
}

const SOURCES_OF: Record<Purpose, (facts: PartyFacts) => string[]> = {
  NEXT_OFFERING: ({ offerings }) => offerings,
  OPPORTUNITY: ({ providers }) => providers,
};
/** Candidates of each party whose visibility is checked first; four times as many for parties that then have too few. */
const FIRST_CANDIDATES = 25;

/** By kind and party; a party without an entry must be queried separately. */
export type ShortlistsByKind = Map<RecommendationKind, Map<string, StoredRecommendation[]>>;

export class Shortlists {
  readonly #models = new Map<Purpose, SharedModel>();

  constructor(
    readonly runner: Runner,
    readonly now: string,
    /** IDs of the models; null where there is none, or where it abstains. */
    readonly modelIds: Record<Purpose, string | null>,
    /** Number of recommendations that each list needs. */
    readonly first: number,
  ) {}

  async of(parties: PartyFacts[]): Promise<ShortlistsByKind> {
    const found: ShortlistsByKind = new Map();
    for (const purpose of PURPOSES) {
      const model = this.modelIds[purpose];
      const lists =
        model === null
          ? new Map(parties.map(({ party }) => [party, []]))
          : await this.#listsOf(purpose, model, parties);
      found.set(purpose, lists);
    }
    return found;
  }

  async #listsOf(purpose: Purpose, id: string, parties: PartyFacts[]): Promise<Map<string, StoredRecommendation[]>> {
    const model = await this.#modelFor(purpose, id, parties);
    const lists = new Map<string, StoredRecommendation[]>();
    let open = parties.map((facts) => {
      const list: StoredRecommendation[] = [];
      lists.set(facts.party, list);
      return {
        facts,
        list,
        ranked: model.likely(SOURCES_OF[purpose](facts), facts.segments),
        answers: new Map(facts.answers.map((each) => [each.id, each])),
      };
    });
    for (let [from, count] = [0, FIRST_CANDIDATES]; open.length; from += count, count *= 4) {
      const rows = open.map(({ facts: { party, viewer }, ranked }) => ({
        ...{ party, viewer },
        targets: ranked.slice(from, from + count),
      }));
      const advisable = new Map<string, [target: string, provider: string | null][]>();
      for (const row of await this.runner.run(RECOMMENDABLE[purpose], { model: id, rows, now: this.now }))
        advisable.set(row.party, row.targets);
      open = open.filter(({ facts: { party }, ranked, answers, list }) => {
        for (const [target, provider] of advisable.get(party) ?? []) {
          const recommended = this.#recommended(purpose, party, target, provider ?? undefined);
          const answered = answers.get(recommended.id);
          // It may come back if the evidence for it is strong enough: only a query of the party itself decides that.
          if (answered?.state === 'DECLINED') return !lists.delete(party);
          // The evidence matters for declined ones only.
          if (isOpen(answered, 0, this.now)) list.push(recommended);
          if (list.length === this.first) return false;
        }
        return from + count < ranked.length;
      });
    }
    return lists;
  }

  #recommended(purpose: Purpose, party: string, target: string, provider?: string): StoredRecommendation {
    const id = recommendationId(party, target);
    return { id, party, target, provider, kind: purpose, benefit: ONE_RELATIONSHIP, seen: false };
  }

  /** The model with all parts that the parties need. */
  async #modelFor(purpose: Purpose, id: string, parties: PartyFacts[]): Promise<SharedModel> {
    const { evidence, lowPriors } = SHARED_EVIDENCE[purpose];
    const model = this.#models.get(purpose) ?? (await this.#start(purpose, id));
    this.#models.set(purpose, model);
    const sources = model.missing(parties.flatMap(SOURCES_OF[purpose]));
    const segments = model.missing(parties.flatMap((facts) => facts.segments));
    for (const row of await this.runner.run(evidence, { model: id, sources, segments }))
      model.add(row.source, row.evidence);
    const targets = model.withoutPrior;
    const priors = await this.runner.run(lowPriors, { model: id, targets });
    model.addPriors(priors.map(({ found }) => found));
    return model;
  }

  async #start(purpose: Purpose, id: string): Promise<SharedModel> {
    const [row] = await this.runner.run(STRONGEST_PRIORS[purpose], { model: id });
    const { link = 'power', slope = 1, floor = 0, lifts = false, rest = null, restShare = 0, priors = [] } = row ?? {};
    return new SharedModel({ lifts, link: { kind: link, slope, floor }, rest, restShare }, priors);
  }
}
