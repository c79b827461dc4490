/** The import arrows of docs/architecture.md: data flows one way, later features use earlier ones. */
const ORDER = [
  'quotas',
  'parties',
  'catalogue',
  'relationships',
  'resources',
  'activities',
  'mail',
  'access',
  'chains',
  'advocacy',
  'appointments',
  'feedback',
  'real-estate',
  'consents',
  'financing',
  'live',
  'webhooks',
  'recommendations',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    ...ORDER.slice(0, -1).map((feature, index) => ({
      name: `${feature}-not-later`,
      comment: 'A feature uses those before it, never those after.',
      severity: 'error',
      from: { path: `^src/${feature}/` },
      to: { path: `^src/(${ORDER.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'rules-are-pure',
      comment:
        'Rules import rules, money, the parser of URLs, the Refusal and libraries that only reckon; no graph, no GraphQL, no I/O.',
      severity: 'error',
      from: { path: '\\.(rules|recommender)\\.ts$' },
      to: {
        pathNot:
          '(\\.rules\\.ts$|\\.recommender\\.ts$|^src/(errors|money)\\.ts$|^(node:)?url$|^node_modules/(decimal\\.js|ical-generator|luxon|ml-matrix|zod)/?)',
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
      name: 'core-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(graph|planner|auth|events|graphql)/' },
      to: { path: `^src/(${ORDER.join('|')})/` },
    },
    {
      name: 'only-app-wires',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|main|cli/)' },
      to: { path: '^src/(app|features)\\.ts$' },
    },
    { name: 'src-needs-no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench)/' } },
  ],
  options: {
    parser: 'swc',
    // Pages have types and a build of their own; nothing in src imports them, and they import nothing of it.
    exclude: { path: '^src/dashboard/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'] },
  },
};
