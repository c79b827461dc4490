/**
 * The main story of Covalue in its order, only by means that people have: GraphQL, a feed of homes, and the mails that
 * arrive. A graph begins with its administrator.
 */
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInLink } from '../../src/features/access/sign-in-link.ts';
import { GATHER_SECONDS, secondsAfter } from '../../src/features/mail/mail.rules.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { arrive, record } from '../real-estate/feed.ts';
import { type Answer, startTestApi, type TestApi } from '../support/api.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

let api: TestApi;
let server: MailServer;
let sender: MailSender;

beforeAll(async () => {
  api = await startTestApi({ story: false });
  await api.graph.write((t) =>
    t.run(
      "CREATE (:Party:Person {id: 'per_operator', name: 'Operator', email: 'operator@covalue.example', administrator: true, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})",
      {},
    ),
  );
  server = await startMailServer();
  sender = new MailSender({
    graph: api.graph,
    transport: smtpTransport(server.url),
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: (seed) => signInLink(api.app.settings.signIn, seed),
      addressLink: () => '',
      pageLink: () => '',
    },
    log: pino({ level: 'silent' }),
    clock: () => secondsAfter(new Date().toISOString(), GATHER_SECONDS + 1),
  });
});
afterAll(async () => {
  await sender.stop();
  await server.close();
  await api.close();
});

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
const by =
  (email: string): Ask =>
  (query, variables) =>
    api.call(email, query, variables);
const withToken =
  (token?: string): Ask =>
  async (query, variables) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables });
    return (await (await fetch(`${api.url}/graphql`, { method: 'POST', headers, body })).json()) as Answer;
  };

async function look(ask: Ask, query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await ask(query, variables);
  expect(errors, query).toBeUndefined();
  return data;
}

async function act(ask: Ask, mutation: string, input: object, answer: string, type?: string) {
  const name = type ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${name}!) { ${mutation}(input: $input) { errors { field message } ${answer} } }`;
  const data = await look(ask, query, { input });
  expect(data[mutation].errors, mutation).toEqual([]);
  return data[mutation];
}

/** The mails that arrived at an address since the last call, by subject. */
async function mailsTo(address: string) {
  await sender.sendDue();
  const mine = server.mails.filter(({ to }) => JSON.stringify(to).includes(address));
  for (const mail of mine) server.mails.splice(server.mails.indexOf(mail), 1);
  return mine;
}

const ids: Record<string, string> = {};
const operator = by('operator@covalue.example');
const trainer = by('trainer@academy.example');
const broker = by('broker@brokerage.example');
const mortgageBroker = by('lee@keystone.example');
const DANA = 'dana@client.example';
const PASSWORD = 'velvet tractor monsoon fig';
let client: Ask = by(DANA);
const home = (key: string, more: object = {}) =>
  record(key, { City: 'Lakeview', UnparsedAddress: `${key} Shore Road`, ListPrice: 900_000, ...more });

it('begins with the providers of services', async () => {
  for (const [key, name, person, email] of [
    ['academy', 'Northlight Academy', 'Ines Moreau', 'trainer@academy.example'],
    ['brokerage', 'Maple & Main Brokerage', 'Sam Okafor', 'broker@brokerage.example'],
    ['keystone', 'Keystone Mortgage Brokers', 'Lee Tremblay', 'lee@keystone.example'],
  ] as const) {
    const { organisation } = await act(
      operator,
      'createOrganisation',
      { name, profile: 'PUBLIC', representative: false },
      'organisation { id }',
    );
    const created = await act(operator, 'createPerson', { name: person, email }, 'person { id }');
    const appointment = { organisation: organisation.id, person: created.person.id, role: 'REPRESENTATIVE' };
    await act(operator, 'appointPerson', appointment, 'organisation { id }');
    // Nobody acts for an organisation without having agreed.
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual(['An organisation offers you a membership']);
    const offered = await look(
      by(email),
      '{ viewer { party { id } person { membershipOffers { organisationName } } } }',
    );
    expect(offered.viewer).toEqual({
      party: { id: created.person.id },
      person: { membershipOffers: [{ organisationName: name }] },
    });
    await act(
      by(email),
      'acceptMembership',
      { organisation: organisation.id },
      'person { id }',
      'AnswerMembershipInput',
    );
    ids[key] = organisation.id;
  }
});

const offer = async (ask: Ask, provider: string, service: string, offering: string, products: string[] = []) => {
  const made = await act(ask, 'createService', { provider, name: service }, 'service { id }');
  for (const name of products) await act(ask, 'addProduct', { service: made.service.id, name }, 'product { id }');
  const input = { service: made.service.id, name: offering, published: true };
  const offered = await act(ask, 'createOffering', input, 'offering { id }');
  return { service: made.service.id, offering: offered.offering.id };
};
const agree = async (one: Ask, other: Ask, input: object) => {
  const { relationship } = await act(one, 'proposeRelationship', input, 'relationship { id state }');
  await act(other, 'agreeRelationship', { id: relationship.id }, 'relationship { id }', 'MoveRelationshipInput');
  return relationship.id as string;
};

it('training provides certification and knowledge to the brokers, which enable their brokerage', async () => {
  const training = await offer(trainer, ids.academy as string, 'Training', 'Broker certification');
  const brokerage = await offer(broker, ids.brokerage as string, 'Brokerage', 'Find a home', [
    'Property alert',
    'Favourites',
    'Visits',
  ]);
  ids.brokerageOffering = brokerage.offering;
  const relationship = await agree(broker, trainer, {
    provider: ids.academy,
    consumer: ids.brokerage,
    offering: training.offering,
  });
  await act(
    trainer,
    'recordActivity',
    { relationship, kind: 'PROVISION', summary: 'Certification course held' },
    'activity { id }',
  );
  for (const [name, kind] of [
    ['Broker licence', 'CERTIFICATION'],
    ['Knowledge of the market', 'KNOWLEDGE'],
  ])
    await act(
      trainer,
      'recordResource',
      { relationship, name, kind, enables: [{ service: brokerage.service, criticality: 'HIGH' }] },
      'resource { id }',
    );
});

it('the broker meets a client, understands the criteria and sets up a property alert', async () => {
  const { person } = await act(broker, 'createPerson', { name: 'Dana Whitfield', email: DANA }, 'person { id }');
  ids.client = person.id;
  // At the meeting they agree.
  ids.relationship = await agree(broker, client, {
    provider: ids.brokerage,
    consumer: ids.client,
    offering: ids.brokerageOffering,
  });
  // This depends on the academy's resources.
  const chain = await look(
    broker,
    'query ($of: ID!) { valueChain(of: $of, direction: UPSTREAM) { links { depth provider { name } resources { name } } } }',
    { of: ids.client },
  );
  const names = expect.arrayContaining([{ name: 'Broker licence' }, { name: 'Knowledge of the market' }]);
  expect(chain.valueChain.links).toContainEqual({
    depth: 2,
    provider: { name: 'Northlight Academy' },
    resources: names,
  });
  const { relationship } = ids;
  const meeting = { relationship, kind: 'PROVISION', summary: 'Met Dana and listened to what she looks for' };
  await act(broker, 'recordActivity', meeting, 'activity { id }');
  const criteria = {
    places: ['Lakeview'],
    priceTo: { amount: '1000000', currency: 'CAD' },
    bedroomsFrom: 3,
    must: ['GARAGE'],
  };
  const set = { relationship, name: 'Near the lake', frequency: 'AT_ONCE', criteria };
  const { alert } = await act(broker, 'setUpPropertyAlert', set, 'alert { id criteria { summary } resource { kind } }');
  expect(alert.resource.kind).toBe('ALERT');
  ids.alert = alert.id;
});

it('the client is provided with a URL and login information, and signs in', async () => {
  const input = {
    relationship: ids.relationship,
    accessName: 'Maple portal',
    url: 'https://portal.brokerage.example/',
  };
  await act(broker, 'grantAccess', input, 'access { state resource { kind } }');
  const [mail] = await mailsTo(DANA);
  expect(mail?.text).toContain('https://portal.brokerage.example/');
  const link = /http:\/\/\S+token=([\w-]+)/.exec(mail?.text ?? '');
  const anybody = withToken();
  await act(anybody, 'useSignInLink', { token: link?.[1], password: PASSWORD }, 'token');
  const { token } = await act(anybody, 'signIn', { email: DANA, password: PASSWORD }, 'token');
  client = withToken(token);
  expect((await look(client, '{ viewer { person { name } } }')).viewer.person.name).toBe('Dana Whitfield');
});

const MATCHES = `query ($alert: ID!) { propertyAlert(id: $alert) { unseenCount matches { nodes { id seenAt listing { id address } } } } }`;

it('she receives emails once properties meeting her criteria hit the market, and favours some', async () => {
  await arrive(api.graph, home('12'), home('14'), home('99', { City: 'Elsewhere' }));
  const [mail, ...others] = await mailsTo(DANA);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('2 homes for "Near the lake"');
  for (const text of ['12 Shore Road', '14 Shore Road', 'CAD 900,000']) expect(mail?.text).toContain(text);
  const { propertyAlert } = await look(client, MATCHES, { alert: ids.alert });
  expect(propertyAlert.unseenCount).toBe(2);
  const match = propertyAlert.matches.nodes.find((each: { listing: { address: string } }) =>
    each.listing.address.startsWith('12'),
  );
  ids.home = match.listing.id;
  await act(
    client,
    'markMatchesSeen',
    { matches: propertyAlert.matches.nodes.map((each: { id: string }) => each.id) },
    'matches { seenAt }',
  );
  await act(client, 'favouriteMatch', { match: match.id }, 'match { favouriteAt }');
});

it('the broker reviews what she is interested in, and they go back and forth with feedback', async () => {
  const favourites = await look(
    broker,
    'query ($id: ID!) { serviceRelationship(id: $id) { favourites { nodes { listing { id address } } } } }',
    { id: ids.relationship },
  );
  expect(favourites.serviceRelationship.favourites.nodes).toEqual([
    { listing: { id: ids.home, address: '12 Shore Road' } },
  ]);
  const { relationship } = ids;
  const said = await act(
    broker,
    'giveFeedback',
    { relationship, about: ids.home, text: 'The roof is new.' },
    'feedback { id }',
  );
  await act(
    client,
    'giveFeedback',
    { relationship, replyTo: said.feedback.id, text: 'I like the light.' },
    'feedback { id }',
  );
  const { listing } = await look(
    client,
    'query ($id: ID!) { listing(id: $id) { feedback { nodes { text replies { text } } } } }',
    { id: ids.home },
  );
  expect(listing.feedback.nodes).toEqual([{ text: 'The roof is new.', replies: [{ text: 'I like the light.' }] }]);
});

it('they book a visit, which is in both calendars', async () => {
  const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  const wish = {
    relationship: ids.relationship,
    place: ids.home,
    startsAt: `${day}T14:30`,
    timeZone: 'America/Toronto',
  };
  const { appointment } = await act(broker, 'proposeAppointment', wish, 'appointment { id location }');
  expect(appointment.location).toBe('12 Shore Road');
  await act(client, 'confirmAppointment', { id: appointment.id }, 'appointment { state }');
  const mails = await mailsTo(DANA);
  expect(mails.map(({ subject }) => subject?.split(':')[0])).toEqual(expect.arrayContaining(['Proposed', 'Confirmed']));
  const booked = mails.find(({ subject }) => subject?.startsWith('Confirmed'));
  expect(booked?.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
});

it('she updates her criteria, which is carried out before she sees the updated listings', async () => {
  const wish = { alert: ids.alert, wish: 'Five bedrooms instead of three' };
  const { request } = await act(client, 'askCriteriaChange', wish, 'request { id state }');
  await arrive(api.graph, home('16'), home('18', { BedroomsTotal: 5 }));
  const shown = async () =>
    (await look(client, MATCHES, { alert: ids.alert })).propertyAlert.matches.nodes
      .filter(({ seenAt }: { seenAt: string | null }) => !seenAt)
      .map(({ listing }: { listing: { address: string } }) => listing.address);
  expect(await shown()).toEqual([]);
  expect((await mailsTo(DANA)).filter(({ subject }) => subject?.includes('market'))).toEqual([]);
  expect((await mailsTo('broker@brokerage.example')).map(({ subject }) => subject)).toContain(
    'Dana Whitfield requests a change of the search criteria of "Near the lake"',
  );
  await act(
    broker,
    'carryOutCriteriaChange',
    { request: request.id, criteria: { places: ['Lakeview'], bedroomsFrom: 5, must: ['GARAGE'] }, answer: 'Done' },
    'request { state } alert { criteria { version } }',
  );
  expect(await shown()).toEqual(['18 Shore Road']);
  const subjects = (await mailsTo(DANA)).map(({ subject }) => subject);
  expect(subjects).toContain('New on the market: 18 Shore Road, Lakeview, CAD 900,000');
  expect(subjects.join()).not.toContain('16 Shore Road');
});

it('the team asks the right questions about her financing and recommends a mortgage broker who saves her money', async () => {
  const lending = await offer(mortgageBroker, ids.keystone as string, 'Mortgage brokering', 'A better mortgage');
  const rate = {
    ...{ offering: lending.offering, name: 'Three years fixed', annualRate: '0.0599', compounding: 'MONTHLY' },
    ...{ rateType: 'FIXED', termMonths: 36, fees: { amount: '1500', currency: 'CAD' } },
  };
  await act(mortgageBroker, 'recordRateOffer', rate, 'rateOffer { id }');
  const partner = await offer(mortgageBroker, ids.keystone as string, 'Referrals', 'Partner programme');
  await agree(broker, mortgageBroker, { provider: ids.keystone, consumer: ids.brokerage, offering: partner.offering });

  const { relationship } = ids;
  const asked = await act(broker, 'askFinancingQuestions', { relationship }, 'questionnaire { id questions }');
  expect(asked.questionnaire.questions).toHaveLength(8);
  const SUGGEST = `query ($client: ID!) { suggestMortgageBroker(client: $client) { __typename
    ... on MortgageBrokerRecommendation { broker { id } best { netSaving rateOffer { id } } } } }`;
  const before = await look(broker, SUGGEST, { client: ids.client });
  expect(before.suggestMortgageBroker.__typename).toBe('FinancingQuestions');
  await act(
    client,
    'answerFinancingQuestions',
    {
      ...{
        questionnaire: asked.questionnaire.id,
        balance: { amount: '412000', currency: 'CAD' },
        annualRate: '0.0725',
      },
      ...{ compounding: 'MONTHLY', rateType: 'FIXED', remainingAmortisationMonths: 324, remainingTermMonths: 36 },
      ...{ lender: 'First Harbour Bank', penaltyKind: 'THREE_MONTHS_INTEREST' },
    },
    'questionnaire { state }',
  );
  const { suggestMortgageBroker: found } = await look(broker, SUGGEST, { client: ids.client });
  expect(found).toMatchObject({ __typename: 'MortgageBrokerRecommendation', broker: { id: ids.keystone } });
  expect(Number(found.best.netSaving)).toBeGreaterThan(0);
  ids.rateOffer = found.best.rateOffer.id;
});

it('she accepts the referral, which extends the relationship, and saves', async () => {
  const accepted = await act(
    client,
    'acceptMortgageBroker',
    { client: ids.client, rateOffer: ids.rateOffer, shareFinancing: true },
    'relationship { id state extends { id } }',
  );
  expect(accepted.relationship).toMatchObject({ state: 'PROPOSED', extends: { id: ids.relationship } });
  const { id } = accepted.relationship;
  await act(mortgageBroker, 'agreeRelationship', { id }, 'relationship { state }', 'MoveRelationshipInput');
  const referrals = await look(
    mortgageBroker,
    'query ($id: ID!) { party(id: $id) { ... on Person { referrals { id state } mortgages { lender } } } }',
    { id: ids.client },
  );
  expect(referrals.party.mortgages).toEqual([{ lender: 'First Harbour Bank' }]);
  const saved = { amount: '2950.00', currency: 'CAD' };
  const outcome = { id: referrals.party.referrals[0].id, switched: true, realisedSaving: saved };
  const { referral } = await act(
    mortgageBroker,
    'recordReferralOutcome',
    outcome,
    'referral { state realisedSaving { amount } }',
  );
  expect(referral).toEqual({ state: 'SWITCHED', realisedSaving: { amount: '2950.00' } });
});

it('and is more likely to recommend her provider', async () => {
  expect((await mailsTo(DANA)).map(({ subject }) => subject)).toContain(
    'How likely are you to recommend Maple & Main Brokerage?',
  );
  const answer = { relationship: ids.relationship, score: 10, comment: 'They even saved me money.' };
  const { survey } = await act(
    client,
    'answerSurvey',
    answer,
    'survey { category precededBy(first: 100) { nodes { summary } } }',
  );
  expect(survey.category).toBe('PROMOTER');
  const happened = survey.precededBy.nodes.map(({ summary }: { summary: string }) => summary).reverse();
  const inOrder = [
    /^Met Dana/,
    /^Recorded the search criteria/,
    /^Gave Dana Whitfield access/,
    /^Used Property alert/,
    /^Used Favourites/,
    /^Gave feedback on 12 Shore Road/,
    /^Booked: Visit/,
    /^Requested other search criteria/,
    /^Changed the search criteria as requested/,
    /^Asked about the financing/,
    /^Answered the questions about the financing/,
  ].map((summary) => happened.findIndex((each: string) => summary.test(each)));
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  expect(inOrder).not.toContain(-1);
  const { netPromoterScore } = await look(
    broker,
    'query ($id: ID!) { netPromoterScore(provider: $id) { answers score } }',
    { id: ids.brokerage },
  );
  expect(netPromoterScore).toEqual({ answers: 1, score: 100 });
});
