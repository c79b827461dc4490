/** How resources are found by the global search. */
import { seesRelationship, seesResource } from '../../access-control/visibility.cypher.ts';
import { nameAt, type SearchSource } from '../../schema/search-source.ts';

export const resourceSearch: readonly SearchSource[] = [
  {
    kind: 'RESOURCE',
    description: 'A resource. It is shown with the relationship that created it, if you can see that.',
    label: 'Resource',
    ofParty: ['MATCH (acting)-[:OWNS]->(record)'],
    ofRelationship: ['MATCH (relationship)-[:CREATES|MODIFIES]->(record)'],
    ofEveryone: () => [
      "MATCH (record:Resource {disclosure: 'PUBLIC'})",
      'UNWIND disclosedServices AS service MATCH (service)<-[:ENABLES]-(record)',
    ],
    isForAdministrators: true,
    visible: seesResource,
    words: (resource) => `coalesce(${resource}.searchName, toLower(${resource}.name))`,
    title: (resource) => `${resource}.name`,
    context: (resource) => nameAt(`(${resource})<-[:OWNS]-(at_)`),
    page: (resource) =>
      `coalesce(${nameAt(`(${resource})<-[:CREATES]-(at_) WHERE ${seesRelationship('at_')}`, 'at_.id')}, ${resource}.id)`,
  },
];
