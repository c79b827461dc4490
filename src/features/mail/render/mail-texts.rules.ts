/** From a template's data to what the mail says. Pure. */
import { DateTime } from 'luxon';
import { moneyText } from '../../../values/money.ts';
import { oneLine } from '../mail.rules.ts';
import { ANSWERS_ARE_NOT_READ } from './icalendar.rules.ts';
import type { Block, Button, Card, MailContent } from './mail-content.rules.ts';
import type {
  ChangeRequestMail,
  InvitationMail,
  MailLink,
  MatchMail,
  NoticeMail,
  RecommendationMail,
  SignInLinkMail,
  VisitMail,
  Written,
} from './mail-data.rules.ts';

/** Where links lead. */
export interface Addresses {
  /** e.g. https://covalue.example, without a slash at the end. */
  origin: string;
  /** The one-time link that is made of a seed. */
  signInLink: (seed: string) => string;
}

/** @param items of one template: several only in a digest */
export function contentOf(items: Written[], addresses: Addresses, from: string): MailContent {
  const [first] = items;
  if (!first) throw new Error('An email has no items');
  const content = write(first, items, addresses, from);
  return { ...content, subject: oneLine(content.subject), preview: oneLine(content.preview) };
}

function write(first: Written, items: Written[], addresses: Addresses, from: string): MailContent {
  switch (first.template) {
    case 'match':
      return writeMatches(
        items.flatMap((each) => (each.template === 'match' ? [each.data] : [])),
        addresses,
        from,
      );
    case 'invitation':
      return writeInvitation(first.data, addresses);
    case 'sign-in-link':
      return writeSignInLink(first.data, addresses);
    case 'visit':
      return writeVisit(first.data, addresses);
    case 'change-request':
      return writeChangeRequest(first.data, addresses);
    case 'recommendation':
      return writeRecommendation(first.data, addresses);
    case 'notice':
      return writeNotice(first.data, addresses);
    default:
      throw new Error('The email has a template that this version does not know.');
  }
}

const CHANGES = {
  NEW: 'New on the market',
  BACK: 'Back on the market',
  PRICE_CHANGED: 'Price changed',
  STATUS_CHANGED: 'Status changed',
};

/** One home or several, of one alert or several. */
function writeMatches(matches: MatchMail[], addresses: Addresses, from: string): MailContent {
  const homes = toldOnce(matches);
  const [first] = homes;
  if (!first) throw new Error('An email has no items');
  const alerts = [...new Set(matches.map(({ alertName }) => `"${alertName}"`))].sort();
  const named = new Intl.ListFormat('en').format(alerts);
  const [alert, has] = alerts.length > 1 ? ['alerts', 'have'] : ['alert', 'has'];
  const many = homes.length > 1;
  return {
    subject: many
      ? `${homes.length} homes for ${named}`
      : `${CHANGES[first.change]}: ${first.title}${first.price ? `, ${moneyText(first.price)}` : ''}`,
    preview: many ? homes.map(({ title }) => title).join(' · ') : (first.facts ?? []).join(' · '),
    heading: many ? `${homes.length} homes meet your criteria` : 'A home meets your criteria',
    blocks: [
      { kind: 'text', text: `Your ${alert} ${named} ${has} found ${many ? 'these' : 'this'} for you.` },
      ...homes.map((match) => matchCard(match, addresses)),
    ],
    footer: `You receive this email because ${from} set up the ${alert} ${named} for you.`,
  };
}

/** What several alerts have found in the same state is one home, with the criteria of all of them. */
function toldOnce(matches: MatchMail[]): MatchMail[] {
  const homes = new Map<string, MatchMail>();
  for (const [index, match] of matches.entries()) {
    const key = match.home ? `${match.home}|${match.change}|${match.price?.amount}` : String(index);
    const known = homes.get(key);
    homes.set(key, known ? withCriteriaOf(known, match) : match);
  }
  return [...homes.values()];
}

function withCriteriaOf(home: MatchMail, other: MatchMail): MatchMail {
  const both = (name: 'met' | 'missed' | 'unknown') => [...new Set([...(home[name] ?? []), ...(other[name] ?? [])])];
  return { ...home, met: both('met'), missed: both('missed'), unknown: both('unknown') };
}

function matchCard(match: MatchMail, addresses: Addresses): Card {
  const { change, title, price, previousPrice, status, facts = [], met = [], missed = [], unknown = [] } = match;
  const mark = (kind: 'met' | 'missed' | 'unknown', texts: string[], suffix = '') =>
    texts.map((text) => ({ mark: kind, text: `${text}${suffix}` }));
  return {
    kind: 'card',
    tag: status && change === 'STATUS_CHANGED' ? `${CHANGES[change]}: ${status}` : CHANGES[change],
    title,
    price: price ? `${moneyText(price)}${previousPrice ? ` (was ${moneyText(previousPrice)})` : ''}` : undefined,
    facts: facts.length ? facts.join(' · ') : undefined,
    picture: match.picture ?? undefined,
    criteria: [...mark('met', met), ...mark('missed', missed), ...mark('unknown', unknown, ' (not known)')],
    button: buttonTo(match.link, addresses),
  };
}

function writeInvitation(data: InvitationMail, addresses: Addresses): MailContent {
  const { organisation, invitedBy, name, url, linkSeed, linkExpiresAt } = data;
  if (!url) return writeProposalInvitation(data, addresses);
  const blocks: Block[] = [
    { kind: 'text', text: `${invitedBy} of ${organisation} has given you access to "${name}".` },
    { kind: 'facts', rows: [['Address', url]] },
    ...signInBlocks(addresses, url, linkSeed, linkExpiresAt),
  ];
  return {
    subject: `${organisation} invites you to "${name}"`,
    preview: `${invitedBy} has given you access.`,
    heading: `Welcome to ${name}`,
    blocks,
    footer: `You receive this email because ${organisation} works with you. If you did not expect it, ignore it: nothing happens unless you use the link.`,
  };
}

/** To a person who has not agreed to a relationship yet: the text is ours, the words of others are quoted. */
function writeProposalInvitation(
  { organisation, invitedBy, name, linkSeed, linkExpiresAt }: InvitationMail,
  addresses: Addresses,
): MailContent {
  return {
    subject: `Invitation from "${organisation}" to answer a proposal`,
    preview: 'You can accept or decline it.',
    heading: 'You can answer a proposal',
    blocks: [
      {
        kind: 'text',
        text: 'A service relationship has been proposed to you in Covalue. Sign in to view the proposal, and accept or decline it.',
      },
      {
        kind: 'facts',
        rows: [
          ['From', `"${organisation}"`],
          ['Invited by', `"${invitedBy}"`],
          ['Access to', `"${name}"`],
        ],
      },
      ...signInBlocks(addresses, addresses.origin, linkSeed, linkExpiresAt),
    ],
    footer:
      'The text in quotation marks comes from the sender and was not checked by Covalue. If you do not know the sender, ignore this email: nothing happens unless you use the link.',
  };
}

/** How to sign in: by a one-time link, or at `url` with the account at the identity provider. */
function signInBlocks(addresses: Addresses, url: string, linkSeed?: string, linkExpiresAt?: string): Block[] {
  if (linkSeed)
    return [
      { kind: 'text', text: 'To get started, sign in with the link below and choose a password.' },
      { kind: 'button', button: { label: 'Sign in', url: addresses.signInLink(linkSeed) } },
      { kind: 'text', text: `The link is only for you. It can be used once${until(linkExpiresAt)}.` },
    ];
  return [
    { kind: 'text', text: 'Sign in there with the account of this email address.' },
    { kind: 'button', button: { label: 'Open', url } },
  ];
}

function writeSignInLink({ linkSeed, linkExpiresAt }: SignInLinkMail, addresses: Addresses): MailContent {
  return {
    subject: 'Your link to sign in',
    preview: 'It can be used once.',
    heading: 'Sign in',
    blocks: [
      { kind: 'text', text: 'Someone, most likely you, requested a link to sign in and choose a new password.' },
      { kind: 'button', button: { label: 'Sign in', url: addresses.signInLink(linkSeed) } },
      { kind: 'text', text: `It is only for you and can be used once${until(linkExpiresAt)}.` },
    ],
    footer: 'If it was not you, ignore this email: your password remains unchanged.',
  };
}

const VISITS = { PROPOSED: 'Proposed', CONFIRMED: 'Confirmed', MOVED: 'Moved', CANCELLED: 'Cancelled' };

function writeVisit(visit: VisitMail, addresses: Addresses): MailContent {
  const { change, title, place, startsAt, endsAt, timeZone, note } = visit;
  const start = DateTime.fromISO(startsAt, { zone: timeZone, locale: 'en-GB' });
  const end = DateTime.fromISO(endsAt, { zone: timeZone, locale: 'en-GB' });
  const day = start.toFormat('cccc d LLLL yyyy');
  const zone = timeZone.replaceAll('_', ' ');
  const time = `${start.toFormat('HH:mm')} to ${end.toFormat('HH:mm')} (${zone})`;
  const rows: [string, string][] = [
    ['Day', day],
    ['Time', time],
  ];
  if (place) rows.push(['Place', place]);
  rows.push(['With', visit.with]);
  return {
    subject: `${VISITS[change]}: ${title}, ${start.toFormat('ccc d LLL, HH:mm')} (${zone})`,
    preview: `${day}, ${time}`,
    heading: `${VISITS[change]}: ${title}`,
    blocks: [
      { kind: 'facts', rows },
      ...quoted(note),
      { kind: 'text', text: howToAnswer(visit) },
      ...buttons(visit.link, addresses),
    ],
    footer: `You receive this email because you have an appointment with ${visit.with}.`,
  };
}

/** What the attachment does and where to answer: mail programs offer buttons whose answers nobody reads. */
function howToAnswer({ change, inCalendars = true }: VisitMail): string {
  if (change === 'PROPOSED')
    return 'It is booked when you confirm it in Covalue. There you can also propose another time or cancel it.';
  if (!inCalendars) return 'It was not booked, so there is nothing to remove from your calendar.';
  if (change === 'CANCELLED') return 'The attached cancellation removes it from your calendar.';
  return `The attached invitation keeps your calendar up to date. ${ANSWERS_ARE_NOT_READ} To move or cancel it, use Covalue.`;
}

const REQUESTS = {
  ASKED: ['requests a change of the search criteria', 'A change of criteria was requested'],
  CARRIED_OUT: ['has changed the search criteria', 'The new criteria are in force'],
  DECLINED: ['has not changed the search criteria', 'The criteria stay as they are'],
} as const;

function writeChangeRequest(request: ChangeRequestMail, addresses: Addresses): MailContent {
  const { change, by, alertName, wishes, note } = request;
  const [what, heading] = REQUESTS[change];
  return {
    subject: `${by} ${what} of "${alertName}"`,
    preview: wishes.join(' · '),
    heading,
    blocks: [
      { kind: 'text', text: `${by} ${what} of the alert "${alertName}".` },
      ...(wishes.length ? [{ kind: 'list' as const, items: wishes }] : []),
      ...quoted(note),
      ...(change === 'ASKED'
        ? [{ kind: 'text' as const, text: 'Until you answer, no new homes are shown for the old criteria.' }]
        : []),
      ...buttons(request.link, addresses),
    ],
    footer: `You receive this email because the alert "${alertName}" belongs to your relationship with ${by}.`,
  };
}

function writeRecommendation(data: RecommendationMail, addresses: Addresses): MailContent {
  return {
    subject: `${data.from} recommends: ${data.title}`,
    preview: data.benefit ?? data.reasons[0] ?? '',
    heading: data.title,
    blocks: [
      ...(data.benefit ? [{ kind: 'facts', rows: [['Expected benefit', data.benefit]] } satisfies Block] : []),
      { kind: 'text', text: 'Why this could be interesting for you:' },
      { kind: 'list', items: data.reasons },
      ...buttons(data.link, addresses),
    ],
    footer: `You receive this email because you work with ${data.from}. It is up to you whether to accept.`,
  };
}

function writeNotice({ subject, paragraphs, link, quoted: isQuoted }: NoticeMail, addresses: Addresses): MailContent {
  const kind = isQuoted ? ('quote' as const) : ('text' as const);
  return {
    subject,
    preview: paragraphs[0] ?? '',
    heading: subject,
    blocks: [...paragraphs.map((text) => ({ kind, text })), ...buttons(link, addresses)],
    footer: 'You receive this email because of your relationship with the sender.',
  };
}

function quoted(note: string | null | undefined): Block[] {
  return note ? [{ kind: 'quote', text: note }] : [];
}

function buttons(link: MailLink | undefined, addresses: Addresses): Block[] {
  const button = buttonTo(link, addresses);
  return button ? [{ kind: 'button', button }] : [];
}

function buttonTo(link: MailLink | undefined, { origin }: Addresses): Button | undefined {
  if (!link) return undefined;
  return { label: link.label, url: link.to.startsWith('/') ? `${origin}${link.to}` : link.to };
}

function until(instant: string | undefined): string {
  if (!instant) return '';
  return `, until ${DateTime.fromISO(instant, { zone: 'utc', locale: 'en-GB' }).toFormat("d LLLL yyyy, HH:mm 'UTC'")}`;
}
