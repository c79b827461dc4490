/**
 * No query shows more of a relationship between others than its disclosure allows. For every setting, all answers must
 * equal, byte for byte, those on a graph that holds only the data that the viewer may see.
 */
import { type DocumentNode, type ExecutionResult, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recommendationId } from '../../src/features/recommendations/recommenders/score-contributions.rules.ts';
import { executeOperation } from '../../src/http/execute.ts';
import { UNSEEN } from '../../src/planner/viewed.ts';
import { RequestContext } from '../../src/schema/request-context.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import {
  allowedIds,
  CONFIDED,
  deleteRecorded,
  disclose,
  PLANTED_IDS,
  plantAudit,
  plantBystanders,
  plantHidden,
  plantRecorded,
  RECORDED_IDS,
  reduce,
  SECRET,
  type Setting,
} from './hidden-graph.ts';
import { answeredFields, type Operation, reachableFields, wideOperations } from './wide-operations.ts';

/** Every disclosure of the relationship combined with every one of its resource; that of `far` alternates. */
const SETTINGS: Setting[] = (
  [
    ['PRIVATE', null, 'PRIVATE'],
    ['PRIVATE', 'PRIVATE', 'CHAIN'],
    ['PRIVATE', 'CHAIN', 'PRIVATE'],
    ['PRIVATE', 'PUBLIC', 'PUBLIC'],
    ['CHAIN', null, 'PRIVATE'],
    ['CHAIN', 'PRIVATE', 'CHAIN'],
    ['CHAIN', 'CHAIN', 'PUBLIC'],
    ['CHAIN', 'PUBLIC', 'PRIVATE'],
    ['PUBLIC', null, 'CHAIN'],
    ['PUBLIC', 'PRIVATE', 'PRIVATE'],
    ['PUBLIC', 'CHAIN', 'PRIVATE'],
    ['PUBLIC', 'PUBLIC', 'PUBLIC'],
  ] as const
).map(([hid, own, far]) => ({ hid, own, far }));

/** The client is downstream of `hid` by its broker; the mortgage broker knows the broker, but is not downstream. */
const VIEWERS = [
  { email: 'client@covalue.example', downstream: true },
  { email: 'mortgage@covalue.example', downstream: false },
];

const HELD_OUT = 0.05;

let api: TestApi;
let operations: (Operation & { document: DocumentNode })[];

beforeAll(async () => {
  api = await startTestApi({ environment: { MAP_TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png' } });
  // Some of the seeded parties are in the control group, none of the queried ones.
  api.app.settings.holdOutShare = HELD_OUT;
  // A worker has failed, as only administrators see.
  for (const status of api.app.workers())
    Object.assign(status, { lastFailedAt: new Date().toISOString(), lastFailure: 'SECRET failure' });
  await plantBystanders(api.graph);
  await plantHidden(api.graph);
  await plantAudit(api.graph);
  await plantRecorded(api.graph);
  const { schema, shapes } = api.app.planner;
  const rows = await api.graph.read(
    'MATCH (n) WHERE n.id IS NOT NULL AND (NOT n:Event OR n.id IN $planted) AND NOT n:Seed AND NOT n:Migration AND NOT n.id CONTAINS "peer_" RETURN n.id AS id ORDER BY id',
    { planted: [...PLANTED_IDS, ...RECORDED_IDS] },
  );
  // Organisations first, so that filters are tested on them.
  const ids: Record<string, string[]> = { Organisation: [] };
  for (const { id } of rows) {
    const type = shapes.ofId(id as string)?.name;
    // Internal records of the graph.
    if (!type) continue;
    ids[type] = [...(ids[type] ?? []), id as string];
  }
  const each = (name: string, values: unknown[]) => values.map((value) => ({ [name]: value }));
  const four = (prefix: string) =>
    each(
      'id',
      ['hid', 'far', 'side', 'past'].map((key) => `${prefix}_${key}`),
    );
  operations = wideOperations(schema, {
    ids,
    roots: {
      node: each(
        'id',
        [...PLANTED_IDS, ...RECORDED_IDS].filter((id) => /_(hid|rec)$/.test(id)),
      ),
      // At most 100 at once.
      nodes: [
        ...[0, 1, 2].map((third) => ({ ids: PLANTED_IDS.filter((_, index) => index % 3 === third) })),
        { ids: RECORDED_IDS },
      ],
      party: [...four('org'), { id: 'con_rec' }],
      offering: [...four('off'), { id: 'off_rec' }],
      service: [...four('svc'), { id: 'svc_rec' }],
      serviceRelationship: [...four('rel'), { id: 'rel_rec' }],
      resource: [...four('res'), ...four('res_mod'), { id: 'res_rec' }],
      valueChain: [
        { of: 'per_client' },
        { of: 'org_brokerage', maxDepth: 6 },
        { of: 'rel_hid', direction: 'DOWNSTREAM' },
        { of: 'org_hid', direction: 'UPSTREAM', states: ['ACTIVE', 'ENDED'] },
        { of: 'org_side' },
      ],
      paths: [
        { from: 'per_client', to: 'org_keystone', filter: { show: ['PARTY'] } },
        { from: 'per_client', to: 'org_hid', first: 20 },
        { from: 'org_side', to: 'con_rec' },
        { from: 'org_far', to: 'org_brokerage', maxLength: 3, filter: { startsFrom: '2026-06-01' } },
      ],
      impactOf: [
        { id: 'org_academy' },
        { id: 'org_far', maxDepth: 6 },
        { id: 'svc_hid' },
        { id: 'res_hid' },
        { id: 'res_mod_hid' },
        { id: 'res_rec' },
        { id: 'con_sup' },
      ],
      history: each('of', ['rel_rec', 'con_rec', 'rel_hid', 'org_hid', 'svc_hid', 'mtg_hid', 'rel_brokerage']),
      erasurePreview: [{}, { person: 'per_hid' }, { person: 'per_client' }],
      auditTrail: [{}, { of: 'con_rec' }, { of: 'org_hid' }, { of: 'org_brokerage' }],
      suggestMortgageBroker: [
        { client: 'per_client' },
        { client: 'per_client', minimumNetSaving: '1000000', horizonMonths: 48 },
        { client: 'org_hid', horizonMonths: 24 },
        { client: 'org_brokerage' },
        { client: 'org_notary' },
      ],
      netPromoterScore: [
        { provider: 'org_hid' },
        { provider: 'org_brokerage', service: 'svc_hid' },
        { provider: 'per_client', from: '2026-01-01T00:00:00Z' },
      ],
      attention: each('for', ['per_client', 'org_hid', 'org_brokerage', 'con_rec']),
      search: [
        { text: 'zephyr', first: 20 },
        { text: 'SECRET', first: 20 },
        { text: 'confided' },
        { text: 'rel_hid' },
        { text: 'a' },
      ],
      advocacy: [{ provider: 'org_hid' }, { provider: 'org_brokerage', first: 2 }, { provider: 'per_client' }],
      listing: [{ id: 'lst_found' }, ...four('lst_own')],
      import: four('imp'),
      importTable: each('input', [{ id: 'imp_hid' }]),
      importPreview: each('input', [{ id: 'imp_hid', kind: 'OFFERINGS', settings: READING }]),
      importCheck: four('imp'),
      importReport: four('imp'),
      propertyAlert: four('alr'),
      recommendations: [
        { for: 'per_client', first: 50 },
        { for: 'org_keystone', kinds: ['NEXT_OFFERING', 'OPPORTUNITY'] },
        { for: 'org_peer_9', kinds: ['UNDERUSED_PRODUCT'] },
        { for: 'org_hid' },
      ],
      recommendationUplift: [{ since: '2020-01-01' }],
      opportunities: [
        { consumer: 'per_client' },
        { consumer: 'org_keystone', first: 50 },
        { provider: 'org_keystone', first: 50 },
        { provider: 'org_hid' },
      ],
      underuseOf: each('provider', ['org_brokerage', 'org_academy', 'org_hid']),
      underusedProducts: each('relationship', ['rel_peer', 'rel_brokerage', 'rel_hid']),
      explainRecommendation: ['off_mortgage', 'off_hid', 'off_far', 'off_side'].flatMap((offering) =>
        each(
          'id',
          ['per_client', 'org_keystone'].map((party) => recommendationId(party, offering)),
        ),
      ),
    },
    values: {
      first: ['2'],
      // ["2026-03-01", "org_x"]: comes after something in every order.
      after: ['"WyIyMDI2LTAzLTAxIiwgIm9yZ194Il0"'],
      // [0, "2026-03-01", "mat_x"]: their order is unseen first.
      'matches.after': ['"WzAsICIyMDI2LTAzLTAxIiwgIm1hdF94Il0"'],
      // ["2026-03-01", 50, "2026-03-01T00:00Z", "x"]: by day, weight and instant.
      'attention.after': ['"WyIyMDI2LTAzLTAxIiw1MCwiMjAyNi0wMy0wMVQwMDowMFoiLCJ4Il0"'],
      search: ['"Zephyr"', '"ma"'],
      segments: ['"SECRET segment"', '"Education"'],
      with: ['"org_hid"', '"org_brokerage"'],
      offering: ['"off_hid"'],
      recordedBy: ['"org_hid"', '"org_brokerage"'],
      assignee: ['"per_hid"'],
      for: ['"per_client"', '"org_hid"', '"org_brokerage"'],
      tag: ['"secret"'],
      service: ['"svc_hid"', '"svc_inc_hid"'],
      provider: ['"org_hid"'],
      priceFrom: ['{amount: "400000", currency: "CAD"}'],
      priceTo: ['{amount: "400000", currency: "CAD"}'],
      near: ['{latitude: 43.6, longitude: -79.6, radiusKm: 20}'],
      listingKey: ['"found"'],
      Int: ['3'],
      place: ['"Lakeview"', '"lst_found"'],
      performedBy: ['"per_hid"'],
      about: ['"lst_found"'],
      templates: ['"SECRET"'],
      Boolean: ['true', 'false'],
      Date: ['"2033-03-04"', '"2026-06-01"'],
      DateTime: ['"2033-03-08T00:00:00.000Z"'],
    },
  }).map((operation) => ({ ...operation, document: parse(operation.query) }));
}, 240_000);
afterAll(() => api.close());

async function answer({ document, variables }: (typeof operations)[number], email: string): Promise<string> {
  const context = new RequestContext(
    { ...api.app, graph: api.graph, views: UNSEEN },
    email,
    '',
    '2026-11-24T00:00:00.000Z',
  );
  const given: ExecutionResult = await executeOperation({ document, variables }, context).catch((error) => ({
    errors: [error],
  }));
  return JSON.stringify(given);
}

/** All answers of a person, in the order of the operations; errors are part of them. */
async function answers(email: string): Promise<string[]> {
  const all: string[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < operations.length; index = next++) {
      all[index] = withoutToken(await answer(operations[index] as (typeof operations)[number], email));
    }
  };
  await Promise.all([work(), work()]);
  return all;
}

/** The token of a preview is another one in each answer. */
function withoutToken(answered: string): string {
  return answered.replace(/"confirmationToken":"[^"]*"/g, '"confirmationToken":"given"');
}

/** How a table is read. */
const READING = { encoding: 'utf-8', delimiter: ',', headerLine: 1, columns: [{ column: 0, field: 'name' }] };

/** For those who act for the party only: files of imports (test/imports), invitations of members (test/memberships), and what waits for it (test/attention). */
const ONLY_FOR_REPRESENTATIVES =
  /^(Attention(Item|ItemEdge|Count|Handling)|Task|ImportTable|ImportColumn|ImportedValue|ImportPreview|PreviewedRow|MemberInvitation|ImportProblem|ImportCheck|DuplicateCount|ImportDuplicate|ReportedRow)\.|^Query\.import(Table|Preview|Check|Report)$/;

/** Fields without a value for anyone, each with its reason. */
const NOT_ANSWERED: Record<string, string> = {
  'Mortgage.repaymentType': 'the planted mortgages do not say how they are repaid',
  'ExcludedRateOffer.qualification': 'the planted clients qualify for every offer',
  'MortgageBrokerRecommendation.missingFacts': 'the planted clients have stated all facts',
  'StayWithMortgage.missingFacts': 'the planted clients have stated all facts',
  'MortgageComparison.oldPaidOffMonth': 'no planted mortgage is paid off within the horizon',
  'MortgageComparison.newPaidOffMonth': 'no planted mortgage is paid off within the horizon',
  'MortgageComparison.oldLastPayment': 'no planted mortgage is paid off within the horizon',
  'MortgageComparison.newLastPayment': 'no planted mortgage is paid off within the horizon',
  'Query.signInProvider': 'no identity provider is configured; see test/access/provider-sign-in.test.ts',
  'Contact.shownPacks': 'a contact has no screens',
  'Query.import': 'imports of others are hidden from administrators',
  'Organisation.memberInvitations': 'invitations of others are hidden from administrators',
  'Contact.consents': 'a contact gives none',
  'Contact.referrals': 'a contact gives none',
  'Contact.mortgages': 'the administrator noted none',
  'Viewer.pendingUndos': 'the administrator has changed nothing; see test/corrections/undo.test.ts',
  ...Object.fromEntries(
    ['id', 'mutation', 'until', 'secondsLeft'].map((name) => [`Undo.${name}`, 'as Viewer.pendingUndos']),
  ),
  'DemoData.recorded': 'the people of the story have recorded nobody; see test/demo-data',
  'Contact.mailBasisUntil': 'consent has no end; see test/contacts/mailing.test.ts',
  ...Object.fromEntries(
    ['edges', 'nodes', 'counts'].map((name) => [`AttentionConnection.${name}`, 'what waits for others is hidden']),
  ),
  'PersonalDataExport.cut': 'nothing is cut; see test/erasure/export.test.ts',
  'Viewer.serviceAccount': 'the administrator is a person; see test/access/service-accounts.test.ts',
  'LikelihoodToRecommend.mainDriver': 'the planted answers are too few for drivers; see test/advocacy',
  ...Object.fromEntries(
    ['kind', 'reason', 'have', 'need', 'sentence'].map((field) => [
      `RecommendationAbstention.${field}`,
      'the planted models do not abstain; see test/recommendations',
    ]),
  ),
  'Query.recommendationAbstentions': 'the planted models do not abstain; see test/recommendations',
  'FinancingQuestions.outdated': 'the facts that are asked for are missing, not outdated',
  'FinancingQuestions.explanation': 'the facts that are asked for are missing, not outdated',
};

it('queries every reachable field, and the administrator gets a value for each', async () => {
  const { schema } = api.app.planner;
  for (const { document, query } of operations)
    expect(
      validate(schema, document)
        .map(({ message }) => message)
        .filter((m) => !/conflict/.test(m)),
      query,
    ).toEqual([]);
  await disclose(api.graph, SETTINGS.at(-1) as Setting);
  // Personal data is shown to administrators who have stated a reason (test/personal-data).
  await api.graph.execute(
    `MATCH (a:Person {email: 'admin@covalue.example'}), (p:Party)
CREATE (a)-[:OPENED {reason: 'A test', openedAt: datetime(), openUntil: datetime() + duration('PT5H')}]->(p)`,
    {},
  );
  // Nobody but the person sees its settings of emails, and a requested change of the address.
  await api.graph.execute(
    `MATCH (a:Person {email: 'admin@covalue.example'}) SET a.mailTimeZone = 'UTC', a.locale = 'en-CA', a.mutedMails = ['VISIT'], a.mutedNotices = ['VISIT']
CREATE (:EmailChange {newAddress: 'new@covalue.example', at: datetime(), expiresAt: datetime() + duration('PT5H')})-[:CHANGES_EMAIL_OF]->(a)`,
    {},
  );
  const given = await answers('admin@covalue.example');
  expect(given.join()).not.toContain('SECRET-new');
  expect(given.flatMap((each, index) => (JSON.parse(each).errors ? [shown(index, each)] : []))).toEqual([]);
  const answered = new Set<string>();
  for (const each of given) answeredFields({ __typename: 'Query', ...JSON.parse(each).data }, answered);
  const missing = [...reachableFields(schema)].filter(
    (field) => !answered.has(field) && !NOT_ANSWERED[field] && !ONLY_FOR_REPRESENTATIVES.test(field),
  );
  expect(missing).toEqual([]);
  const all = given.join('\n');
  // Imports show that a party has contacts: for those who act for it only, as tasks. An undo is for the person who made the change.
  const isHidden = (id: string) => /^(imp|und|tsk|ath)_/.test(id);
  for (const id of PLANTED_IDS) expect(all.includes(`"${id}"`), `the operator sees ${id}`).toBe(!isHidden(id));
  expect(all).toContain('"imp_own"');
  // What a party recorded for itself is hidden from administrators too, and changes none of their answers.
  expect(all).toContain('"con_own"');
  expect(RECORDED_IDS.filter((id) => all.includes(`"${id}"`))).toEqual([]);
  expect(CONFIDED.exec(all)?.[0]).toBeUndefined();
  await deleteRecorded(api.graph);
  const without = await answers('admin@covalue.example');
  const changed = given.flatMap((each, index) => (each === without[index] ? [] : [shown(index, each)]));
  expect(changed.filter((each) => !/backgroundWorkers|deliveries/.test(each))).toEqual([]);
  await plantRecorded(api.graph);
}, 1_200_000);

it('shows only the data of a relationship between others that its disclosure permits', async () => {
  const given = new Map<string, string[]>();
  const keyOf = (setting: Setting, email: string) => JSON.stringify([setting, email]);
  const nameOf = (setting: Setting, email: string) =>
    `${email}, relationship ${setting.hid}, resource ${setting.own ?? 'as that'}, beyond it ${setting.far}`;
  for (const setting of SETTINGS) {
    await disclose(api.graph, setting);
    for (const { email, downstream } of VIEWERS) {
      const all = await answers(email);
      given.set(keyOf(setting, email), all);
      const allowed = allowedIds(setting, downstream);
      const text = all.join('\n');
      for (const id of allowed)
        expect(text.includes(`"${id}"`), `${nameOf(setting, email)}: tells of ${id}`).toBe(true);
      const hidden = PLANTED_IDS.filter((id) => !allowed.has(id) && text.includes(`"${id}"`));
      const recorded = RECORDED_IDS.filter((id) => text.includes(`"${id}"`));
      expect(recorded, nameOf(setting, email)).toEqual([]);
      const secret = SECRET.exec(text)?.[0] ?? CONFIDED.exec(text)?.[0];
      if (hidden.length || secret) {
        const index = all.findIndex((each) => SECRET.test(each) || hidden.some((id) => each.includes(`"${id}"`)));
        expect.fail(`${nameOf(setting, email)}: tells of ${hidden} ${secret ?? ''}\n${shown(index, all[index] ?? '')}`);
      }
    }
  }
  // Counts, filters, orders, cursors, paths and suggestions: as if only the visible data existed.
  for (const setting of SETTINGS)
    for (const { email, downstream } of VIEWERS) {
      const reduced = await answersOnReduced(setting, email, downstream);
      const all = given.get(keyOf(setting, email)) as string[];
      const index = all.findIndex((each, at) => each !== reduced[at]);
      if (index >= 0) {
        const [seen = '', permitted = ''] = [all[index], reduced[index]];
        const at = [...seen].findIndex((character, place) => character !== permitted[place]);
        const around = (text: string) => text.slice(Math.max(0, at - 200), at + 200);
        expect.fail(
          `${nameOf(setting, email)}: ${shown(index, '')}\n…${around(seen)}…\ninstead of\n…${around(permitted)}…`,
        );
      }
    }
}, 900_000);

const onReduced = new Map<string, Promise<string[]>>();

/** Without visible data the settings do not differ, so one is enough. */
function answersOnReduced(setting: Setting, email: string, downstream: boolean): Promise<string[]> {
  const allowed = allowedIds(setting, downstream);
  const key = `${email} ${allowed.size ? JSON.stringify(setting) : ''}`;
  let all = onReduced.get(key);
  if (!all) {
    all = plantHidden(api.graph)
      .then(() => disclose(api.graph, setting))
      .then(() => reduce(api.graph, allowed))
      .then(() => answers(email));
    onReduced.set(key, all);
  }
  return all;
}

function shown(index: number, given: string): string {
  const { query, variables } = operations[index] as Operation;
  return `${query}\n${JSON.stringify(variables)}\n${given.slice(0, 3_000)}`;
}
