/**
 * Compares a new or changed rate offer with every mortgage to whose use the client consents. Each page of clients is one transaction: the
 * notices, their events and mails, and how far the offer was compared. A process that is killed leaves whole pages, and the next one continues.
 */
import { setImmediate } from 'node:timers/promises';
import type { Graph } from '../../graph/graph.ts';
import { newId } from '../../graph/ids.ts';
import type { Runner } from '../../graph/runner.ts';
import type { RowOf } from '../../graph/statement.ts';
import { appendEvents, type NewEvent, SYSTEM } from '../../outbox/append-event.ts';
import { toMinor } from '../../values/money.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { earliestDayAt, latestDayAt } from '../../values/today.rules.ts';
import { markProcessed, processSettingAside, setAside } from '../../workers/set-aside.actions.ts';
import type { Failure } from '../../workers/set-aside.rules.ts';
import { queueMails } from '../mail/mail.actions.ts';
import { peopleWhoRefuse } from '../mail/refuse-all.ts';
import { lendingRules } from './lending-rules.ts';
import {
  CONSENTED_MORTGAGES,
  LOCK_CONSENT_RELATIONSHIPS,
  LOCK_CONSENTS,
  NOTICE_READERS,
  type NoticeRow,
  PAGE_COMPARED,
  RATE_TO_COMPARE,
  RATES_IN_FORCE,
  RATES_TO_COMPARE,
  SAVE_NOTICES,
} from './rate-watch.cypher.ts';
import { type News, newsFor, type ReportedOffer } from './rate-watch.rules.ts';
import { rateMail } from './rate-watch-mail.rules.ts';
import { amountOf, factsOf, type OfferedBy, offerOf } from './suggestion.actions.ts';

declare module '../../workers/set-aside.rules.ts' {
  interface ProcessingLoops {
    RATE_WATCH: string;
  }
}

const LOOP = 'RATE_WATCH';
/** Consents in one transaction. */
const PAGE_SIZE = 1_000;
/** Clients compared before others can go on. */
const CLIENTS_AT_ONCE = 20;
export const MAX_RATES_IN_FORCE = 1_000;
/** Mails to a client about the offers of one broker in a day; further ones are events only. */
export const MAX_RATE_MAILS_A_DAY = 3;

export interface WatchOptions {
  clock?: () => string;
  pageSize?: number;
}

/** Compares all offers that wait. @returns the number of clients that were notified */
export async function compareWaitingRates(graph: Graph, options: WatchOptions = {}): Promise<number> {
  const { clock = () => steadyInstant() } = options;
  let notified = 0;
  const seen = new Set<string>();
  for (;;) {
    const rows = await graph.read(RATES_TO_COMPARE, { now: clock() });
    const waiting = rows.map(({ id }) => id).filter((id) => !seen.has(id));
    if (!waiting.length) return notified;
    for (const id of waiting) {
      seen.add(id);
      notified += await processSettingAside(graph, LOOP, [id], clock, () => compareRate(graph, id, options));
    }
  }
}

interface OfferInForce extends OfferedBy {
  published: boolean;
}

type Client = RowOf<typeof CONSENTED_MORTGAGES>['clients'][number];

/** Compares one offer, page by page. If it changes meanwhile, or another server goes on with it, it continues with that. */
async function compareRate(
  graph: Graph,
  id: string,
  { clock = () => steadyInstant(), pageSize = PAGE_SIZE }: WatchOptions,
): Promise<number> {
  let notified = 0;
  let offers: OfferInForce[] = [];
  let version: number | undefined;
  for (;;) {
    const [rate] = await graph.read(RATE_TO_COMPARE, { id });
    if (!rate) return notified;
    const now = clock();
    if (rate.version !== version) offers = await offersInForce(graph, id, now);
    version = rate.version;
    const [page] = await graph.read(CONSENTED_MORTGAGES, {
      ...{ after: rate.after, limit: BigInt(pageSize), latest: latestDayAt(now) },
    });
    const failures: Failure[] = [];
    const changed = offers.find((offer) => offer.id === id);
    const found = changed ? await newsOf(page?.clients ?? [], changed, offers, now, failures) : [];
    const upTo = page && changed && page.scanned >= pageSize ? page.upTo : null;
    notified += await graph.write(async (transaction) => {
      if (found.length) {
        const mortgages = found.map(({ client }) => client.mortgage.id);
        await transaction.run(LOCK_CONSENT_RELATIONSHIPS, { mortgages });
        await transaction.run(LOCK_CONSENTS, { consents: found.map(({ client }) => client.consent) });
      }
      const [ended] = await transaction.run(PAGE_COMPARED, {
        id,
        version: BigInt(rate.version),
        after: rate.after,
        upTo,
      });
      if (!ended) return 0;
      if (upTo === null) await markProcessed(transaction, LOOP, [id]);
      await setAside(transaction, failures, now);
      return changed ? saveNotices(transaction, changed, rate.version, found, now) : 0;
    });
  }
}

/** @param id the one that has changed, which is always among them if it is in force */
async function offersInForce(graph: Graph, id: string, now: string): Promise<OfferInForce[]> {
  const limit = BigInt(MAX_RATES_IN_FORCE);
  const rows = await graph.read(RATES_IN_FORCE, { id, earliest: earliestDayAt(now), limit });
  return rows.map(({ offer, validUntil, broker, offering, published }) => ({
    ...offerOf([offer, validUntil, broker, offering]),
    published,
  }));
}

interface NewsOfClient {
  client: Client;
  news: News;
}

/** @param failures gets mortgages that cannot be compared; they do not stop the others */
async function newsOf(
  clients: Client[],
  changed: OfferInForce,
  offers: OfferInForce[],
  now: string,
  failures: Failure[],
): Promise<NewsOfClient[]> {
  const found: NewsOfClient[] = [];
  const common = { rules: lendingRules(), asOf: now.slice(0, 10), offersValidOn: earliestDayAt(now) };
  for (const [index, client] of clients.entries()) {
    if (index % CLIENTS_AT_ONCE === 0) await setImmediate();
    const canAccept = ({ broker, published, offering }: OfferInForce) =>
      broker !== client.client && (published || client.knownOfferings.includes(offering));
    if (!canAccept(changed)) continue;
    try {
      const news = newsFor({
        ...common,
        mortgage: { ...factsOf(client.mortgage), asOf: client.recordedFor },
        changed,
        others: offers.filter((offer) => offer.id !== changed.id && canAccept(offer)),
        declined: client.declined,
        reported: client.reported.map(reportedOf),
      });
      if (news) found.push({ client, news });
    } catch (error) {
      failures.push({ loop: LOOP, record: client.mortgage.id, error });
    }
  }
  return found;
}

function reportedOf({ entityId, feesMinor, currency, ...terms }: Client['reported'][number]): ReportedOffer {
  return { ...terms, offer: entityId, currency, fees: amountOf(feesMinor, currency) ?? '0' };
}

/** @returns the number of clients that were notified */
async function saveNotices(
  runner: Runner,
  offer: OfferInForce,
  version: number,
  found: NewsOfClient[],
  now: string,
): Promise<number> {
  if (!found.length) return 0;
  const { annualRate, compounding, termMonths, fees, currency } = offer;
  const terms = { annualRate, compounding, termMonths: BigInt(termMonths), currency };
  const feesMinor = BigInt(toMinor({ amount: fees, currency }));
  const newsByKey = new Map(found.map((each) => [`${each.client.client}|${offer.id}`, each]));
  const rows: NoticeRow[] = [...newsByKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { client, news }]) => ({
      ...{ key, id: newId('rtn'), client: client.client, consent: client.consent, mortgage: client.mortgage.id },
      values: {
        ...{ ...terms, feesMinor, horizonMonths: BigInt(news.horizonMonths) },
        expectedSavingMinor: BigInt(toMinor({ amount: news.netSaving, currency })),
      },
    }));
  const saved = await runner.run(SAVE_NOTICES, {
    ...{ rows, offer: offer.id, version: BigInt(version), most: BigInt(MAX_RATE_MAILS_A_DAY), now },
  });
  // Of each client apart, so that none learns of the others.
  const events = saved.map(
    ({ client, relationship }): NewEvent => ({
      ...{ name: 'betterRateFound', entityId: offer.id, entityVersion: version, partyIds: [client] },
      relationshipId: relationship ?? undefined,
    }),
  );
  await appendEvents(runner, SYSTEM, now, events);
  await mailNotices(runner, offer, version, saved, newsByKey, now);
  return saved.length;
}

async function mailNotices(
  runner: Runner,
  offer: OfferInForce,
  version: number,
  saved: RowOf<typeof SAVE_NOTICES>[],
  newsByKey: ReadonlyMap<string, NewsOfClient>,
  now: string,
): Promise<void> {
  const mailed = new Map(saved.filter((each) => each.mailed).map((each) => [each.key, each]));
  if (!mailed.size) return;
  const rows = [...mailed.values()].map(({ key, client, relationship }) => ({ key, client, relationship }));
  const readers = await runner.run(NOTICE_READERS, { rows });
  const refusing = await peopleWhoRefuse(
    runner,
    readers.map(({ reader }) => reader),
  );
  const mails = readers.flatMap(({ key, reader }) => {
    const [notice, of] = [mailed.get(key), newsByKey.get(key)];
    if (!notice || !of || refusing.has(reader.id)) return [];
    return {
      key: `rate|${reader.id}|${key}|${version}`,
      kind: LOOP,
      to: { partyId: reader.id, address: reader.email, name: reader.name },
      from: { name: notice.provider.name, replyTo: notice.provider.email },
      relationshipId: notice.relationship ?? undefined,
      // Withdrawing the consent cancels what is not sent yet.
      list: { id: notice.consent, name: 'Better mortgage rates', frequency: 'AT_ONCE' as const },
      ...rateMail(offer, of.news),
    };
  });
  await queueMails(runner, mails, now);
}
