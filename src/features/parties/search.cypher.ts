/** How parties are found by the global search. */
import { knowsContact, knowsParty, knowsProfile, seesParty } from '../../access-control/visibility.cypher.ts';
import { nameAt, type SearchSource } from '../../schema/search-source.ts';

const BESIDE = 'MATCH (relationship)<-[:PROVIDER_OF|CONSUMER_OF]-(record)';
const OWN = ['WITH acting AS record', 'MATCH (acting)-[:RECORDED]->(record)'];

const party = {
  ofEveryone: () => ["MATCH (record:Party {profile: 'PUBLIC'}) WHERE record.searchName IS NOT NULL"],
  isForAdministrators: true,
  visible: seesParty,
  words: (record: string) => `${record}.searchName`,
  title: (record: string) => `${record}.name`,
} as const;

export const partySearch: readonly SearchSource[] = [
  {
    ...party,
    kind: 'ORGANISATION',
    description: 'An organisation.',
    label: 'Organisation',
    ofParty: OWN,
    ofRelationship: [BESIDE],
    context: (record) => `CASE WHEN ${knowsProfile(record)} THEN ${record}.segment END`,
  },
  {
    ...party,
    kind: 'PERSON',
    description: 'A person. Also found by the email address, if you may see it.',
    label: 'Person',
    // The people of a disclosed relationship are hidden.
    ofParty: [
      ...OWN,
      'MATCH (acting)<-[:ACTS_FOR]-(record)',
      'MATCH (acting)-[:RECORDED]->()<-[:ACTS_FOR]-(record)',
      'MATCH (acting)-[:PROVIDER_OF|CONSUMER_OF]->()<-[:PROVIDER_OF|CONSUMER_OF]-()<-[:ACTS_FOR]-(record)',
      'MATCH (acting)-[:PROVIDER_OF|CONSUMER_OF]->()<-[:TAKES_PART_IN]-(record)',
    ],
    ofRelationship: [BESIDE],
    private: { words: (record) => `coalesce(${record}.email, '')`, visible: knowsContact },
    context: (record) => nameAt(`(${record})-[:ACTS_FOR]->(at_) WHERE ${knowsParty('at_')}`),
  },
];
