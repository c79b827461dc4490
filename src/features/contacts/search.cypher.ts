/** How contacts are found by the global search: only by the party that recorded them. */
import { isContactOfMine } from '../../access-control/visibility.cypher.ts';
import type { SearchSource } from '../../schema/search-source.ts';

export const contactSearch: readonly SearchSource[] = [
  {
    kind: 'CONTACT',
    description: 'A contact that you recorded. Also found by its email addresses, phone numbers, tags and identifiers.',
    label: 'Contact',
    ofParty: ['MATCH (record:Contact {recordedBy: acting.id})'],
    visible: isContactOfMine,
    words: (contact) => `trim(${contact}.searchTerms)`,
    title: (contact) => `${contact}.name`,
    context: (contact) => `coalesce(head(${contact}.emails), head(${contact}.phones))`,
  },
];
