/** What the tests of corrections share. */
import { expect } from 'vitest';
import type { Person, TestApi } from '../support/api.ts';

const ERRORS = 'errors { __typename message field code ... on IllegalState { currentState possible } }';

async function send(
  api: TestApi,
  who: Person,
  mutation: string,
  input: object,
  select = '__typename',
  type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`,
) {
  const { data, errors } = await api.call(
    who,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select} ${ERRORS} } }`,
    { input },
  );
  expect(errors, `${mutation} ${JSON.stringify(input)}`).toBeUndefined();
  return data[mutation];
}

/** The payload. @throws when the mutation was refused */
export async function does(...call: Parameters<typeof send>) {
  const payload = await send(...call);
  expect(payload.errors, `${call[2]} ${JSON.stringify(call[3])}`).toEqual([]);
  return payload;
}

/** The typed error of a mutation, which changed nothing. */
export async function refused(api: TestApi, who: Person, mutation: string, input: object) {
  const before = await graphText(api);
  const { errors } = await send(api, who, mutation, input);
  expect(errors, `${mutation} ${JSON.stringify(input)}`).toHaveLength(1);
  expect(await graphText(api), `${mutation} was refused, but changed something`).toEqual(before);
  expect(errors[0].message.length).toBeGreaterThan(10);
  return errors[0];
}

export async function refusedCode(...call: Parameters<typeof refused>): Promise<string> {
  return (await refused(...call)).code;
}

/** Bookkeeping, which an undo does not take back: events, audit, kept answers, quotas, the queue of mails, counts of bookings. */
const BOOKS =
  'Undo|Event|EventCounter|Pending|IdempotencyKey|WriteBarrier|Migration|AuditChange|AuditRecord|AuditUnchained|AuditConcern|AuditChain|AuditView|PersonKey|Quota|CostBudget|Mail|MailItem|Mailbox|MailSender|MailSubscription|Calendar';

/** All records and their edges, without versions and times of change. */
export async function graphText({ graph }: TestApi): Promise<string[]> {
  const rows = await graph.read(
    `MATCH (n) WHERE NOT n:${BOOKS}
RETURN labels(n) AS labels, [key IN keys(n) WHERE NOT key IN ['version', 'updatedAt', 'lock'] | [key, toStringOrNull(n[key]), valueType(n[key])]] AS properties,
  COLLECT { MATCH (n)-[e]-(o) WHERE NOT o:${BOOKS.replace('|Calendar', '')} RETURN [type(e), startNode(e) = n, coalesce(o.id, o.of, o.key), e {.role, .criticality}] } AS edges`,
    {},
  );
  const sorted = (value: unknown[]) => value.map((each) => JSON.stringify(each)).sort();
  return rows
    .map(({ labels, properties, edges }) =>
      JSON.stringify([sorted(labels as []), sorted(properties as []), sorted(edges as [])]),
    )
    .sort();
}
