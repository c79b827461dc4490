/** The mail on homes that meet property alerts. Pure. */

import { textFormats } from '../../../values/format.rules.ts';
import { type Money, moneyText } from '../../../values/money.ts';
import { buttonTo, type MailLink } from '../../mail/render/mail-blocks.rules.ts';
import type { Button, Card, MailContent } from '../../mail/render/mail-content.rules.ts';
import type { Addresses, MailType } from '../../mail/render/mail-templates.rules.ts';

/** A listing that meets an alert, or a change of one. Several are collected into a digest. */
export interface MatchMail {
  alertName: string;
  /** Id of the home: a home found by several alerts is reported once. */
  home?: string;
  change: 'NEW' | 'BACK' | 'PRICE_CHANGED' | 'STATUS_CHANGED';
  /** One line, e.g. "12 Lakeview Road, Burlington". */
  title: string;
  price?: Money | null;
  previousPrice?: Money | null;
  status?: string | null;
  /** Short facts, e.g. "3 bedrooms", "142 m²". */
  facts?: string[];
  /** Criteria in words. */
  met?: string[];
  missed?: string[];
  unknown?: string[];
  /** https address of a picture. */
  picture?: string | null;
  link?: MailLink;
}

declare module '../../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    match: MatchMail;
  }
}

export const matchMail: MailType<MatchMail> = { write: writeMatches, generated: ['change', 'currency'] };

const CHANGES = {
  NEW: 'New on the market',
  BACK: 'Back on the market',
  PRICE_CHANGED: 'Price changed',
  STATUS_CHANGED: 'Status changed',
};

/** Homes in one mail; the others are counted. */
export const MAX_MAILED_HOMES = 20;

/** One home or several, of one alert or several. */
function writeMatches(matches: MatchMail[], addresses: Addresses, from: string): MailContent {
  const homes = distinctHomes(matches);
  const [first] = homes;
  if (!first) throw new Error('An email has no items');
  const alerts = [...new Set(matches.map(({ alertName }) => `"${alertName}"`))].sort();
  const named = textFormats.list(alerts);
  const [alert, has] = alerts.length > 1 ? ['alerts', 'have'] : ['alert', 'has'];
  const many = homes.length > 1;
  const shown = homes.slice(0, MAX_MAILED_HOMES);
  const more = homes.length - shown.length;
  return {
    subject: many
      ? `${homes.length} homes for ${named}`
      : `${CHANGES[first.change]}: ${first.title}${first.price ? `, ${moneyText(first.price)}` : ''}`,
    preview: many ? shown.map(({ title }) => title).join(' · ') : (first.facts ?? []).join(' · '),
    heading: many ? `${homes.length} homes meet your criteria` : 'A home meets your criteria',
    blocks: [
      { kind: 'text', text: `Your ${alert} ${named} ${has} found ${many ? 'these' : 'this'} for you.` },
      ...shown.map((match) => matchCard(match, buttonTo(match.link, addresses))),
      ...(more > 0
        ? [{ kind: 'text' as const, text: `${more} more ${more === 1 ? 'home is' : 'homes are'} in Covalue.` }]
        : []),
    ],
    footer: `You receive this email because ${from} set up the ${alert} ${named} for you.`,
  };
}

/** What several alerts have found in the same state is one home, with the criteria of all of them. */
export function distinctHomes<M extends MatchMail>(matches: M[]): M[] {
  const homes = new Map<string, M>();
  for (const [index, match] of matches.entries()) {
    const key = match.home ? `${match.home}|${match.change}|${match.price?.amount}` : String(index);
    const known = homes.get(key);
    homes.set(key, known ? withCriteriaOf(known, match) : match);
  }
  return [...homes.values()];
}

function withCriteriaOf<M extends MatchMail>(home: M, other: M): M {
  const both = (name: 'met' | 'missed' | 'unknown') => [...new Set([...(home[name] ?? []), ...(other[name] ?? [])])];
  return { ...home, met: both('met'), missed: both('missed'), unknown: both('unknown') };
}

export function matchCard(match: MatchMail, button: Button | undefined): Card {
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
    button,
  };
}
