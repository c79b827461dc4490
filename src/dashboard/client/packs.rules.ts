/** Texts with the words of industry packs. Pure. */
import type { IndustryPack } from '../generated.ts';

/** What belongs to no pack is for all. */
export const isOfPacks = (pack: IndustryPack | null | undefined, packs: readonly IndustryPack[]) =>
  !pack || packs.includes(pack);

/** Plain texts, and those that a pack replaces. */
export interface PackTexts<Texts extends object> {
  plain: Texts;
  packs: Partial<Record<IndustryPack, Partial<Texts>>>;
}

export function packTexts<Texts extends object>(
  plain: Texts,
  packs: Partial<Record<IndustryPack, Partial<Texts>>>,
): PackTexts<Texts> {
  return { plain, packs };
}

/** The texts for these packs; of two packs that replace the same text, the later one counts. */
export function textsOf<Texts extends object>(
  { plain, packs }: PackTexts<Texts>,
  shown: readonly IndustryPack[],
): Texts {
  return Object.assign({}, plain, ...shown.map((pack) => packs[pack]));
}
