/** Phone numbers of parties. Pure. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** @returns the number in the international format, e.g. "+1 416 555 0101"; undefined without its country code or if there is no such number */
export function internationalPhone(text: string): string | undefined {
  const found = parsePhoneNumberFromString(text.normalize('NFKC').trim(), { extract: false });
  return found?.isValid() ? found.formatInternational() : undefined;
}
