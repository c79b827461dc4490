/** How services and offerings are found by the global search. Those that belong to a record of a party are found with it. */
import { seesOffering, seesService } from '../../access-control/visibility.cypher.ts';
import { namesAt, type SearchSource } from '../../schema/search-source.ts';

const words = (record: string) => `${record}.searchName`;
const title = (record: string) => `${record}.name`;
const PUBLISHED = 'MATCH (record:Offering {published: true}) WHERE record.searchName IS NOT NULL';

export const catalogueSearch: readonly SearchSource[] = [
  {
    kind: 'OFFERING',
    description: 'An offering.',
    label: 'Offering',
    ofParty: ['MATCH (acting)-[:OFFERS]->(record)'],
    ofRelationship: ['MATCH (relationship)-[:ON]->(record)'],
    ofEveryone: () => [PUBLISHED],
    isForAdministrators: true,
    visible: seesOffering,
    ...{ words, title },
    context: (record) => namesAt(`(${record})<-[:OFFERS]-(at_)`),
  },
  {
    kind: 'SERVICE',
    description: 'A service.',
    label: 'Service',
    ofParty: ['MATCH (acting)-[:PROVIDES]->(record)', 'MATCH (acting)-[:OFFERS]->()-[:OF|INCLUDES]->(record)'],
    ofRelationship: ['MATCH (relationship)-[:ON]->()-[:OF|INCLUDES]->(record)'],
    ofEveryone: () => [
      `${PUBLISHED.replace('record:', 'offering:').replace('record.', 'offering.')} MATCH (offering)-[:OF|INCLUDES]->(record)`,
    ],
    isForAdministrators: true,
    visible: seesService,
    ...{ words, title },
    context: (record) => namesAt(`(${record})<-[:PROVIDES]-(at_)`),
  },
];
