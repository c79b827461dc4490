/** Trying dead letters again. */

import { isContact } from '../../../access-control/recorded.rules.ts';
import { DomainError, notFound } from '../../../errors.ts';
import { onlyRow } from '../../../graph/only-row.ts';
import { checkVersion } from '../../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../../mutations/run-mutation.ts';
import { reference } from '../../../schema/node-reference.ts';
import { LOCK_MAIL } from '../mail.cypher.ts';
import { checkedAddress, MailState } from '../mail.rules.ts';
import { RETRY_MAIL } from './mail-sender.cypher.ts';

export async function retryMail(mutation: MutationContext, input: { id: string; expectedVersion?: number | null }) {
  const { runner, viewer, authority, now } = mutation;
  const [mail] = await runner.run(LOCK_MAIL, { id: input.id });
  // A contact gets mails from its recorder only, who invites it again.
  if (!mail || isContact(mail.reader)) throw notFound('id', 'mail');
  const { provider, reader } = mail;
  if (viewer.administrator) authority.overInstallation('id', 'mail');
  else authority.over({ provider, person: reader }, 'id', 'mail');
  checkVersion(input.expectedVersion, mail.version);
  if (mail.state !== MailState.DEAD)
    throw new DomainError('ILLEGAL_STATE', 'id', `Only dead letters can be retried; this email is ${mail.state}.`, {
      currentState: mail.state,
      possible: [],
    });
  const address = checkedAddress(mail.address, 'id');
  const { version } = onlyRow(await runner.run(RETRY_MAIL, { id: input.id, now, address }));
  mutation.event({
    name: 'mailRetried',
    entityId: input.id,
    entityVersion: version,
    partyIds: provider ? [provider] : [viewer.personId],
  });
  return { mail: reference(input.id) };
}
