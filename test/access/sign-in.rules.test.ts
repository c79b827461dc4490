/** Limits on sign-in attempts, and the headers of mails with links. */
import { describe, expect, it } from 'vitest';
import { accountLimits, clientOf, linkMailLimit, placeLimits } from '../../src/features/access/attempt-limits.rules.ts';
import type { NewMail } from '../../src/features/mail/mail.actions.ts';
import { messageOf } from '../../src/features/mail/render/mail-message.ts';
import { MAILS } from '../support/all-mails.ts';

const EMAIL = 'client@covalue.example';
const HOUR_MS = 3_600_000;

describe('attempts', () => {
  it('are counted per /64 of IPv6, and per IPv4 address in any notation', () => {
    const pair = (address: string) => placeLimits('sign-in', clientOf(address), 'a', false)[0]?.key;
    expect(clientOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    for (const same of ['2001:db8:1:2::', '2001:DB8:1:2:ffff::9', '[2001:db8:1:2::7]:443', '2001:db8:1:2::1%eth0'])
      expect(pair(same), same).toBe(pair('2001:db8:1:2:3:4:5:6'));
    expect(pair('2001:db8:1:3::')).not.toBe(pair('2001:db8:1:2::'));
    for (const same of [
      '::ffff:192.0.2.7',
      '::FFFF:c000:0207',
      '192.0.2.7:8080',
      '[::ffff:192.0.2.7]:80',
      ' 192.0.2.7',
    ])
      expect(clientOf(same), same).toBe('192.0.2.7');
    expect(clientOf('::1')).toBe('0:0:0:0::/64');
    for (const odd of ['', 'unknown', 'fe80::zz', ':::', 'x'.repeat(500)])
      expect(() => clientOf(odd), odd).not.toThrow();
  });

  it('have limits within which a permitted password cannot be guessed', () => {
    expect(placeLimits('sign-in', 'c', 'a', true).map(({ max }) => max)).toEqual([5]);
    expect(placeLimits('sign-in', 'c', 'a', false).map(({ max }) => max)).toEqual([5, 100]);
    const { burst, slow } = accountLimits('a');
    expect(burst.max + HOUR_MS / slow.windowMs).toBe(220);
    expect(linkMailLimit('a').max).toBe(3);
  });
});

it('unsubscribes by one POST only where the address is https', () => {
  const content: Partial<NewMail> = { template: 'notice', data: { subject: 'S', paragraphs: ['P'] } };
  const headers = (origin: string) =>
    messageOf(
      {
        id: 'm',
        address: EMAIL,
        name: 'Dana',
        attempts: 1,
        messageId: 'm@x',
        date: '2026-01-01T00:00:00Z',
        lists: [{ token: 't', name: 'Homes' }],
        contents: [JSON.stringify(content)],
      },
      {
        types: MAILS,
        origin,
        sender: 'no-reply@covalue.example',
        signInLink: (seed) => seed,
        addressLink: () => '',
        pageLink: () => '',
      },
    ).headers;
  expect(headers('https://covalue.example')).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
  for (const origin of ['http://covalue.example', 'http://localhost:4000']) {
    expect(headers(origin)).not.toHaveProperty('List-Unsubscribe-Post');
    expect(headers(origin)).toHaveProperty('List-Unsubscribe');
  }
});
