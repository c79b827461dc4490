/** "My own business": a managed-service provider from an empty graph to "What if this supplier fails?", in the browser alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/chromium.ts';
import { type Hand, Tally } from '../support/hand.ts';
import { fillForm, importFile, openSection, Play } from '../support/play.ts';

const none = !findChromium() && process.env.CI !== 'true';
if (none)
  console.warn(
    'The play of a managed-service provider is skipped: no Chromium found (apt-get install chromium, or set CHROMIUM).',
  );

const MAX_MINUTES = 10;

const CUSTOMERS = Array.from(
  { length: 30 },
  (_, index) =>
    `Customer ${index},customer,Managed workplace,office${index}@customer${index}.example,+1 604 555 ${1_000 + index},,,medium`,
);
const SUPPLIERS = [
  'Cloud Host,supplier,Hosting,support@cloudhost.example,+1 604 555 2000,Virtual servers,Workplace management,critical',
  'Net Carrier,supplier,Internet access,noc@netcarrier.example,+1 604 555 2001,Lines,Workplace management,high',
  'Mail Filter,supplier,Filtering of emails,help@mailfilter.example,+1 604 555 2002,Filter,Workplace management,medium',
  'Device Lease,supplier,Leasing of devices,sales@devicelease.example,+1 604 555 2003,Notebooks,,low',
  'Backup Vault,supplier,Backup,ops@backupvault.example,+1 604 555 2004,Storage,Workplace management,high',
];
const HEADER = 'Company,Role,Service,Email,Phone,Resource,Used for,Criticality';

describe.skipIf(none).sequential('a managed-service provider', { timeout: 240_000 }, () => {
  const tally = new Tally();
  let play: Play;
  let mona: Hand;

  beforeAll(async () => {
    play = await Play.start(tally);
    mona = await play.person();
  }, 240_000);
  afterAll(() => play?.close());

  const step = (name: string, act: () => Promise<void>) => it(name, () => tally.part(name, act));

  step('is set up', async () => {
    await play.setUp(mona, {
      ...{ name: 'Mona Singh', email: 'mona@workplace.example', organisation: 'Pacific Workplace' },
      packs: [],
    });
    // Nothing of homes is shown to it.
    const sections = await mona.page.getByRole('navigation').textContent();
    expect(sections).not.toMatch(/Visits|Homes|Mortgage|Referrals/);
  });

  step('gets a catalogue', async () => {
    await openSection(mona, 'Catalogue');
    await fillForm(mona, 'New service', { Name: 'Workplace management' });
    await fillForm(mona, 'New offering', { Name: 'Managed workplace', Price: '79' });
    await mona.sees(mona.page.getByText('Draft', { exact: true }));
  });

  step('imports 30 customers and 5 suppliers', () =>
    importFile(mona, play.file('partners.csv', [HEADER, ...CUSTOMERS, ...SUPPLIERS]), { rows: 35 }),
  );

  step('sees what happens if a supplier fails', async () => {
    const { page } = mona;
    await openSection(mona, 'Contacts');
    await mona.type(page.getByLabel('Search contacts'), 'cloud');
    await mona.click(page.getByRole('row').filter({ hasText: 'Cloud Host' }).getByRole('link', { name: 'Hosting' }));
    await mona.click(page.getByRole('link', { name: 'Cloud Host' }).first());
    await mona.click(page.getByRole('button', { name: 'What if it fails?' }));
    await mona.sees(page.getByText(/31 parties/));
  });

  it('took a person without practice at most ten minutes', async () => {
    console.log(tally.report('A managed-service provider'));
    expect(play.problems).toEqual([]);
    expect(tally.seconds / 60).toBeLessThanOrEqual(MAX_MINUTES);
  });
});
