/** Trying dead letters again. */
import { notFound, Refusal } from '../errors.ts';
import { statement } from '../graph/statement.ts';
import type { Action } from '../graphql/mutate.ts';
import { reference } from '../graphql/node-reference.ts';
import { checkVersion } from '../graphql/text-input.rules.ts';
import { checkedAddress, MailState } from './mail.rules.ts';
import { RETRY_MAIL } from './mail-queue.cypher.ts';

const LOCK = statement(
  'mailForChange',
  `MATCH (m:Mail {id: $id})-[:FOR]->(b) SET b.lock = true REMOVE b.lock
WITH m SET m.lock = true REMOVE m.lock
WITH m MATCH (m)-[:TO]->(reader)
RETURN m.version AS version, m.state AS state, coalesce(reader.email, m.address) AS address, reader.id AS reader,
  COLLECT { MATCH (m)-[:ABOUT]->()<-[:PROVIDER_OF]-(p) RETURN p.id }[0] AS provider`,
);
export async function retryMail(action: Action, input: { id: string; expectedVersion?: number | null }) {
  const { runner, viewer, now } = action;
  const [mail] = await runner.run(LOCK.text, { id: input.id });
  const provider = mail?.provider as string | null;
  const seen = mail && (viewer.actsFor(mail.reader as string) || (provider !== null && viewer.actsFor(provider)));
  if (!seen) throw notFound('id', 'mail');
  if (!viewer.administrator && !(provider && viewer.mayChange(provider)))
    throw new Refusal(
      'FORBIDDEN',
      'id',
      'Only an administrator or a representative of the sender can retry this email; ask one of them.',
    );
  checkVersion(input.expectedVersion, mail.version as number);
  if (mail.state !== MailState.DEAD)
    throw new Refusal('ILLEGAL_STATE', 'id', `Only dead letters can be retried; this email is ${mail.state}.`, {
      currentState: mail.state,
      possible: [],
    });
  const [row] = await runner.run(RETRY_MAIL.text, {
    id: input.id,
    now,
    address: checkedAddress(mail.address as string, 'id'),
  });
  action.event({
    name: 'mailRetried',
    entityId: input.id,
    entityVersion: row?.version as number,
    partyIds: provider ? [provider] : [viewer.personId],
  });
  return { mail: reference<never>(input.id) };
}
