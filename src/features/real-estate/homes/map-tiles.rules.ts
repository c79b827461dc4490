/** The address of map tiles. Pure. */

const PLACEHOLDERS = ['{z}', '{x}', '{y}'];

/** What is wrong with a template of addresses; undefined if nothing is. */
export function tilesProblem(template: string): string | undefined {
  const missing = PLACEHOLDERS.filter((each) => !template.includes(each));
  if (missing.length) return `must contain ${missing.join(', ')}`;
  // {r} is "@2x" on fine screens. Others, e.g. {s}, would need further origins in the content security policy.
  if (/[{}]/.test(template.replaceAll(/\{[zxyr]\}/g, ''))) return 'may contain {z}, {x}, {y} and {r} only';
  const url = filled(template);
  // A host may contain a semicolon, which would begin another directive of the policy.
  if (!url || !/^https?:\/\/[\w.:[\]-]+$/.test(url.origin)) return 'must be an http or https URL';
  if (url.username || url.password) return 'must not contain user and password, because browsers get it';
  // In the host, it would be another origin for each tile.
  if (filled(template, '1')?.origin !== url.origin) return 'may have {z}, {x} and {y} in its path only';
  return undefined;
}

/** The origin of the tiles, for the content security policy. */
export function tilesOrigin(template: string): string {
  return filled(template)?.origin ?? '';
}

function filled(template: string, value = '0'): URL | undefined {
  const text = template.replaceAll(/\{[zxyr]\}/g, value);
  return URL.canParse(text) ? new URL(text) : undefined;
}
