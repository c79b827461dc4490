/** Which spellings are one organisation, and how its name is shown. Pure. */
import { withoutTrademarks, withPlainApostrophes } from '../graph/search-text.rules.ts';
import type { Mapping } from './mapping.rules.ts';

export interface PartyName {
  /** As it is shown. */
  name: string;
  /** The same for all spellings of an organisation. */
  key: string;
}

/** The shown name, and the key that all spellings of the organisation share. */
export function partyName(mapping: Mapping, text: string): PartyName {
  const { rules, aliases, read } = namesOf(mapping);
  const known = read.get(text);
  if (known) return known;
  const given = tidy(text);
  const shown = aliases.get(keyOf(rules, given)) ?? given;
  const shouted = shown === shown.toUpperCase() && shown.length > 5;
  const name = { name: shouted ? titleCase(shown, rules.suffixes) : shown, key: keyOf(rules, shown) };
  if (read.size >= MAX_NAMES_KEPT) read.clear();
  read.set(text, name);
  return name;
}

/** The key that the name had while names were compared with their spaces. */
export function spacedKey(mapping: Mapping, shown: string): string {
  return keyOf(rulesOf(mapping, true), shown);
}

interface NameRules {
  suffixes: Set<string>;
  articles: Set<string>;
  tradingAs: boolean;
  spaces: boolean;
}

interface Names {
  rules: NameRules;
  aliases: Map<string, string>;
  /** Names that were read lately: a table has few of them, often. */
  read: Map<string, PartyName>;
}

const MAX_NAMES_KEPT = 50_000;
const namesOfMapping = new WeakMap<Mapping, Names>();

function namesOf(mapping: Mapping): Names {
  let known = namesOfMapping.get(mapping);
  if (!known) {
    const { aliases, spaces } = mapping.names;
    const rules = rulesOf(mapping, spaces);
    const byKey = Object.entries(aliases).map(([from, to]): [string, string] => [keyOf(rules, tidy(from)), tidy(to)]);
    known = { rules, aliases: new Map(byKey), read: new Map() };
    namesOfMapping.set(mapping, known);
  }
  return known;
}

function rulesOf({ names: { suffixes, articles, tradingAs } }: Mapping, spaces: boolean): NameRules {
  const words = (list: string[]) => new Set(list.map((each) => plainWords(each, spaces).join('')));
  return { suffixes: words(suffixes), articles: words(articles), tradingAs, spaces };
}

/** Unicode would read ™ as "TM", ´ as a space with an accent, and 1½ as 11/2. */
function tidy(text: string): string {
  return withPlainApostrophes(withoutTrademarks(text))
    .replace(/(?<=\p{N})(?=\p{No})|(?<=\p{No})(?=\p{N})/gu, ' ')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Compared without case: ß and ẞ are SS in capitals, and a Greek word ends with another sigma than it has inside. */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i');
}

/** @param keepJoined whether "Wal-Mart" is one word, as it was before names were compared without spaces */
function plainWords(text: string, keepJoined: boolean): string[] {
  const plain = keepJoined
    ? text
        .toLowerCase()
        .replace(/&/g, ' and ')
        .replace(/[^\p{L}\p{M}\p{N} ]/gu, '')
    : withSignsAsWords(folded(text)).replace(/[^\p{L}\p{M}\p{N}\p{Sc}# ]/gu, ' ');
  return plain.split(' ').filter(Boolean);
}

/** Signs that distinguish organisations stay: Disney+ is not Disney, 100% is not 100, C# is not C. */
function withSignsAsWords(text: string): string {
  return text
    .replace(/\p{Variation_Selector}/gu, '')
    .replaceAll("'", '')
    .replace(/(?<=\d),(?=\d{3}(?:,\d{3})*(?!\d))/g, '')
    .replace(/[&+%@×♯]/g, (sign) => SPOKEN_SIGNS[sign] ?? sign)
    .replace(/#(?=\s*\p{N})/gu, ' ');
}

const SPOKEN_SIGNS: Record<string, string> = {
  '&': ' and ',
  '+': ' plus ',
  '%': ' percent ',
  '@': ' at ',
  '×': 'x',
  '♯': '#',
};

function keyOf({ suffixes, articles, tradingAs, spaces }: NameRules, shown: string): string {
  const [legal = shown] = tradingAs ? shown.split(/\s+(?:t\/a|trading as)\s+/i) : [];
  let words = plainWords(legal, spaces);
  // "S.A." is two words; several may be one suffix.
  const drop = (set: Set<string>, from: 'start' | 'end') => {
    const longest = Math.min(MAX_SUFFIX_WORDS, words.length - 1);
    for (let count = longest; count > 0; count--) {
      const part = from === 'end' ? words.slice(-count) : words.slice(0, count);
      if (!set.has(part.join(''))) continue;
      words = from === 'end' ? words.slice(0, -count) : words.slice(count);
      return drop(set, from);
    }
  };
  drop(articles, 'start');
  drop(articles, 'end');
  drop(suffixes, 'end');
  // Two numbers stay two: "Section 1.1" is not "Section 11".
  return spaces ? words.join(' ') : words.join(' ').replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
}

const MAX_SUFFIX_WORDS = 6;

/** SHOUTED NAMES are easier to read in title case; short words such as "IT" and "UK" stay, and "LTD" is "Ltd". */
function titleCase(text: string, suffixes: Set<string>): string {
  return text.replace(/\p{L}[\p{L}\p{N}'’]*/gu, (word) =>
    word.length <= 3 && !suffixes.has(word.toLowerCase()) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
