/** The data of the mail on a home that meets an alert. Pure. */

import { textFormats } from '../../../values/format.rules.ts';
import { fromMinor, type Money } from '../../../values/money.ts';
import { words } from '../../../values/words.rules.ts';
import type { AreaUnit } from '../homes/home.rules.ts';
import type { MatchMail } from './match.mail.rules.ts';

/** A match with all facts that its email shows. */
export interface MatchToMail {
  cause: MatchMail['change'];
  met: string[];
  missed: string[];
  unknown: string[];
  /** Features ruled out: met when the home has them not. */
  never: string[];
  alertName: string;
  listing: {
    id: string;
    listingKey: string;
    listPriceMinor?: number | null;
    currency?: string | null;
    leaseFrequency?: string | null;
    standardStatus: string;
    homeType?: string | null;
    address?: string | null;
    city?: string | null;
    bedroomsTotal?: number | null;
    bathroomsTotal?: number | null;
    livingArea?: number | null;
    areaUnit?: AreaUnit | null;
    yearBuilt?: number | null;
    photoUrl?: string | null;
  };
  change: { previousPriceMinor: number | null; previousCurrency: string | null } | null;
}

export function matchMailOf({
  cause,
  met,
  missed,
  unknown,
  never,
  alertName,
  listing,
  change,
}: MatchToMail): MatchMail {
  const inWords = (criteria: string[]) => criteria.map((each) => `${never.includes(each) ? 'no ' : ''}${words(each)}`);
  const { address, city, listingKey, photoUrl } = listing;
  return {
    alertName,
    home: listing.id,
    change: cause,
    title: [address, city].filter(Boolean).join(', ') || listingKey,
    price: listing.listPriceMinor && listing.currency ? fromMinor(listing.listPriceMinor, listing.currency) : null,
    previousPrice: cause === 'PRICE_CHANGED' ? previousPriceOf(change) : null,
    status: words(listing.standardStatus),
    facts: factsOf(listing),
    met: inWords(met),
    missed: inWords(missed),
    unknown: inWords(unknown),
    picture: photoUrl?.startsWith('https://') ? photoUrl : null,
    link: { label: 'View the home', to: `/#/records/${listing.id}` },
  };
}

function previousPriceOf(change: MatchToMail['change']): Money | null {
  if (!change?.previousPriceMinor || !change.previousCurrency) return null;
  return fromMinor(change.previousPriceMinor, change.previousCurrency);
}

function factsOf(home: MatchToMail['listing']): string[] {
  const counted = (count: number | null | undefined, one: string) =>
    typeof count === 'number' ? [`${count} ${one}${count === 1 ? '' : 's'}`] : [];
  return [
    ...(home.homeType ? [words(home.homeType)] : []),
    ...(home.listPriceMinor ? [] : ['price on request']),
    ...(home.listPriceMinor && home.leaseFrequency ? [`rent ${words(home.leaseFrequency)}`] : []),
    ...counted(home.bedroomsTotal, 'bedroom'),
    ...counted(home.bathroomsTotal, 'bathroom'),
    ...(typeof home.livingArea === 'number' ? [textFormats.area(home.livingArea, home.areaUnit)] : []),
    ...(typeof home.yearBuilt === 'number' ? [`built ${home.yearBuilt}`] : []),
  ];
}
