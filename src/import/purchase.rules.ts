/** Reads one row of a table as a purchase, or reports why it is not one. Pure. */

import { readAmount } from '../tables/amount.rules.ts';
import { type CalendarDay, readDate } from '../tables/date.rules.ts';
import { TableError } from '../tables/header.rules.ts';
import { quoted } from '../tables/quoted.rules.ts';
import { minorUnitsOf } from '../values/currency.rules.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../values/text-limits.rules.ts';
import { itemAt } from '../values/vectors.ts';
import { columnOf, constantOf, type Mapping } from './mapping.rules.ts';
import { type PartyName, partyName } from './party-name.rules.ts';

/** A problem with one row: where, and why it is not taken. */
export interface Problem {
  line: number;
  column: string;
  /** The problem of this row. */
  why: string;
  /** The kind of problem, the same for all rows that have it. */
  reason: string;
  /** An error that no rule foresaw, rather than a fault of the row that a rule names. */
  unforeseen?: Error;
}

/** One purchase, as read from a row. */
export interface Purchase {
  line: number;
  id: string | undefined;
  provider: PartyName;
  consumer: PartyName;
  service: string;
  segment: string | undefined;
  /** First day of the month, `YYYY-MM-DD`. */
  month: string;
  /** Minor units; undefined where the row has no amount. */
  amountMinor: number | undefined;
  /** ISO 4217 code of the amount. */
  currency: string;
  /** Whether the amount had more decimals than its currency and was rounded half up. */
  rounded: boolean;
  summary: string;
}

/** A part of the reason for a rejected amount, and the kind of problem. */
const REASONS = [
  ['another currency', 'the amount is in another currency'],
  ['decimalMark', 'the full stop may stand before decimals or between thousands'],
] as const;

/** Where the mapped columns stand. @throws TableError that lists the columns found when one is missing */
export function columnPositions(mapping: Mapping, names: string[]): Record<string, number> {
  const positions: Record<string, number> = {};
  for (const [role, column] of Object.entries(mapping.columns)) {
    if (typeof column !== 'string') continue;
    const position = names.indexOf(column);
    if (position < 0)
      throw new TableError(
        `The file has no column ${quoted(column)} (columns.${role}); it has: ${names.map(quoted).join(', ')}`,
      );
    positions[role] = position;
  }
  return positions;
}

/** Reads one row of as many cells as there are columns. */
export function readPurchase(
  mapping: Mapping,
  positions: Record<string, number>,
  cells: string[],
  line: number,
): Purchase | Problem {
  const refuse = (role: string, reason: string, why = reason): Problem => ({
    line,
    column: columnOf(mapping, role),
    why,
    reason,
  });
  const cell = (role: string): string => {
    const position = positions[role];
    return position === undefined ? (constantOf(mapping, role) ?? '') : itemAt(cells, position).trim();
  };
  for (const role of Object.keys(positions))
    if (cell(role).length > MAX_TEXT_LENGTH)
      return refuse(
        role,
        'the cell is too long',
        `it has ${cell(role).length} characters, but at most ${MAX_TEXT_LENGTH} are permitted`,
      );
  const partyIn = (role: 'provider' | 'consumer'): PartyName | Problem => {
    const text = cell(role);
    if (!text) return refuse(role, 'the name is missing');
    if (text.length > MAX_NAME_LENGTH)
      return refuse(
        role,
        'the name is too long',
        `the name has ${text.length} characters, but at most ${MAX_NAME_LENGTH} are permitted`,
      );
    const party = partyName(mapping, text);
    if (!party.key) return refuse(role, 'the name has no letter or digit', `${quoted(text)} has no letter or digit`);
    return party;
  };
  const provider = partyIn('provider');
  if ('why' in provider) return provider;
  const consumer = partyIn('consumer');
  if ('why' in consumer) return consumer;
  if (provider.key === consumer.key)
    return refuse(
      'consumer',
      'provider and consumer are the same organisation',
      `${quoted(consumer.name)} would have a relationship with itself`,
    );
  const named = cell('service');
  const service = (Object.hasOwn(mapping.services, named) && mapping.services[named]) || named;
  if (!service) return refuse('service', 'the service is missing');
  if (service.length > MAX_NAME_LENGTH)
    return refuse('service', `the name has more than ${MAX_NAME_LENGTH} characters`);
  const day = dayOf(cell('month'), mapping);
  if (!day)
    return refuse(
      'month',
      `it is not a date in the format ${mapping.monthFormat.join(' or ')}`,
      `${quoted(cell('month'))} is not a date in the format ${mapping.monthFormat.join(' or ')}`,
    );
  const currency = cell('currency') || mapping.currency;
  if (minorUnitsOf(currency) === undefined)
    return refuse(
      'currency',
      'it is not an ISO 4217 code',
      `${quoted(currency)} is not an ISO 4217 code such as "CAD"`,
    );
  const written = cell('amount');
  const amount = written ? readAmount(written, { currency, decimalMark: mapping.decimalMark }) : undefined;
  if (typeof amount === 'string')
    return refuse('amount', REASONS.find(([part]) => amount.includes(part))?.[1] ?? 'it is not an amount', amount);
  return {
    line,
    id: mapping.columns.id ? cell('id') || undefined : undefined,
    provider,
    consumer,
    service,
    segment: cell('segment') || undefined,
    month: `${day.year}-${String(day.month).padStart(2, '0')}-01`,
    amountMinor: amount?.minor,
    currency,
    rounded: amount?.rounded ?? false,
    summary: (
      cell('summary') || fill(mapping.summary, { provider: provider.name, consumer: consumer.name, service })
    ).slice(0, MAX_NAME_LENGTH),
  };
}

function dayOf(text: string, { monthFormat, twoDigitYearsFrom }: Mapping): CalendarDay | undefined {
  for (const format of monthFormat) {
    const day = readDate(text, format, twoDigitYearsFrom);
    if (day) return day;
  }
  return undefined;
}

/** `{service} by {provider}` with the names put in. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
