/** How matches are read from the graph. */
import { administers, isPartyTo } from '../../../access-control/visibility.cypher.ts';
import {
  ALWAYS_WITHIN,
  type Arguments,
  type ConnectionField,
  expression,
  instantProperty,
  type OrderKey,
  property,
  type Shapes,
} from '../../../planner/shape.ts';
import { BY_ID, RECORD_FIELDS } from '../../parties/party.cypher.ts';

/** A match is for the two parties of the relationship in which its alert was provisioned. */
export function seesMatch(match: string): string {
  return `${administers(match)} OR EXISTS { (${match})-[:FOR_ALERT]->(:PropertyAlert)-[:PROVISIONED_IN]->(told_:ServiceRelationship) WHERE ${isPartyTo('told_')} }`;
}

const UNSEEN_FIRST: OrderKey = { cypher: (m) => `CASE WHEN ${m}.seenAt IS NULL THEN 0 ELSE 1 END` };
const LATEST: OrderKey = { cypher: (m) => `${m}.at`, fromCursor: (p) => `datetime(${p})`, descending: true };
const BEST: OrderKey = { cypher: (m) => `${m}.score`, descending: true };
const LATEST_FAVOURITE: OrderKey = {
  cypher: (m) => `${m}.favouriteAt`,
  fromCursor: (p) => `datetime(${p})`,
  descending: true,
};

export function matchShapes(shapes: Shapes): void {
  shapes
    .type('Match', {
      label: 'Match',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'mat_',
      visible: seesMatch,
      fields: {
        ...RECORD_FIELDS,
        ...Object.fromEntries(
          ['cause', 'score', 'met', 'missed', 'unknown', 'criteriaVersion', 'dismissReason', 'dismissNote'].map(
            (name) => [name, property(name)],
          ),
        ),
        ...Object.fromEntries(
          ['at', 'seenAt', 'endedAt', 'favouriteAt', 'dismissedAt'].map((name) => [name, instantProperty(name)]),
        ),
        listing: { kind: 'one', to: 'Listing', match: (m, l) => `MATCH (${m})-[:OF_LISTING]->(${l}:Listing)` },
        alert: { kind: 'one', to: 'PropertyAlert', match: (m, a) => `MATCH (${m})-[:FOR_ALERT]->(${a}:PropertyAlert)` },
      },
    })
    .type('PropertyAlert', {
      fields: {
        matches: matchConnection((a, m) => `MATCH (${a})<-[:FOR_ALERT]-(${m}:Match)`),
        unseenCount: expression(
          (a) =>
            `COUNT { (${a})<-[:FOR_ALERT]-(m_:Match) WHERE m_.seenAt IS NULL AND m_.endedAt IS NULL AND m_.dismissedAt IS NULL }`,
        ),
      },
    })
    .type('Listing', {
      fields: {
        matches: matchConnection((l, m) => `MATCH (${l})<-[:OF_LISTING]-(${m}:Match)`),
      },
    })
    .type('ServiceRelationship', {
      fields: {
        favourites: {
          kind: 'connection',
          to: 'Match',
          match: (r, m) => `MATCH (${r})<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(${m}:Match)`,
          where: (r, m) => `${m}.favouriteAt IS NOT NULL AND (${isPartyTo(r)})`,
          orderBy: () => [LATEST_FAVOURITE, BY_ID],
        },
      },
    });
}

function matchConnection(match: ConnectionField['match']): ConnectionField {
  return {
    kind: 'connection',
    to: 'Match',
    match,
    where: (_from, m, args) => [`(${seesMatch(m)})`, ...conditions(m, args)].join(' AND '),
    orderBy: (args) => {
      const order = args.structure('orderBy');
      if (order === 'BEST_SCORE') return [BEST, LATEST, BY_ID];
      return order === 'LATEST' ? [LATEST, BY_ID] : [UNSEEN_FIRST, LATEST, BY_ID];
    },
  };
}

/** Without a filter: matches that still meet the criteria and were not dismissed. */
function conditions(m: string, args: Arguments): string[] {
  const flag = (name: string, present: string, standard?: boolean): string[] => {
    const wanted = args.structure(`filter.${name}`) ?? standard;
    return wanted === undefined ? [] : [`${m}.${present} IS ${wanted ? 'NOT ' : ''}NULL`];
  };
  return [
    ...flag('seen', 'seenAt'),
    ...flag('favourite', 'favouriteAt'),
    ...flag('dismissed', 'dismissedAt', false),
    ...flag('ended', 'endedAt', false),
    ...(args.structure('filter.leastScore') ? [`${m}.score >= ${args.param('filter.leastScore')}`] : []),
  ];
}
