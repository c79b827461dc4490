/** Names of countries in English, German and French as ISO 3166 codes. Pure. */
import { getCountries } from 'libphonenumber-js';
import { plainName } from '../mapping/field.rules.ts';

const LANGUAGES = ['en', 'de', 'fr'];
const ALSO: Record<string, string> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  'united states of america': 'US',
  holland: 'NL',
  d: 'DE',
  f: 'FR',
  a: 'AT',
};
let codes: Map<string, string> | undefined;

/** @returns undefined for a text that is not a country */
export function countryCodeOf(text: string): string | undefined {
  codes ??= allCodes();
  return codes.get(plainName(text));
}

function allCodes(): Map<string, string> {
  const known = new Map(Object.entries(ALSO));
  for (const code of getCountries()) {
    known.set(code.toLowerCase(), code);
    for (const language of LANGUAGES) {
      const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
      if (name) known.set(plainName(name), code);
    }
  }
  return known;
}
