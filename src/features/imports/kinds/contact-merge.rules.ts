/** What a contact becomes with the values of another record of the same person or organisation. Pure. */
import { type ContactValues, checkCounts } from '../../contacts/contact.rules.ts';

const TEXTS = ['address', 'website', 'notes'] as const;

/**
 * Lists get what they lack. Other values are filled where there is none, or replaced.
 * @param replaces the values of `other` are newer
 * @returns only the values that change or stay in the lists; the name changes only if it is replaced
 * @throws DomainError INVALID_INPUT when a list gets longer than those of contacts may be
 */
export function mergedContact(known: ContactValues, other: ContactValues, replaces: boolean): ContactValues {
  const merged: ContactValues = {
    emails: union(known.emails, other.emails, (email) => email),
    tags: union(known.tags, other.tags, (tag) => tag.toLowerCase()),
    ...mergedPhones(known, other),
    ...mergedIdentifiers(known, other),
  };
  checkCounts(merged);
  for (const field of TEXTS) {
    const [own, value] = [known[field], other[field]];
    if (value && (replaces || !own)) merged[field] = value;
    else if (own !== undefined) merged[field] = own;
  }
  if (replaces && other.name) merged.name = other.name;
  return merged;
}

function union<T>(known: readonly T[] = [], other: readonly T[] = [], key: (value: T) => string): T[] {
  const taken = new Set(known.map(key));
  return [...known, ...other.filter((value) => !taken.has(key(value)) && taken.add(key(value)))];
}

function mergedPhones(known: ContactValues, other: ContactValues) {
  const pairs = ({ phones = [], phoneNumbers = [] }: ContactValues) =>
    phones.map((text, index) => ({ text, number: phoneNumbers[index] ?? '' }));
  const all = union(pairs(known), pairs(other), ({ text, number }) => number || text.replaceAll(/\D/g, ''));
  return { phones: all.map(({ text }) => text), phoneNumbers: all.map(({ number }) => number) };
}

function mergedIdentifiers(known: ContactValues, other: ContactValues) {
  const pairs = ({ identifierSchemes = [], identifierValues = [] }: ContactValues) =>
    identifierSchemes.map((scheme, index) => ({ scheme, value: identifierValues[index] ?? '' }));
  const all = union(pairs(known), pairs(other), ({ scheme, value }) => `${scheme}|${value}`.toLowerCase());
  return { identifierSchemes: all.map(({ scheme }) => scheme), identifierValues: all.map(({ value }) => value) };
}
