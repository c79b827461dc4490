/** Cells without a value. Pure. */

/** Texts by which people and programs say that there is no value. */
const NO_VALUE =
  /^(?:n\/?a|#n\/?a|#nv|nan|null|nil|none|k\.? ?a\.?|keine angabe|neant|[-–—./?]+|\(blank\)|\(leer\))$/iu;

export function isBlank(text: string): boolean {
  return !text || NO_VALUE.test(text.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
}
