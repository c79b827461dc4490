/** Words of real estate and financing, which nobody sees who has chosen neither pack. */
const WORDS = [
  ...['visits?', 'homes?', 'houses?', 'bedrooms?', 'listings?', 'real estate', 'propert(?:y|ies)', 'search criteria'],
  ...['mortgages?', 'financing', 'rate offers?', 'lenders?', 'brokers?', 'brokerage', 'buyers?', 'referrals?'],
];
/** Also in constants, e.g. MORTGAGE_BROKER. */
const INDUSTRY = new RegExp(`(?<![a-z])(?:${WORDS.join('|')})(?![a-z])`, 'gi');

/** The names of the packs, which everyone can choose. */
const CHOICE = [
  'Real estate',
  'Homes, property alerts of clients, and visits.',
  'Financing of homes',
  'Mortgages, rate offers, and referrals to mortgage brokers.',
];

/** @returns the words of an industry in a text, each once */
export function industryWordsIn(text: string | null): string[] {
  const rest = CHOICE.reduce((left, label) => left.replaceAll(label, ' '), text ?? '');
  return [...new Set(rest.match(INDUSTRY) ?? [])];
}
