/** Which spellings are one organisation, and how its name is shown. Pure. */
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
  if (read.size >= MOST_READ) read.clear();
  read.set(text, name);
  return name;
}

interface NameRules {
  suffixes: Set<string>;
  articles: Set<string>;
  tradingAs: boolean;
}

interface Names {
  rules: NameRules;
  aliases: Map<string, string>;
  /** Names that were read lately: a table has few of them, often. */
  read: Map<string, PartyName>;
}

const MOST_READ = 50_000;
const namesOfMapping = new WeakMap<Mapping, Names>();

function namesOf(mapping: Mapping): Names {
  let known = namesOfMapping.get(mapping);
  if (!known) {
    const { suffixes, articles, tradingAs, aliases } = mapping.names;
    const words = (list: string[]) => new Set(list.map((each) => plainWords(each).join('')));
    const rules = { suffixes: words(suffixes), articles: words(articles), tradingAs };
    const byKey = Object.entries(aliases).map(([from, to]): [string, string] => [keyOf(rules, tidy(from)), tidy(to)]);
    known = { rules, aliases: new Map(byKey), read: new Map() };
    namesOfMapping.set(mapping, known);
  }
  return known;
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, '')
    .split(' ')
    .filter(Boolean);
}

function keyOf({ suffixes, articles, tradingAs }: NameRules, shown: string): string {
  const legal = tradingAs ? (shown.split(/\s+(?:t\/a|trading as)\s+/i)[0] as string) : shown;
  let words = plainWords(legal);
  const drop = (set: Set<string>, at: 0 | -1) => {
    while (words.length > 1 && set.has(words.at(at) as string)) words = at ? words.slice(0, -1) : words.slice(1);
  };
  drop(articles, 0);
  drop(articles, -1);
  drop(suffixes, -1);
  return words.join(' ');
}

/** SHOUTED NAMES are easier to read in title case; short words such as "IT" and "UK" stay, and "LTD" is "Ltd". */
function titleCase(text: string, suffixes: Set<string>): string {
  return text.replace(/\p{L}[\p{L}\p{N}'’]*/gu, (word) =>
    word.length <= 3 && !suffixes.has(word.toLowerCase()) ? word : (word[0] as string) + word.slice(1).toLowerCase(),
  );
}
