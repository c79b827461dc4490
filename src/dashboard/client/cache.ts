/**
 * The normalised cache, and how an event makes it forget: what the event is about and the lists in which it may stand
 * now or no longer. What is on screen and forgotten is read again, so a screen shows what the graph says, never a sum of
 * events.
 */
import { type Cache, cacheExchange, type DataField } from '@urql/exchange-graphcache';
import { type LiveSubscription, POSSIBLE_TYPES, WITHOUT_ID } from '../generated.ts';

export function createCache() {
  return cacheExchange({
    possibleTypes: POSSIBLE_TYPES,
    keys: Object.fromEntries(WITHOUT_ID.map((name) => [name, () => null])),
    updates: {
      Subscription: {
        events: (result, _args, cache) => forget(cache, (result as unknown as LiveSubscription).events),
      },
      Mutation: {
        // A recommendation that was answered is none any more.
        acceptRecommendation: (_result, _args, cache) => forgetRoot(cache, ['recommendations']),
        declineRecommendation: (_result, _args, cache) => forgetRoot(cache, ['recommendations']),
      },
    },
  });
}

/** Lists of a party that any event may change. */
const LISTS = /^(relationships|resources|offerings|services|mortgages|referrals|surveys)/;
/** Answers that are computed from much of the graph. */
const COMPUTED = [
  'recommendations',
  'recommendationModel',
  'suggestMortgageBroker',
  'valueChain',
  'paths',
  'impactOf',
  'underusedProducts',
  'opportunities',
];
/** And those that only answers to surveys change. */
const OF_SURVEYS = ['netPromoterScore', 'advocacy'];

export function forget(cache: Cache, { name, entityId, relationship, parties }: LiveSubscription['events']): void {
  for (const type of POSSIBLE_TYPES.Node ?? []) cache.invalidate({ __typename: type, id: entityId });
  if (relationship) {
    const alerts = cache.resolve({ __typename: 'ServiceRelationship', id: relationship.id }, 'propertyAlerts');
    for (const alert of listed(alerts)) cache.invalidate(alert);
    cache.invalidate({ __typename: 'ServiceRelationship', id: relationship.id });
  }
  for (const { __typename: type, id } of parties) {
    const party = { __typename: type, id };
    for (const { fieldName, fieldKey } of cache.inspectFields(party))
      if (LISTS.test(fieldName)) cache.invalidate(party, fieldKey as never);
  }
  forgetRoot(cache, name.startsWith('survey') ? [...COMPUTED, ...OF_SURVEYS] : COMPUTED);
}

function forgetRoot(cache: Cache, names: string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
    if (names.includes(fieldName)) cache.invalidate('Query', fieldKey as never);
}

const listed = (field: DataField | undefined) =>
  Array.isArray(field) ? field.filter((each) => typeof each === 'string') : [];
