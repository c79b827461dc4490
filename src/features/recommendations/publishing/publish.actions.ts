/**
 * Publishes recommendations after each training: the best ones of each party with users are stored, and events notify the
 * people who may see them. The content of the model is read once for all parties (`SharedModel`); for each party, only its
 * own data.
 */

import { randomUUID } from 'node:crypto';
import type { Graph } from '../../../graph/graph.ts';
import type { Runner } from '../../../graph/runner.ts';
import type { Statement } from '../../../graph/statement.ts';
import { appendEvents, type NewEvent, SYSTEM } from '../../../outbox/append-event.ts';
import { dueSetAside, markProcessed, processSettingAside, setAside } from '../../../workers/set-aside.actions.ts';
import { abstentionOf } from '../models/abstention.rules.ts';
import type { Purpose } from '../ranking/model.write.cypher.ts';
import {
  interleaved,
  isHeldOut,
  openRecommendations,
  type StoredRecommendation,
  storeStates,
} from '../recommendation.actions.ts';
import type { RecommendationSource } from '../recommendation-source.ts';
import {
  CLAIM_PUBLICATION,
  END_PUBLICATION,
  PARTIES_WITH_USERS,
  type PartyWithUsers,
  PUBLICATION_FACTS,
  RELEASE_PUBLICATION,
  RENEW_PUBLICATION,
  SET_ASIDE_PARTIES_WITH_USERS,
} from './publish.cypher.ts';
import { type PartyFacts, Shortlists } from './shortlist.actions.ts';

export const LOOP = 'RECOMMENDATIONS';
/** Number of best recommendations published for each party. */
const MAX_PER_PARTY = 5;
/** Parties in one transaction, which then writes for about a tenth of a second. */
const PAGE_SIZE = 100;

export interface PublishOptions {
  partiesAtOnce?: number;
  /** Share of the parties in the control group, 0 to 1. Default: 0. */
  holdOutShare?: number;
  /** Called after each page of parties with the number of recommendations published so far; the next page waits for it. */
  onPage?: (published: number) => void | Promise<void>;
}

/**
 * Publishes the recommendations of the current model, unless that has been done or another process does it. Retries the
 * parties that were set aside and are due. Continues where a terminated process stopped: first with one party at a time, so
 * that a party that terminates the process again is known, and set aside.
 * @returns how many were published; undefined when those of the current model exist already, or there is no model
 */
export async function publishAfterTraining(
  graph: Graph,
  recommenders: readonly RecommendationSource[],
  now: string,
  { partiesAtOnce = PAGE_SIZE, holdOutShare = 0, onPage = () => {} }: PublishOptions = {},
): Promise<number | undefined> {
  const owner = randomUUID();
  const run = <P, R>(statement: Statement<P, R>, parameters: NoInfer<P>) =>
    graph.writeQuietly((transaction) => transaction.run(statement, parameters));
  const [claimed] = await run(CLAIM_PUBLICATION, { owner });
  if (!claimed) return undefined;
  const { model, opportunities, histories } = claimed;
  const models = {
    NEXT_OFFERING: abstentionOf(histories.NEXT_OFFERING) ? null : model,
    OPPORTUNITY: abstentionOf(histories.OPPORTUNITY ?? undefined) ? null : opportunities,
  };
  const publication = new Publication(graph, recommenders, now, { owner, model, opportunities }, models, holdOutShare);
  try {
    let published = 0;
    let { after } = claimed;
    let alone = claimed.interrupted;
    if (claimed.suspect) after = await publication.setSuspectAside(claimed.suspect, after, claimed.due);
    while (claimed.due) {
      const page = await graph.read(PARTIES_WITH_USERS, { after, limit: BigInt(partiesAtOnce) });
      published += await (alone
        ? publication.publishOneByOne(page, { advance: true })
        : publication.publishFor(page, { advance: true }));
      if (publication.isLost) return published;
      alone = false;
      await onPage(published);
      const last = page.at(-1);
      if (!last || page.length < partiesAtOnce) break;
      after = last.party;
    }
    if (claimed.due) await run(END_PUBLICATION, { owner, model, now });
    await publication.retrySetAside(partiesAtOnce);
    return claimed.due ? published : undefined;
  } finally {
    await run(RELEASE_PUBLICATION, { owner, model });
  }
}

interface Lease {
  owner: string;
  model: string;
  opportunities: string | null;
}

class Publication {
  /** Another process has the lease, or a newer model is current: nothing more is published. */
  isLost = false;
  readonly #shortlists: Shortlists;
  readonly #reader: Runner;

  constructor(
    readonly graph: Graph,
    readonly recommenders: readonly RecommendationSource[],
    readonly now: string,
    readonly lease: Lease,
    /** The models that may suggest something. */
    models: Record<Purpose, string | null>,
    readonly holdOutShare: number,
  ) {
    this.#reader = { run: graph.read.bind(graph) };
    this.#shortlists = new Shortlists(this.#reader, now, models, MAX_PER_PARTY);
  }

  /**
   * A party whose recommendations fail is set aside, and the others continue. @param advance records that these are done
   */
  publishFor(page: PartyWithUsers[], { advance }: { advance: boolean }): Promise<number> {
    const byParty = new Map(page.map((each) => [each.party, each]));
    return processSettingAside(
      this.graph,
      LOOP,
      [...byParty.keys()],
      () => this.now,
      (parties) =>
        this.#publishPage(
          parties.flatMap((party) => byParty.get(party) ?? []),
          advance,
        ),
    );
  }

  /** The same in one transaction for each party; if the process is terminated, the next one knows at which party. */
  async publishOneByOne(page: PartyWithUsers[], options: { advance: boolean }): Promise<number> {
    let published = 0;
    for (const each of page) {
      await this.graph.writeQuietly((transaction) => this.#renewLease(transaction, { alone: each.party }));
      if (this.isLost) break;
      published += await this.publishFor([each], options);
    }
    return published;
  }

  /**
   * Sets the party aside at which the last process was terminated. @param after the last party that is done
   * @param due the party is one of the page after it, not one that was set aside before
   * @returns the last party that is done now
   */
  async setSuspectAside(party: string, after: string, due: boolean): Promise<string> {
    const upTo = due && party > after ? party : null;
    const error = 'The process was terminated while it published recommendations for this party.';
    await this.graph.writeQuietly(async (transaction) => {
      await this.#renewLease(transaction, { upTo });
      if (!this.isLost) await setAside(transaction, [{ loop: LOOP, record: party, error }], this.now);
    });
    return upTo ?? after;
  }

  async #renewLease(
    transaction: Runner,
    { upTo = null, alone = null }: { upTo?: string | null; alone?: string | null },
  ) {
    const [held] = await transaction.run(RENEW_PUBLICATION, { ...this.lease, upTo, alone });
    this.isLost = !held;
  }

  /** Retries the parties that were set aside, once their next attempt is due. */
  async retrySetAside(partiesAtOnce: number): Promise<void> {
    while (!this.isLost) {
      const due = await dueSetAside(this.graph, LOOP, this.now, partiesAtOnce);
      if (!due.length) return;
      const page = await this.#reader.run(SET_ASIDE_PARTIES_WITH_USERS, { parties: due });
      const remaining = new Set(page.map(({ party }) => party));
      const gone = due.filter((party) => !remaining.has(party));
      await this.graph.writeQuietly((transaction) => markProcessed(transaction, LOOP, gone));
      await this.publishOneByOne(page, { advance: false });
    }
  }

  async #publishPage(page: PartyWithUsers[], advance: boolean): Promise<number> {
    if (this.isLost) return 0;
    const facts = await this.#reader.run(PUBLICATION_FACTS, { rows: page });
    const best = await this.#bestOf(facts.filter(({ party }) => !isHeldOut(party, this.holdOutShare)));
    return this.graph.write(async (transaction) => {
      await this.#renewLease(transaction, { upTo: advance ? (page.at(-1)?.party ?? null) : null });
      if (this.isLost) return 0;
      const kept = await storeStates(transaction, this.recommenders, best, 'MADE', this.now);
      // Recommendations that somebody has seen in the meantime are not new.
      const published = new Set(kept.filter(({ version }) => version === 1).map(({ id }) => id));
      const events: NewEvent[] = best
        .filter(({ id }) => published.has(id))
        .map(({ id, party }) => ({
          ...{ name: 'recommendationMade', entityId: id, entityVersion: 1 },
          partyIds: [party],
        }));
      await appendEvents(transaction, SYSTEM, this.now, events);
      const parties = page.map((each) => each.party);
      await markProcessed(transaction, LOOP, parties);
      return published.size;
    });
  }

  /** The best recommendations of each party that are not stored yet. */
  async #bestOf(parties: PartyFacts[]): Promise<StoredRecommendation[]> {
    const shortlists = await this.#shortlists.of(parties);
    const skipped = await this.#skippedBySource(parties.map(({ party }) => party));
    const best: StoredRecommendation[] = [];
    for (const facts of parties) {
      const lists: StoredRecommendation[][] = [];
      for (const source of this.recommenders) {
        if (skipped.get(source)?.has(facts.party)) continue;
        const shortlist = shortlists.get(source.kind)?.get(facts.party);
        lists.push(shortlist ?? (await this.#recommendationsOf(source, facts)));
      }
      const known = new Set(facts.answers.map(({ id }) => id));
      best.push(...interleaved(lists, MAX_PER_PARTY).filter(({ id }) => !known.has(id)));
    }
    return best;
  }

  /** The parties to which a source has nothing to recommend. */
  async #skippedBySource(parties: string[]): Promise<Map<RecommendationSource, Set<string>>> {
    const found = new Map<RecommendationSource, Set<string>>();
    for (const source of this.recommenders) {
      if (!source.parties) continue;
      const rows = await this.#reader.run(source.parties, { parties });
      const suitable = new Set(rows.map(({ party }) => party));
      found.set(source, new Set(parties.filter((party) => !suitable.has(party))));
    }
    return found;
  }

  /** Runs one recommender as in a query of the party itself. */
  #recommendationsOf(
    source: RecommendationSource,
    { party, viewer, answers }: PartyFacts,
  ): Promise<StoredRecommendation[]> {
    const request = { runner: this.#reader, viewer, party, now: this.now, first: MAX_PER_PARTY, only: null };
    return openRecommendations(source, request, Promise.resolve(new Map(answers.map((each) => [each.id, each]))));
  }
}
