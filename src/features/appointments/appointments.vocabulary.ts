/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const appointmentsVocabulary: Vocabulary = {
  labels: names('Appointment Calendar CalendarFeed'),
  relationshipTypes: names('AT_PLACE ATTENDED_BY HOSTED_BY OCCUPIES PROPOSED_BY READS WITHIN'),
  properties: names('bookings confirmedAt endsAt location sequence startsAt timeZone tokenHash'),
};
