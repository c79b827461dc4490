import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  cancelMail,
  cancelMailOfList,
  type NewMail,
  queueMails,
  subscribeAgain,
} from '../../src/features/mail/mail.actions.ts';
import {
  GATHER_SECONDS,
  MAX_GATHER_SECONDS,
  MAX_TRIES,
  pauseMs,
  secondsAfter,
} from '../../src/features/mail/mail.rules.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import {
  type MailTransport,
  outboxTransport,
  SendingFailed,
  smtpTransport,
} from '../../src/features/mail/queue/mail-transport.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

let api: TestApi;
let server: MailServer;
let now: string;
let counter = 0;
const senders: MailSender[] = [];

beforeAll(async () => {
  api = await startTestApi();
  server = await startMailServer();
});
afterEach(async () => {
  for (const sender of senders.splice(0)) await sender.stop();
});
afterAll(async () => {
  await server.close();
  await api.close();
});
beforeEach(async () => {
  now = '2026-03-02T15:00:00.000Z';
  server.mails.length = 0;
  server.raw.length = 0;
  server.refusals.clear();
  await api.graph.write((t) =>
    t.run('MATCH (n) WHERE n:Mail OR n:MailItem OR n:Mailbox OR n:MailSubscription DETACH DELETE n', {}),
  );
});

function sender(
  transport: MailTransport = smtpTransport(server.url),
  more: { leaseMs?: number; pollMs?: number } = {},
): MailSender {
  const made = new MailSender({
    graph: api.graph,
    transport,
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: (seed) => `${api.url}/x?${seed}`,
      addressLink: () => '',
      pageLink: () => '',
    },
    log: pino({ level: 'silent' }),
    clock: () => now,
    // A Neo4j that plans statements for seconds must not end a lease; tests of leases set their own.
    leaseMs: 60_000,
    ...more,
  });
  senders.push(made);
  return made;
}

const home = (title: string, more: object = {}): NewMail => ({
  key: `match|${title}|${++counter}`,
  to: { partyId: 'per_client', address: 'client@covalue.example', name: 'Dana Whitfield' },
  from: { name: 'Maple & Main Brokerage', replyTo: 'broker@covalue.example' },
  relationshipId: 'rel_brokerage',
  template: 'match',
  data: {
    alertName: 'Near the lake',
    change: 'NEW',
    title,
    price: { amount: '649000.00', currency: 'CAD' },
    facts: ['3 bedrooms', '142 m²'],
    met: ['Price at most CAD 700,000'],
    unknown: ['Built after 1990'],
    link: { label: 'See the home', to: '/homes/1' },
  },
  ...more,
});
const alert = (frequency: 'AT_ONCE' | 'DAILY' | 'WEEKLY', id = 'alr_1') => ({ id, name: 'Near the lake', frequency });
const queue = (...mails: NewMail[]) => api.graph.write((transaction) => queueMails(transaction, mails, now));
const MAILS = `query ($states: [MailState!]) { mails(filter: {states: $states}) { totalCount nodes {
  id template address subject state attempts lastError response itemCount dueAt messageId version recipient { id } relationship { id } } } }`;
const mails = async (...states: string[]) =>
  (await api.call('admin', MAILS, { states: states.length ? states : undefined })).data.mails.nodes;

describe('one mail', () => {
  it('is sent once, with both bodies and the name of the sender', async () => {
    const mail = home('12 Lakeview Road');
    await queue(mail);
    await queue({ ...mail, template: 'notice', data: { subject: 'Other', paragraphs: [] } });
    expect(await sender().sendDue()).toBe(1);
    const [got] = server.mails;
    expect(server.mails).toHaveLength(1);
    expect(got).toMatchObject({
      from: { value: [{ name: 'Maple & Main Brokerage', address: 'no-reply@covalue.example' }] },
      to: { value: [{ name: 'Dana Whitfield', address: 'client@covalue.example' }] },
      replyTo: { value: [{ address: 'broker@covalue.example' }] },
      subject: 'New on the market: 12 Lakeview Road, CAD 649,000',
    });
    for (const body of [got?.html, got?.text]) {
      expect(body).toContain('12 Lakeview Road');
      expect(body).toContain('Price at most CAD 700,000');
      expect(body).toContain(`${api.url}/homes/1`);
    }
    const [known] = await mails();
    expect(known).toMatchObject({
      state: 'SENT',
      attempts: 1,
      lastError: null,
      recipient: { id: 'per_client' },
      // An administrator without a stated reason does not see it.
      subject: null,
    });
    expect(got?.messageId).toBe(`<${known.id}@covalue.example>`);
    expect(got?.headers.has('list-unsubscribe')).toBe(false);
  });

  it('is queued in the transaction that causes it, or not at all', async () => {
    const failing = api.graph.write(async (transaction) => {
      await queueMails(transaction, [home('A')], now);
      throw new Error('the mutation fails');
    });
    await expect(failing).rejects.toThrow('the mutation fails');
    expect(await mails()).toEqual([]);
  });

  it('carries an invitation that calendars accept', async () => {
    const text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
    await queue({
      ...home('-'),
      template: 'visit',
      data: {
        change: 'CONFIRMED',
        title: 'Visit of 12 Lakeview Road',
        startsAt: '2026-03-08T19:30:00.000Z',
        endsAt: '2026-03-08T20:15:00.000Z',
        timeZone: 'America/Toronto',
        with: 'Sam Okafor',
        note: 'Ring <twice>',
      },
      calendar: { text, method: 'REQUEST' },
    } as NewMail);
    await sender().sendDue();
    const [got] = server.mails;
    // Daylight saving time begins that Sunday.
    expect(got?.text).toContain('Sunday, 8 March 2026');
    expect(got?.text).toContain('15:30 to 16:15 (America/Toronto)');
    expect(server.raw[0]).toMatch(/content-type: text\/calendar; charset=utf-8;\s+method=REQUEST/i);
    expect(got?.attachments.map(({ contentType }) => contentType)).toContain('application/ics');
  });
});

describe('user input', () => {
  const EVIL = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&';

  it('is never rendered as HTML in any template', async () => {
    const link = { label: EVIL, to: 'javascript:alert(3)' };
    const templates = [
      {
        template: 'match',
        data: {
          alertName: EVIL,
          change: 'STATUS_CHANGED',
          status: EVIL,
          title: EVIL,
          facts: [EVIL],
          met: [EVIL],
          missed: [EVIL],
          unknown: [EVIL],
          picture: 'javascript:alert(4)',
          link,
        },
      },
      { template: 'invitation', data: { organisation: EVIL, invitedBy: EVIL, name: EVIL, url: 'javascript:alert(5)' } },
      {
        template: 'visit',
        data: {
          change: 'MOVED',
          title: EVIL,
          place: EVIL,
          startsAt: now,
          endsAt: now,
          timeZone: 'UTC',
          with: EVIL,
          note: `a\n${EVIL}`,
          link,
        },
      },
      {
        template: 'change-request',
        data: { change: 'ASKED', by: EVIL, alertName: EVIL, wishes: [EVIL], note: EVIL, link },
      },
      { template: 'recommendation', data: { from: EVIL, title: EVIL, reasons: [EVIL], benefit: EVIL, link } },
      { template: 'notice', data: { subject: EVIL, paragraphs: [EVIL], link } },
      { template: 'sign-in-link', data: { linkSeed: '"><script>', linkExpiresAt: now } },
    ];
    await queue(
      ...templates.map((each) => ({ ...home('-'), from: { name: EVIL }, list: alert('AT_ONCE'), ...each }) as NewMail),
    );
    expect(await sender().sendDue()).toBe(templates.length);
    for (const { html } of server.mails) {
      expect(html).not.toMatch(/<script|<img[^>]+(onerror|javascript)|href="javascript/i);
      // Everything between angle brackets is one of our elements, with our attributes.
      for (const [, element, attributes = ''] of String(html).matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)) {
        expect([
          'html',
          'head',
          'meta',
          'title',
          'body',
          'div',
          'table',
          'tr',
          'td',
          'h1',
          'p',
          'a',
          'ul',
          'li',
          'span',
          'br',
          'img',
        ]).toContain(element);
        expect(attributes.replace(/[a-z-]+="[^"]*"/g, '').trim()).toBe('');
        expect(attributes).not.toMatch(/\son\w+=/i);
      }
    }
  });

  it('cannot add a header', async () => {
    await queue({
      ...home('A\r\nBcc: thief@covalue.example\r\n\r\nbody'),
      to: { partyId: 'per_client', address: 'client@covalue.example', name: 'Dana"\r\nBcc: thief@covalue.example' },
      from: { name: 'Maple\nX-Evil: 1', replyTo: 'broker@covalue.example' },
    });
    await sender().sendDue();
    const [got] = server.mails;
    expect([...(got?.headers.keys() ?? [])]).not.toEqual(expect.arrayContaining(['bcc']));
    expect(got?.headers.has('x-evil')).toBe(false);
    expect(got?.to).toMatchObject({ value: [{ address: 'client@covalue.example' }] });
  });

  it.each([
    'a@b.example, c@d.example',
    'a@b.example\r\nRCPT TO:<c@d.example>',
    '<a@b.example>',
    'a b@c.example',
    'nobody',
  ])('is rejected as an address: %j', async (address) => {
    const mail = { ...home('A'), to: { partyId: 'per_client', address, name: 'X' } };
    await queue(mail);
    await sender().sendDue();
    expect(server.mails).toEqual([]);
    const [queued] = await mails();
    expect(queued).toMatchObject({ state: 'QUEUED', attempts: 0 });
    const [found] = await api.graph.read("RETURN COUNT { (:SetAside {loop: 'MAIL', record: $mail}) } AS count", {
      mail: queued.id,
    });
    expect(found).toEqual({ count: 1 });
  });
});

describe('groups', () => {
  const home_ = (title: string, more: object = {}) => home(title, { group: 'g', list: alert('AT_ONCE'), ...more });
  const at = (seconds: number) => secondsAfter('2026-03-02T15:00:00.000Z', seconds);

  it('are one mail while their items follow each other, with a maximum wait', async () => {
    const mailer = sender();
    const [pause, longest] = [GATHER_SECONDS - 1, MAX_GATHER_SECONDS];
    for (let second = 0; second < longest; second += pause) {
      now = at(second);
      expect(await mailer.sendDue()).toBe(0);
      await queue(home_(`Home ${second}`));
    }
    now = at(longest);
    expect(await mailer.sendDue()).toBe(1);
    expect(server.mails[0]?.subject).toBe(`${Math.ceil(longest / pause)} homes for "Near the lake"`);
    await queue(home_('Later'));
    now = at(longest + GATHER_SECONDS);
    expect(await mailer.sendDue()).toBe(1);
    expect(server.mails[1]?.subject).toContain('Later');
  });

  it('begin another mail once the first is on its way, and again after they were withdrawn', async () => {
    const [first, second] = [home_('First'), home_('Second')];
    await queue(first);
    now = at(GATHER_SECONDS);
    let reached = () => {};
    const taken = new Promise<void>((done) => {
      reached = done;
    });
    let accept = (_: string) => {};
    const mailer = sender({
      send() {
        reached();
        return new Promise((done) => {
          accept = done;
        });
      },
      close() {},
    });
    const sending = mailer.sendDue();
    await taken;
    await queue(first, second);
    expect((await mails('QUEUED')).map(({ itemCount }: { itemCount: number }) => itemCount)).toEqual([1, 1]);
    accept('250');
    expect(await sending).toBe(1);
    await api.graph.write((transaction) => cancelMail(transaction, [second.key], now));
    // The mail is open again, and waits from its first item.
    now = at(MAX_GATHER_SECONDS * 3);
    await queue(home_('Third'));
    expect(await mails('QUEUED')).toMatchObject([{ dueAt: at(MAX_GATHER_SECONDS * 3 + GATHER_SECONDS), itemCount: 1 }]);
  });
});

describe('digests', () => {
  it('collect the items of a day without duplicates', async () => {
    const first = home('First', { list: alert('DAILY') });
    await queue(first, home('Second', { list: alert('DAILY') }));
    now = '2026-03-03T06:00:00.000Z';
    await queue(first, home('Third', { list: alert('DAILY') }), home('Weekly', { list: alert('WEEKLY', 'alr_2') }));
    const mailer = sender();
    expect(await mailer.sendDue()).toBe(0);
    now = '2026-03-03T07:00:00.000Z';
    expect(await mailer.sendDue()).toBe(1);
    expect(server.mails[0]?.subject).toBe('3 homes for "Near the lake"');
    const text = server.mails[0]?.text ?? '';
    expect(['First', 'Second', 'Third'].map((title) => text.split(title).length)).toEqual([2, 2, 2]);
    expect(text.indexOf('First')).toBeLessThan(text.indexOf('Third'));
    await queue(home('Fourth', { list: alert('DAILY') }));
    now = '2026-03-04T07:00:00.000Z';
    await mailer.sendDue();
    expect(server.mails[1]?.subject).toContain('Fourth');
    now = '2026-03-09T07:00:00.000Z';
    await mailer.sendDue();
    expect(server.mails[2]?.subject).toContain('Weekly');
    expect(server.mails).toHaveLength(3);
  });

  it('that are being sent leave later items to the next one', async () => {
    await queue(home('First', { list: alert('DAILY') }));
    // The transaction began before the digest was due, and comes to an end after it was taken.
    const before = now;
    now = '2026-03-03T07:00:00.000Z';
    const mailer = sender();
    await mailer.sendDue();
    await api.graph.write((transaction) => queueMails(transaction, [home('Late', { list: alert('DAILY') })], before));
    expect(await mails('QUEUED')).toMatchObject([{ dueAt: '2026-03-04T07:00:00.000Z', itemCount: 1 }]);
    now = '2026-03-04T07:00:00.000Z';
    await mailer.sendDue();
    expect(server.mails.map(({ subject }) => /First|Late/.exec(subject ?? '')?.[0])).toEqual(['First', 'Late']);
  });

  it('omit withdrawn items, and are not sent when empty', async () => {
    const [a, b, c] = ['A', 'B', 'C'].map((title) => home(title, { list: alert('DAILY') })) as [
      NewMail,
      NewMail,
      NewMail,
    ];
    await queue(a, b);
    await api.graph.write((transaction) => cancelMail(transaction, [a.key], now));
    expect(await mails('QUEUED')).toMatchObject([{ itemCount: 1 }]);
    await api.graph.write((transaction) => cancelMailOfList(transaction, 'alr_1', now));
    expect(await mails('CANCELLED')).toMatchObject([{ itemCount: 0 }]);
    await queue(a, c);
    now = '2026-03-03T07:00:00.000Z';
    await sender().sendDue();
    expect(server.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(': C,')]);
  });
});

describe('a server that rejects a mail', () => {
  it('is retried at growing intervals, with the mails of one recipient in order', async () => {
    server.refusals.set('client@covalue.example', { code: 451, at: 'DATA' });
    await queue(home('A'), home('B'));
    const mailer = sender();
    await mailer.sendDue();
    const waiting = (await mails('QUEUED')).sort(
      (a: { attempts: number }, b: { attempts: number }) => a.attempts - b.attempts,
    );
    expect(waiting).toMatchObject([{ attempts: 0 }, { attempts: 1, lastError: expect.stringContaining('451') }]);
    now = '2026-03-02T15:00:10.000Z';
    await mailer.sendDue();
    expect((await mails('QUEUED')).map((each: { attempts: number }) => each.attempts).sort()).toEqual([0, 1]);
    now = '2026-03-02T15:00:31.000Z';
    server.refusals.clear();
    expect(await mailer.sendDue()).toBe(2);
    expect(server.mails.map(({ subject }) => subject?.includes(': A,'))).toEqual([true, false]);
    expect([1, 2, 3, 20].map((tries) => pauseMs(tries, 1))).toEqual([30_000, 60_000, 120_000, 21_600_000]);
    expect(pauseMs(1, 0)).toBe(15_000);
  });

  it('permanently creates a dead letter, which the provider sees and retries', async () => {
    server.refusals.set('client@covalue.example', { code: 550, at: 'RCPT' });
    await queue(home('A'));
    await sender().sendDue();
    const ofRelationship =
      'query ($id: ID!) { relationship: serviceRelationship(id: $id) { mails(filter: {states: [DEAD]}) { totalCount nodes { id lastError version } } } }';
    const seen = await api.call('broker', ofRelationship, { id: 'rel_brokerage' });
    expect(seen.data.relationship.mails).toMatchObject({
      totalCount: 1,
      nodes: [{ lastError: expect.stringContaining('550') }],
    });
    const dead = seen.data.relationship.mails.nodes[0];
    const retry =
      'mutation ($input: RetryMailInput!) { retryMail(input: $input) { mail { state attempts address } errors { code field } } }';
    // The recipient sees its own mail but cannot resend it; the client cannot see the mails of the relationship.
    expect((await api.call('client', ofRelationship, { id: 'rel_brokerage' })).data.relationship.mails.totalCount).toBe(
      0,
    );
    expect((await api.call('client', retry, { input: { id: dead.id } })).data.retryMail.errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await api.call('trainer', retry, { input: { id: dead.id } })).data.retryMail.errors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await api.call('trainer', MAILS)).data.mails.totalCount).toBe(0);
    server.refusals.clear();
    const retried = await api.call('broker', retry, { input: { id: dead.id, expectedVersion: dead.version } });
    expect(retried.data.retryMail).toMatchObject({ errors: [], mail: { state: 'QUEUED', attempts: 0 } });
    now = new Date(Date.now() + 1_000).toISOString();
    expect(await sender().sendDue()).toBe(1);
    expect((await api.call('broker', retry, { input: { id: dead.id } })).data.retryMail.errors).toMatchObject([
      { code: 'ILLEGAL_STATE' },
    ]);
  });

  it('shows its address, subject and responses to an administrator only with a stated reason', async () => {
    server.refusals.set('client@covalue.example', { code: 550, at: 'RCPT' });
    await queue(home('A'));
    await sender().sendDue();
    server.refusals.clear();
    await queue({ ...home('B'), to: { partyId: 'per_broker', address: 'broker@covalue.example', name: 'Sam' } });
    await sender().sendDue();
    const lastError = 'SMTP: 550 <client@covalue.example>: no such user';
    await api.graph.write((t) => t.run("MATCH (m:Mail {state: 'DEAD'}) SET m.lastError = $lastError", { lastError }));
    const hidden = { address: null, subject: null, response: null };
    expect(await mails('SENT')).toMatchObject([hidden]);
    expect(await mails('DEAD')).toMatchObject([{ ...hidden, lastError: 'SMTP: 550 (address) no such user' }]);
    const open = 'mutation ($input: OpenPersonalDataInput!) { openPersonalData(input: $input) { errors { message } } }';
    const input = { party: 'per_client', reason: 'The client reports missing emails' };
    expect((await api.call('admin', open, { input })).data.openPersonalData.errors).toEqual([]);
    expect(await mails('DEAD')).toMatchObject([{ address: 'client@covalue.example', lastError }]);
    const byAdministrator = `MATCH (v:AuditView) WHERE v.draft CONTAINS '"actor":"per_admin"' RETURN v.draft AS draft`;
    const views = () => api.graph.read(byAdministrator, {});
    await expect.poll(views, { timeout: 10_000 }).toEqual([{ draft: expect.stringContaining('"entity":"mai_') }]);
    expect(await mails('SENT')).toMatchObject([hidden]);
  });

  it('is given up after the last attempt', async () => {
    server.refusals.set('client@covalue.example', { code: 451, at: 'RCPT' });
    await queue(home('A'));
    const mailer = sender();
    for (let day = 0; day < MAX_TRIES; day++) {
      now = new Date(Date.parse(now) + 86_400_000).toISOString();
      await mailer.sendDue();
    }
    expect(await mails('DEAD')).toMatchObject([{ attempts: MAX_TRIES }]);
  });

  it('or is unavailable leaves all mails in the queue without counting attempts', async () => {
    await queue(home('A'));
    const away = smtpTransport('smtp://127.0.0.1:1');
    expect(await sender(away).sendDue()).toBe(0);
    expect(await mails('QUEUED')).toMatchObject([{ attempts: 0, lastError: expect.stringContaining('ECONNREFUSED') }]);
    expect(await sender().sendDue()).toBe(1);
  });
});

describe('unsubscribing', () => {
  const links = () => {
    const header = server.mails[0]?.headers.get('list') as { unsubscribe?: { url: string } };
    return header.unsubscribe?.url as string;
  };

  it('takes one click; only opening the page changes nothing', async () => {
    await queue(home('A', { list: alert('AT_ONCE') }), home('Digest', { list: { ...alert('DAILY'), id: 'alr_1' } }));
    await sender().sendDue();
    // RFC 8058 asks for https, and tests have none.
    expect(server.raw[0]).not.toContain('List-Unsubscribe-Post');
    const url = links();
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Near the lake');
    expect(await mails('CANCELLED')).toHaveLength(0);
    const posted = await fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect(posted.status).toBe(200);
    expect(await mails('CANCELLED')).toMatchObject([{ itemCount: 0 }]);
    await queue(
      home('B', { list: alert('AT_ONCE') }),
      home('Other alert', { list: alert('AT_ONCE', 'alr_2') }),
      home('No list'),
    );
    await sender().sendDue();
    expect(server.mails.map(({ subject }) => subject?.slice(19, 23)).sort()).toEqual(['A, C', 'No l', 'Othe']);
    await api.graph.write((transaction) => subscribeAgain(transaction, 'alr_1'));
    await queue(home('C', { list: alert('AT_ONCE') }));
    expect(await sender().sendDue()).toBe(1);
  });

  it('rejects other links', async () => {
    expect((await fetch(`${api.url}/mail/unsubscribe?token=x`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${api.url}/mail/unsubscribe`)).status).toBe(404);
  });
});

describe('senders', () => {
  it('share the queue: no mail twice, and those of each recipient in order', async () => {
    await api.graph.write((t) =>
      t.run(
        "UNWIND range(0, 9) AS i CREATE (:Party:Person {id: 'per_share_' + i, name: 'P' + i, createdAt: datetime()})",
        {},
      ),
    );
    for (let round = 0; round < 6; round++) {
      now = new Date(Date.parse(now) + 1).toISOString();
      const to = (i: number) => ({ partyId: `per_share_${i}`, address: `p${i}@covalue.example`, name: `P${i}` });
      await queue(...Array.from({ length: 10 }, (_, i) => ({ ...home(`Home ${round}`), to: to(i) })));
    }
    const three = [sender(), sender(), sender()];
    const counts = [0, 0, 0];
    const sum = () => counts.reduce((all, each) => all + each);
    // A sender that finds all mailboxes leased checks again later.
    for (let look = 0; look < 20 && sum() < 60; look++)
      for (const [index, sent] of (await Promise.all(three.map((each) => each.sendDue()))).entries())
        counts[index] = (counts[index] as number) + sent;
    expect(sum()).toBe(60);
    expect(counts.filter((each) => each > 0).length).toBeGreaterThan(1);
    const got = new Map<string, string[]>();
    for (const { to, subject } of server.mails) {
      const address = (to as { text: string }).text;
      got.set(address, [...(got.get(address) ?? []), /Home (\d)/.exec(subject ?? '')?.[1] as string]);
    }
    expect([...got.values()].map((rounds) => rounds.join(''))).toEqual(Array.from({ length: 10 }, () => '012345'));
  });

  it('take over from a sender only when its heartbeat has stopped', async () => {
    await queue(home('A'));
    // It has claimed the mail, and no longer sends or renews its heartbeat.
    let reached = () => {};
    const taken = new Promise<void>((done) => {
      reached = done;
    });
    const stuck = sender(
      {
        send() {
          reached();
          return new Promise(() => {});
        },
        close() {},
      },
      { leaseMs: 600 },
    );
    void stuck.sendDue();
    await taken;
    const other = sender(undefined, { leaseMs: 600, pollMs: 50 });
    expect(await other.sendDue()).toBe(0);
    other.start();
    await expect.poll(() => server.mails.length, { timeout: 60_000 }).toBe(1);
    senders.splice(senders.indexOf(stuck), 1);
    // The server has received it before the graph records that.
    await expect.poll(() => mails('SENT'), { timeout: 60_000 }).toMatchObject([{ attempts: 2 }]);
  });

  it('send a mail that was taken just before the next heartbeat was due', async () => {
    const mine = sender();
    await mine.sendDue();
    await queue(home('A'));
    const [time, write] = [performance.now.bind(performance), api.graph.write.bind(api.graph)];
    const clock = vi.spyOn(performance, 'now');
    const taking = vi.spyOn(api.graph, 'write').mockImplementationOnce(async (...args) => {
      const taken = await write(...args);
      clock.mockImplementation(() => time() + 30_001);
      return taken;
    });
    try {
      expect(await mine.sendDue()).toBe(1);
    } finally {
      clock.mockRestore();
      taking.mockRestore();
    }
  });

  it('write mails to a folder if no server is configured', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'covalue-outbox-'));
    await queue(home('12 Lakeview Road'));
    await sender(outboxTransport(folder)).sendDue();
    const [file] = readdirSync(folder);
    expect((await simpleParser(readFileSync(join(folder, file as string)))).subject).toContain('12 Lakeview Road');
    const [sent] = await api.graph.read("MATCH (m:Mail {state: 'SENT'}) RETURN m.response AS response", {});
    expect(sent?.response).toContain('.eml');
  });

  it('give up on a mail that cannot be written, and continue', async () => {
    await queue({ ...home('-'), template: 'visit', data: {} } as never, home('B'));
    expect(await sender().sendDue()).toBe(1);
    // Set aside: its next try is later.
    expect(await mails('QUEUED')).toMatchObject([{ lastError: expect.stringContaining('cannot be rendered') }]);
    expect(new SendingFailed('LATER', 'x').failure).toBe('LATER');
  });
});
