/** How relationships and agreements are found by the global search. */
import { isPartyTo, seesRelationship } from '../../access-control/visibility.cypher.ts';
import { nameAt, type SearchSource } from '../../schema/search-source.ts';

const PARTIES = '[:PROVIDER_OF|CONSUMER_OF]';
const provider = (r: string) => nameAt(`(${r})<-[:PROVIDER_OF]-(at_)`);
const consumer = (r: string) => nameAt(`(${r})<-[:CONSUMER_OF]-(at_)`);
/** Between the names of its provider and its consumer. */
const partiesOf = (r: string) => `${provider(r)} + ' → ' + ${consumer(r)}`;

/** The names of the offering and of the parties, but for those for which the viewer acts: they would find all. */
export const wordsOfRelationship = (r: string) =>
  `reduce(words_ = ${nameAt(`(${r})-[:ON]->(at_)`, 'coalesce(at_.searchName, toLower(at_.name))')}, other_ IN
  [(${r})<-${PARTIES}-(at_) WHERE NOT at_ IN actingFor | coalesce(at_.searchName, trim(at_.searchTerms), '')] | words_ + ' | ' + other_)`;

const otherAt = (r: string, side: 'PROVIDER' | 'CONSUMER') =>
  nameAt(`(${r})<-[:${side}_OF]-(at_) WHERE NOT at_ IN actingFor`);

/** By the name of the other party, or of the provider if neither is the viewer's; then of the offering. */
export const nameOfRelationship = (r: string) =>
  `toLower(coalesce(${otherAt(r, 'PROVIDER')}, ${otherAt(r, 'CONSUMER')}, '') + ' ' + coalesce(${nameAt(`(${r})-[:ON]->(at_)`)}, ''))`;

export const relationshipSearch: readonly SearchSource[] = [
  {
    kind: 'RELATIONSHIP',
    description:
      'A service relationship, by the names of its offering and of its parties, except those for which you act.',
    label: 'ServiceRelationship',
    ofRelationship: ['WITH relationship AS record'],
    isForAdministrators: true,
    visible: seesRelationship,
    words: wordsOfRelationship,
    title: (r) => nameAt(`(${r})-[:ON]->(at_)`),
    context: partiesOf,
  },
  {
    kind: 'AGREEMENT',
    description: 'An agreement of a service relationship of yours.',
    label: 'Agreement',
    ofParty: ['MATCH (acting)-[:PROVIDER_OF|CONSUMER_OF]->()<-[:GOVERNS]-(record)'],
    isForAdministrators: true,
    visible: (agreement) => `EXISTS { (${agreement})-[:GOVERNS]->(governed_) WHERE ${isPartyTo('governed_')} }`,
    words: (agreement) => `coalesce(${agreement}.searchName, toLower(${agreement}.title))`,
    title: (agreement) => `${agreement}.title`,
    context: (agreement) =>
      `head(COLLECT { MATCH (${agreement})-[:GOVERNS]->(governed_) RETURN ${partiesOf('governed_')} })`,
  },
];
