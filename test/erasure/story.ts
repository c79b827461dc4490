/** A person whose data is everywhere: what the tests of its erasure do before, and where they look for it afterwards. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect } from 'vitest';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { FACTS } from '../rights/matrix-world.ts';
import type { TestApi } from '../support/api.ts';

export const NAME = 'Dana Whitfield';
export const EMAIL = 'client@covalue.example';
export const PHONE = '+1 416 555 0134';
export const PASSWORD = 'velvet tractor monsoon fig';
/** An idempotency key that a client of the API repeats after the erasure. */
export const KEY = 'grant-1';

/** In lower case; phones by their digits. */
const TRACES = ['dana', 'whitfield', EMAIL, encodeURIComponent(EMAIL), 'ossington'];
const DIGITS = '4165550134';

export async function mutate(api: TestApi, person: string, name: string, input: object, fields = '') {
  const type = name === 'publishCalendarFeed' ? 'CalendarFeedInput' : `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.call(
    person,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { code field message } } }`,
    { input },
  );
  expect(errors, name).toBeUndefined();
  return data[name];
}

const noted = {
  relationship: 'rel_brokerage',
  kind: 'RELATIONSHIP_MANAGEMENT',
  summary: 'Wrote to Dana',
  idempotencyKey: KEY,
};
/** An activity, of which the same request gives the same answer. */
export const noteAgain = (api: TestApi) => mutate(api, 'broker', 'recordActivity', noted, 'activity { id summary }');

export async function live(api: TestApi): Promise<void> {
  const hash = await hashedPassword(PASSWORD, []);
  await api.graph.execute(
    'MATCH (p:Person {id: $id}) SET p.phone = $phone CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})',
    { id: 'per_client', hash, phone: PHONE },
  );
  const relationship = 'rel_brokerage';
  // The story with homes has an access already.
  await mutate(api, 'broker', 'grantAccess', { relationship, person: 'per_client' });
  const steps: [string, string, object][] = [
    [
      'client',
      'updateParty',
      { id: 'per_client', description: `${NAME}, 12 Ossington Avenue`, website: 'https://dana.example' },
    ],
    ['client', 'recordMortgage', { client: 'per_client', relationship, ...FACTS, lender: 'Bank of Whitfield' }],
    ['client', 'giveConsent', { giver: 'per_client', to: 'org_brokerage', purpose: 'FINANCING_REFERRAL' }],
    ['client', 'createWebhook', { party: 'per_client', url: 'https://example.org/dana' }],
    ['client', 'requestEmailChange', { email: 'dana.w@covalue.example' }],
    ['client', 'publishCalendarFeed', {}],
    ['broker', 'updateRelationship', { id: relationship, purpose: `A home for ${NAME} near Ossington` }],
    ['broker', 'recordAgreement', { relationship, title: `Agreement with ${NAME}`, terms: 'Signed by Dana.' }],
    [
      'broker',
      'recordActivity',
      { relationship, kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Called Dana', note: `On ${PHONE}` },
    ],
    ['broker', 'recordResource', { relationship, name: "Dana's report", kind: 'REPORT', description: EMAIL }],
    [
      'broker',
      'recordActivity',
      {
        relationship: 'rel_referral',
        kind: 'RELATIONSHIP_MANAGEMENT',
        summary: 'Recommended a client',
        note: `Write to ${EMAIL.toUpperCase()}.`,
      },
    ],
    ['broker', 'updateRelationship', { id: 'rel_referral', purpose: `For clients such as ${EMAIL}` }],
    [
      'broker',
      'proposeAppointment',
      { relationship, ...inDays(9), note: 'Dana brings her partner', location: '12 Ossington Avenue' },
    ],
    ['broker', 'askFinancingQuestions', { relationship, note: 'Dear Dana' }],
    ['broker', 'askForAdvocacy', { relationship, milestone: 'Found' }],
    ['admin', 'openPersonalData', { party: 'per_client', reason: 'Dana asked for help on the phone' }],
    ['broker', 'giveFeedback', { relationship, about: 'res_alert', text: 'Dana likes it' }],
  ];
  for (const [person, name, input] of steps) {
    const { errors } = await mutate(api, person, name, input);
    expect(errors, `${name} of ${person}`).toEqual([]);
  }
  expect((await noteAgain(api)).activity.summary).toBe('Wrote to Dana');
  const post = (query: string) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  await post(`mutation { requestSignInLink(input: { email: "${EMAIL}" }) { done } }`);
  await post(`mutation { signIn(input: { email: "${EMAIL}", password: "wrong password here" }) { token } }`);
  const signedIn = await post(`mutation { signIn(input: { email: "${EMAIL}", password: "${PASSWORD}" }) { token } }`);
  expect(JSON.stringify(await signedIn.json())).toContain('"token":"ey');
}

function inDays(days: number) {
  const startsAt = new Date(Date.now() + days * 86_400_000).toISOString();
  return { startsAt, timeZone: 'America/Toronto', durationMinutes: 30 };
}

/** Each property of a node or relationship that has a trace of the person, as `<labels>.<property>: <value>`. */
export async function tracesIn(graph: Graph): Promise<string[]> {
  const rows = await graph.read(
    `MATCH (n) RETURN labels(n) AS labels, properties(n) AS values
UNION ALL MATCH ()-[n]->() RETURN [type(n)] AS labels, properties(n) AS values`,
    {},
  );
  return rows.flatMap(({ labels, values }) =>
    Object.entries(values as object).flatMap(([name, value]) =>
      hasTrace(JSON.stringify(value) ?? '') || hasTrace(name) ? [`${labels}.${name}: ${JSON.stringify(value)}`] : [],
    ),
  );
}

function hasTrace(text: string): boolean {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const digits = text.replace(/[\s().+-]/g, '');
  return TRACES.some((trace) => folded.includes(trace)) || digits.includes(DIGITS);
}

/** Files with emails, decoded, that have a trace. */
export async function tracesInMails(folder: string): Promise<string[]> {
  const outbox = join(folder, 'outbox');
  const files = existsSync(outbox) ? readdirSync(outbox) : [];
  const found: string[] = [];
  for (const file of files) {
    const { text, html, subject, to, attachments } = await simpleParser(readFileSync(join(outbox, file)));
    const whole = [text, html, subject, JSON.stringify(to), ...attachments.map(({ content }) => String(content))].join(
      '\n',
    );
    if (hasTrace(whole)) found.push(file);
  }
  return found;
}

export async function preview(api: TestApi, person: string, of?: string) {
  const { data, errors } = await api.call(
    person,
    `query ($of: ID) { erasurePreview(person: $of) { personId name endedRelationships endedMemberships needsPassword confirmationToken
      deleted { what count } pseudonymised { what count } blockers { kind message organisation { id } } } }`,
    { of },
  );
  expect(errors).toBeUndefined();
  return data.erasurePreview;
}

export async function erased(graph: Graph, timeout = 60_000): Promise<void> {
  await expect
    .poll(async () => (await graph.read('MATCH (e:Erasure) RETURN collect(e.state) AS states', {}))[0], { timeout })
    .toEqual({ states: ['DONE'] });
}
