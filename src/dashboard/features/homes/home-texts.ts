/** How a home is named and priced where not all of it is known or may be shown. */

import type { MatchCardFragment } from '../../generated.ts';
import { money } from '../../values/format.ts';
import { feedbackTexts } from '../feedback/texts.ts';
import { homeTexts as t } from './texts.ts';

type Listing = MatchCardFragment['listing'];

/** The address, or what may be shown of it. */
export function homeName({ address, city }: Pick<Listing, 'address' | 'city'>): string {
  return address ?? city ?? feedbackTexts.addressWithheld;
}

/** "$2,400.00 a month"; a price that is not known is on request. */
export function askedPrice({ listPrice, leaseFrequency }: Pick<Listing, 'listPrice' | 'leaseFrequency'>): string {
  if (!listPrice) return t.onRequest;
  return leaseFrequency ? `${money(listPrice)} ${t.per[leaseFrequency]}` : money(listPrice);
}
