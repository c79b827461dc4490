/**
 * What may be shown of a listing (IDX rules): sellers may forbid the display of their listing, or of its address. Pure.
 *
 * A flag that is present but not understood forbids, since a display cannot be undone.
 */
import { lookupWords, plain, type ResoFields, type ResoRecord, yesOrNo } from './reso-values.rules.ts';

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

const STREET =
  'street|st|avenue|ave|av|road|rd|drive|dr|boulevard|blvd|court|ct|crescent|cres|place|pl|lane|ln|terrace|ter|circle|cir|square|highway|hwy|parkway|pkwy|trail|trl|way|close|gate|row|rue|chemin|allee';
/** "12 Main Street", "1200-5 Old Mill Rd", "12, rue Principale". */
const ANY_ADDRESS = new RegExp(
  `\\b\\d{1,6}[a-z]?( [a-z0-9]+){0,4} (${STREET})\\b|\\b\\d{1,6} (rue|chemin|avenue|boulevard|allee) `,
);
const STREET_WORDS = new RegExp(`\\b(${STREET}|north|south|east|west|n|s|e|w|ne|nw|se|sw)\\b`, 'g');

/**
 * A text of the seller without the address, which is written as the record's fields have it.
 * @returns undefined when the text may still reveal the address in other words
 */
export function withoutAddress(text: string, record: ResoRecord, address: string | undefined): string | undefined {
  const told = (field: string) => plain(String(record[field] ?? ''));
  const street = ['StreetNumber', 'StreetName'].map(told).filter(Boolean);
  const line = /^[^,]*\d[^,]*/.exec(address ?? '')?.[0].trim();
  const hidden = [address, line, street.length === 2 ? street.join(' ') : undefined];
  let shown = text;
  for (const each of hidden)
    if (each && each.length >= 5)
      shown = shown.replaceAll(new RegExp(each.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), HIDDEN);
  const words = ` ${lookupWords(shown.replaceAll(HIDDEN, ' '))} `;
  const postalCode = lookupWords(told('PostalCode'));
  const names = [told('StreetName'), line ?? ''].map((name) =>
    lookupWords(name)
      .replace(/\b\d+[a-z]?\b/g, ' ')
      .replace(STREET_WORDS, ' ')
      .replaceAll(/ +/g, ' ')
      .trim(),
  );
  // A street of one or two letters, such as "B", would be found in any text.
  const tells =
    ANY_ADDRESS.test(words) ||
    names.some((name) => name.length > 2 && words.includes(` ${name} `)) ||
    (postalCode.length > 3 && words.replaceAll(' ', '').includes(postalCode.replaceAll(' ', '')));
  return tells ? undefined : shown;
}

const HIDDEN = '(address withheld)';
