/** What an e-mail address is, at every border where one enters. */
import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { addressToLookUp, canonicalAddress, needsSmtpUtf8 } from '../src/address.rules.ts';
import { readConfig } from '../src/config.ts';
import { Refusal } from '../src/errors.ts';
import { EmailScalar } from '../src/graphql/scalars.ts';
import { checkedAddress } from '../src/mail/mail.rules.ts';

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
];

describe('an e-mail address', () => {
  it.each(CANONICAL)('%s has one canonical form, which stays as it is', (given, canonical) => {
    expect(canonicalAddress(given)).toBe(canonical);
    expect(canonicalAddress(canonical)).toBe(canonical);
  });

  it.each(REFUSED)('with %s is refused at every border', (_why, address) => {
    expect(canonicalAddress(address)).toBeUndefined();
    expect(() => EmailScalar.parseValue(address)).toThrow(/plain e-mail address/);
    expect(() => EmailScalar.parseLiteral({ kind: Kind.STRING, value: address }, {})).toThrow(/plain e-mail address/);
    expect(() => checkedAddress(address, 'email')).toThrow(Refusal);
    // An empty variable counts as not set.
    if (address) expect(() => readConfig({ MAIL_FROM: address })).toThrow(/MAIL_FROM/);
  });

  it('is what people see, also when it was recorded before the rule', () => {
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
