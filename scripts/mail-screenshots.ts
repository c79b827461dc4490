/**
 * `npm run mail-screenshots`: sends one mail of each kind to a real SMTP server, and renders the received mails with
 * Chromium into docs/images/mail-*.png.
 */
import { mkdirSync } from 'node:fs';
import { smtpTransport } from '../src/features/mail/queue/mail-transport.ts';
import { messageOf } from '../src/features/mail/render/mail-message.ts';
import type { Written } from '../src/features/mail/render/mail-templates.rules.ts';
import type { MatchMail } from '../src/features/real-estate/alerts/match.mail.rules.ts';
import { MAILS as TYPES } from '../test/support/all-mails.ts';
import { openChromium } from '../test/support/chromium.ts';
import { startMailServer } from '../test/support/mail-server.ts';

const FOLDER = 'docs/images';
const home = (more: Partial<MatchMail>): Written => ({
  template: 'match',
  data: {
    alertName: 'Family home near the lake',
    change: 'NEW',
    title: '12 Lakeview Road, Burlington',
    price: { amount: '849000.00', currency: 'CAD' },
    facts: ['3 bedrooms', '2 bathrooms', '142 m²', 'built 1996'],
    met: ['In Burlington or within 10 km of it', 'Price up to CAD 900,000', 'At least 3 bedrooms', 'Garden'],
    missed: ['Garage (nice to have)'],
    unknown: ['Fireplace'],
    picture: 'https://pictures.covalue.example/12',
    link: { label: 'See the home', to: '/homes/lst_12' },
    ...more,
  },
});
const MAILS: Record<string, Written[]> = {
  match: [home({})],
  digest: [
    home({}),
    home({
      change: 'PRICE_CHANGED',
      title: '4 Orchard Lane, Oakville',
      price: { amount: '799000.00', currency: 'CAD' },
      previousPrice: { amount: '829000.00', currency: 'CAD' },
      facts: ['4 bedrooms', '2 bathrooms', '156 m²'],
      picture: undefined,
      met: ['Price up to CAD 900,000', 'At least 3 bedrooms'],
      missed: [],
      unknown: [],
    }),
  ],
  invitation: [
    {
      template: 'invitation',
      data: {
        organisation: 'Maple & Main Brokerage',
        invitedBy: 'Sam Okafor',
        name: 'Client portal',
        url: 'https://portal.covalue.example/',
        linkSeed: 'vX3l2Qm8r0',
        linkExpiresAt: '2026-12-01T15:00:00.000Z',
      },
    },
  ],
  visit: [
    {
      template: 'visit',
      data: {
        change: 'CONFIRMED',
        title: 'Visit of 12 Lakeview Road',
        place: '12 Lakeview Road, Burlington, Ontario',
        startsAt: '2026-11-28T19:30:00.000Z',
        endsAt: '2026-11-28T20:15:00.000Z',
        timeZone: 'America/Toronto',
        with: 'Sam Okafor',
        note: 'Please ring twice; the owners have a dog that likes <everybody>.',
        link: { label: 'Move or cancel', to: '/visits/1' },
      },
    },
  ],
  'change-request': [
    {
      template: 'change-request',
      data: {
        change: 'ASKED',
        by: 'Dana Whitfield',
        alertName: 'Family home near the lake',
        wishes: ['Price up to CAD 950,000 (was 900,000)', 'At least 4 bedrooms (was 3)', 'Never: apartment'],
        note: 'My mother will move in with us.',
        link: { label: 'Review and carry out', to: '/requests/1' },
      },
    },
  ],
  recommendation: [
    {
      template: 'recommendation',
      data: {
        from: 'Maple & Main Brokerage',
        title: 'A mortgage broker could lower your rate',
        benefit: 'CAD 14,212 less over the next 60 months, fees and penalty deducted',
        reasons: [
          'Your bank asks 7.25 %; Keystone Mortgage Brokers has 5.99 % for a home like yours.',
          'Switching pays for itself in month 9.',
        ],
        link: { label: 'Look at it', to: '/recommendations/1' },
      },
    },
  ],
};

/** Stands for a listing's picture. */
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="1068" height="480"><rect width="1068" height="480" fill="#cfe6f2"/>
<rect y="340" width="1068" height="140" fill="#9cc48d"/><path d="M340 220 534 90l194 130z" fill="#8c4a3c"/><rect x="370" y="220" width="328" height="170" fill="#f3e9d8"/>
<rect x="500" y="290" width="70" height="100" fill="#5a3b2e"/><rect x="405" y="255" width="62" height="54" fill="#88b5cf"/><rect x="600" y="255" width="62" height="54" fill="#88b5cf"/></svg>`;

const server = await startMailServer();
const transport = smtpTransport(server.url);
const browser = await openChromium();
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, items] of Object.entries(MAILS)) {
    const from = { name: 'Maple & Main Brokerage', replyTo: 'broker@covalue.example' };
    const message = messageOf(
      {
        id: `mai_${name}`,
        address: 'client@covalue.example',
        name: 'Dana Whitfield',
        attempts: 1,
        messageId: `mai_${name}@covalue.example`,
        date: '2026-11-24T12:00:00.000Z',
        lists: items[0]?.template === 'match' ? [{ token: 'vX3l2Qm8r0', name: 'Near the lake' }] : [],
        contents: items.map((item) => JSON.stringify({ ...item, from })),
      },
      {
        types: TYPES,
        origin: 'https://portal.covalue.example',
        sender: 'no-reply@covalue.example',
        signInLink: (seed) => `https://portal.covalue.example/access/sign-in?token=${seed}`,
        addressLink: () => '',
        pageLink: () => '',
      },
    );
    await transport.send(message, name);
    const got = server.mails.pop();
    const page = await browser.newPage({ viewport: { width: 720, height: 400 } });
    await page.route('https://pictures.covalue.example/**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
    );
    await page.setContent(String(got?.html), { waitUntil: 'load' });
    await page.screenshot({ path: `${FOLDER}/mail-${name}.png`, fullPage: true });
    await page.close();
    console.error(`${FOLDER}/mail-${name}.png  ${got?.subject}`);
  }
} finally {
  transport.close();
  await browser.close();
  await server.close();
}
