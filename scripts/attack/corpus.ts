/** The attacks that `npm run attack` replays: those of the report of an attack from outside, and their relatives. */

export interface Shot {
  method?: 'GET' | 'POST';
  path?: string;
  headers?: Record<string, string>;
  /** Sent as JSON unless it is a text. */
  body?: unknown;
  /** The attacker hangs up after so many milliseconds. */
  hangUpAfterMs?: number;
}

export interface Attack {
  name: string;
  /** With a valid token, of a person without any relationship to the normal client. */
  token: boolean;
  connections: number;
  /** Sockets that send a part of a request and wait, instead of shots. */
  halfSent?: boolean;
  /** Slow on purpose: not judged by the time to refuse. */
  slow?: boolean;
  /** Ordinary for one caller; it is only too much in this number. */
  admitted?: boolean;
  /** @param index number of the shot, for documents that are never the same */
  shot(index: number): Shot;
}

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const query = (text: string, variables?: Record<string, unknown>): Shot => ({ body: { query: text, variables } });

const ALIASES = `{ ...A ...B ...C ...D } ${['A', 'B', 'C', 'D']
  .map((name) => `fragment ${name} on Query { ${times(20, (n) => `${name}${n}: listings { nodes { id } }`)} }`)
  .join(' ')}`;
const LOOP = `{ ...L0 } ${times(4, (level) => `fragment L${level} on Query { ${times(12, (n) => `a${level}x${n}: viewer { person { id } } ...L${level + 1}`)} }`)} fragment L4 on Query { __typename }`;
const wrongField = (index: number) => `{ wrong${index} ${'viewer { person { id } } '.repeat(690)} }`;
const NOWHERE = `{ node(id: "rel_none") { ...on ServiceRelationship { ...R0 } } } ${times(9, (n) => `fragment R${n} on ServiceRelationship { a${n}: provider { ...on Organisation { relationships { nodes { ...R${n + 1} } } } } b${n}: consumer { ...on Person { relationships { nodes { ...R${n + 1} } } } } }`)} fragment R9 on ServiceRelationship { id }`;
const DEEP = `{ __typename ${'parties { nodes { relationships { nodes { provider { '.repeat(12)}id${' } } } } }'.repeat(12)} }`;
const GRID =
  '{ parties(first: 100) { nodes { id relationships(first: 100) { nodes { id provider { id name } consumer { id name } } } } } }';
const CHAINS =
  '{ up: valueChain(of: "per_client", direction: UPSTREAM) { links { depth provider { name } consumer { name } } } down: valueChain(of: "org_notary", direction: DOWNSTREAM) { links { depth } } }';

export const ATTACKS: Attack[] = [
  { name: '80 aliases in 4 fragments', token: false, connections: 50, shot: () => query(ALIASES) },
  { name: 'fragments that expand to 12⁴', token: false, connections: 50, shot: () => query(LOOP) },
  { name: '4,900 tokens and a wrong field', token: false, connections: 50, shot: (n) => query(wrongField(n)) },
  {
    name: '__schema × 50',
    token: false,
    connections: 50,
    shot: () => query(`{ ${times(50, (n) => `s${n}: __schema { types { name fields { name } } }`)} }`),
  },
  { name: 'a body of 1 MB', token: false, connections: 50, shot: () => ({ body: 'x'.repeat(1_000_000) }) },
  {
    name: 'sign-in flood',
    token: false,
    connections: 20,
    slow: true,
    shot: (n) =>
      query(
        `mutation { signIn(input: {email: "nobody${n % 500}@covalue.example", password: "wrong ${n}"}) { errors { code } } }`,
      ),
  },
  { name: 'half-sent requests', token: false, connections: 500, halfSent: true, shot: () => ({}) },
  {
    name: '200 aliases of a list',
    token: true,
    connections: 50,
    shot: () => query(`{ ${times(200, (n) => `l${n}: listings { nodes { id } }`)} }`),
  },
  { name: 'fragments about no relationship', token: true, connections: 50, shot: () => query(NOWHERE) },
  { name: '60 levels beside __typename', token: true, connections: 50, shot: () => query(DEEP) },
  {
    name: 'new documents with a wrong field',
    token: true,
    connections: 50,
    shot: (n) => query(wrongField(n)),
  },
  { name: 'parties × relationships', token: true, connections: 100, admitted: true, shot: () => query(GRID) },
  {
    name: 'the same, hanging up',
    token: true,
    connections: 100,
    admitted: true,
    shot: () => ({ ...query(GRID), hangUpAfterMs: 50 }),
  },
  { name: 'chains', token: true, connections: 100, admitted: true, shot: () => query(CHAINS) },
  {
    name: 'searches by one letter',
    token: true,
    connections: 100,
    admitted: true,
    shot: (n) =>
      query('query($s: String) { parties(search: $s, first: 100) { totalCount nodes { id } } }', {
        s: String.fromCharCode(97 + (n % 26)),
      }),
  },
  {
    name: '500 repeated directives',
    token: true,
    connections: 50,
    shot: () => query(`{ __typename ${'@skip(if: false) '.repeat(500)} }`),
  },
  {
    name: 'another content type',
    token: true,
    connections: 50,
    shot: () => ({ headers: { 'content-type': 'text/plain' }, body: '{"query": "{ __typename }"}' }),
  },
  {
    name: '60 wrong variables',
    token: true,
    connections: 50,
    shot: () =>
      query(
        `query(${times(60, (n) => `$v${n}: Int!`)}) { __typename ${times(60, (n) => `a${n}: parties(first: $v${n}) { pageInfo { hasNextPage } }`)} }`,
        Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`v${n}`, 'x'])),
      ),
  },
  {
    name: 'forged cursors and long words',
    token: true,
    connections: 50,
    shot: () =>
      query('query($a: String, $s: String) { parties(after: $a, search: $s) { nodes { id } } }', {
        a: btoa('["2026-02-30",{}]'),
        s: 'x'.repeat(1_500),
      }),
  },
  {
    name: 'a wrong token',
    token: false,
    connections: 50,
    shot: () => ({ headers: { authorization: 'Bearer wrong' }, body: { query: '{ __typename }' } }),
  },
];
