/** The properties of a home that several components show; some are unknown or may not be shown. */
import type { MatchCardFragment } from '../../generated.ts';
import { area, money } from '../../values/format.ts';
import { feedbackTexts } from '../feedback/texts.ts';
import { homeTexts as t } from './texts.ts';

type Listing = MatchCardFragment['listing'];

/** The address, or its permitted part. */
export function homeName({ address, city }: Pick<Listing, 'address' | 'city'>): string {
  return address ?? city ?? feedbackTexts.addressWithheld;
}

/** "$2,400.00 a month"; a price that is not known is on request. */
export function askedPrice({ listPrice, leaseFrequency }: Pick<Listing, 'listPrice' | 'leaseFrequency'>): string {
  if (!listPrice) return t.onRequest;
  return leaseFrequency ? `${money(listPrice)} ${t.per[leaseFrequency]}` : money(listPrice);
}

export const isUnseen = ({ seenAt, endedAt, dismissedAt }: MatchCardFragment) => !seenAt && !endedAt && !dismissedAt;

export function sizes({ listing }: MatchCardFragment): string {
  return [
    listing.bedroomsTotal != null && t.bedrooms(listing.bedroomsTotal),
    listing.bathroomsTotal != null && t.bathrooms(listing.bathroomsTotal),
    listing.livingArea != null && area(listing.livingArea, listing.areaUnit),
    listing.yearBuilt != null && t.built(listing.yearBuilt),
  ]
    .filter(Boolean)
    .join(' · ');
}
