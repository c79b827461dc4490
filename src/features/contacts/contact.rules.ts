/** What a contact holds: checks, and the forms in which phones, addresses and identifiers are compared. Pure. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { DomainError } from '../../errors.ts';
import { checkedName, checkedText, webAddress } from '../../mutations/input-checks.rules.ts';
import { canonicalAddress } from '../../values/address.rules.ts';
import { MAX_NAME_LENGTH } from '../../values/text-limits.rules.ts';

export enum ContactKind {
  PERSON = 'PERSON',
  ORGANISATION = 'ORGANISATION',
}

/** Why a contact may be sent commercial emails. */
export enum MailBasis {
  CONSENT = 'CONSENT',
  EXISTING_BUSINESS = 'EXISTING_BUSINESS',
  NONE = 'NONE',
}

/** Emails or phones of one contact. */
export const MAX_ADDRESSES = 20;
/** Tags or identifiers of one contact. */
export const MAX_MARKS = 50;

export interface Identifier {
  scheme: string;
  value: string;
}

/** As given by people and files. Undefined leaves a field as it is; null clears it. */
export interface ContactInput {
  kind?: ContactKind;
  name?: string;
  emails?: readonly string[];
  phones?: readonly string[];
  /** ISO 3166 code of the country of phone numbers without a country code. */
  country?: string | null;
  address?: string | null;
  website?: string | null;
  notes?: string | null;
  tags?: readonly string[];
  identifiers?: readonly Identifier[];
  mailBasis?: MailBasis;
  /** `YYYY-MM-DD` */
  mailBasisSince?: string | null;
}

/** As stored. Lists of equal length: `phones` as typed, `phoneNumbers` in E.164 or '' where the number is not recognised. */
export interface ContactValues {
  kind?: ContactKind;
  name?: string;
  emails?: string[];
  phones?: string[];
  phoneNumbers?: string[];
  address?: string | null;
  website?: string | null;
  notes?: string | null;
  tags?: string[];
  identifierSchemes?: string[];
  identifierValues?: string[];
  mailBasis?: MailBasis;
  mailBasisSince?: string | null;
}

/** @throws DomainError INVALID_INPUT, with the field */
export function checkedContact(input: ContactInput): ContactValues {
  const values: ContactValues = {};
  if (input.kind !== undefined) values.kind = input.kind;
  if (input.name !== undefined) values.name = checkedName(input.name, 'name');
  if (input.emails !== undefined) values.emails = checkedEmails(input.emails);
  if (input.phones !== undefined) Object.assign(values, checkedPhones(input.phones, input.country));
  for (const field of ['address', 'notes'] as const)
    if (input[field] !== undefined) values[field] = emptyToNull(checkedText(input[field], field));
  if (input.website !== undefined) values.website = input.website ? webAddress(input.website, 'website') : null;
  if (input.tags !== undefined) values.tags = checkedTags(input.tags);
  if (input.identifiers !== undefined) Object.assign(values, checkedIdentifiers(input.identifiers));
  if (input.mailBasis !== undefined) values.mailBasis = input.mailBasis;
  if (input.mailBasisSince !== undefined) values.mailBasisSince = input.mailBasisSince;
  return values;
}

/** The first element of each that is equal by `key`. */
function distinct<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map([...values].reverse().map((value) => [key(value), value])).values()].reverse();
}

function limited<T>(values: readonly T[], max: number, field: string): readonly T[] {
  if (values.length > max)
    throw new DomainError('INVALID_INPUT', field, `Specify at most ${max} values instead of ${values.length}.`);
  return values;
}

/** For values that were put together of several contacts. @throws DomainError INVALID_INPUT, with the field */
export function checkCounts({ emails = [], phones = [], tags = [], identifierValues = [] }: ContactValues): void {
  const lists = [
    ['emails', emails, MAX_ADDRESSES],
    ['phones', phones, MAX_ADDRESSES],
    ['tags', tags, MAX_MARKS],
    ['identifiers', identifierValues, MAX_MARKS],
  ] as const;
  for (const [field, values, max] of lists)
    if (values.length > max)
      throw new DomainError(
        'INVALID_INPUT',
        field,
        `Together they are ${values.length}, and a contact has at most ${max}.`,
      );
}

/** Canonical and each once. They are neither unique nor an identity: several contacts may have the same address. */
export function checkedEmails(emails: readonly string[]): string[] {
  const canonical = limited(emails, MAX_ADDRESSES, 'emails').map((email, index) => {
    const address = canonicalAddress(email.trim());
    if (address === undefined)
      throw new DomainError('INVALID_INPUT', `emails.${index}`, `"${shortened(email)}" is not an email address.`);
    return address;
  });
  return distinct(canonical, (email) => email);
}

export interface Phone {
  /** As typed. */
  text: string;
  /** E.164, e.g. `+14165550101`, with `;ext=12`; undefined if the number is not recognised. */
  number?: string;
}

/** @param country ISO 3166 code for numbers without a country code; undefined: only numbers that begin with + are recognised */
export function parsePhone(text: string, country?: string | null): Phone {
  const typed = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const defaultCountry = countryCode(country);
  const found = parsePhoneNumberFromString(typed, { defaultCountry, extract: false });
  if (!found?.isValid()) return { text: typed };
  return { text: typed, number: found.number + (found.ext ? `;ext=${found.ext}` : '') };
}

function countryCode(country: string | null | undefined): CountryCode | undefined {
  const code = country?.trim().toUpperCase();
  if (!code) return undefined;
  if (isSupportedCountry(code)) return code;
  throw new DomainError('INVALID_INPUT', 'country', 'Specify an ISO 3166 code of a country, e.g. "CA".');
}

function checkedPhones(
  phones: readonly string[],
  country: string | null | undefined,
): Required<Pick<ContactValues, 'phones' | 'phoneNumbers'>> {
  countryCode(country);
  const parsed = limited(phones, MAX_ADDRESSES, 'phones').map((phone, index) => {
    const text = checkedName(phone, `phones.${index}`);
    if (!/\d/.test(text))
      throw new DomainError('INVALID_INPUT', `phones.${index}`, 'Specify a phone number with at least one digit.');
    return parsePhone(text, country);
  });
  const each = distinct(parsed, ({ text, number }) => number ?? text);
  return { phones: each.map(({ text }) => text), phoneNumbers: each.map(({ number = '' }) => number) };
}

function checkedTags(tags: readonly string[]): string[] {
  const each = limited(tags, MAX_MARKS, 'tags').map((tag, index) => checkedName(tag, `tags.${index}`));
  return distinct(each, (tag) => tag.toLowerCase());
}

function checkedIdentifiers(
  identifiers: readonly Identifier[],
): Required<Pick<ContactValues, 'identifierSchemes' | 'identifierValues'>> {
  const each = distinct(limited(identifiers, MAX_MARKS, 'identifiers').map(checkedIdentifier), identifierKey);
  return {
    identifierSchemes: each.map(({ scheme }) => scheme),
    identifierValues: each.map(({ value }) => value),
  };
}

/**
 * An identifier that others gave the contact, e.g. `LEI`, `VAT`, `company number`. An LEI is checked by its check digits (ISO 17442,
 * ISO 7064 MOD 97-10).
 */
export function checkedIdentifier({ scheme, value }: Identifier, index = 0): Identifier {
  const checked = {
    scheme: checkedName(scheme, `identifiers.${index}.scheme`),
    value: checkedName(value, `identifiers.${index}.value`),
  };
  if (checked.scheme.toUpperCase() === 'LEI' && !isLei(compared(checked.value)))
    throw new DomainError(
      'INVALID_INPUT',
      `identifiers.${index}.value`,
      'An LEI has 20 letters and digits, of which the last two are check digits; compare it with the register.',
    );
  return checked;
}

function isLei(value: string): boolean {
  if (!/^[0-9a-z]{18}\d{2}$/.test(value)) return false;
  const digits = [...value].map((character) => Number.parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

/** Without case and punctuation, as identifiers are compared. */
export function compared(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Equal for the same identifier, however it is written. */
export function identifierKey({ scheme, value }: Identifier): string {
  return `${compared(scheme)}|${compared(value)}`;
}

/**
 * Keys that two records of the same person or organisation share: addresses, recognised phone numbers, identifiers. An unrecognised phone
 * number is compared by its digits.
 */
export function contactKeys(values: ContactValues): string[] {
  const { emails = [], phones = [], phoneNumbers = [], identifierSchemes = [], identifierValues = [] } = values;
  return [
    ...emails.map((email) => `email|${email}`),
    ...phones.map((phone, index) => `phone|${phoneNumbers[index] || phone.replace(/\D/g, '')}`),
    ...identifierSchemes.map(
      (scheme, index) => `id|${identifierKey({ scheme, value: identifierValues[index] ?? '' })}`,
    ),
  ];
}

function emptyToNull(text: string | null | undefined): string | null | undefined {
  return text === '' ? null : text;
}

function shortened(text: string): string {
  return text.length > MAX_NAME_LENGTH ? `${text.slice(0, MAX_NAME_LENGTH)}…` : text;
}
