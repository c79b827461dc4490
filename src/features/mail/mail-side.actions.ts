/** Mail to the people of one side of a relationship, from a person of the other. */
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { countAgainstQuota, countNotice, countRequest } from '../quotas/quota.actions.ts';
import { type NewMail, queueMails } from './mail.actions.ts';
import { PEOPLE_OF_SIDE } from './mail.cypher.ts';
import { peopleWhoRefuse } from './refuse-all.ts';
import type { Written } from './render/mail-templates.rules.ts';

export interface SideToMail {
  relationship: string;
  side: string;
  /** The party that notifies. */
  by: string;
  key: string;
  /** The `MailKind` by which readers can turn it off. Default: the template's, if there is one. */
  kind?: string;
  /** The mail asks for something: each reader gets one an hour from the same sender. Other mails are limited for each day. */
  asks?: boolean;
}

/**
 * `key` names the reported fact: repeating it has no effect. `write` gets the name of the sender. Before both parties
 * have agreed, each mail is counted as an invitation; a party that has declined gets none. Nor does a person who has never
 * signed in and refuses all emails.
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
export async function mailSide(
  mutation: Pick<MutationContext, 'runner' | 'viewer' | 'now' | 'settings' | 'undo'>,
  { relationship, side, by, key, kind, asks }: SideToMail,
  write: (by: string) => Written,
): Promise<void> {
  const { runner, now } = mutation;
  const rows = await runner.run(PEOPLE_OF_SIDE, { side, by, relationship });
  if (rows[0]?.state === RelationshipState.DECLINED) return;
  const mails = rows.map((row): NewMail => {
    const { reader, by: name } = row;
    return {
      ...write(name),
      kind,
      key: `${key}|${reader.id}`,
      to: { partyId: reader.id, address: reader.email, name: reader.name },
      from: { name },
      relationshipId: relationship,
    };
  });
  const count = asks ? countRequest : countNotice;
  // Who refuses is counted all the same, so that the quotas of the sender do not show it.
  const counted = mails.map(({ to }) => count(mutation, by, to.partyId));
  const readers = rows.map(({ reader }) => reader);
  const [refusing] = await Promise.all([peopleWhoRefuse(runner, readers), ...counted]);
  const wanted = mails.filter(({ to }) => !refusing.has(to.partyId));
  await queueMails(runner, wanted, now, mutation.undo);
  if (rows[0]?.state === RelationshipState.PROPOSED)
    for (const _ of mails) await countAgainstQuota(mutation, 'invitations');
}
