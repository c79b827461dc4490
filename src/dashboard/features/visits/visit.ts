/** The properties of a visit that several components show. */

import { localTimeZone } from '../../../values/format.rules.ts';
import type { VisitFragment } from '../../generated.ts';
import { fullAddress } from '../../values/format.ts';

/** IANA name, e.g. America/Toronto. */
export const LOCAL_TIME_ZONE = localTimeZone();

/** Whether the party's answer to a proposed visit is due. */
export const needsAnswerOf = ({ state, proposedBy, startsAt }: VisitFragment, party: string) =>
  state === 'PROPOSED' && proposedBy.id !== party && new Date(startsAt) > new Date();

export const addressOf = ({ place, location }: VisitFragment): string | null =>
  place?.__typename === 'Listing' ? fullAddress(place) : location;
