import { describe, expect, it } from 'vitest';
import {
  checkedContact,
  checkedEmails,
  checkedIdentifier,
  contactKeys,
  identifierKey,
  parsePhone,
} from '../../src/features/contacts/contact.rules.ts';
import { parseContactSearch, searchTerms } from '../../src/features/contacts/contact-search.rules.ts';

describe('phones', () => {
  it.each([
    ['+1 416 555 0101', undefined, '+14165550101'],
    ['(416) 555-0101', 'CA', '+14165550101'],
    ['044 668 18 00', 'ch', '+41446681800'],
    ['+44 (0)20 7946 0018', undefined, '+442079460018'],
    ['416-555-0101 ext. 12', 'CA', '+14165550101;ext=12'],
    ['４１６ 555 0101', 'CA', '+14165550101'],
  ])('%s in %s is %s', (text, country, number) => {
    expect(parsePhone(text, country).number).toBe(number);
  });

  it.each(['416 555 0101', '12', 'ask for Sam 5', '+999 123456'])('%s without a country is kept as it is', (text) => {
    expect(parsePhone(text)).toEqual({ text });
  });

  it('once each, with the entered text', () => {
    const { phones, phoneNumbers } = checkedContact({
      phones: ['+1 416 555 0101', '416.555.0101', '555 (old)'],
      country: 'CA',
    });
    expect({ phones, phoneNumbers }).toEqual({
      phones: ['+1 416 555 0101', '555 (old)'],
      phoneNumbers: ['+14165550101', ''],
    });
  });

  it('an unknown country is refused, also without numbers', () => {
    expect(() => checkedContact({ phones: [], country: 'XX' })).toThrow(expect.objectContaining({ field: 'country' }));
  });

  it('without a digit is refused, and names its place', () => {
    expect(() => checkedContact({ phones: ['1', 'none'] })).toThrow(expect.objectContaining({ field: 'phones.1' }));
  });
});

it('emails are canonical and each once', () => {
  expect(checkedEmails([' Dana@Example.org', 'dana@example.ORG', 'b@example.org'])).toEqual([
    'dana@example.org',
    'b@example.org',
  ]);
  expect(() => checkedEmails(['dana@example.org', 'dana'])).toThrow(expect.objectContaining({ field: 'emails.1' }));
});

describe('identifiers', () => {
  it('check the digits of an LEI', () => {
    expect(checkedIdentifier({ scheme: 'LEI', value: '5493001KJTIIGC8Y1R12' }).value).toBe('5493001KJTIIGC8Y1R12');
    expect(() => checkedIdentifier({ scheme: 'lei', value: '5493001KJTIIGC8Y1R13' }, 2)).toThrow(
      expect.objectContaining({ field: 'identifiers.2.value' }),
    );
  });

  it('are equal however they are written', () => {
    expect(identifierKey({ scheme: 'VAT', value: 'CHE-123.456.789' })).toBe(
      identifierKey({ scheme: 'vat', value: 'che 123456789' }),
    );
  });
});

it('two records of the same person share a key', () => {
  const a = checkedContact({ name: 'A', emails: ['x@example.org'], phones: ['(416) 555-0101'], country: 'CA' });
  const b = checkedContact({ name: 'B', phones: ['+14165550101'] });
  expect(contactKeys(b)).toEqual(['phone|+14165550101']);
  expect(contactKeys(a)).toContain('phone|+14165550101');
});

describe('search', () => {
  const terms = searchTerms(
    checkedContact({
      name: 'Łukasz Müller',
      emails: ['l.mueller@example.org'],
      phones: ['044 668 18 00'],
      country: 'CH',
      tags: ['VIP client'],
      identifiers: [{ scheme: 'VAT', value: 'CHE-123.456.789' }],
    }),
  );
  /** As the statement compares. */
  const finds = (text: string) => {
    const { words, joined, digits } = parseContactSearch(text);
    return (
      words.every((forms) => forms.some((form) => terms.includes(` ${form}`))) ||
      terms.includes(` ${joined}`) ||
      (digits !== null && terms.includes(digits))
    );
  };
  it.each([
    ['lukasz', true],
    ['muell', true],
    ['L.Mueller@ex', true],
    ['668 18', true],
    ['+41 44 668', true],
    ['0446681800', true],
    ['vip', true],
    ['che123456', true],
    ['CHE-123.456', true],
    ['anna', false],
    ['ukasz', false],
    ['999', false],
  ])('%s: %s', (text, found) => {
    expect(finds(text)).toBe(found);
  });
});

it('null of a text clears it, an empty text too; omitted fields stay', () => {
  expect(checkedContact({ notes: '', address: null })).toEqual({ notes: null, address: null });
});
