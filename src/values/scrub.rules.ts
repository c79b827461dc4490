/** Removes personal data and secrets from texts for the log. Pure. */

/** Also of other alphabets, and as a part of a URL. */
const ADDRESS = /[^\s"'`<>()[\]{}@,;:=\\/|]+(@|%40)[^\s"'`<>()[\]{}@,;:=\\/|&]+/gu;
const BEARER = /\b(Bearer|Basic) +[^\s"\\]+/gi;
const JWT = /\beyJ[\w-]{8,}(?:\.[\w-]*){1,4}/g;
/** Parameters of links. */
const PARAMETER = /([?&#](?:token|code|key|secret|signature)=)[^\s"'&]+/gi;
const PASSWORD = /\b(password["']?\s*[=:]\s*["']?)[^\s"',]+/gi;
/** Random base64url: tokens of sessions, links and calendars. */
const RANDOM = /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{40,}(?![\w-])/g;
const QUOTED = /'[^'\n]*'|"[^"\n]*"/g;

/** A line of JSON stays JSON. */
export function scrubbed(text: string): string {
  return text
    .replace(JWT, '[token]')
    .replace(BEARER, '$1 [token]')
    .replace(ADDRESS, '[address]')
    .replace(PARAMETER, '$1[secret]')
    .replace(PASSWORD, '$1[secret]')
    .replace(RANDOM, '[secret]');
}

/** A message of an error without the values that it quotes, e.g. the name in a violated constraint of Neo4j. */
export function withoutValues(message: string): string {
  return message.replace(QUOTED, (quoted) => `${quoted[0]}…${quoted[0]}`);
}
