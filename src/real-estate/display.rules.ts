/**
 * What may be shown of a listing (IDX rules): sellers may forbid the display of their listing, or of its address. Pure.
 *
 * A flag that is told and not understood forbids, since what was shown cannot be taken back.
 */
import { plain, type ResoFields, type ResoRecord, yesOrNo } from './reso-values.rules.ts';

const LISTING_FLAGS = ['InternetEntireListingDisplayYN', 'IDXEntireListingDisplayYN', 'VOWEntireListingDisplayYN'];
const ADDRESS_FLAGS = ['InternetAddressDisplayYN', 'IDXAddressDisplayYN', 'VOWAddressDisplayYN'];
/** Where a home is, when its address is not to be shown: to about a kilometre. */
const COARSE_DECIMALS = 2;

/** The listing may be shown at all. */
export function mayShowListing(fields: ResoFields): boolean {
  return LISTING_FLAGS.every((field) => allows(fields, field));
}

export function mayShowAddress(fields: ResoFields): boolean {
  return ADDRESS_FLAGS.every((field) => allows(fields, field));
}

function allows(fields: ResoFields, field: string): boolean {
  const flag = yesOrNo(fields.record[field]);
  if (flag === 'unknown') fields.noteUnknown(field, String(fields.record[field]));
  return flag === undefined || flag === true;
}

/** Too coarse to find the house by. */
export function coarse(degrees: number): number {
  return Number(degrees.toFixed(COARSE_DECIMALS));
}

/** The part of a postal code that names a district: "L5E" of "L5E 1A1", "02138" of "02138-1234"; others not at all. */
export function coarsePostalCode(postalCode: string): string | undefined {
  return /^[A-Z]\d[A-Z](?= ?\d[A-Z]\d$)/i.exec(postalCode)?.[0] ?? /^\d{5}(?=(-?\d{4})?$)/.exec(postalCode)?.[0];
}

/** A text of the seller without the address, which is written as the record's fields have it. */
export function withoutAddress(text: string, record: ResoRecord, address: string | undefined): string {
  const street = ['StreetNumber', 'StreetName'].map((field) => plain(String(record[field] ?? ''))).filter(Boolean);
  const line = /^[^,]*\d[^,]*/.exec(address ?? '')?.[0].trim();
  const hidden = [address, line, street.length === 2 ? street.join(' ') : undefined];
  let shown = text;
  for (const each of hidden)
    if (each && each.length >= 5)
      shown = shown.replaceAll(new RegExp(each.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), '(address withheld)');
  return shown;
}
