/** Names of fields in the spelling of the RESO Data Dictionary. Pure. */

import { PRICE_FIELDS, REQUIRED_FIELDS } from './reso.rules.ts';
import { type ResoRecord } from './reso-values.rules.ts';

const KNOWN_NAMES = new Map(
  [
    ...REQUIRED_FIELDS,
    ...PRICE_FIELDS,
    ...'InternetEntireListingDisplayYN InternetAddressDisplayYN IDXEntireListingDisplayYN IDXAddressDisplayYN VOWEntireListingDisplayYN VOWAddressDisplayYN'.split(
      ' ',
    ),
    ...'LeaseAmountFrequency PriceCurrency Country City StateOrProvince PropertyType PropertySubType LivingArea LivingAreaUnits BedroomsTotal ModificationTimestamp'.split(
      ' ',
    ),
  ].map((name) => [name.toLowerCase(), name]),
);
const canonicalNames = new Map<string, string>();
const MAX_NAMES = 5_000;

/**
 * "InternetAddressDisplayYn" and "listingkey" are fields of the dictionary, too: a flag must not be missed because of
 * its case.
 */
export function canonicalName(name: string): string {
  let canonical = canonicalNames.get(name);
  if (canonical === undefined) {
    canonical = KNOWN_NAMES.get(name.toLowerCase()) ?? name;
    if (canonicalNames.size < MAX_NAMES) canonicalNames.set(name, canonical);
  }
  return canonical;
}

export function withKnownNames(record: ResoRecord): ResoRecord {
  const names = Object.keys(record);
  if (names.every((name) => canonicalName(name) === name)) return record;
  return { ...Object.fromEntries(names.map((name) => [canonicalName(name), record[name]])), ...record };
}
