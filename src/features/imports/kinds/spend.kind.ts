/**
 * Purchases from suppliers: each row is an activity in a relationship that the party records with the supplier, a contact. Only the party sees
 * what it spends and with whom.
 */
import { nameKey } from '../../../mutations/input-checks.rules.ts';
import { fromMinor, type Money } from '../../../values/money.ts';
import { recordActivity } from '../../activities/activity.actions.ts';
import { ActivityKind } from '../../activities/activity.rules.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, UndoOutcome } from '../import.rules.ts';
import type { RowReader } from '../mapping/row-reader.rules.ts';
import {
  type ImportTransaction,
  importKind,
  keptRecord,
  type RecordKeys,
  type RecordToUndo,
  type RowToWrite,
  shownFields,
  type UndoneRecord,
  type WrittenRow,
} from './import-kind.ts';
import { contactNamed, recordSupply, removeSupply } from './relationship.kind.ts';
import { OPEN_SUPPLY, PURCHASES_TO_COMPARE, REMOVE_PURCHASE } from './spend.cypher.ts';
import { FIELDS } from './spend-fields.ts';

const BATCH = 50;

interface Purchase {
  supplier: string;
  offering: string;
  /** `YYYY-MM-DD` */
  date: string;
  amount: Money;
  summary?: string;
  reference?: string;
  /** The first date of a purchase of this offering from this supplier in the file. */
  since?: string;
}

function read(row: RowReader): Purchase | undefined {
  const required = {
    ...{ supplier: row.name('supplier'), offering: row.name('offering') },
    ...{ date: row.date('date', 'OR_MONTH'), amount: row.money('amount', 'currency') },
  };
  const optional = { summary: row.name('summary'), reference: row.name('reference') };
  if (!required.amount && !row.has('amount')) row.refuse('amount', 'a value is required.');
  // Whatever is missing is a problem of the row by now.
  return Object.values(required).includes(undefined) ? undefined : { ...(required as Purchase), ...optional };
}

/** By its reference, or by everything else: two purchases may be equal, which a person decides. */
function keysOf({ supplier, offering, date, amount, summary, reference }: Purchase): RecordKeys {
  const label = `${supplier}, ${date}, ${amount.amount} ${amount.currency}`;
  const content = [supplier, offering, date, amount.amount, amount.currency, summary ?? offering];
  const [reason, parts] =
    reference === undefined
      ? ([DuplicateReason.SAME_NAME, content] as const)
      : ([DuplicateReason.IDENTIFIER, [supplier, reference]] as const);
  return { label, keys: [{ reason, key: parts.join('|').toLowerCase() }] };
}

const supplyOf = ({ supplier, offering }: Purchase) => `${supplier}|${offering}`.toLowerCase();

/** The relationship begins with the first purchase, wherever that is in the file. */
function complete(purchases: readonly Purchase[]): Purchase[] {
  const since = new Map<string, string>();
  for (const purchase of purchases) {
    const first = since.get(supplyOf(purchase));
    if (first === undefined || purchase.date < first) since.set(supplyOf(purchase), purchase.date);
  }
  return purchases.map((purchase) => ({ ...purchase, since: since.get(supplyOf(purchase)) }));
}

const noteOf = (reference: string) => `Reference: ${reference}`;

async function write(transaction: ImportTransaction, rows: readonly RowToWrite<Purchase>[]): Promise<WrittenRow[]> {
  transaction.authority.over({ party: transaction.party }, 'party', 'party of yours');
  const written: WrittenRow[] = [];
  for (const { line, record } of rows) {
    const { relationship, also } = await supplyFrom(transaction, record);
    const { activity } = await recordActivity(transaction, {
      ...{ relationship, kind: ActivityKind.CONSUMPTION, performedBy: transaction.party, amount: record.amount },
      summary: record.summary ?? record.offering,
      note: record.reference === undefined ? null : noteOf(record.reference),
      occurredAt: `${record.date}T00:00:00Z`,
    });
    written.push({ line, outcome: ImportOutcome.CREATED, entityId: activity.id, undo: { version: 1, also } });
  }
  return written;
}

/** @returns `also`: the new relationship and the new contact, if there are such */
async function supplyFrom(
  transaction: ImportTransaction,
  { supplier, offering, since }: Purchase,
): Promise<{ relationship: string; also: string[] }> {
  const { runner, party } = transaction;
  const known = await contactNamed(transaction, supplier);
  if (known) {
    const [open] = await runner.run(OPEN_SUPPLY, { party, contact: known, key: nameKey(known, offering) });
    if (open) return { relationship: open.id, also: [] };
  }
  const supply = { contact: known, name: supplier, offeringName: offering, startsOn: since };
  const { relationship, also } = await recordSupply(transaction, supply);
  return { relationship, also };
}

async function undo(transaction: ImportTransaction, records: readonly RecordToUndo[]): Promise<UndoneRecord[]> {
  const { runner, authority, party, event } = transaction;
  authority.over({ party }, 'party', 'party of yours');
  const undone: UndoneRecord[] = [];
  for (const { line, entityId, version, also = [] } of records) {
    const [row] = await runner.run(REMOVE_PURCHASE, { party, id: entityId, version: BigInt(version) });
    undone.push(row ? { line, outcome: UndoOutcome.REMOVED } : keptRecord(line));
    if (!row) continue;
    event({
      ...{ name: 'activityDeleted', entityId, entityVersion: version + 1, partyIds: [row.contact, party] },
      relationshipId: row.relationship,
    });
    await removeSupply(transaction, also);
  }
  return undone;
}

export const spendImport = importKind<Purchase>({
  name: 'SPEND',
  label: 'Purchases from suppliers',
  fields: FIELDS,
  batch: BATCH,
  choices: [DuplicateChoice.SKIP, DuplicateChoice.KEEP],
  read,
  keysOf,
  fold: (purchase) => purchase,
  complete,
  show: ({ amount, since: _, ...purchase }) => [
    ...shownFields(purchase),
    ['amount', `${amount.amount} ${amount.currency}`],
  ],
  async existing(runner, party) {
    const rows = await runner.run(PURCHASES_TO_COMPARE, { party });
    return rows.map(({ id, amountMinor, currency, note, ...purchase }) => {
      const reference = note?.startsWith(noteOf('')) ? note.slice(noteOf('').length) : undefined;
      return { id, ...keysOf({ ...purchase, amount: fromMinor(amountMinor, currency), reference }) };
    });
  },
  write,
  undo,
});
