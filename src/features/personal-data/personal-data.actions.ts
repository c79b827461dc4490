/** Opens personal data of a party to an administrator: with a reason, for an hour, and not in secret. */
import { notFound } from '../../errors.ts';
import { checkedText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { OPEN_PERSONAL_DATA } from './personal-data.cypher.ts';
import { checkReason, OPEN_MINUTES } from './personal-data.rules.ts';

export async function openPersonalData(mutation: MutationContext, input: { party: string; reason: string }) {
  const { runner, viewer, authority, now } = mutation;
  authority.overInstallation('party', 'party');
  const reason = checkReason(checkedText(input.reason, 'reason'));
  const until = new Date(Date.parse(now) + OPEN_MINUTES * 60_000).toISOString();
  const opening = { viewer: viewer.personId, party: input.party, reason, now, until };
  const [party] = await runner.run(OPEN_PERSONAL_DATA, opening);
  if (!party) throw notFound('party', 'party');
  mutation.event({
    name: 'personalDataOpened',
    entityId: input.party,
    entityVersion: 0,
    partyIds: [input.party, viewer.personId],
    change: { reason: { after: reason }, openUntil: { after: until } },
  });
  if (party.email)
    await queueMail(
      runner,
      {
        key: `personal-data|${viewer.personId}|${input.party}|${now}`,
        to: { partyId: input.party, address: party.email, name: party.name },
        template: 'notice',
        data: {
          subject: 'An administrator has opened your personal data',
          paragraphs: [
            `An administrator of Covalue can see your contact data, consents and other personal data for ${OPEN_MINUTES} minutes. The stated reason: ${reason}`,
          ],
          link: { label: 'Open in Covalue', to: '/#/account' },
        },
      },
      now,
    );
  return { party: reference(input.party) };
}
