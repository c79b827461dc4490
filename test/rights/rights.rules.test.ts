/** The pure rules of rights: words without links, first addresses, quotas. */
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  type Authority,
  decide,
  members,
  representatives,
  type Target,
} from '../../src/access-control/authority.rules.ts';
import { AuthorityCheck, authorities } from '../../src/access-control/authority.ts';
import { Viewer } from '../../src/access-control/viewer.ts';
import { readConfig } from '../../src/config.ts';
import { checkFirstAddress } from '../../src/features/access/access.rules.ts';
import { type ClaimedMail, messageOf } from '../../src/features/mail/render/mail-message.ts';
import { plainWords } from '../../src/features/mail/render/plain-text.rules.ts';
import { countedLimits, quotaExceeded, tooSoon } from '../../src/features/quotas/quota.rules.ts';
import { RelationshipState, UNDER_WAY_STATES } from '../../src/values/relationship-state.rules.ts';
import { codeOf } from '../../src/values/thrown.ts';
import { MAILS } from '../support/all-mails.ts';

/** Texts that mail programs turn into links: a scheme, a domain, an email address. */
const LINK = /[a-z][a-z0-9+.-]*:[^\s\d]|[^\s.。]@|@[^\s]|[^\s][.。．｡․﹒][^\s.)\]}"'”’»,;!?]*\p{L}|\/\//iu;

describe('texts of users', () => {
  it.each([
    ['www.evil.example', 'www. evil. example'],
    ['https://evil.example/a?b=c', 'https: /evil. example/a?b=c'],
    ['HTTP:\\\\evil.example', 'HTTP: /evil. example'],
    ['//evil.example', '/evil. example'],
    ['Click evil.example now', 'Click evil. example now'],
    ['a@evil.example', 'a at evil. example'],
    ['a ＠ evil．example', 'a at evil. example'],
    ['evil。example', 'evil。 example'],
    ['evil｡example', 'evil。 example'],
    ['evil․example', 'evil. example'],
    ['evil﹒example', 'evil. example'],
    ['evil\u200b.exa\u00admple', 'evil. example'],
    ['evil.\u2060example', 'evil. example'],
    ['w\u200dww.e\u034fvil.example', 'www. evil. example'],
    ['ｗｗｗ．ｅｖｉｌ．example', 'www. evil. example'],
    ['мой.рф', 'мой. рф'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e. com'],
    ['i❤.ws', 'i❤. ws'],
    ['mailto:a', 'mailto: a'],
    ['javascript:alert', 'javascript: alert'],
    ['http://10.0.0.1/x', 'http: /10. 0. 0. 1/x'],
    ['http://localhost:3000', 'http: /localhost: 3000'],
    ['<a href="https://evil.example">x</a>', '<a href="https: /evil. example">x</a>'],
    ['evil.\nexample', 'evil.\nexample'],
    ['1.example', '1. example'],
    ['v2.evil.example', 'v2. evil. example'],
  ])('lose their links: %s', (words, plain) => {
    expect(plainWords(words)).toBe(plain);
    expect(plainWords(words)).not.toMatch(LINK);
    expect(plainWords(plainWords(words))).toBe(plain);
  });

  it.each([
    'Maple & Main Brokerage Ltd.',
    'Dr. Dana Whitfield, née O’Brien',
    '+1 (416) 555-0199',
    'CAD 1,180.50 at 10:30',
    'Save 3.5 % a year…',
    'Is it yours? Yes: it is.',
    '東京の家',
  ])('are unchanged: %s', (words) => expect(plainWords(words)).toBe(words.normalize('NFKC')));
});

describe('a mail about a relationship', () => {
  const EVIL = 'Win at https://evil.example or evil。example, ask phish@evil.example';
  const items = [
    {
      template: 'invitation',
      data: { organisation: EVIL, invitedBy: EVIL, name: EVIL, url: 'https://evil.example/', linkSeed: 'seed' },
    },
    { template: 'invitation', data: { organisation: EVIL, invitedBy: EVIL, name: EVIL, url: 'https://evil.example/' } },
    {
      template: 'notice',
      data: { subject: EVIL, paragraphs: [EVIL], link: { label: 'Open', to: 'https://evil.example/' } },
    },
    {
      template: 'visit',
      data: {
        change: 'PROPOSED',
        title: EVIL,
        place: EVIL,
        startsAt: '2026-03-01T10:00:00Z',
        endsAt: '2026-03-01T11:00:00Z',
        timeZone: 'America/Toronto',
        with: EVIL,
        note: `a\n${EVIL}`,
      },
    },
    { template: 'change-request', data: { change: 'ASKED', by: EVIL, alertName: EVIL, wishes: [EVIL], note: EVIL } },
    {
      template: 'match',
      data: { alertName: EVIL, change: 'NEW', title: EVIL, facts: [EVIL], picture: 'https://evil.example/x.png' },
    },
    { template: 'recommendation', data: { from: EVIL, title: EVIL, reasons: [EVIL], benefit: EVIL } },
  ];
  const message = (item: object, relationshipState: ClaimedMail['relationshipState']) =>
    messageOf(
      {
        id: 'mai_1',
        address: 'victim@covalue.example',
        name: EVIL,
        attempts: 1,
        messageId: 'mai_1@covalue.example',
        date: '2026-03-01T10:00:00Z',
        lists: [],
        relationshipState,
        contents: [
          JSON.stringify({
            ...item,
            from: { name: EVIL, replyTo: 'phish@evil.example' },
            calendar: { text: 'BEGIN:VCALENDAR', method: 'REQUEST' },
          }),
        ],
      },
      {
        types: MAILS,
        origin: 'https://covalue.example',
        sender: 'no-reply@covalue.example',
        signInLink: () => 'https://covalue.example/access/sign-in?token=ours',
        addressLink: () => '',
        pageLink: () => '',
      },
    );

  it('contains no link, domain or address of the other side before the agreement or after the end', () => {
    for (const state of ['PROPOSED', 'DECLINED', 'ENDED', 'SOMETHING_NEW'])
      for (const item of items) {
        const mail = message(item, state);
        const { from, to, subject, text, html, replyTo, icalEvent } = mail;
        for (const part of [JSON.stringify(from), JSON.stringify(to), subject, String(text), String(html)])
          expect(
            part.replaceAll(/https:\/\/covalue\.example[\w/?=-]*|(victim|no-reply)@covalue\.example/g, ''),
            `${item.template} ${state}`,
          ).not.toMatch(/evil[.。]example|phish@|https?:\/\/|www\.|evil[^\s\p{L}]+example\//iu);
        expect(replyTo).toBeUndefined();
        if (state !== 'ENDED') expect(icalEvent).toBeUndefined();
      }
  });

  it('contains the texts of its sender once both have agreed', () => {
    for (const state of ['AGREED', 'ACTIVE', 'SUSPENDED']) {
      const mail = message(items[0] as object, state);
      expect(mail.text).toContain('https://evil.example/');
      expect(mail.replyTo).toBeDefined();
      expect(mail.icalEvent).toBeDefined();
    }
  });

  it('invites with our text and link, and quotes the inviter', () => {
    const { subject, text } = message(items[0] as object, 'PROPOSED');
    expect(subject).toBe(`Invitation from "${plainWords(EVIL)}" to answer a proposal`);
    expect(text).toContain('https://covalue.example/access/sign-in?token=ours');
    expect(message(items[1] as object, 'PROPOSED').text).toContain('https://covalue.example');
  });
});

describe('a first address', () => {
  const fine = { recorded: true, hasAccount: false, relied: false };
  it('is given only by the recorder of the person, while nobody else depends on the person', () => {
    expect(() => checkFirstAddress(fine, 'email')).not.toThrow();
    for (const wrong of [{ recorded: false }, { hasAccount: true }, { relied: true }])
      expect(() => checkFirstAddress({ ...fine, ...wrong }, 'email')).toThrow(
        expect.objectContaining({ code: 'FORBIDDEN', field: 'email' }),
      );
  });
});

describe('a quota', () => {
  const limits = { perPerson: 2, perOrganisation: 5 };
  it('counts the person, then the organisation, each kind by itself', () => {
    expect(countedLimits('persons', limits, 'per_a', 'org_a')).toEqual([
      { key: 'persons|person|per_a', max: 2 },
      { key: 'persons|organisation|org_a', max: 5 },
    ]);
    expect(countedLimits('proposals', limits, 'per_a', 'per_a')).toEqual([{ key: 'proposals|person|per_a', max: 2 }]);
    expect(countedLimits('invitations', limits, 'per_a')).toHaveLength(1);
  });

  it('states when the next request is possible', () => {
    const now = '2026-03-01T10:00:00.000Z';
    expect(quotaExceeded('persons', 2, '2026-03-02T09:00:00Z', now)).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      message: expect.stringContaining('2026-03-02 09:00 UTC'),
      details: { retryAfterSeconds: 23 * 3_600 },
    });
    expect(tooSoon('sent another invitation', '2026-03-01T10:30:00Z', now).details).toEqual({
      retryAfterSeconds: 1_800,
    });
  });

  it('can be configured', () => {
    expect(readConfig({}).QUOTA_PERSONS_PER_PERSON).toBe(100);
    expect(() => readConfig({ QUOTA_INVITATIONS_PER_PERSON: '0' })).toThrow('QUOTA_INVITATIONS_PER_PERSON');
  });
});

describe('the authority of a mutation', () => {
  const viewer = (role: string | null, barredFrom: string[] = []) =>
    new Viewer('a@b.example', {
      personId: 'per_me',
      administrator: false,
      memberships: role ? [['org_mine', role]] : [],
      barred: barredFrom,
      scope: null,
    });
  const administrator = new Viewer('a@b.example', {
    personId: 'per_me',
    administrator: true,
    memberships: [],
    barred: [],
    scope: null,
  });
  const UNDER_WAY = { what: 'resources', states: UNDER_WAY_STATES };
  const either: Authority = { provider: representatives(UNDER_WAY), consumer: representatives(), subject: 'It.' };
  const mine = { provider: 'org_mine', consumer: 'org_other', relationship: 'rel_1', state: RelationshipState.ACTIVE };
  const theirs = { ...mine, provider: 'org_other', consumer: 'org_mine' };
  const decided = (authority: Authority, who: Viewer, target: Target) => {
    try {
      return decide(authority, who, target, 'id', 'thing of yours');
    } catch (error) {
      return codeOf(error);
    }
  };

  it('is that of the side for which the person acts, in the capacity that it requires', () => {
    expect(decided(either, viewer('REPRESENTATIVE'), mine)).toBe('provider');
    expect(decided(either, viewer('REPRESENTATIVE'), theirs)).toBe('consumer');
    expect(decided(either, viewer(null), { ...mine, consumer: 'per_me' })).toBe('consumer');
    expect(decided(either, viewer('MEMBER'), mine)).toBe('FORBIDDEN');
    expect(decided({ ...either, provider: members() }, viewer('MEMBER'), mine)).toBe('provider');
    expect(decided({ consumer: members(), subject: 'It.' }, viewer('REPRESENTATIVE'), mine)).toBe('FORBIDDEN');
  });

  it('does not disclose that the target exists to those who act for no side of it, or whose access was taken', () => {
    expect(decided(either, viewer(null), mine)).toBe('NOT_FOUND');
    expect(decided(either, viewer('REPRESENTATIVE', ['rel_1']), mine)).toBe('NOT_FOUND');
    expect(decided(either, viewer('REPRESENTATIVE', ['rel_2']), mine)).toBe('provider');
  });

  it('holds in the states of each side', () => {
    for (const state of Object.values(RelationshipState)) {
      const isUnderWay = UNDER_WAY_STATES.includes(state);
      expect(decided(either, viewer('REPRESENTATIVE'), { ...mine, state })).toBe(
        isUnderWay ? 'provider' : 'ILLEGAL_STATE',
      );
      expect(decided(either, viewer('REPRESENTATIVE'), { ...theirs, state })).toBe('consumer');
    }
  });

  it('to answer is that of the side that did not ask', () => {
    const answer = { ...either, answers: true };
    expect(decided(answer, viewer('REPRESENTATIVE'), { ...mine, askedBy: 'org_mine' })).toBe('FORBIDDEN');
    expect(decided(answer, viewer('REPRESENTATIVE'), { ...mine, askedBy: 'org_other' })).toBe('provider');
  });

  it('is that of administrators too, except for personal statements and for what nobody declared', () => {
    expect(decided(either, administrator, mine)).toBe('provider');
    expect(decided({ ...either, personal: true }, administrator, mine)).toBe('FORBIDDEN');
    expect(decided({ ...either, personal: true }, administrator, { ...mine, consumer: 'per_me' })).toBe('consumer');
  });

  it('must be decided before a commit, and is required of each mutation', () => {
    const check = new AuthorityCheck(either, viewer('REPRESENTATIVE'));
    expect(() => check.mustBeDecided('endRelationship')).toThrow('endRelationship would commit without a decision');
    check.over(mine, 'id', 'relationship of yours');
    expect(() => check.mustBeDecided('endRelationship')).not.toThrow();
    const schema = buildSchema('type Query { a: Int } type Mutation { open: Int closed: Int }');
    const [open] = Object.values(schema.getMutationType()?.getFields() ?? {});
    if (open) open.extensions = { authority: either };
    expect(() => authorities(schema)).toThrow('Declare who may use closed');
  });
});
