import { describe, expect, it } from 'vitest';
import {
  newRecoveryCodes,
  newSecret,
  RECOVERY_CODES,
  recoveryHash,
  setupUri,
  stepOf,
} from '../../src/features/access/one-time-codes.ts';
import { isRequired } from '../../src/features/access/second-factor.rules.ts';

describe('a one-time code', () => {
  /** RFC 6238, appendix B, with the last six of eight digits. */
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %i s is %s', (seconds, code, step) => {
    expect(stepOf(SECRET, code, seconds * 1_000)).toBe(step);
    expect(stepOf(SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, seconds * 1_000)).toBe(step);
  });

  it('is accepted one period earlier or later, and not beyond', () => {
    const at = (seconds: number) => stepOf(SECRET, '005924', seconds * 1_000);
    expect([at(1_234_567_890 - 30), at(1_234_567_890 + 30)]).toEqual([41_152_263, 41_152_263]);
    expect([at(1_234_567_890 - 61), at(1_234_567_890 + 60)]).toEqual([undefined, undefined]);
  });

  it('is not accepted again, nor an earlier one after it', () => {
    const now = 1_234_567_890_000;
    expect(stepOf(SECRET, '005924', now, 41_152_262)).toBe(41_152_263);
    expect(stepOf(SECRET, '005924', now, 41_152_263)).toBeUndefined();
    expect(stepOf(SECRET, '005924', now + 30_000, 41_152_264)).toBeUndefined();
  });

  it.each(['', '5924', '0059240', 'abcdef', '-05924', '00592４'])('is not "%s"', (code) => {
    expect(stepOf(SECRET, code, 1_234_567_890_000)).toBeUndefined();
  });
});

it('has a secret of 160 bits, and a URI for apps', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(secret);
  const uri = new URL(setupUri(secret, 'ann@example.org'));
  expect(uri.protocol).toBe('otpauth:');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret, issuer: 'Covalue', digits: '6', period: '30' });
  expect(decodeURIComponent(uri.pathname)).toContain('ann@example.org');
});

it('has different recovery codes of 80 bits, compared as people type them', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(RECOVERY_CODES);
  for (const code of codes) {
    expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
    expect(recoveryHash(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(recoveryHash(code));
  }
});

it.each([
  ['nobody', false, false],
  ['administrators', false, true],
  ['everyone', true, true],
] as const)('is required for %s', (required, person, administrator) => {
  expect([isRequired(required, false), isRequired(required, true)]).toEqual([person, administrator]);
});
