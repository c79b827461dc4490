/** The names of emails by their templates. Pure. */
import { capitalised } from '../../values/words.rules.ts';
import type { IndustryPack } from '../generated.ts';
import { packTexts, textsOf } from './packs.rules.ts';

/** Of templates whose own name is a word of an industry. */
const NAMES = packTexts<Partial<Record<string, string>>>({ visit: 'Appointment' }, { REAL_ESTATE: { visit: 'Visit' } });

export const mailName = (template: string, packs: readonly IndustryPack[]): string =>
  textsOf(NAMES, packs)[template] ?? capitalised(template.replaceAll('-', '_'));
