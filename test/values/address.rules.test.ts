/** The rules of email addresses, at every input that accepts one. */
import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { DomainError } from '../../src/errors.ts';
import { checkedAddress } from '../../src/features/mail/mail.rules.ts';
import { EmailScalar } from '../../src/schema/scalars.ts';
import { addressToLookUp, canonicalAddress, needsSmtpUtf8 } from '../../src/values/address.rules.ts';

const CANONICAL: [given: string, canonical: string][] = [
  ['Client@Covalue.Example', 'client@covalue.example'],
  ["o'brien+visits@mail.example", "o'brien+visits@mail.example"],
  ['a@b', 'a@b'],
  ['first.last@sub.domain.example', 'first.last@sub.domain.example'],
  [`${'a'.repeat(64)}@covalue.example`, `${'a'.repeat(64)}@covalue.example`],
  ['dana@Müller.example', 'dana@xn--mller-kva.example'],
  ['dana@XN--MLLER-KVA.example', 'dana@xn--mller-kva.example'],
  ['dana@straße.example', 'dana@xn--strae-oqa.example'],
  ['dana@例え。テスト', 'dana@xn--r8jz45g.xn--zckzah'],
  ['José@Example.com', 'josé@example.com'],
  ['JOSÉ@example.com', 'josÉ@example.com'],
  ['jose\u0301@example.com', 'josé@example.com'],
  ['用户@例え.jp', '用户@xn--r8jz45g.jp'],
  ['İpek@example.com', 'İpek@example.com'],
  ["!#$%&'*+-/=?^_`{|}~@example.com", "!#$%&'*+-/=?^_`{|}~@example.com"],
  ['dana@STRAẞE.example', 'dana@xn--strae-oqa.example'],
  ['dana@STRASSE.example', 'dana@strasse.example'],
  ['dana@βόλος.example', 'dana@xn--nxasmm1c.example'],
  ['dana@βόλοσ.example', 'dana@xn--nxasmq6b.example'],
  // Joiners that Persian and Sinhala need.
  ['dana@نامه\u200cای.example', 'dana@xn--mgba3gch31f060k.example'],
  ['dana@ශ්\u200dරී.example', 'dana@xn--10cl1a0b660p.example'],
  ['dana@xn--mgba3gch31f060k.example', 'dana@xn--mgba3gch31f060k.example'],
  // The sign with and without its selector of colour is one domain.
  ['dana@i❤\ufe0f.example', 'dana@xn--i-7iq.example'],
  ['dana@ｅｘａｍｐｌｅ．ｃｏｍ', 'dana@example.com'],
  ['dana@e\u0301.example', 'dana@xn--9ca.example'],
  ['dana@É.example', 'dana@xn--9ca.example'],
  ['a≠b@example.com', 'a≠b@example.com'],
  // Cyrillic and Latin look alike and are two mailboxes.
  ['аdmin@example.com', 'аdmin@example.com'],
  ['dana@l·l.example', 'dana@xn--ll-0ea.example'],
  [`${'e\u0301'.repeat(32)}@example.com`, `${'é'.repeat(32)}@example.com`],
  ['dana@a.b', 'dana@a.b'],
  ['dana@123.example', 'dana@123.example'],
];

const REFUSED: [why: string, address: string][] = [
  ['nothing', ''],
  ['no @', 'client'],
  ['nothing before the @', '@covalue.example'],
  ['nothing after the @', 'client@'],
  ['two @', 'a@b@covalue.example'],
  ['65 octets before the @', `${'a'.repeat(65)}@covalue.example`],
  ['33 letters of 2 octets before the @', `${'é'.repeat(33)}@covalue.example`],
  ['255 octets in all', `${'a'.repeat(62)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}.fr`],
  ['a label of 64', `a@${'b'.repeat(64)}.example`],
  ['a label that is 64 or more as punycode', `a@${'é'.repeat(63)}.example`],
  ['a space', 'a b@covalue.example'],
  ['a space around it', ' client@covalue.example'],
  ['a line break', 'client@covalue.example\r\nBcc: all@covalue.example'],
  ['a NUL', 'client\0@covalue.example'],
  ['a display name', 'Dana <client@covalue.example>'],
  ['a comment', 'client(home)@covalue.example'],
  ['a quoted local part', '"a b"@covalue.example'],
  ['a list', 'a@covalue.example,b@covalue.example'],
  ['a leading dot', '.client@covalue.example'],
  ['a trailing dot before the @', 'client.@covalue.example'],
  ['two dots', 'cli..ent@covalue.example'],
  ['a trailing dot', 'client@covalue.example.'],
  ['an empty label', 'client@covalue..example'],
  ['a hyphen at the end of a label', 'client@covalue-.example'],
  ['an underscore in the domain', 'client@co_value.example'],
  ['an IP literal', 'client@[192.0.2.1]'],
  ['an IP address', 'client@192.0.2.1'],
  ['an IP address in hexadecimal', 'client@0x7f.1'],
  ['a percent escape in the domain', 'client@exa%41mple.com'],
  ['a path', 'client@covalue.example/x'],
  ['a port', 'client@covalue.example:25'],
  ['punycode that is none', 'client@xn--a.example'],
  ['an invisible character', 'cli\u200bent@covalue.example'],
  ['a turn of direction', 'client\u202e@covalue.example'],
  ['an invisible character in the domain', 'client@co\u00advalue.example'],
  ['half a character', 'client\ud800@covalue.example'],
  ['the Kelvin sign, which NFC makes a K', '\u212aim@covalue.example'],
  ['full-width letters before the @', 'ｄａｎａ@covalue.example'],
  ['a full-width @', 'client＠covalue.example'],
  ['the long s before the @', 'cla\u017fs@covalue.example'],
  ['a ligature before the @', 'of\ufb01ce@covalue.example'],
  ['mathematical letters before the @', '\u{1d41a}\u{1d41d}@covalue.example'],
  ['a combining grapheme joiner', 'cli\u034fent@covalue.example'],
  ['a variation selector before the @', '❤\ufe0f@covalue.example'],
  ['a Hangul filler', 'client\u3164@covalue.example'],
  ['a half-width Hangul filler', 'client\uffa0@covalue.example'],
  ['an inherent vowel of Khmer', 'client\u17b4@covalue.example'],
  ['a blank of Braille', 'client\u2800@covalue.example'],
  ['a blank of Braille in the domain', 'client@co\u2800value.example'],
  ['a combining grapheme joiner in the domain', 'client@co\u034fvalue.example'],
  ['a byte order mark', '\ufeffclient@covalue.example'],
  ['a tag character', 'client\u{e0061}@covalue.example'],
  ['a private character', 'client\ue000@covalue.example'],
  ['what could not be decoded', 'jos\ufffd@covalue.example'],
  ['a mark without a letter', '\u0301a@covalue.example'],
  ['a mark without a letter after a dot', 'a.\u0301b@covalue.example'],
  ['a joiner between Latin letters in the domain', 'client@co\u200dvalue.example'],
  ['a joiner between Latin letters as punycode', 'client@xn--ab-m1t.example'],
  ['a joiner alone as punycode', 'client@xn--1ug.example'],
  ['punycode of what needs none', 'client@xn--covalue-.example'],
  ['punycode of capital letters', 'client@xn--a-ecp.example'],
  ['a full-width IP address', 'client@１２７.0.0.1'],
  ['an IP address as one number', 'client@2130706433'],
  ['a last label of digits', 'client@covalue.1'],
  ['an IPv6 literal', 'client@[IPv6:2001:db8::1]'],
  ['a full-width slash in the domain', 'client@covalue.example／x'],
  ['a sign that IDNA makes a/c', 'client@\u2100.example'],
  ['a one dot leader', 'client@covalue\u2024example'],
  ['a scheme', 'mailto:client@covalue.example'],
  ['angle brackets', '<client@covalue.example>'],
  ['a query', 'client@covalue.example?subject=x'],
  ['a source route', '@a.example:client@covalue.example'],
  ['a group', 'team:client@covalue.example;'],
  ['a comment in the domain', 'client@(home)covalue.example'],
  ['a quoted atom', 'client."home"@covalue.example'],
  ['a backslash', 'a\\b@covalue.example'],
  ['a line feed at the end', 'client@covalue.example\n'],
  ['a next-line character', 'client\u0085@covalue.example'],
  ['a line separator', 'client\u2028@covalue.example'],
  ['a space that does not break', 'client\u00a0@covalue.example'],
  ['an ideographic space', 'client@covalue.example\u3000'],
  ['an escape sequence', 'client\u001b[0m@covalue.example'],
  ['an ideographic dot at the end', 'client@covalue.example。'],
];

describe('an e-mail address', () => {
  it.each(CANONICAL)('%s has one canonical form, which is stable', (given, canonical) => {
    expect(canonicalAddress(given)).toBe(canonical);
    expect(canonicalAddress(canonical)).toBe(canonical);
  });

  it.each(REFUSED)('with %s is rejected by every input', (_why, address) => {
    expect(canonicalAddress(address)).toBeUndefined();
    expect(() => EmailScalar.parseValue(address)).toThrow(/plain email address/);
    expect(() => EmailScalar.parseLiteral({ kind: Kind.STRING, value: address }, {})).toThrow(/plain email address/);
    expect(() => checkedAddress(address, 'email')).toThrow(DomainError);
    // An empty variable counts as not set.
    if (address) expect(() => readConfig({ MAIL_FROM: address })).toThrow(/MAIL_FROM/);
  });

  it('is shown in readable form, also if it was stored before the rule', () => {
    const stored = `${'a'.repeat(65)}@covalue.example`;
    expect(EmailScalar.serialize(stored)).toBe(stored);
    expect(addressToLookUp(stored.toUpperCase())).toBe(stored);
    expect(addressToLookUp('Dana@MÜLLER.example')).toBe('dana@xn--mller-kva.example');
    expect(addressToLookUp('É..Z@x.example')).toBe('É..z@x.example');
  });

  it('needs SMTPUTF8 for its local part only', () => {
    expect(needsSmtpUtf8('dana@xn--mller-kva.example')).toBe(false);
    expect(needsSmtpUtf8('josé@example.com')).toBe(true);
    expect(readConfig({ MAIL_FROM: 'Mail@Müller.example' }).MAIL_FROM).toBe('mail@xn--mller-kva.example');
    expect(() => readConfig({ MAIL_FROM: 'josé@example.com' })).toThrow(/MAIL_FROM/);
  });
});
