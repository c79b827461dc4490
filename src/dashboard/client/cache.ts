/**
 * The normalised cache. An event invalidates its subject and the lists that may contain it; invalid data on screen is
 * fetched again. So a screen shows the state of the graph, never a sum of events.
 */
import { type Cache, cacheExchange, type DataField, type UpdateResolver } from '@urql/exchange-graphcache';
import { type LiveSubscription, POSSIBLE_TYPES, WITHOUT_ID } from '../generated.ts';

/** The field of Query that a mutation changes besides the records in its answer, e.g. because an answered recommendation leaves the list. */
const LIST_CHANGED_BY = {
  acceptRecommendation: 'recommendations',
  declineRecommendation: 'recommendations',
  createTask: 'attention',
  updateTask: 'attention',
  updateAttention: 'attention',
  appointAdministrator: 'administrators',
};

export function createCache() {
  return cacheExchange({
    possibleTypes: POSSIBLE_TYPES,
    keys: Object.fromEntries(WITHOUT_ID.map((name) => [name, () => null])),
    // A known party, e.g. that of the viewer, is not requested again by its ID. Undefined leads to a request.
    resolvers: {
      Query: {
        party: (_parent, args, cache) => {
          const id = String(args.id);
          return knownParty(cache, id) ?? (cache.resolve('Query', 'party', { id }) as DataField);
        },
      },
    },
    updates: {
      Subscription: {
        events: (result, _args, cache) => {
          const { events } = result as unknown as LiveSubscription;
          invalidateFor(cache, events);
          for (const listener of listeners) listener(events);
        },
      },
      Mutation: Object.fromEntries(
        Object.entries(LIST_CHANGED_BY).map(([mutation, list]): [string, UpdateResolver] => [
          mutation,
          (_result, _args, cache) => invalidateRootFields(cache, [list]),
        ]),
      ),
    },
  });
}

function knownParty(cache: Cache, id: string) {
  const found = POSSIBLE_TYPES.Party?.find((type) => cache.resolve({ __typename: type, id }, 'id'));
  return found && { __typename: found, id };
}

type LiveEvent = LiveSubscription['events'];
const listeners = new Set<(event: LiveEvent) => void>();

/** Calls the listener for each event, after the cache was invalidated. @returns a function that ends it */
export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Lists of a party that any event may change. */
const PARTY_LISTS =
  /^(relationships|resources|offerings|services|appointments|mortgages|referrals|surveys|shownPacks|imports)/;
/** Fields of Query that are computed from much of the graph. */
const COMPUTED_FIELDS = [
  'attention',
  'recommendations',
  'recommendationModel',
  'recommendationAbstentions',
  'suggestMortgageBroker',
  'valueChain',
  'paths',
  'impactOf',
  'underusedProducts',
  'underuseOf',
  'opportunities',
];
/** Fields of Query that only imports change. */
const IMPORT_FIELDS = ['importCheck', 'importReport'];
/** Fields of Query that only responses to surveys change. */
const SURVEY_FIELDS = ['netPromoterScore', 'advocacy'];

export function invalidateFor(
  cache: Cache,
  { name, entityId, relationship, parties }: LiveSubscription['events'],
): void {
  for (const type of POSSIBLE_TYPES.Node ?? []) cache.invalidate({ __typename: type, id: entityId });
  if (relationship) {
    const alerts = cache.resolve({ __typename: 'ServiceRelationship', id: relationship.id }, 'propertyAlerts');
    for (const alert of keysIn(alerts)) cache.invalidate(alert);
    cache.invalidate({ __typename: 'ServiceRelationship', id: relationship.id });
  }
  for (const { __typename: type, id } of parties) {
    const party = { __typename: type, id };
    for (const { fieldName, fieldKey } of cache.inspectFields(party))
      if (PARTY_LISTS.test(fieldName)) cache.invalidate(party, fieldKey as never);
  }
  if (name.startsWith('import')) invalidateRootFields(cache, IMPORT_FIELDS);
  if (/^(contact|import|relationship)/.test(name)) invalidateRootFields(cache, ['contacts']);
  invalidateRootFields(cache, name.startsWith('survey') ? [...COMPUTED_FIELDS, ...SURVEY_FIELDS] : COMPUTED_FIELDS);
}

function invalidateRootFields(cache: Cache, names: string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
    if (names.includes(fieldName)) cache.invalidate('Query', fieldKey as never);
}

const keysIn = (field: DataField | undefined) =>
  Array.isArray(field) ? field.filter((each) => typeof each === 'string') : [];
