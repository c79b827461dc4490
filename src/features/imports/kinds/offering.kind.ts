/** Offerings, with the services on which they are based. They are imported as drafts; publishing them is a decision of its own. */
import { notFound } from '../../../errors.ts';
import { checkedName, nameKey } from '../../../mutations/input-checks.rules.ts';
import type { Money } from '../../../values/money.ts';
import { createService } from '../../catalogue/catalogue.actions.ts';
import type { OfferingContent, PricePeriod } from '../../catalogue/catalogue.api.ts';
import { createOffering, type OfferingValues, updateOffering } from '../../catalogue/offering.actions.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, UndoOutcome } from '../import.rules.ts';
import type { RowReader } from '../mapping/row-reader.rules.ts';
import {
  type ImportTransaction,
  importKind,
  keptRecord,
  type RecordToUndo,
  type RowToWrite,
  shownFields,
  type UndoneRecord,
  type WrittenRow,
} from './import-kind.ts';
import { keptValues, restoredValues } from './kept-values.ts';
import {
  OFFERING_BEFORE,
  OFFERINGS_OF_PARTY,
  REMOVE_OFFERING,
  RESTORE_OFFERING,
  SERVICE_NAMED,
} from './offering.cypher.ts';
import { CONTENTS, FIELDS, PERIODS } from './offering-fields.ts';

interface OfferingRecord {
  name: string;
  service: string;
  description?: string;
  price?: Money;
  pricePeriod?: PricePeriod;
  contents?: OfferingContent;
  targetGroup?: string;
  terms?: string;
  availableFrom?: string;
  availableUntil?: string;
}

function read(row: RowReader): OfferingRecord | undefined {
  const [name, service] = [row.name('name'), row.name('service')];
  const record = {
    description: row.text('description'),
    price: row.money('price', 'currency'),
    pricePeriod: row.choice('pricePeriod', PERIODS),
    contents: row.choice('contents', CONTENTS),
    targetGroup: row.text('targetGroup'),
    terms: row.text('terms'),
    availableFrom: row.date('availableFrom'),
    availableUntil: row.date('availableUntil'),
  };
  if (record.price?.amount.startsWith('-')) row.refuse('price', 'a price cannot be negative.');
  if (record.availableFrom && record.availableUntil && record.availableUntil < record.availableFrom)
    row.refuse(
      'availableUntil',
      `the last day (${record.availableUntil}) is before the first day (${record.availableFrom}).`,
    );
  return name === undefined || service === undefined ? undefined : { name, service, ...record };
}

const VALUES = [
  'description',
  'price',
  'pricePeriod',
  'targetGroup',
  'terms',
  'availableFrom',
  'availableUntil',
] as const;

function valuesOf(record: OfferingRecord): OfferingValues {
  const values: OfferingValues = {};
  for (const field of VALUES) if (record[field] !== undefined) Object.assign(values, { [field]: record[field] });
  if (record.contents) values.contents = [record.contents];
  return values;
}

async function write(
  transaction: ImportTransaction,
  rows: readonly RowToWrite<OfferingRecord>[],
): Promise<WrittenRow[]> {
  const written: WrittenRow[] = [];
  for (const row of rows)
    written.push(row.target ? await change(transaction, row, row.target) : await create(transaction, row));
  return written;
}

async function create(
  transaction: ImportTransaction,
  { line, record }: RowToWrite<OfferingRecord>,
): Promise<WrittenRow> {
  const { runner, party } = transaction;
  const name = checkedName(record.service, 'Service');
  const [known] = await runner.run(SERVICE_NAMED, { key: nameKey(party, name) });
  const service = known?.id ?? (await createService(transaction, { provider: party, name })).service.id;
  const { offering } = await createOffering(transaction, { ...valuesOf(record), service, name: record.name });
  const undo = { version: 1, also: known ? [] : [service] };
  return { line, outcome: ImportOutcome.CREATED, entityId: offering.id, undo };
}

/** @throws DomainError, e.g. if the offering was deleted since the check */
async function change(
  transaction: ImportTransaction,
  { line, record, choice }: RowToWrite<OfferingRecord>,
  id: string,
): Promise<WrittenRow> {
  const { runner } = transaction;
  const [found] = await runner.run(OFFERING_BEFORE, { id });
  if (!found) throw notFound('target', 'offering of yours');
  const { before } = found;
  const values = valuesOf(record);
  const isMerge = choice === DuplicateChoice.MERGE;
  if (isMerge)
    for (const field of Object.keys(values) as (keyof OfferingValues)[])
      if (before[field === 'price' ? 'priceMinor' : field] != null) delete values[field];
  await updateOffering(transaction, { ...values, id });
  const [after] = await runner.run(OFFERING_BEFORE, { id });
  const outcome = isMerge ? ImportOutcome.MERGED : ImportOutcome.UPDATED;
  return {
    line,
    outcome,
    entityId: id,
    undo: { version: after?.version ?? 0, before: keptValues(before, found.types) },
  };
}

async function undo(
  { runner, authority, party, now, event }: ImportTransaction,
  records: readonly RecordToUndo[],
): Promise<UndoneRecord[]> {
  const undone: UndoneRecord[] = [];
  for (const { line, entityId, created, version, before = {}, also = [] } of records) {
    authority.over({ party }, 'id', 'offering of yours');
    const [row] = created
      ? await runner.run(REMOVE_OFFERING, { party, id: entityId, version: BigInt(version), services: also })
      : await runner.run(RESTORE_OFFERING, {
          party,
          id: entityId,
          version: BigInt(version),
          before: restoredValues(before),
          now,
        });
    if (row) {
      undone.push({ line, outcome: created ? UndoOutcome.REMOVED : UndoOutcome.RESTORED });
      event({
        name: created ? 'offeringRemoved' : 'offeringUpdated',
        entityId,
        entityVersion: version + 1,
        partyIds: [party],
      });
    } else undone.push(keptRecord(line));
  }
  return undone;
}

const BATCH = 1;

export const offeringImport = importKind<OfferingRecord>({
  name: 'OFFERINGS',
  label: 'Services and offerings',
  fields: FIELDS,
  batch: BATCH,
  choices: [DuplicateChoice.UPDATE, DuplicateChoice.MERGE, DuplicateChoice.SKIP],
  read,
  // Names are unique within a provider, so a similar name is another offering.
  keysOf: ({ name }) => ({ label: name, keys: [{ reason: DuplicateReason.SAME_NAME, key: nameKey('', name) }] }),
  fold: (record, other) => ({ ...other, ...withoutUndefined(record) }),
  show: ({ price, ...record }) => [
    ...shownFields(record),
    ...(price ? ([['price', `${price.amount} ${price.currency}`]] as [string, string][]) : []),
  ],
  async existing(runner, party) {
    const rows = await runner.run(OFFERINGS_OF_PARTY, { party });
    return rows.map(({ id, name }) => ({
      id,
      label: name,
      keys: [{ reason: DuplicateReason.SAME_NAME, key: nameKey('', name) }],
    }));
  },
  write,
  undo,
});

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
