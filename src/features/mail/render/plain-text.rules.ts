/** Text of users without anything that a mail program would turn into a link. Pure. */
import { EVER_AGREED_STATES, IN_FORCE_STATES } from '../../../values/relationship-state.rules.ts';
import type { QueuedContent } from './mail-templates.rules.ts';

/**
 * Parties of a relationship that is in force may send each other links.
 * @param state of the relationship that the mail is about; without one, its words are our own
 */
export function mayHoldLinks(state: string | null | undefined): boolean {
  return isNoneOrIn(IN_FORCE_STATES, state);
}

/**
 * A calendar entry contains text of other users, too. An appointment that was agreed once is still cancelled in
 * calendars after the relationship has ended.
 */
export function mayHoldCalendar(state: string | null | undefined): boolean {
  return isNoneOrIn(EVER_AGREED_STATES, state);
}

function isNoneOrIn(states: readonly string[], state: string | null | undefined): boolean {
  return state === null || state === undefined || states.includes(state);
}

/** Characters that are not seen, such as zero-width spaces and soft hyphens. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** Dots by which programs divide a domain: after NFKC these two are left (IDNA, RFC 3490 3.1). A space after them ends it. */
const DOTS = /[.\u3002]+(?=[^\s.\u3002)\]}"'”’»,;!?])/gu;
const NUMBER_BEFORE = /(?:^|[^\p{L}\p{N}\p{M}_.\u3002-])\p{Nd}+$/u;
const NUMBER_AFTER = /^\p{Nd}+(?![\p{L}\p{N}\p{M}_-]|[.\u3002]\S)/u;
/** Maximum distance for digits on either side of a decimal point. */
const MAX_NUMBER_LENGTH = 20;

/**
 * The words stay readable, and nothing of them is a web address, a domain or an e-mail address: "www.evil.example" becomes
 * "www. evil. example", "a@b.example" becomes "a at b. example". Numbers such as 1,180.50 and times such as 10:30 stay.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/ ?@ ?/gu, ' at ')
    .replace(/[/\\\u2044\u2215\u29f8]{2,}/gu, '/')
    .replace(/(?<=[\p{L}\p{M}+.-]):(?=\S)|(?<=\p{N}):(?=[^\s\p{Nd}])/gu, ': ')
    .replace(DOTS, (dots, offset: number, whole: string) => {
      const after = whole.slice(offset + dots.length, offset + dots.length + MAX_NUMBER_LENGTH);
      const isPoint =
        dots === '.' &&
        NUMBER_BEFORE.test(whole.slice(Math.max(0, offset - MAX_NUMBER_LENGTH), offset)) &&
        NUMBER_AFTER.test(after);
      return isPoint ? dots : `${dots} `;
    });
}

/**
 * The data of a mail when text of other users must not contain links: their addresses and pictures are omitted.
 * @param generated see `MailType.generated`
 */
export function withoutLinks({ template, data }: QueuedContent, generated: readonly string[] = []): QueuedContent {
  const plain = { ...plainObject(data, generated), ...(template === 'notice' ? { quoted: true } : {}) };
  return { template, data: plain };
}

function plainData(value: unknown, generated: readonly string[]): unknown {
  if (typeof value === 'string') return plainWords(value);
  if (Array.isArray(value)) return value.map((each) => plainData(each, generated));
  return value && typeof value === 'object' ? plainObject(value, generated) : value;
}

function plainObject(value: object, generated: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(value).flatMap(([key, each]): [string, unknown][] => {
    if (generated.includes(key)) return [[key, each]];
    if (key === 'url' || key === 'picture') return [];
    if (key === 'link') return isOurPage(each) ? [[key, each]] : [];
    return [[key, plainData(each, generated)]];
  });
  return Object.fromEntries(entries);
}

function isOurPage(link: unknown): boolean {
  return link !== null && typeof link === 'object' && 'to' in link && String(link.to).startsWith('/');
}
