/** The import arrows of docs/architecture.md. In each list, a folder may import those before it and none after it. */
const LAYERS = [
  'values',
  'outbound',
  'graph',
  'access-control',
  'planner',
  'workers',
  'backup',
  'tables',
  'schema',
  'audit',
  'outbox',
  'subscriptions',
  'mutations',
  'http',
  'pages',
  'features',
  'import',
  'cli',
];

const FEATURES = [
  'quotas',
  'set-aside',
  'parties',
  'catalogue',
  'relationships',
  'resources',
  'events',
  'activities',
  'mail',
  'corrections',
  'memberships',
  'personal-data',
  'access',
  'service-accounts',
  'contacts',
  'member-invitations',
  'chains',
  'advocacy',
  'appointments',
  'feedback',
  'attention',
  'search',
  'imports',
  'recommendations',
  'real-estate',
  'consents',
  'financing',
  'webhooks',
  'audit',
  'exports',
  'erasure',
  'demo-data',
  'operations',
];

/** The folders within large features. */
const PARTS = {
  imports: ['mapping', 'file', 'kinds', 'work'],
  mail: ['render', 'queue'],
  'real-estate': ['homes', 'feeds', 'listings', 'photos', 'favourites', 'alerts'],
  recommendations: [
    'models',
    'recommenders',
    'ranking',
    'opportunities',
    'usage',
    'likelihood',
    'files',
    'training',
    'publishing',
  ],
};

/** One rule for each folder but the last: it imports none of those after it. */
const inOrder = (base, folders, comment) =>
  folders.slice(0, -1).map((folder, index) => ({
    name: `${base.replace('src/', '')}${folder}-imports-no-later-folder`,
    comment,
    severity: 'error',
    from: { path: `^${base}${folder}/` },
    to: { path: `^${base}(${folders.slice(index + 1).join('|')})/` },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    ...inOrder('src/', LAYERS, 'A layer uses those below it.'),
    ...inOrder('src/features/', FEATURES, 'A feature uses those before it, never those after.'),
    ...Object.entries(PARTS).flatMap(([feature, folders]) =>
      inOrder(`src/features/${feature}/`, folders, 'A part of a feature uses those before it.'),
    ),
    {
      name: 'every-folder-has-its-place',
      comment: 'A new folder stands in LAYERS, FEATURES or PARTS of .dependency-cruiser.cjs.',
      severity: 'error',
      from: {
        path: '^src/[^/]+/',
        pathNot: [
          `^src/(${LAYERS.filter((layer) => layer !== 'features').join('|')})/`,
          `^src/features/(${FEATURES.join('|')})/[^/]+$`,
          ...Object.entries(PARTS).map(
            ([feature, folders]) => `^src/features/${feature}/(${folders.join('|')})/[^/]+$`,
          ),
        ],
      },
      to: {},
    },
    {
      name: 'rules-are-pure',
      comment:
        'Rules import rules, money, the parser of URLs, the Refusal and libraries that only reckon; no graph, no GraphQL, no I/O.',
      severity: 'error',
      from: { path: '\\.(rules|recommender)\\.ts$' },
      to: {
        pathNot:
          '(\\.rules\\.ts$|\\.recommender\\.ts$|^src/errors\\.ts$|^src/values/|^(node:)?url$|^node_modules/(decimal\\.js|fastest-levenshtein|ical-generator|libphonenumber-js|luxon|ml-matrix|zod)/?)',
      },
    },
    {
      name: 'api-holds-no-cypher',
      comment: 'What can be asked knows actions and rules, not statements.',
      severity: 'error',
      from: { path: '\\.(api|mutations)\\.ts$' },
      to: { path: '\\.cypher\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'cypher-holds-no-actions',
      severity: 'error',
      from: { path: '\\.cypher\\.ts$' },
      to: { path: '\\.(api|mutations|actions)\\.ts$' },
    },
    {
      name: 'only-app-wires',
      comment: 'Entry points of processes know all features.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|main|migrate|cli/|features/recommendations/background\\.process)' },
      to: { path: '^src/(app|features)\\.ts$' },
    },
    { name: 'src-needs-no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench)/' } },
  ],
  options: {
    parser: 'swc',
    // swc reads no TSX here: scripts/dashboard-imports checks the pages, which nothing in src imports.
    exclude: { path: '^src/dashboard/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
};
