/**
 * The global search: one subquery of all sources. Each looks where the viewer may see something: from the parties for which the viewer
 * acts, from the relationships that the viewer sees, and in an index of what everyone sees. So the work depends on what is visible.
 */
import neo4j from 'neo4j-driver';
import { type Needles, needlesOf } from '../../graph/search-needles.rules.ts';
import { hasAll } from '../../graph/search-words.cypher.ts';
import { type Arguments, expression, type OrderKey, property, type Shapes } from '../../planner/shape.ts';
import type { SearchSource } from '../../schema/search-source.ts';
import { hitsOf } from './search.rules.ts';

const ORDER: OrderKey[] = [
  { cypher: (hit) => `${hit}.rank` },
  { cypher: (hit) => `size(${hit}.title)` },
  { cypher: (hit) => `${hit}.title` },
  { cypher: (hit) => `${hit}.id` },
];

export function searchShapes(shapes: Shapes, sources: readonly SearchSource[]): void {
  shapes
    .type('SearchHit', {
      fields: {
        id: property('id'),
        kind: property('kind'),
        title: property('title'),
        context: property('context'),
        page: property('page'),
      },
    })
    .type('SearchResults', {
      fields: {
        hits: {
          kind: 'list',
          to: 'SearchHit',
          match: (results, hit) => `UNWIND ${results}.hits AS ${hit} WITH ${hit}`,
          orderBy: ORDER,
        },
        cut: expression((results) => `${results}.cut`),
      },
    })
    .type('Query', {
      fields: {
        search: {
          kind: 'one',
          to: 'SearchResults',
          subquery: true,
          match: (_from, results, args) => resultsOf(sources, results, args),
        },
      },
    });
}

const SCOPE = 'isAdmin, actingFor, disclosedServices';

function resultsOf(sources: readonly SearchSource[], results: string, args: Arguments): string {
  const needle = (name: keyof Needles) => args.param('text', (text) => needlesOf(text, 'text')[name]);
  const needles = Object.fromEntries(
    (['phrases', 'beginnings', 'parts', 'lucene', 'id'] as const).map((name) => [name, needle(name)]),
  ) as Record<keyof Needles, string>;
  const first = args.param('first', (number) => neo4j.int(hitsOf(number)));
  return `WITH ${SCOPE}, COLLECT {
  UNWIND actingFor AS acting_ MATCH (acting_)-[:PROVIDER_OF|CONSUMER_OF]->(seen_) RETURN seen_
  UNION MATCH (seen_:ServiceRelationship {disclosure: 'PUBLIC'}) RETURN seen_
  UNION UNWIND disclosedServices AS service_ MATCH (service_)<-[:ENABLES]-()<-[:CREATES|MODIFIES]-(seen_) WHERE seen_.disclosure = 'CHAIN' RETURN seen_
} AS relationships
CALL (relationships, ${SCOPE}) {
${sources.map((source) => hitsIn(source, needles, first)).join('\nUNION ALL\n')}
}
WITH collect({kind: kind, hits: hits}) AS groups
RETURN {hits: reduce(all_ = [], group_ IN groups | all_ + group_.hits[..${first}]),
  cut: [group_ IN groups WHERE size(group_.hits) > ${first} | group_.kind]} AS ${results}`;
}

/** One row: the hits of a kind, best first, and one more than asked for if there are more. */
function hitsIn(source: SearchSource, needles: Record<keyof Needles, string>, first: string): string {
  const { kind, words, title, context, page } = source;
  return `CALL (relationships, ${SCOPE}) {
${recordsOf(source, needles).join('\nUNION\n')}
}
WITH record, ' | ' + coalesce(${words('record')}, '') + ' | ' AS words, coalesce(${title('record')}, '') AS title
WHERE (${source.visible('record')})
WITH record, title, CASE
  WHEN record.id = ${needles.id} OR any(phrase_ IN ${needles.phrases} WHERE words CONTAINS phrase_ + ' | ') THEN 0
  WHEN any(phrase_ IN ${needles.phrases} WHERE words CONTAINS phrase_) THEN 1
  WHEN all(word_ IN ${needles.beginnings} WHERE any(form_ IN word_ WHERE words CONTAINS form_)) THEN 2
  ELSE 3 END AS rank
ORDER BY rank, size(title), title, record.id LIMIT ${first} + 1
WITH record {id: record.id, kind: '${kind}', rank: rank, title: title, context: ${context('record')}, page: ${page ? page('record') : 'record.id'}} AS hit
RETURN '${kind}' AS kind, collect(hit) AS hits`;
}

/** Subqueries that bind `record` to what has all words, among what the viewer may see. */
function recordsOf(source: SearchSource, { parts, lucene, id }: Record<keyof Needles, string>): string[] {
  const { label, ofParty = [], ofRelationship = [], ofEveryone, isForAdministrators, words } = source;
  const found = hasAll(words('record'), parts);
  const own = source.private
    ? `CASE WHEN ${found} THEN true WHEN ${hasAll(source.private.words('record'), parts)} THEN ${source.private.visible('record')} ELSE false END`
    : found;
  const branch = (clauses: string, matches: string) =>
    `${clauses}\nWITH DISTINCT record WHERE record:${label} AND ${matches} RETURN record`;
  return [
    ...ofParty.map((clauses) => branch(`UNWIND actingFor AS acting ${clauses}`, own)),
    ...ofRelationship.map((clauses) => branch(`UNWIND relationships AS relationship ${clauses}`, own)),
    ...(ofEveryone?.(lucene) ?? []).map((clauses) => branch(clauses, found)),
    ...(isForAdministrators
      ? // No row for others: a condition could be planned after the scan.
        [
          branch(
            `UNWIND CASE WHEN isAdmin THEN [true] ELSE [] END AS admin_ MATCH (record:${label}) WHERE record.id IS NOT NULL`,
            found,
          ),
        ]
      : []),
    `MATCH (record:${label} {id: ${id}}) RETURN record`,
  ];
}
