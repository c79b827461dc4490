/** What docs/WRITING_STYLE.md forbids, as rules over one text. Pure: no files, no parser. */

export const MAX_SENTENCE_WORDS = 30;

export interface Finding {
  /** The words that break a rule, or the beginning of a sentence that is too long. */
  found: string;
  /** What to write instead. */
  instead: string;
}

/** Forbidden patterns and what to write instead. Quoted code (`like this`) is removed before they are applied. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bof (it|them|those|these) that\b/i, 'name the noun: "the services that …"'],
  [
    /\bwhat (is|was|are|were|has been|is being) (?!affected\b)(\w+ed|told|said|done|known|seen|left|paid|sold|bought|looked for)\b/i,
    'a noun: "the request", "the answer"',
  ],
  [/\bwho(m)?(so)?ever\b/i, '"the person who …" or "anyone who …"'],
  [/\b(anew|afresh)\b/i, 'again'],
  [/\breckon\w*\b/i, 'calculate or estimate'],
  [/\b(is|are|was|were) no more\b/i, '"was deleted", "has ended"'],
  [/(?<!\bthere )\b(is|are|was|were) no (?!longer\b|more\b)\w+/i, '"is not a …"'],
  [/\b(since|from|until|till) when\b/i, '"when it …"'],
  [/\b(tell|tells|told|telling)\b/i, 'notify, state, report, record or show'],
  [/\bwish(es|ed|ing)?\b/i, 'request, want or input'],
  [/\b(as which|in so far|insofar|thereof|whereof|therein|whereupon|hence|hereby)\b/i, 'two sentences'],
  [
    /\brests on\b|\bresting on\b|\bhangs? together\b|\b(come|comes|came|coming) of\b/i,
    'depends on, is linked, results from',
  ],
  [/\b(when|if) not (given|said)\b/i, '"Default: …"'],
  [/\bmend(s|ed|ing)?\b/i, 'fix or repair'],
  [/\b(at leisure|in haste|to be had)\b/i, 'a plain statement'],
];

/** References to documents that are not in the repository: a reader of the code cannot follow them. */
const OUTSIDE: readonly RegExp[] = [
  /\bDone \d/,
  /\b(re)?design\.md\b/i,
  /(?<![\w/])(\.\.\/)?shared\/\w/,
  /\b(the|this) issue\b/i,
  /\bissue \d/i,
];

/** Forbidden where a text is a label or a sentence for people, not prose of documents. */
const FORBIDDEN_AT_START: readonly (readonly [RegExp, string])[] = [
  [/^(Least|Greatest) (?!common)/, 'Minimum or Maximum'],
];

/** @returns the forbidden patterns in a text, in the order of the rules */
export function forbiddenIn(text: string): Finding[] {
  const prose = withoutCode(text);
  return [...FORBIDDEN, ...FORBIDDEN_AT_START].flatMap(([pattern, instead]) => {
    const match = pattern.exec(prose);
    return match ? [{ found: match[0], instead }] : [];
  });
}

/** @returns references to documents outside the repository, also in quoted code */
export function outsideReferencesIn(text: string): Finding[] {
  return OUTSIDE.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match ? [{ found: match[0], instead: 'state the content, not a document outside the repository' }] : [];
  });
}

/** @returns the sentences of more than MAX_SENTENCE_WORDS words; an item of a list counts as a sentence */
export function longSentencesIn(text: string): Finding[] {
  return sentences(text).flatMap((sentence) => {
    const words = sentence.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
    if (words <= MAX_SENTENCE_WORDS) return [];
    return [{ found: `${words} words: ${sentence.slice(0, 60)}…`, instead: `at most ${MAX_SENTENCE_WORDS} words` }];
  });
}

function sentences(text: string): string[] {
  return text
    .replace(/\b(e\.g|i\.e|etc|vs)\./g, '$1')
    .split(/(?<=[.!?])\s+|\n\s*\n|\n(?=\s*[-|*\d]|\s{2,})/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** Removes text that is not prose: blocks, spans, addresses, and paths. */
function withoutCode(text: string): string {
  return text
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/`[^`\n]*`/g, ' CODE ')
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/https?:\/\/\S+/g, ' ');
}
