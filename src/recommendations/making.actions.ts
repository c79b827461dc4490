/**
 * Making recommendations: after a training the best of each party with users are kept as made, and their events tell who can
 * look. What the model says is read once for all parties (`SharedModel`); of each party only what is its own.
 */
import { randomUUID } from 'node:crypto';
import { appendEvents, SYSTEM } from '../events/events.ts';
import type { Graph, Runner } from '../graph/graph.ts';
import { dueSetAside, markProcessed, processSparing } from '../set-aside/set-aside.actions.ts';
import {
  CLAIM_MAKING,
  END_MAKING,
  FACTS_FOR_MAKING,
  HOLD_MAKING,
  PARTIES_THAT_LOOK,
  RELEASE_MAKING,
  SET_ASIDE_PARTIES_THAT_LOOK,
} from './making.cypher.ts';
import { inTurn, isHeldOut, type Kept, keepStates, openOnes } from './recommendation.actions.ts';
import { RecommendationKind } from './recommender.rules.ts';
import { RECOMMENDERS } from './recommenders.ts';
import { type PartyFacts, Shortlists } from './shortlist.actions.ts';

export const LOOP = 'RECOMMENDATIONS';
/** Of each party the best so many. */
const MADE_AT_ONCE = 5;
/** Parties of one transaction, which writes for about a tenth of a second. */
const PARTIES_AT_ONCE = 100;

export interface MakingOptions {
  partiesAtOnce?: number;
  /** Called after each page of parties, with how many recommendations have been made; the next page waits for it. */
  onPage?: (made: number) => void | Promise<void>;
}

/** A person who can sign in and look at what is recommended to the party. */
interface Looking {
  party: string;
  viewer: string;
}

/** Of other kinds than these, every party is asked about. */
const MAY_HAVE: Partial<Record<RecommendationKind, (facts: PartyFacts) => boolean>> = {
  [RecommendationKind.UNDERUSED_PRODUCT]: ({ usesProducts }) => usesProducts,
  [RecommendationKind.MORTGAGE_BROKER]: ({ hasMortgage }) => hasMortgage,
};

/**
 * Makes what the model in use recommends, if that has not been done and no other process does it, and tries again the parties
 * that were set aside and are due. Goes on where a process that died had come to.
 * @returns how many were made; undefined when those of the present model were, or there is none
 */
export async function makeAfterTraining(
  graph: Graph,
  now: string,
  { partiesAtOnce = PARTIES_AT_ONCE, onPage = () => {} }: MakingOptions = {},
): Promise<number | undefined> {
  const owner = randomUUID();
  const run = (text: string, parameters = {}) =>
    graph.writeQuietly((transaction) => transaction.run(text, { owner, ...parameters }));
  const [claimed] = await run(CLAIM_MAKING.text);
  if (!claimed) return undefined;
  const { model, opportunities } = claimed as { model: string; opportunities: string | null };
  const making = new Making(graph, now, { owner, model, opportunities });
  try {
    let made = 0;
    let after = claimed.after as string;
    while (claimed.due) {
      const page = await graph.read(PARTIES_THAT_LOOK.text, { after, limit: BigInt(partiesAtOnce) });
      made += await making.makeFor(page as unknown as Looking[], { advance: true });
      if (making.isLost) return made;
      await onPage(made);
      if (page.length < partiesAtOnce) break;
      after = page.at(-1)?.party as string;
    }
    if (claimed.due) await run(END_MAKING.text, { model, now });
    await making.retrySetAside(partiesAtOnce);
    return claimed.due ? made : undefined;
  } finally {
    await run(RELEASE_MAKING.text, { model });
  }
}

interface Lease {
  owner: string;
  model: string;
  opportunities: string | null;
}

class Making {
  /** Another process has the lease, or a newer model is in use: nothing is made any more. */
  isLost = false;
  readonly #shortlists: Shortlists;
  readonly #reader: Runner;

  constructor(
    readonly graph: Graph,
    readonly now: string,
    readonly lease: Lease,
  ) {
    this.#reader = { run: graph.read.bind(graph) };
    const models = { NEXT_OFFERING: lease.model, OPPORTUNITY: lease.opportunities };
    this.#shortlists = new Shortlists(this.#reader, now, models, MADE_AT_ONCE);
  }

  /** A party for which that fails is set aside, and the others are served. @param advance notes that these are done */
  makeFor(looking: Looking[], { advance }: { advance: boolean }): Promise<number> {
    const viewers = new Map(looking.map(({ party, viewer }) => [party, viewer]));
    return processSparing(
      this.graph,
      LOOP,
      [...viewers.keys()],
      () => this.now,
      (parties) => {
        const rows = parties.map((party) => ({ party, viewer: viewers.get(party) as string }));
        return this.#makePage(rows, advance);
      },
    );
  }

  /** Parties for which nothing could be made, once their next try is due. */
  async retrySetAside(partiesAtOnce: number): Promise<void> {
    while (!this.isLost) {
      const due = await dueSetAside(this.graph, LOOP, this.now, partiesAtOnce);
      if (!due.length) return;
      const looking = (await this.#reader.run(SET_ASIDE_PARTIES_THAT_LOOK.text, { parties: due })) as unknown;
      const remaining = new Set((looking as Looking[]).map(({ party }) => party));
      const gone = due.filter((party) => !remaining.has(party));
      await this.graph.writeQuietly((transaction) => markProcessed(transaction, LOOP, gone));
      await this.makeFor(looking as Looking[], { advance: false });
    }
  }

  async #makePage(looking: Looking[], advance: boolean): Promise<number> {
    if (this.isLost) return 0;
    const facts = (await this.#reader.run(FACTS_FOR_MAKING.text, { rows: looking })) as unknown as PartyFacts[];
    const best = await this.#bestOf(facts.filter(({ party }) => !isHeldOut(party)));
    return this.graph.write(async (transaction) => {
      const upTo = advance ? looking.at(-1)?.party : null;
      const [held] = await transaction.run(HOLD_MAKING.text, { ...this.lease, upTo });
      this.isLost = !held;
      if (!held) return 0;
      const kept = await keepStates(transaction, best, 'MADE', this.now);
      const party = new Map(best.map((each) => [each.id, each.party]));
      // What somebody has looked at in the meantime is not new.
      const made = kept.filter(({ version }) => Number(version) === 1).map(({ id }) => id as string);
      const events = made.map((entityId) => ({
        ...{ name: 'recommendationMade', entityId, entityVersion: 1 },
        partyIds: [party.get(entityId) as string],
      }));
      await appendEvents(transaction, SYSTEM, this.now, events);
      const parties = looking.map((each) => each.party);
      await markProcessed(transaction, LOOP, parties);
      return made.length;
    });
  }

  /** Those of the best recommendations of each party that have not been kept before. */
  async #bestOf(parties: PartyFacts[]): Promise<Kept[]> {
    const shortlists = await this.#shortlists.of(parties);
    const best: Kept[] = [];
    for (const facts of parties) {
      const lists: Kept[][] = [];
      for (const source of RECOMMENDERS) {
        if (MAY_HAVE[source.kind]?.(facts) === false) continue;
        const shortlist = shortlists.get(source.kind)?.get(facts.party);
        lists.push(shortlist ?? (await this.#asked(source, facts)));
      }
      const known = new Set(facts.answers.map(({ id }) => id));
      best.push(...inTurn(lists, MADE_AT_ONCE).filter(({ id }) => !known.has(id)));
    }
    return best;
  }

  /** As the party's own question is answered. */
  #asked(source: (typeof RECOMMENDERS)[number], { party, viewer, answers }: PartyFacts): Promise<Kept[]> {
    const asked = { runner: this.#reader, viewer, party, now: this.now, first: MADE_AT_ONCE, only: null };
    return openOnes(source, asked, Promise.resolve(new Map(answers.map((each) => [each.id, each]))));
  }
}
