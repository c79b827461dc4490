/**
 * "My own business": a brokerage from an empty graph to its first working day, in browsers alone. The keystroke-level model estimates the time
 * of a person without practice; docs/dashboard.md has the figures.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchPending } from '../../src/features/real-estate/alerts/match.actions.ts';
import { findChromium } from '../support/chromium.ts';
import { type Hand, Tally } from '../support/hand.ts';
import { fillForm, importFile, openSection, Play } from '../support/play.ts';
import { POSTAL_ADDRESS } from '../support/postal-address.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn('The play of a brokerage is skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).');

const MAX_MINUTES = 10;

const FIRST = ['Cleo', 'Ben', 'Dana', 'Émile', 'Fatou', 'Goran', 'Hana', 'Ines'];
const LAST = ['Marsh', 'Osei', 'Lindqvist', 'Tremblay', 'Nakamura'];
const CLIENTS = LAST.flatMap((last, group) =>
  FIRST.map((first, index) => {
    const number = group * FIRST.length + index;
    const email = `${first}.${last}@clients.example`.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
    return { first, last, email, phone: `+1 416 555 ${String(1_000 + number)}` };
  }),
);
const CLIENT_FILE = [
  'First name,Last name,Email,Phone',
  ...CLIENTS.map(({ first, last, email, phone }) => `${first},${last},${email},${phone}`),
];
const LISTING_FILE = [
  'Listing ID,Status,Price,Currency,Address,City,Province,Postal code,Bedrooms,Baths,Subtype,Lat,Long',
  ...Array.from(
    { length: 12 },
    (_, index) =>
      `L-${index},Active,${700_000 + index * 25_000}.00,CAD,${index + 1} Lake St,Port Credit,ON,L5G 1A1,${2 + (index % 4)},2,Detached,43.55${index},-79.58`,
  ),
];
const RATE_FILE = [
  'Rate offer,Offering,Mortgage broker,Annual rate,Rate type,Term in months,Compounding,Fees,Currency',
  ...[
    ['Five years fixed', '4.39 %', 'fixed', 60],
    ['Three years fixed', '4.59 %', 'fixed', 36],
    ['Five years variable', '4.95 %', 'variable', 60],
  ].map(
    ([name, rate, type, months]) =>
      `${name},Mortgage brokerage,Harbour Mortgages,${rate},${type},${months},${type === 'fixed' ? 'semi annual' : 'monthly'},900.00,CAD`,
  ),
];

describe.skipIf(none).sequential('a brokerage', { timeout: 240_000 }, () => {
  const tally = new Tally();
  /** Colleagues and clients, in their own browsers. */
  const others = new Tally();
  let play: Play;
  let ada: Hand;

  beforeAll(async () => {
    play = await Play.start(tally);
    ada = await play.person();
  }, 240_000);
  afterAll(() => play?.close());

  const step = (name: string, act: () => Promise<void>) => it(name, () => tally.part(name, act));

  step('is set up', async () => {
    await play.setUp(ada, {
      ...{ name: 'Ada Nkemelu', email: 'ada@lakeside.example', organisation: 'Lakeside Homes' },
      packs: ['Real estate', 'Financing of homes'],
    });
  });

  step('gets a catalogue', async () => {
    await openSection(ada, 'Catalogue');
    await fillForm(ada, 'New service', { Name: 'Buying a home' });
    await fillForm(ada, 'New offering', { Name: 'Buyer brokerage', Price: '9500' }, { checks: ['Publish'] });
    await ada.sees(ada.page.getByText('Published', { exact: true }));
  });

  step('has a postal address, and two colleagues, who accept', async () => {
    await openSection(ada, 'Organisation');
    await fillForm(ada, 'Edit profile', { 'Postal address': POSTAL_ADDRESS });
    for (const [name, email] of [
      ['Ben Osei', 'ben@lakeside.example'],
      ['Lee Park', 'lee@lakeside.example'],
    ] as const) {
      await fillForm(ada, 'Add member', { Name: name, 'Email address': email });
      await ada.sees(ada.page.getByRole('row').filter({ hasText: name }));
    }
    for (const email of ['ben@lakeside.example', 'lee@lakeside.example']) {
      const colleague = await play.person(others);
      const { page } = colleague;
      await colleague.opensLink(await play.mailed(email, /http:\/\/\S+\/memberships\/invitation\?token=[\w-]+/));
      await colleague.click(page.getByRole('button', { name: 'Continue' }));
      await play.choosePassword(colleague);
      await colleague.click(page.getByRole('button', { name: 'Accept' }));
      await colleague.sees(page.getByRole('button', { name: 'Accept' }), 'detached');
      await page.context().close();
    }
    for (const name of ['Ben Osei', 'Lee Park'])
      for (const state of ['Invited', 'Offered'])
        await ada.sees(ada.page.getByRole('row').filter({ hasText: name }).getByText(state), 'detached');
  });

  step('imports 40 clients with phones and emails, each with a relationship', async () => {
    await importFile(ada, play.file('clients.csv', CLIENT_FILE), {
      ...{ rows: 40, kind: 'RELATIONSHIPS' },
      choices: { 'Your side': 'We provide' },
      values: { Offering: 'Buyer brokerage' },
    });
  });

  step('imports listings', () => importFile(ada, play.file('listings.csv', LISTING_FILE), { rows: 12 }));

  step('imports the rate offers of a mortgage broker who is not here', () =>
    importFile(ada, play.file('rates.csv', RATE_FILE), { rows: 3 }),
  );

  step('notes the mortgage of a client, and sees what another one saves', async () => {
    const { page } = ada;
    await openSection(ada, 'Contacts');
    await ada.type(page.getByLabel('Search contacts'), 'cleo marsh');
    await ada.click(
      page.getByRole('row').filter({ hasText: 'Cleo Marsh' }).getByRole('link', { name: 'Buyer brokerage' }),
    );
    await fillForm(
      ada,
      'Note the mortgage',
      {
        ...{ Lender: 'First Harbour Bank', 'Outstanding balance': '412000', 'Interest rate in percent a year': '7.25' },
        ...{ 'Months until it is paid off': '324', 'Months until the rate expires': '36' },
      },
      {
        choices: {
          ...{ 'Interest is compounded': 'MONTHLY', 'Type of rate': 'FIXED' },
          'Penalty for paying it back early': 'THREE_MONTHS_INTEREST',
        },
      },
    );
    await ada.click(page.getByRole('link', { name: 'Would another mortgage broker save money?' }));
    await ada.sees(page.getByText(/by Harbour Mortgages/).first());
  });

  step('asks a client, who agrees by one click in its first mail and gets its first match mail', async () => {
    const { page } = ada;
    const { email } = CLIENTS[0] ?? { email: '' };
    await openSection(ada, 'Contacts');
    await ada.type(page.getByLabel('Search contacts'), 'cleo marsh');
    await ada.click(page.getByRole('link', { name: 'Cleo Marsh' }));
    await fillForm(ada, 'New property alert', { 'Name of the alert': 'By the lake', Places: 'Port Credit' });
    await ada.sees(page.getByText(/\d+ found/));
    await fillForm(ada, 'Ask for agreement', { 'What you want to send': 'homes by the lake' });
    await ada.sees(page.getByText('Asked', { exact: true }).first());
    const cleo = await play.person(others);
    await cleo.opensLink(await play.mailed(email, /http:\/\/\S+\/contacts\/emails\/agree\?token=[\w-]+/));
    await cleo.click(cleo.page.getByRole('button', { name: 'I agree' }));
    await cleo.sees(cleo.page.getByRole('heading', { name: 'You have agreed' }));
    await matchPending(play.api.graph);
    await cleo.opensLink(await play.mailed(email, /http:\/\/\S+\/contacts\/home\?token=[\w-]+&match=\w+/));
    await cleo.sees(cleo.page.getByRole('heading', { name: /Lake St, Port Credit/ }));
    await cleo.page.context().close();
  });

  step('invites a client, who signs in with a second browser and confirms', async () => {
    const { page } = ada;
    const { email } = CLIENTS[1] ?? { email: '' };
    await openSection(ada, 'Contacts');
    await ada.type(page.getByLabel('Search contacts'), 'ben marsh');
    await ada.sees(page.getByRole('row').filter({ hasText: 'Cleo Marsh' }), 'detached');
    await ada.click(page.getByLabel('Actions for Ben Marsh'));
    await fillForm(ada, 'Invite to confirm', {});
    const ben = await play.person(others);
    await ben.opensLink(await play.mailed(email, /http:\/\/\S+\/contacts\/invitation\?token=[\w-]+/));
    await ben.type(ben.page.getByLabel('Your name'), 'Ben Marsh');
    await ben.click(ben.page.getByRole('button', { name: 'Email me a link to sign in' }));
    await ben.opensLink(await play.mailed(email, /http:\/\/\S+\/contacts\/sign-in\?token=[\w-]+&invitation=\w+/));
    await ben.click(ben.page.getByRole('button', { name: 'Continue' }));
    await play.choosePassword(ben);
    await openSection(ben, /^Invitations/);
    await fillForm(ben, /^Confirm: /, {}, { submit: 'Confirm' });
    await ben.sees(ben.page.getByText('No open invitations'));
    await ben.page.context().close();
    await page.reload();
    await ada.type(page.getByLabel('Search contacts'), 'ben marsh');
    await ada.sees(page.getByText('Confirmed by Ben Marsh'));
  });

  it('took a person without practice at most ten minutes', async () => {
    console.log(tally.report('A brokerage'));
    console.log(others.report('Its two colleagues and two clients, together'));
    expect(play.problems).toEqual([]);
    const [counts] = await play.api.graph.read(
      `MATCH (c:Contact) WITH count(c) AS contacts
RETURN contacts, COUNT { (:Contact)-[:CONSUMER_OF]->(:ServiceRelationship) } AS clients, COUNT { (:Listing) } AS listings,
  COUNT { (:Contact)-[:QUOTES]->(:RateOffer:Recorded) } AS rates, COUNT { (:Contact)-[:HAS_MORTGAGE]->(:Mortgage:Recorded) } AS mortgages`,
      {},
    );
    expect(counts).toEqual({ contacts: 41, clients: 40, listings: 12, rates: 3, mortgages: 1 });
    expect(tally.seconds / 60).toBeLessThanOrEqual(MAX_MINUTES);
    // The owner, the colleagues and the clients together, on a machine of any load.
    expect((tally.ownSeconds + others.ownSeconds) / 60).toBeLessThanOrEqual(MAX_MINUTES);
  });
});
