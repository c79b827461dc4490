/** Industry packs as they are stored: the plain pack, GENERAL, is part of every choice and is not. Pure. */

/** The plain pack: services of any kind. */
export const GENERAL = 'GENERAL';

/** @param packs names of the enum `IndustryPack` */
export function storedPacks(packs: readonly string[]): string[] {
  return [...new Set(packs)].filter((pack) => pack !== GENERAL).sort();
}
