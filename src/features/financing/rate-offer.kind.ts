/** The import of rate offers: of the party, each under an offering of its own, or of mortgage brokers that are its contacts. */
import { nameKey } from '../../mutations/input-checks.rules.ts';
import type { Money } from '../../values/money.ts';
import { DuplicateChoice, DuplicateReason, ImportOutcome, UndoOutcome } from '../imports/import.rules.ts';
import {
  type ImportTransaction,
  importKind,
  keptRecord,
  type RecordKeys,
  type RecordToUndo,
  type RowToWrite,
  type UndoneRecord,
  type WrittenRow,
} from '../imports/kinds/import-kind.ts';
import { contactNamed, ownOffering, recordSupply, removeSupply } from '../imports/kinds/relationship.kind.ts';
import type { ImportField } from '../imports/mapping/field.rules.ts';
import type { RowReader } from '../imports/mapping/row-reader.rules.ts';
import { Compounding } from './amortisation.rules.ts';
import { RateType } from './mortgage.rules.ts';
import { recordRateOffer, toldAbout } from './rate-offer.actions.ts';
import { OFFERING_OF_CONTACT, RATE_OFFERS_OF_PARTY, REMOVE_RATE_OFFER } from './rate-offer-import.cypher.ts';

declare module '../imports/kinds/import-kind.ts' {
  interface ImportKinds {
    RATE_OFFERS: string;
  }
}

const FIELDS: readonly ImportField[] = [
  {
    name: 'name',
    label: 'Rate offer',
    required: true,
    names: ['name', 'product', 'rate name', 'produkt', 'bezeichnung', 'produit', 'nom'],
  },
  { name: 'offering', label: 'Offering', required: true, names: ['offering', 'service', 'angebot', 'offre'] },
  {
    name: 'broker',
    label: 'Mortgage broker, if not you',
    names: ['broker', 'mortgage broker', 'provider', 'makler', 'hypothekenmakler', 'vermittler', 'courtier'],
  },
  {
    name: 'annualRate',
    label: 'Annual rate',
    required: true,
    names: ['rate', 'interest', 'interest rate', 'annual rate', 'zins', 'zinssatz', 'sollzins', 'taux', 'taux annuel'],
    fits: (text) => /\d/.test(text),
  },
  {
    name: 'rateType',
    label: 'Rate type',
    required: true,
    names: ['type', 'fixed or variable', 'zinsart', 'type de taux'],
  },
  {
    name: 'termMonths',
    label: 'Term in months',
    required: true,
    names: ['term', 'months', 'duration', 'laufzeit', 'zinsbindung', 'terme', 'duree'],
    fits: (text) => /\d/.test(text),
  },
  {
    name: 'compounding',
    label: 'Compounding',
    required: true,
    names: ['compounding', 'zinsperiode', 'capitalisation'],
  },
  {
    name: 'fees',
    label: 'Fees',
    required: true,
    holds: 'amount',
    names: ['fee', 'fees', 'costs', 'gebuhr', 'gebuhren', 'frais'],
    fits: (text) => /\d/.test(text),
  },
  {
    name: 'currency',
    label: 'Currency',
    names: ['currency', 'wahrung', 'devise'],
    fits: (text) => /^[a-z]{3}$/i.test(text),
  },
  {
    name: 'smallest',
    label: 'Smallest mortgage',
    holds: 'amount',
    names: ['minimum', 'min', 'from amount', 'mindestbetrag', 'montant minimum'],
    fits: (text) => /\d/.test(text),
  },
  {
    name: 'largest',
    label: 'Largest mortgage',
    holds: 'amount',
    names: ['maximum', 'max', 'to amount', 'hochstbetrag', 'montant maximum'],
    fits: (text) => /\d/.test(text),
  },
  {
    name: 'validUntil',
    label: 'Valid until',
    holds: 'date',
    names: ['valid until', 'expires', 'gultig bis', 'valable au'],
  },
];

const TYPES: Record<RateType, readonly string[]> = {
  [RateType.FIXED]: ['fest', 'fix', 'festzins', 'fixe'],
  [RateType.VARIABLE]: ['floating', 'adjustable', 'variabel'],
};
const COMPOUNDINGS: Record<Compounding, readonly string[]> = {
  [Compounding.MONTHLY]: ['month', 'monatlich', 'mensuel'],
  [Compounding.SEMI_ANNUAL]: ['semi annually', 'half yearly', 'halbjahrlich', 'semestriel'],
};

interface RateOfferRecord {
  name: string;
  offering: string;
  /** A contact of the party. Default: the party itself. */
  broker?: string;
  annualRate: string;
  rateType: RateType;
  termMonths: number;
  compounding: Compounding;
  fees: Money;
  smallest?: Money;
  largest?: Money;
  validUntil?: string;
}

function read(row: RowReader): RateOfferRecord | undefined {
  const required = {
    ...{ name: row.name('name'), offering: row.name('offering') },
    ...{ annualRate: row.rate('annualRate'), rateType: row.choice('rateType', TYPES) },
    ...{ termMonths: row.integer('termMonths'), compounding: row.choice('compounding', COMPOUNDINGS) },
    fees: row.money('fees', 'currency'),
  };
  const optional = {
    ...{ smallest: row.money('smallest', 'currency'), largest: row.money('largest', 'currency') },
    ...{ validUntil: row.date('validUntil'), broker: row.name('broker') },
  };
  // Whatever is missing is a problem of the row by now.
  return Object.values(required).includes(undefined) ? undefined : { ...(required as RateOfferRecord), ...optional };
}

const keysOf = (offering: string, name: string, broker = ''): RecordKeys => ({
  label: name,
  keys: [{ reason: DuplicateReason.SAME_NAME, key: [broker, offering, name].join('|').toLowerCase() }],
});

async function write(
  transaction: ImportTransaction,
  rows: readonly RowToWrite<RateOfferRecord>[],
): Promise<WrittenRow[]> {
  const written: WrittenRow[] = [];
  for (const { line, record } of rows) {
    const { broker, ...values } = record;
    const { offering, also } =
      broker === undefined
        ? { offering: await ownOffering(transaction, record.offering), also: [] }
        : await offeringOfContact(transaction, broker, record.offering);
    const { rateOffer } = await recordRateOffer(transaction, { ...values, offering });
    written.push({ line, outcome: ImportOutcome.CREATED, entityId: rateOffer.id, undo: { version: 1, also } });
  }
  return written;
}

/** Records the mortgage broker as a supplier, unless it is there. @returns `also`: the new relationship and the new contact, if there are such */
async function offeringOfContact(
  transaction: ImportTransaction,
  name: string,
  offeringName: string,
): Promise<{ offering: string; also: string[] }> {
  const { runner } = transaction;
  const known = await contactNamed(transaction, name);
  const find = async (contact: string) =>
    (await runner.run(OFFERING_OF_CONTACT, { contact, key: nameKey(contact, offeringName) }))[0]?.id;
  const found = known && (await find(known));
  if (found) return { offering: found, also: [] };
  const { contact, also } = await recordSupply(transaction, { contact: known, name, offeringName });
  const offering = await find(contact);
  if (!offering) throw new Error(`The offering of ${contact} was not recorded.`);
  return { offering, also };
}

async function undo(transaction: ImportTransaction, records: readonly RecordToUndo[]): Promise<UndoneRecord[]> {
  const { runner, authority, party, event } = transaction;
  authority.over({ party }, 'id', 'rate offer of yours');
  const undone: UndoneRecord[] = [];
  for (const { line, entityId, version, also = [] } of records) {
    const [row] = await runner.run(REMOVE_RATE_OFFER, { party, id: entityId, version: BigInt(version) });
    undone.push(row ? { line, outcome: UndoOutcome.REMOVED } : keptRecord(line));
    if (!row) continue;
    const partyIds = toldAbout(row.broker, row.recorder);
    event({ name: 'rateOfferRemoved', entityId, entityVersion: version + 1, partyIds });
    await removeSupply(transaction, also);
  }
  return undone;
}

export const rateOfferImport = importKind<RateOfferRecord>({
  name: 'RATE_OFFERS',
  label: 'Rate offers',
  pack: 'FINANCING',
  fields: FIELDS,
  batch: 1,
  choices: [DuplicateChoice.SKIP, DuplicateChoice.KEEP],
  read,
  keysOf: ({ offering, name, broker }) => keysOf(offering, name, broker),
  fold: (record) => record,
  show: (record) =>
    Object.entries(record).flatMap(([field, value]): [string, string][] => {
      if (value === undefined) return [];
      return [[field, typeof value === 'object' ? `${value.amount} ${value.currency}` : String(value)]];
    }),
  async existing(runner, party) {
    const rows = await runner.run(RATE_OFFERS_OF_PARTY, { party });
    return rows.map(({ id, name, offering, broker }) => ({ id, ...keysOf(offering, name, broker ?? undefined) }));
  },
  write,
  undo,
});
