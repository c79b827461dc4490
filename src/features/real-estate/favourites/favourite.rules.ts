/** How a client uses an alert. Pure. */
import { DomainError } from '../../../errors.ts';

export enum DismissReason {
  PRICE = 'PRICE',
  LOCATION = 'LOCATION',
  SIZE = 'SIZE',
  LAYOUT = 'LAYOUT',
  CONDITION = 'CONDITION',
  FEATURES = 'FEATURES',
  KNOWN = 'KNOWN',
  OTHER = 'OTHER',
}

/** Products of an offering whose use is counted, by their names. */
export const PROPERTY_ALERT = 'Property alert';
export const FAVOURITES = 'Favourites';

export const MAX_AT_ONCE = 100;

export function checkCount(matches: string[]): void {
  if (!matches.length || matches.length > MAX_AT_ONCE)
    throw new DomainError('INVALID_INPUT', 'matches', `Specify 1 to ${MAX_AT_ONCE} matches.`);
}
