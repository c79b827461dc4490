/** Correct texts that the rules would reject, each with the reason. Keep this list short. */

/** Quotations and terms. */
export const ALLOWED: readonly { text: string; why: string }[] = [];

/** Names of these files: they hold names of labels, relationship types and properties. */
export const VOCABULARIES = /(^|[/.])vocabulary\.ts$/;

/** Files that the check does not read: their strings are data, or they quote. */
export const NOT_READ: Readonly<Record<string, string>> = {
  'src/values/currency.rules.ts': 'currency codes',
  'src/features/real-estate/feeds/country-currency.rules.ts': 'country and currency codes',
  'src/features/real-estate/feeds/home-type.rules.ts': 'words that feeds use for types of home',
  'src/features/real-estate/feeds/home-identity.rules.ts': 'words of addresses',
  'src/features/real-estate/feeds/reso-features.rules.ts': 'words that feeds use for features',
  'docs/WRITING_STYLE.md': 'it quotes the patterns',
  'src/features/real-estate/feeds/reso.rules.ts': 'words that feeds use for statuses',
};
