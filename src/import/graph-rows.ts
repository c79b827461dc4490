/** The nodes and relationships of purchases, each once, and without those of earlier batches. */
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { MAX_NAME_LENGTH } from '../values/text-limits.rules.ts';
import type { Mapping } from './mapping.rules.ts';
import type { PartyName } from './party-name.rules.ts';
import { fill, type Purchase } from './purchase.rules.ts';

/** Number of remembered nodes of one kind; forgotten ones are only looked up again. */
const MAX_KNOWN = 50_000;

/** Columns, not names: a batch says each name once, in the statement. */
export type PartyRow = [id: string, name: string, segment: string | null];
export type OfferingRow = [
  id: string,
  key: string,
  name: string,
  provider: string,
  serviceId: string,
  serviceKey: string,
  service: string,
];

export interface RelationshipRow {
  /** The relationship of the rows; a different one if the graph already has an open relationship on the offering. */
  id: string;
  provider: string;
  consumer: string;
  offeringKey: string;
  startsOn: string;
  resourceId: string;
  resourceName: string;
  /** Its dependencies in the graph, for a part of a batch that is written separately. */
  parties: PartyRow[];
  offering: OfferingRow;
}

export interface ActivityRow {
  id: string;
  relationship: RelationshipRow;
  purchase: Purchase;
  /** How often the file has it. */
  times: number;
}

export interface Batch {
  parties: Map<string, PartyRow>;
  offerings: Map<string, OfferingRow>;
  relationships: Map<string, RelationshipRow>;
  activities: Map<string, ActivityRow>;
}

/** Activities of a batch with all their dependencies, including those of an earlier batch. */
export function partOf(batch: Batch, rows: ActivityRow[]): Batch {
  const part = emptyBatch();
  for (const row of rows) {
    const { relationship } = row;
    part.activities.set(row.id, row);
    part.relationships.set(relationship.resourceId, relationship);
    part.offerings.set(relationship.offeringKey, relationship.offering);
    // A party may have got its segment from a later row of the batch.
    for (const party of relationship.parties) part.parties.set(party[0], batch.parties.get(party[0]) ?? party);
  }
  return part;
}

/** Collects batches of one import. */
export class GraphRows {
  readonly #parties = new LRUCache<string, PartyRow>({ max: MAX_KNOWN });
  readonly #offerings = new LRUCache<string, OfferingRow>({ max: MAX_KNOWN });
  readonly #relationships = new LRUCache<string, RelationshipRow>({ max: MAX_KNOWN });
  #batch = emptyBatch();

  constructor(readonly mapping: Mapping) {}

  get size(): number {
    return this.#batch.activities.size;
  }

  /** @returns the row when it cannot be taken, since one of the same batch has its id and says something else */
  add(purchase: Purchase): ActivityRow | undefined {
    const row = { id: this.#activityId(purchase), relationship: this.#relationship(purchase), purchase, times: 1 };
    const earlier = this.#batch.activities.get(row.id);
    if (earlier && contentOf(earlier) !== contentOf(row)) return row;
    if (earlier) earlier.times++;
    else this.#batch.activities.set(row.id, row);
    return undefined;
  }

  take(): Batch {
    const batch = this.#batch;
    this.#batch = emptyBatch();
    return batch;
  }

  #activityId({ id, line, provider, consumer, month, amountMinor, summary }: Purchase): string {
    const identity = id ?? `line ${line} ${JSON.stringify([provider.key, consumer.key, month, amountMinor, summary])}`;
    return idOf('act', 'row', this.mapping.source, identity);
  }

  #relationship(purchase: Purchase): RelationshipRow {
    const { provider, consumer, service, segment = '', month } = purchase;
    const said = `${provider.key}\0${consumer.key}\0${service}\0${segment}`;
    const known = this.#relationships.get(said);
    if (known && month >= known.startsOn) return known;
    // A copy of the known names: the batch that is being written keeps its own.
    const fresh = known ? { ...known, startsOn: month } : this.#newRelationship(purchase);
    const row = this.#batch.relationships.get(fresh.id) ?? fresh;
    if (fresh.startsOn < row.startsOn) row.startsOn = fresh.startsOn;
    this.#batch.relationships.set(fresh.id, row);
    this.#relationships.set(said, row);
    return row;
  }

  #newRelationship({ provider, consumer, service, segment, month }: Purchase): RelationshipRow {
    const { mapping } = this;
    const parties = [this.#party(provider, null), this.#party(consumer, segment ?? null)] as const;
    const [providerId, consumerId] = [parties[0][0], parties[1][0]];
    const names = { provider: provider.name, consumer: consumer.name, service, segment: segment ?? '' };
    const offeringKey = `${providerId}|${fill(mapping.offering, { ...names, provider: provider.key }).toLowerCase()}`;
    const known = this.#offerings.get(offeringKey);
    const offering: OfferingRow = known ?? [
      idOf('off', 'offering', offeringKey),
      offeringKey,
      fill(mapping.offering, names),
      providerId,
      idOf('svc', 'service', providerId, service),
      `${providerId}|${service.toLowerCase()}`,
      service,
    ];
    if (!known) {
      this.#offerings.set(offeringKey, offering);
      this.#batch.offerings.set(offeringKey, offering);
    }
    const id = idOf('rel', 'relationship', consumerId, offeringKey);
    return {
      id,
      provider: providerId,
      consumer: consumerId,
      offeringKey,
      startsOn: month,
      resourceId: idOf('res', 'resource', id),
      resourceName: mapping.resource ? fill(mapping.resource.name, names).slice(0, MAX_NAME_LENGTH) : '',
      parties: [...parties],
      offering,
    };
  }

  #party({ name, key }: PartyName, segment: string | null): PartyRow {
    const known = this.#parties.get(key);
    if (known && (known[2] !== null || segment === null)) return known;
    const id = known?.[0] ?? partyId(key);
    const row = this.#batch.parties.get(id) ?? [id, name, segment];
    row[2] ??= segment;
    this.#batch.parties.set(id, row);
    this.#parties.set(key, row);
    return row;
  }
}

/** The values that two rows with the same ID must share; a row without an amount has no currency. */
export function contentOf({ relationship, purchase }: ActivityRow): string {
  const { month, amountMinor, currency } = purchase;
  const amount = amountMinor === undefined ? '' : `${amountMinor} ${currency}`;
  return [relationship.provider, relationship.consumer, month, amount].join(' ');
}

/** The id of a party that an import creates. */
export function partyId(key: string): string {
  return idOf('org', 'party', key);
}

function emptyBatch(): Batch {
  return { parties: new Map(), offerings: new Map(), relationships: new Map(), activities: new Map() };
}

/** 120 bits: no collisions among a billion IDs. */
function idOf(prefix: string, ...parts: string[]): string {
  return `${prefix}_${hash('sha256', parts.join('\0')).slice(0, 30)}`;
}
