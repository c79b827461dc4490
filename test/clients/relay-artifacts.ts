/** The output of relay-compiler for two operations; the compiler itself is a binary of 40 MB for each platform. */

interface Leaf {
  alias: null;
  args: null;
  kind: 'ScalarField';
  name: string;
  storageKey: null;
}

const leaf = (name: string): Leaf => ({ alias: null, args: null, kind: 'ScalarField', name, storageKey: null });
const linked = (name: string, concreteType: string, selections: object[], args: object[] | null = null) => ({
  alias: null,
  args,
  concreteType,
  kind: 'LinkedField',
  name,
  plural: false,
  selections,
  storageKey: null,
});

function request(
  name: string,
  kind: 'query' | 'subscription',
  text: string,
  selections: object[],
  argumentDefinitions: object[] = [],
) {
  return {
    fragment: {
      argumentDefinitions,
      kind: 'Fragment',
      metadata: null,
      name,
      selections,
      type: kind === 'query' ? 'Query' : 'Subscription',
      abstractKey: null,
    },
    kind: 'Request',
    operation: { argumentDefinitions, kind: 'Operation', name, selections },
    params: { cacheID: name, id: null, metadata: {}, name, operationKind: kind, text },
  };
}

export const relayViewer = request('RelayViewer', 'query', 'query RelayViewer { viewer { id person { id name } } }', [
  linked('viewer', 'Viewer', [leaf('id'), linked('person', 'Person', [leaf('id'), leaf('name')])]),
]);

export const relaySubscription = request(
  'RelayChanges',
  'subscription',
  'subscription RelayChanges($after: String) { events(after: $after, filter: { names: ["tested"] }) { id cursor entityVersion } }',
  [
    linked(
      'events',
      'Event',
      [leaf('id'), leaf('cursor'), leaf('entityVersion')],
      [
        { kind: 'Variable', name: 'after', variableName: 'after' },
        { kind: 'Literal', name: 'filter', value: { names: ['tested'] } },
      ],
    ),
  ],
  [{ defaultValue: null, kind: 'LocalArgument', name: 'after' }],
);
