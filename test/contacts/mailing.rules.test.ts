/** The first mail to a contact, as it is sent. */
import { expect, it } from 'vitest';
import { messageOf } from '../../src/features/mail/render/mail-message.ts';
import { MAILS } from '../support/all-mails.ts';

const message = (item: object, origin = 'https://covalue.example') =>
  messageOf(
    {
      id: 'mai_1',
      address: 'ann@customer.example',
      name: '',
      attempts: 1,
      messageId: 'mai_1@covalue.example',
      date: '2026-03-01T10:00:00Z',
      lists: [{ token: 'list', name: 'Alert' }],
      relationshipState: 'ACTIVE',
      contents: [JSON.stringify(item)],
    },
    {
      types: MAILS,
      origin,
      sender: 'no-reply@covalue.example',
      signInLink: () => '',
      addressLink: () => '',
      pageLink: (path, seed, address) => `${origin}${path}?token=${seed}-${address.length}`,
    },
  );
const FIRST = { recorder: 'Maple & Main', askedBy: 'Sam', about: 'homes', basis: 'NONE', linkSeed: 'seed' };

it('has a link that agrees, one that refuses all, and one that refuses the sender, also for mail programs', () => {
  const { text, headers } = message({ template: 'contact-mailing', data: FIRST });
  expect(text).toContain('https://covalue.example/contacts/emails/agree?token=seed-20');
  expect(text).toContain('https://covalue.example/contacts/emails/end?token=seed-20&all=1');
  expect(headers).toMatchObject({
    'List-Unsubscribe': '<https://covalue.example/contacts/emails/end?token=seed-20>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
  expect(message({ template: 'contact-mailing', data: FIRST }, 'http://localhost').headers).not.toHaveProperty(
    'List-Unsubscribe-Post',
  );
});

it.each([
  ['NONE', 'None are sent unless you agree'],
  ['CONSENT', 'states that you agreed'],
  ['EXISTING_BUSINESS', 'states that you are its customer'],
])('says on which basis the sender writes: %s', (basis, words) => {
  expect(
    message({ template: 'contact-mailing', data: { ...FIRST, basis } })
      .text?.toString()
      .replace(/\s+/g, ' '),
  ).toContain(words);
});

it('ends all emails of the sender with the link of a mail on homes, not those of one alert', () => {
  const home = {
    alertName: 'Alert',
    change: 'NEW',
    title: '1 Shore Road',
    recorder: 'Maple',
    agreed: true,
    match: 'mat_1',
    linkSeed: 'home',
    endSeed: 'end',
  };
  const { text, headers } = message({ template: 'contact-match', data: home });
  expect(text).toContain('/contacts/home?token=home-20&match=mat_1');
  expect(headers).toMatchObject({ 'List-Unsubscribe': '<https://covalue.example/contacts/emails/end?token=end-20>' });
  expect(text).not.toContain('/mail/unsubscribe');
});
