/**
 * How a home is recognised when it is listed again under a new key: by its parcel or its address. Pure.
 *
 * Two homes must never become one, so a key is made only where it names one home: a unit of a building needs its number.
 */
import { HomeType } from '../homes/home.rules.ts';
import { lookupWords, type ResoFields } from './reso-values.rules.ts';

export interface HomeIdentity {
  /** Texts; they are stored as hashes, so that an address that may not be shown stands nowhere. */
  parcelKey?: string;
  addressKey?: string;
  /** The number of the house beside the parcel: several homes may have the parcel from which theirs are divided. */
  doorKey?: string;
}

/** Only one home has such an address. */
const ALONE: readonly (HomeType | undefined)[] = [HomeType.HOUSE, HomeType.FARM];
/** Several homes may have such a parcel before it is divided. */
const SHARED: readonly (HomeType | undefined)[] = [HomeType.CONDOMINIUM, HomeType.MANUFACTURED, undefined];
const ABBREVIATIONS: Record<string, string> = Object.fromEntries(
  `street st|avenue ave|av ave|road rd|drive dr|boulevard blvd|court ct|crescent cres|place pl|lane ln|terrace ter|circle cir|square sq|highway hwy|parkway pkwy|trail trl|north n|south s|east e|west w|northeast ne|northwest nw|southeast se|southwest sw|saint st`
    .split('|')
    .map((pair) => pair.split(' ')),
);

export function identityOf(fields: ResoFields, homeType: HomeType | undefined): HomeIdentity {
  const text = (field: string) => lookupWords(fields.text(field) ?? '');
  const region = [text('Country'), text('StateOrProvince'), text('CountyOrParish') || text('City')];
  const unit = unitOf(fields);
  const parcel = parcelOf(fields);
  const street = streetOf(fields);
  const number = lookupWords(
    fields.text('StreetNumber') ?? /^\d+\S*/.exec(fields.text('UnparsedAddress') ?? '')?.[0] ?? '',
  );
  return {
    doorKey: parcel && number ? joined('door', ...region, parcel, number) : undefined,
    parcelKey: parcel && (unit || !SHARED.includes(homeType)) ? joined('parcel', ...region, parcel, unit) : undefined,
    addressKey:
      street && text('City') && (unit || ALONE.includes(homeType))
        ? joined('address', text('StateOrProvince'), text('City'), street, unit)
        : undefined,
  };
}

/** Digits and letters of a parcel number; undefined for what only fills the field: "0", "N/A", "000-000", "TBD". */
function parcelOf(fields: ResoFields): string | undefined {
  const value = fields.text('ParcelNumber') ?? '';
  const digits = value.replaceAll(/\D/g, '');
  const isFiller = /^(\d)\1*$/.test(digits) || '1234567890'.startsWith(digits) || /e\+?\d+$/i.test(value);
  return digits.length >= 4 && !isFiller ? value.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '') : undefined;
}

function streetOf(fields: ResoFields): string | undefined {
  const parts = ['StreetNumber', 'StreetDirPrefix', 'StreetName', 'StreetSuffix', 'StreetDirSuffix'].map(
    (field) => fields.text(field) ?? '',
  );
  const [number, , name] = parts;
  const line = number && name ? parts.join(' ') : (fields.text('UnparsedAddress') ?? '').replace(UNIT, ' ');
  const words = lookupWords(line)
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word);
  // Without the number of a house it is a street, a lot or "undisclosed".
  return words.length > 1 && /[1-9]/.test(number || (words[0] ?? '')) ? words.join(' ') : undefined;
}

const UNIT = /(?:#|\b(?:unit|apt|apartment|suite|ste|unité|app)\b\.?)\s*#?\s*([\p{L}\p{N}-]+)/iu;

function unitOf(fields: ResoFields): string {
  const unit = fields.text('UnitNumber') ?? UNIT.exec(fields.text('UnparsedAddress') ?? '')?.[1] ?? '';
  const words = lookupWords(unit).replace(/^(unit|apt|apartment|suite|ste) /, '');
  return /^(0+|n a|none|null)$/.test(words) ? '' : words;
}

function joined(...parts: string[]): string {
  return parts.join('\u0000');
}
