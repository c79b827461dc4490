/** Counts with their nouns, in the language of the texts. Pure. */

import { formatsIn } from '../../values/format.rules.ts';

/** The language in which the texts are written. A translation needs another one here and other forms in the texts. */
const LANGUAGE = 'en';
const RULES = new Intl.PluralRules(LANGUAGE);
/** A number within a text. */
export const { number } = formatsIn(LANGUAGE);

/** The forms of a noun by the plural categories of the language; English has `one` and `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** "1 home", "2 homes". */
export function plural(count: number, forms: PluralForms): string {
  return `${number(count)} ${forms[RULES.select(count)] ?? forms.other}`;
}
