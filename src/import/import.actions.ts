/** Reads a table of purchases and writes it into the graph: streaming, in batches, idempotent. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { LRUCache } from 'lru-cache';
import type { Graph, Runner } from '../graph/graph.ts';
import { minorDigits } from '../money.ts';
import {
  CREATE_ACTIVITIES,
  LINK_RESOURCES,
  MERGE_OFFERINGS,
  MERGE_PARTIES,
  MERGE_RELATIONSHIPS,
} from './import.cypher.ts';
import {
  columnPositions,
  fill,
  type Mapping,
  type PartyName,
  type Problem,
  type Purchase,
  readPurchase,
} from './mapping.rules.ts';

const BATCH = 2_000;
/** A cell larger than this is a file that lost a quote. */
const LARGEST_RECORD = 1_048_576;

export interface ImportCounts {
  read: number;
  taken: number;
  refused: number;
  rounded: number;
  parties: number;
  relationships: number;
  activities: number;
}

export interface ImportOptions {
  /** ISO instant. */
  now: string;
  onProblem: (problem: Problem) => void;
  /** Called after each batch. */
  onProgress?: (bytes: number, counts: ImportCounts) => void;
}

/** Rows of the file as purchases or problems, one at a time. @throws Error when the header lacks a mapped column */
export async function* readTable(
  file: string,
  mapping: Mapping,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Purchase | Problem> {
  const skipped: Problem[] = [];
  const parser = parse({
    bom: true,
    delimiter: mapping.delimiter,
    encoding: mapping.encoding,
    info: true,
    relax_column_count: true,
    max_record_size: LARGEST_RECORD,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error)
        skipped.push({ line: Number((error as { lines?: number }).lines ?? 0), column: '(row)', why: error.message });
    },
  });
  const digits = minorDigits(mapping.currency);
  const stream = createReadStream(file);
  let bytes = 0;
  stream.on('data', (chunk) => {
    bytes += chunk.length;
    onBytes(bytes);
  });
  stream.on('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  let positions: Record<string, number> | undefined;
  let width = 0;
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    while (skipped.length) yield skipped.shift() as Problem;
    const start = line;
    line = info.lines + 1;
    if (!positions) {
      positions = columnPositions(mapping, record);
      width = record.length;
    } else yield readPurchase(mapping, positions, width, record, start, digits);
  }
  while (skipped.length) yield skipped.shift() as Problem;
  if (!positions) throw new Error('The file is empty; its first line names the columns.');
}

/** The first problem of a file, or undefined when all of it can be taken. */
export async function firstProblem(file: string, mapping: Mapping): Promise<Problem | undefined> {
  for await (const row of readTable(file, mapping)) if ('why' in row) return row;
  return undefined;
}

/** Takes all rows that can be taken. Run again, it adds nothing; ended in the middle, the next run completes it. */
export async function importTable(
  graph: Graph,
  file: string,
  mapping: Mapping,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = {
    read: 0,
    taken: 0,
    refused: 0,
    rounded: 0,
    parties: 0,
    relationships: 0,
    activities: 0,
  };
  const known = new LRUCache<string, true>({ max: 200_000 });
  let bytes = 0;
  let batch: Purchase[] = [];
  const flush = async () => {
    const rows = batch;
    batch = [];
    if (rows.length) await writeBatch(graph, mapping, rows, options.now, known, counts);
    options.onProgress?.(bytes, counts);
  };
  for await (const row of readTable(file, mapping, (read) => {
    bytes = read;
  })) {
    counts.read++;
    if ('why' in row) {
      counts.refused++;
      options.onProblem(row);
      continue;
    }
    counts.taken++;
    if (row.rounded) counts.rounded++;
    batch.push(row);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (mapping.resource) await graph.execute(LINK_RESOURCES.text, { source: mapping.source });
  return counts;
}

async function writeBatch(
  graph: Graph,
  mapping: Mapping,
  purchases: Purchase[],
  now: string,
  known: LRUCache<string, true>,
  counts: ImportCounts,
) {
  const { parties, offerings, relationships, activities } = rowsOf(mapping, purchases);
  const fresh = <T>(rows: Map<string, T>, of: (row: T, id: string) => string): T[] =>
    [...rows].filter(([id, row]) => !known.has(of(row, id))).map(([, row]) => row);
  const newParties = fresh(parties, (row, id) => `${id}|${row.segment ?? ''}`);
  const newOfferings = fresh(offerings, (_row, id) => id);
  const newRelationships = fresh(relationships, (row, id) => `${id}|${row.startsOn}`);
  const created = await graph.write(async (transaction) => ({
    parties: await createdBy(transaction, MERGE_PARTIES.text, { rows: newParties, now }),
    offerings: await createdBy(transaction, MERGE_OFFERINGS.text, { rows: newOfferings, now }),
    relationships: await createdBy(transaction, MERGE_RELATIONSHIPS.text, {
      rows: newRelationships,
      now,
      source: mapping.source,
    }),
    activities: await createdBy(transaction, CREATE_ACTIVITIES.text, { rows: activities, now }),
  }));
  // Known only when committed.
  for (const [id, row] of parties) known.set(`${id}|${row.segment ?? ''}`, true);
  for (const id of offerings.keys()) known.set(id, true);
  for (const [id, row] of relationships) known.set(`${id}|${row.startsOn}`, true);
  counts.parties += created.parties;
  counts.relationships += created.relationships;
  counts.activities += created.activities;
}

async function createdBy(
  transaction: Runner,
  text: string,
  parameters: { rows: unknown[] } & Record<string, unknown>,
): Promise<number> {
  if (!parameters.rows.length) return 0;
  const [row] = await transaction.run(text, parameters);
  return Number(row?.created ?? 0);
}

interface PartyRow {
  id: string;
  name: string;
  profile: string;
  segment: string | null;
}

interface RelationshipRow {
  id: string;
  provider: string;
  consumer: string;
  offeringKey: string;
  startsOn: string;
  disclosure: string;
  resource: { id: string; name: string; kind: string } | null;
}

/** What a batch says, each thing once. */
function rowsOf(mapping: Mapping, purchases: Purchase[]) {
  const parties = new Map<string, PartyRow>();
  const offerings = new Map<string, Record<string, unknown>>();
  const relationships = new Map<string, RelationshipRow>();
  const activities = new Map<string, Record<string, unknown>>();
  const published = mapping.disclosure === 'PUBLIC';
  const party = ({ name, key }: PartyName, segment: string | null): string => {
    const id = `org_${hash('party', key)}`;
    const row = parties.get(id);
    if (row) row.segment ??= segment;
    else parties.set(id, { id, name, profile: published ? 'PUBLIC' : 'PRIVATE', segment });
    return id;
  };
  for (const purchase of purchases) {
    const provider = party(purchase.provider, null);
    const consumer = party(purchase.consumer, purchase.segment ?? null);
    const names = {
      provider: purchase.provider.name,
      consumer: purchase.consumer.name,
      service: purchase.service,
      segment: purchase.segment ?? '',
    };
    const offeringKey = `${provider}|${fill(mapping.offering, { ...names, provider: purchase.provider.key }).toLowerCase()}`;
    if (!offerings.has(offeringKey))
      offerings.set(offeringKey, {
        id: `off_${hash('offering', offeringKey)}`,
        key: offeringKey,
        name: fill(mapping.offering, names),
        provider,
        service: purchase.service,
        serviceId: `svc_${hash('service', provider, purchase.service)}`,
        serviceKey: `${provider}|${purchase.service.toLowerCase()}`,
        published,
      });
    const relationship = `rel_${hash('relationship', consumer, offeringKey)}`;
    const known = relationships.get(relationship);
    if (!known)
      relationships.set(relationship, {
        id: relationship,
        provider,
        consumer,
        offeringKey,
        startsOn: purchase.month,
        disclosure: mapping.disclosure,
        resource: mapping.resource
          ? {
              id: `res_${hash('resource', relationship)}`,
              name: fill(mapping.resource.name, names).slice(0, 200),
              kind: mapping.resource.kind,
            }
          : null,
      });
    else if (purchase.month < known.startsOn) known.startsOn = purchase.month;
    const identity =
      purchase.id ??
      `line ${purchase.line} ${JSON.stringify([purchase.provider.key, purchase.consumer.key, purchase.month, purchase.amountMinor, purchase.summary])}`;
    const id = `act_${hash('row', mapping.source, identity)}`;
    activities.set(id, {
      id,
      relationship,
      consumer,
      summary: purchase.summary,
      month: purchase.month,
      amountMinor: purchase.amountMinor === undefined ? null : BigInt(purchase.amountMinor),
      currency: purchase.amountMinor === undefined ? null : mapping.currency,
    });
  }
  return { parties, offerings, relationships, activities: [...activities.values()] };
}

/** 120 bits: no two of a billion things meet. */
function hash(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 30);
}
