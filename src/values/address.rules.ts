/**
 * What an e-mail address is, wherever one enters: GraphQL, tokens, mail, configuration. Pure.
 *
 * Accepted is the mailbox of RFC 5321 with a dot-atom as local part, extended by RFC 6531 (letters of all scripts). Its
 * canonical form is stored and compared: the domain in lower-case ASCII (punycode), the local part in NFC with
 * ASCII letters in lower case. Other letters of the local part keep their case: folding them would make two mailboxes one.
 */
import { domainToASCII, domainToUnicode } from 'node:url';

/** Octets, RFC 5321 4.5.3.1; a path of 256 has two for its angle brackets. */
export const MAX_LOCAL_PART = 64;
const MAX_DOMAIN = 255;
export const MAX_ADDRESS = 254;

/**
 * Atoms of RFC 5322, and beyond ASCII what people can see: no spaces, controls, invisible or unassigned characters (U+2800 is
 * a blank), no U+FFFD for what could not be decoded, no mark without a letter before it.
 */
const ATOM =
  /^(?!\p{M})(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]|(?![\0-\x7f\u2800\ufffd\p{Default_Ignorable_Code_Point}])[\p{L}\p{M}\p{N}\p{P}\p{S}])+$/u;
/**
 * What may be in a domain before it is made ASCII; \u3002, \uff0e and \uff61 are dots of other scripts. Of the invisible
 * characters some join letters (Persian, Sinhala), where IDNA checks their neighbours, and some select how a sign looks.
 */
const DOMAIN_TEXT =
  /^(?:[A-Za-z0-9.\u3002\uff0e\uff61\p{Join_Control}\p{Variation_Selector}-]|(?![\0-\x7f\u2800\p{Default_Ignorable_Code_Point}])[\p{L}\p{M}\p{N}\p{S}\u00b7\u30fb])+$/u;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/**
 * @param text one plain address, e.g. `Dana@Müller.example`; no display name, comment, quotes or surrounding space
 * @returns its canonical form, e.g. `dana@xn--mller-kva.example`; undefined for what is not an address. Canonical
 *   addresses are returned unchanged. A value of another type, e.g. written by hand in the graph, is not an address.
 */
export function canonicalAddress(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (!local.split('.').every((atom) => ATOM.test(atom)) || hasAsciiLookAlike(local)) return undefined;
  const domain = canonicalDomain(text.slice(at + 1));
  if (domain === undefined) return undefined;
  const canonical = `${lowerAscii(local.normalize('NFC'))}@${domain}`;
  const octets = Buffer.byteLength(canonical);
  return octets - domain.length - 1 > MAX_LOCAL_PART || octets > MAX_ADDRESS ? undefined : canonical;
}

/**
 * The form under which a person is looked up by an address that somebody else has verified, e.g. in a token: canonical, or,
 * for one that was recorded before today's rule and breaks it, as it is but for the case of ASCII letters.
 */
export function addressToLookUp(text: string): string {
  return canonicalAddress(text) ?? lowerAscii(text);
}

/** Whether the local part has letters beyond ASCII, so that only a server with SMTPUTF8 (RFC 6531) can take the mail. */
export function needsSmtpUtf8(address: string): boolean {
  return /[^\0-\x7f]/.test(address.slice(0, address.lastIndexOf('@')));
}

function canonicalDomain(text: string): string | undefined {
  if (!DOMAIN_TEXT.test(text)) return undefined;
  // Capital ẞ is ß since Unicode 15.1, and ss in the tables of some versions of Node.js.
  const ascii = domainToASCII(text.replaceAll('\u1e9e', 'ß'));
  // A last label of digits is an IP address, which is written as a literal in a mailbox; these are not accepted.
  if (ascii.length > MAX_DOMAIN || !DOMAIN.test(ascii) || /(?:^|\.)\d+$/.test(ascii)) return undefined;
  // Punycode of what needs none, e.g. "xn--name-", would be shown as another domain than it is.
  return domainToASCII(domainToUnicode(ascii)) === ascii ? ascii : undefined;
}

/**
 * Characters that are ASCII in another form: NFC makes some of them ASCII (the Kelvin sign, the Greek question mark) and would
 * turn one mailbox into another; the others (full-width, mathematical letters, ligatures, the long s) look like another mailbox.
 */
function hasAsciiLookAlike(local: string): boolean {
  return [...local].some((character) => character > '\x7f' && /[\0-\x7f]/.test(character.normalize('NFKC')));
}

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
