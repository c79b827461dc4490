import { expect, it } from 'vitest';
import { luceneQuery, parseSearch, searchText } from '../../src/graph/search-text.rules.ts';

/** Whether each typed word begins a word of the name in one of its spellings, as the index decides. */
function finds(typed: string, name: string): boolean {
  const words = searchText(name).split(' ');
  const search = parseSearch(typed);
  return (search?.words ?? []).every(({ spellings, joined }) =>
    [...spellings, ...joined].some((form) => words.some((word) => word.startsWith(form))),
  );
}

it.each([
  ["O'Brien", "O'Brien & Sons"],
  ['O’Brien', "O'Brien & Sons"],
  ["O'Mara", 'O’Mara'],
  ['OMara', 'O’Mara'],
  ['brien', "O'Brien & Sons"],
  ["L'Étoile", "L'Étoile"],
  ['l’etoile', "L'Étoile"],
  ['etoi', "L'Étoile"],
  ['montreal', 'Montréal'],
  ['Montréal', 'Montreal'],
  ['MONTRÉ', 'Montréal'],
  ['Muller', 'Müller'],
  ['Mueller', 'Müller'],
  ['Müller', 'Mueller'],
  ['Müll', 'Muller'],
  ['Strasse', 'Straße'],
  ['STRAßE', 'Strasse'],
  ['stra', 'Straße'],
  ['Lodz', 'Łódź'],
  ['Łó', 'Lodz'],
  ['Boeuf', 'Bœuf'],
  ['bœu', 'Boeuf'],
  ['Orsted', 'Ørsted'],
  ['Oersted', 'Ørsted'],
  ['Sao Paulo', 'São Paulo'],
  ['Nguyen', 'Nguyễn'],
  ['istanbul', 'İSTANBUL'],
  ['isik', 'Işık'],
  ['walmart', 'Wal-Mart'],
  ['wal mart', 'Wal-Mart'],
  ['abc', 'A.B.C. Removals'],
  ['a.b.c', 'A.B.C. Removals'],
  ['at&t', 'AT&T'],
  ['donald', 'McDonald'],
  ['Mc Donald', 'McDonald'],
  ['αθηνα', 'Αθήνα'],
  ['ΟΔΟΣ', 'οδός'],
  ['елка', 'Ёлка'],
  ['שלום', 'שָׁלוֹם'],
  ['محمد', 'مُحَمَّد'],
  ['احمد', 'أحمد'],
  ['한국', '한국전력'],
  ['電力', '東京電力'],
  ['がす', 'ガス'],
  ['ｶﾞｽ', 'ガス'],
  ['กรุงเทพ', 'บริษัท กรุงเทพ'],
  ['हिन्', 'हिन्दी'],
  ['acme', 'ＡＣＭＥ™'],
  ['finance', 'ﬁnance'],
  ['🍕', '🍕 Pizza'],
  ['cafe', 'cafe\u0301'],
  ['x'.repeat(2_000), 'x'.repeat(100)],
  ...['OʼBrien', 'OʻBrien', 'O´Brien', 'O`Brien', 'O‘Brien', 'O＇Brien', 'OBrien', 'O Brien'].flatMap((spelling) => [
    [spelling, "O'Brien"],
    ["O'Brien", spelling],
  ]),
  ["Hawai'i", 'Hawaii'],
  ['hawaii', 'Hawaiʻi'],
  ['Smith & Jones', 'Smith and Jones'],
  ['smith and jones', 'Smith & Jones'],
  ['smith and jones', 'Smith＆Jones'],
  ['Smith & Jones', 'Smith Jones'],
  ['at and t', 'AT&T'],
  ['AT&T', 'ATT'],
  ['AT & T', 'AT&T'],
  ['&', 'Smith and Jones'],
  ['and', 'Smith & Jones'],
  ['disney plus', 'Disney+'],
  ['Disney+', 'Disney Plus'],
  ['wal mart', 'Walmart'],
  ['wal mart', 'Wal-Mart'],
  ['wal mart can', 'Walmart Canada'],
  ['Wal-Mart', 'Walmart'],
  ['walmart', 'Wal Mart'],
  ['a.b.c.', 'ABC'],
  ['A B C', 'ABC'],
  ['abc', 'A B C Removals'],
  ['a.b.c.', 'A B C'],
  ['j.p. morgan', 'JP Morgan'],
  ['jp morgan', 'J. P. Morgan'],
  ['jpmorgan', 'J.P. Morgan'],
  ['müller bau', 'Muellerbau'],
  ['etrade', 'E*TRADE'],
  ...["l'oreal", 'loreal', 'oreal'].map((typed) => [typed, "L'Oréal"]),
  ['toysrus', 'Toys R Us'],
  ['toys r us', 'ToysRUs'],
  ['vanderberg', 'Van der Berg'],
  ['van der berg', 'Vanderberg'],
  ['foobarbaz', 'Foo Bar Baz'],
  ['ms', 'M & S'],
  ['m and s', 'M&S'],
  ['50 percent', '50% Off'],
  ['50%', '50 Percent Off'],
  ['me at work', 'Me@Work'],
  ['home', '@home'],
  ['donalds', "McDonald's"],
  ["mcdonald's", 'McDonalds'],
  ['e.on', 'EON'],
  ['7 eleven', '7Eleven'],
  ['7eleven', '7-Eleven'],
  ['coop', 'Co-op'],
  ["jerry's", 'Ben & Jerrys'],
  ['marks&spencer', 'Marks & Spencer'],
  ['dokovic', 'Đoković'],
  ['aegir', 'Ægir'],
  ['diyarbakir', 'Diyarbakır'],
  ['IZMIR', 'İzmir'],
  ['ابراهيم', 'إبراهيم'],
  ['علي', 'علی'],
  ['コンピュータ', 'コンピューター'],
  ["rock'n'roll", "Rock 'n' Roll"],
  ['24/7', '247 Cabs'],
  ['“acme”', 'Acme'],
  ['spa', 'Fiat S.p.A.'],
])('finds with %s the name %s', (typed, name) => {
  expect(finds(typed, name)).toBe(true);
});

it.each([
  ['anna', 'Hanna'],
  ['muller', 'Miller'],
  ['の', 'ガス'],
  ['op', 'Shop'],
  ['wal mart', 'Wallace Smart'],
  ['a.b.c.', 'Alpha Beta'],
  ['smith or jones', 'Smith & Jones'],
  ['art', 'Smart'],
  ['bank north', 'Bank South'],
  ['derberg', 'Van der Bank'],
])('does not match %s as a prefix of a word of %s', (typed, name) => {
  expect(finds(typed, name)).toBe(false);
});

it('finds nothing for a text without a letter, digit or emoji', () => {
  for (const text of ['', ' ', '+-&&||!(){}[]^"~*?:\\/', '\u200d\u0301', '…'])
    expect(parseSearch(text)).toBeUndefined();
});

it('escapes the syntax of Lucene in queries', () => {
  for (const text of [
    'a AND b',
    'NOT x',
    'name:*',
    'a~5 b^2',
    '[a TO z]',
    '\\',
    'a"b',
    'a/b/c',
    '<script>',
    'a\u0000b',
  ])
    expect(luceneQuery(parseSearch(text) ?? { phrases: [], words: [] })).toMatch(
      /^(\((\p{L}|\p{N})+\*( OR (\p{L}|\p{N})+[*~]\d?)*\)( AND )?)*$/u,
    );
});

it('keeps signs at the beginning of equal names', () => {
  expect(parseSearch('Smith & Jones')?.phrases).toContain('smith and jones');
  expect(parseSearch('Wal-Mart')?.phrases).toEqual(['wal mart', 'walmart']);
});

it('tolerates one wrong letter from five letters on and two from nine on', () => {
  const query = (text: string) => luceneQuery(parseSearch(text) as never);
  expect(query('bank')).toBe('(bank*)');
  expect(query('maple')).toBe('(maple* OR maple~1)');
  expect(query('brokerage')).toBe('(brokerage* OR brokerage~2)');
  expect(query('20240101')).toBe('(20240101*)');
});
