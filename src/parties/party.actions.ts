/** What may be done to parties. */
import { asViewer, knowsParty } from '../auth/visibility.cypher.ts';
import { notFound, Refusal } from '../errors.ts';
import { newId } from '../graph/ids.ts';
import { named } from '../graph/index-names.ts';
import { nextVersion, statement } from '../graph/statement.ts';
import type { Action } from '../graphql/mutate.ts';
import { reference } from '../graphql/node-reference.ts';
import { checkedName, checkedText, checkVersion, given } from '../graphql/text-input.rules.ts';
import { addressKnown, countUse } from '../quotas/quota.actions.ts';

export interface PartyValues {
  name?: string;
  description?: string | null;
  website?: string | null;
  email?: string | null;
  segment?: string | null;
  profile?: string;
}

const CREATE = (label: 'Organisation' | 'Person', name: string) =>
  statement(
    name,
    `MATCH (recorder:Party {id: $recorder})
CREATE (p:Party:${label} {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1})
SET p += $values
CREATE (recorder)-[:RECORDED]->(p)
FOREACH (role IN CASE WHEN $role IS NULL THEN [] ELSE [$role] END |
  CREATE (recorder)-[:ACTS_FOR {role: role, since: datetime($now)}]->(p))`,
  );
const CREATE_ORGANISATION = CREATE('Organisation', 'createOrganisation');
const CREATE_PERSON = CREATE('Person', 'createPerson');
const PERSON_BY_EMAIL = statement('personByEmail', 'MATCH (p:Person {email: $email}) RETURN p.id AS id');
/** Colleagues see each other's contact data: so appointed is whose contact data one has already, not any id. */
const KNOWN_PERSON = statement(
  'knownPerson',
  asViewer(`MATCH (p:Person {id: $person}) WHERE ${knowsParty('p')} RETURN p.id AS id`),
);
const APPOINT = statement(
  'appoint',
  `MATCH (p:Person {id: $person}), (o:Organisation {id: $organisation})
SET o.lock = true REMOVE o.lock
${nextVersion('o', 'p')}
WITH p, o OPTIONAL MATCH (p)-[known:ACTS_FOR]->(o)
FOREACH (each IN CASE WHEN known IS NULL THEN [p] ELSE [] END | CREATE (each)-[:ACTS_FOR {role: $role, since: datetime($now)}]->(o))
FOREACH (each IN CASE WHEN known IS NULL THEN [] ELSE [known] END | SET each.role = $role)
RETURN o.version AS version`,
);
const DISMISS = statement(
  'dismiss',
  `MATCH (o:Organisation {id: $organisation}) SET o.lock = true REMOVE o.lock
WITH o
MATCH (p:Person {id: $person})-[a:ACTS_FOR]->(o)
WITH o, p, a, COUNT { (:Person)-[:ACTS_FOR {role: 'REPRESENTATIVE'}]->(o) } AS representatives
WITH o, p, a, representatives, a.role = 'REPRESENTATIVE' AND representatives = 1 AS last
FOREACH (each IN CASE WHEN last THEN [] ELSE [p] END | SET each.leftAt = datetime($now))
FOREACH (each IN CASE WHEN last THEN [] ELSE [a] END | DELETE each)
WITH o, last, o.version + CASE WHEN last THEN 0 ELSE 1 END AS version
FOREACH (each IN CASE WHEN last THEN [] ELSE [o] END | SET each.version = version, each.updatedAt = datetime($now))
RETURN last, o.version AS version`,
);
const LOAD = statement(
  'partyForChange',
  `MATCH (p:Party {id: $id}) SET p.lock = true REMOVE p.lock
WITH p RETURN p.version AS version, p:Person AS person, properties(p) AS before`,
);
/** Links mailed to the former address, and sessions opened with them, are no longer valid. */
const END_SIGN_INS = statement(
  'endSignInsOfPerson',
  'MATCH (:Person {id: $person})<-[edge:SIGNS_IN]-(gone) DELETE edge, gone',
);
const UPDATE = statement(
  'updateParty',
  `MATCH (p:Party {id: $id}) SET p += $values
${nextVersion('p')} RETURN p.version AS version`,
);

export async function createOrganisation(
  action: Action,
  input: PartyValues & { name: string; representative?: boolean },
) {
  const { runner, viewer, now } = action;
  const id = newId('org');
  const values = { profile: 'PRIVATE', ...checked(input) };
  const role = input.representative === false ? null : 'REPRESENTATIVE';
  await runner.run(CREATE_ORGANISATION.text, { id, now, values: named(values), recorder: viewer.personId, role });
  action.event({ name: 'partyCreated', entityId: id, entityVersion: 1, partyIds: [id, viewer.personId] });
  return { organisation: reference<never>(id) };
}

export async function createPerson(action: Action, input: PartyValues & { name: string }) {
  const { runner, viewer, now } = action;
  const id = newId('per');
  const values = { profile: 'PRIVATE', ...checked(input) };
  await checkEmailIsFree(action, values.email);
  await runner.run(CREATE_PERSON.text, { id, now, values: named(values), recorder: viewer.personId, role: null });
  await countUse(action, 'persons');
  action.event({ name: 'partyCreated', entityId: id, entityVersion: 1, partyIds: [id, viewer.personId] });
  return { person: reference<never>(id) };
}

export async function updateParty(
  action: Action,
  input: PartyValues & { id: string; expectedVersion?: number | null },
) {
  const { runner, viewer, now } = action;
  const [party] = await runner.run(LOAD.text, { id: input.id });
  if (!party || !viewer.actsFor(input.id)) throw notFound('id', 'party');
  viewer.mustChange(input.id, 'id');
  checkVersion(input.expectedVersion, party.version as number);
  const values = checked(input);
  if (party.person && values.email !== undefined && values.email !== (party.before as PartyValues).email) {
    // Tokens vouch for an address: a person who could change it could become somebody else.
    if (!viewer.administrator)
      throw new Refusal(
        'FORBIDDEN',
        'email',
        'Only an administrator can change the email address with which a person signs in.',
      );
    await checkEmailIsFree(action, values.email);
    await runner.run(END_SIGN_INS.text, { person: input.id });
  }
  const [row] = await runner.run(UPDATE.text, { id: input.id, values: named(values), now });
  action.event({
    name: 'partyUpdated',
    entityId: input.id,
    entityVersion: row?.version as number,
    partyIds: [input.id],
    change: changes(party.before as Record<string, unknown>, values),
  });
  return { party: reference<never>(input.id) };
}

export async function appoint(action: Action, input: { person: string; organisation: string; role: string }) {
  const { runner, viewer, now } = action;
  if (!viewer.actsFor(input.organisation)) throw notFound('organisation', 'organisation');
  viewer.mustChange(input.organisation, 'organisation');
  const [known] = await runner.run(KNOWN_PERSON.text, { person: input.person, viewer: viewer.email });
  if (!known) throw notFound('person', 'person whom you know');
  const [row] = await runner.run(APPOINT.text, { ...input, now });
  if (!row) throw notFound('person', 'person');
  action.event({
    name: 'personAppointed',
    entityId: input.organisation,
    entityVersion: row.version as number,
    partyIds: [input.organisation, input.person],
    change: { [input.person]: { after: input.role } },
  });
  return { organisation: reference<never>(input.organisation) };
}

/** Lets a person act for an organisation; who calls has made sure that this may be said. */
export async function appointFirst(
  runner: Action['runner'],
  appointment: { person: string; organisation: string; role: string; now: string },
): Promise<void> {
  await runner.run(APPOINT.text, appointment);
}

export async function dismiss(action: Action, input: { person: string; organisation: string }) {
  const { runner, viewer, now } = action;
  if (!viewer.actsFor(input.organisation)) throw notFound('organisation', 'organisation');
  if (input.person !== viewer.personId) viewer.mustChange(input.organisation, 'organisation');
  const [row] = await runner.run(DISMISS.text, { ...input, now });
  if (!row) throw notFound('person', 'person acting for it');
  if (row.last)
    throw new Refusal('ILLEGAL_STATE', 'person', 'This is the last representative; appoint another one first.', {
      currentState: 'LAST_REPRESENTATIVE',
      possible: ['appointPerson'],
    });
  action.event({
    name: 'personDismissed',
    entityId: input.organisation,
    entityVersion: row.version as number,
    partyIds: [input.organisation, input.person],
    change: { [input.person]: { after: null } },
  });
  return { organisation: reference<never>(input.organisation) };
}

function checked(input: PartyValues): PartyValues {
  const values = given(input, 'name', 'description', 'website', 'email', 'segment', 'profile') as PartyValues;
  if (values.name === null)
    throw new Refusal('INVALID_INPUT', 'name', '`name` cannot be null; omit it to keep the current value.');
  if (values.profile === null)
    throw new Refusal(
      'INVALID_INPUT',
      'profile',
      '`profile` cannot be null; specify PUBLIC or PRIVATE, or omit it to keep the current value.',
    );
  if (values.name !== undefined) values.name = checkedName(values.name, 'name');
  if (values.segment) values.segment = checkedName(values.segment, 'segment');
  if (values.description) values.description = checkedText(values.description, 'description');
  if (values.website) values.website = webAddress(values.website, 'website');
  return values;
}

/** Only addresses that a browser may open: no `javascript:` in a link. */
export function webAddress(url: unknown, field: string): string {
  const address = String(url);
  if (!/^https?:\/\//i.test(address))
    throw new Refusal('INVALID_INPUT', field, 'Specify a URL that begins with https:// or http://.');
  return address;
}

async function checkEmailIsFree({ runner }: Action, email: string | null | undefined): Promise<void> {
  if (!email) return;
  const [taken] = await runner.run(PERSON_BY_EMAIL.text, { email });
  if (taken)
    throw addressKnown(
      'ALREADY_EXISTS',
      'email',
      'This email address already belongs to a person; ask that person for the ID.',
    );
}

/** Scalar fields before and after, for an event. */
export function changes(
  before: Record<string, unknown>,
  after: object,
): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    Object.entries(after)
      .map(([key, value]) => [key, { before: plain(before[key]), after: plain(value) }] as const)
      .filter(([, { before: was, after: is }]) => was !== is),
  );
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'object' ? String(value) : value;
}
