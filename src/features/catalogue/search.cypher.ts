/** How services and offerings are found by the global search. Those that belong to a record of a party are found with it. */
import { seesOffering, seesService } from '../../access-control/visibility.cypher.ts';
import { nameAt, type SearchSource } from '../../schema/search-source.ts';

const words = (record: string) => `${record}.searchName`;
const title = (record: string) => `${record}.name`;
const published = (offering: string) =>
  `MATCH (${offering}:Offering {published: true}) WHERE ${offering}.searchName IS NOT NULL`;

export const catalogueSearch: readonly SearchSource[] = [
  {
    kind: 'OFFERING',
    description: 'An offering.',
    label: 'Offering',
    ofParty: ['MATCH (acting)-[:OFFERS]->(record)'],
    ofRelationship: ['MATCH (relationship)-[:ON]->(record)'],
    ofEveryone: () => [published('record')],
    isForAdministrators: true,
    visible: seesOffering,
    ...{ words, title },
    context: (record) => nameAt(`(${record})<-[:OFFERS]-(at_)`),
  },
  {
    kind: 'SERVICE',
    description: 'A service.',
    label: 'Service',
    ofParty: ['MATCH (acting)-[:PROVIDES]->(record)', 'MATCH (acting)-[:OFFERS]->()-[:OF|INCLUDES]->(record)'],
    ofRelationship: ['MATCH (relationship)-[:ON]->()-[:OF|INCLUDES]->(record)'],
    ofEveryone: () => [`${published('offering')} MATCH (offering)-[:OF|INCLUDES]->(record)`],
    isForAdministrators: true,
    visible: seesService,
    ...{ words, title },
    context: (record) => nameAt(`(${record})<-[:PROVIDES]-(at_)`),
  },
];
