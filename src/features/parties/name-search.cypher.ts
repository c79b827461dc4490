/** Lists that are searched by name, by a pasted id, and people by their e-mail address. */

import { knowsContact } from '../../access-control/visibility.cypher.ts';
import { invalidInput } from '../../errors.ts';
import { boundedSearch, idIn } from '../../graph/search-input.rules.ts';
import { luceneQuery, parseSearch, type Search, withPlainApostrophes } from '../../graph/search-text.rules.ts';
import type { Arguments, OrderKey } from '../../planner/shape.ts';
import { addressToLookUp } from '../../values/address.rules.ts';

const ADDRESS = /[^\s<>"“”«»,;:()]+@[^\s<>"“”«»,;:()]*/u;

/**
 * Binds `node` to what `search` finds. An address is compared only where the viewer may read it, so that a hit does not
 * show anybody else whose address it is.
 */
export function searched(index: string, label: string, node: string, args: Arguments): string {
  const branches = [
    `CALL db.index.fulltext.queryNodes('${index}', ${args.param('search', nameQuery)}) YIELD node AS ${node} RETURN ${node}`,
    `MATCH (${node}:${label} {id: ${args.param('search', idOf)}}) RETURN ${node}`,
  ];
  if (label === 'Party')
    branches.push(
      `UNWIND ${args.param('search', addressesIn)} AS address_ MATCH (${node}:Person) WHERE ${node}.email STARTS WITH address_ AND (${knowsContact(node)}) RETURN ${node}`,
    );
  return `CALL (isAdmin, actingFor, disclosedServices) {\n  ${branches.join('\n  UNION\n  ')}\n}\nWITH *`;
}

/**
 * Order of hits: the id itself or an equal name, names that begin so, names whose words begin so, names that differ by a
 * letter or two; then the shorter. Lucene's score is not used: it depends on how many other names hold the word, also names that are hidden.
 */
export function bestMatch(args: Arguments): OrderKey[] {
  const phrases = args.param('search', (text) => parsed(text)?.phrases);
  const words = args.param('search', (text) =>
    parsed(text)?.words.map(({ spellings, joined }) => [...spellings, ...joined]),
  );
  const id = args.param('search', idOf);
  return [
    {
      cypher: (node) => `CASE
    WHEN ${node}.id = ${id} OR any(phrase_ IN ${phrases} WHERE ${node}.searchName = phrase_ OR ${node}.searchName STARTS WITH phrase_ + ' |') THEN 0
    WHEN any(phrase_ IN ${phrases} WHERE ${node}.searchName STARTS WITH phrase_) THEN 1
    WHEN all(word_ IN ${words} WHERE any(form_ IN word_ WHERE ' ' + ${node}.searchName CONTAINS ' ' + form_)) THEN 2
    ELSE 3 END`,
    },
    { cypher: (node) => `size(${node}.name)` },
  ];
}

function parsed(text: unknown): Search | undefined {
  return parseSearch(bounded(text));
}

const bounded = (text: unknown) => boundedSearch(text, 'search');
/** An ID in the text, e.g. pasted with a link; null finds nothing. */
const idOf = (text: unknown) => idIn(bounded(text));

/** @throws a typed error for a search that is too long, or without a letter or digit */
function nameQuery(text: unknown): string {
  const search = parsed(text);
  if (!search) throw invalidInput('search', 'Give at least one letter or digit, or leave it out to list all.');
  return luceneQuery(search);
}

/**
 * The beginnings of an e-mail address in the text, with the apostrophes as typed and plain: phones type ’ in o'brien@example.com.
 * Quotes around the address and what ends a sentence are not of it.
 */
function addressesIn(text: unknown): string[] {
  const [found] = ADDRESS.exec(bounded(text).normalize('NFC')) ?? [];
  if (found === undefined) return [];
  return [...new Set([found, withPlainApostrophes(found)])].map((address) =>
    addressToLookUp(address.normalize('NFKC').replace(/^['‘’`]+|['‘’`.!?]+$/gu, '')),
  );
}
