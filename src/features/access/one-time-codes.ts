/** Time-based one-time codes (TOTP, RFC 6238) of an authenticator app, and recovery codes. Without I/O. */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { tokenHash } from '../mail/mail-tokens.ts';

const PERIOD_SECONDS = 30;
/** Codes of the periods before and after are accepted, because clocks differ. */
const WINDOW = 1;
const SECRET_BYTES = 20;
export const RECOVERY_CODES = 10;
/** 80 bits, so that a hash without salt does not reveal them. */
const RECOVERY_BYTES = 10;
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Covalue', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

/** The URI that authenticator apps read, usually as a QR code. @param label the e-mail address */
export function setupUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/**
 * @param lastStep the period of the last code that was accepted: neither that code nor an earlier one is accepted again
 * @returns the period of the code; undefined if it is wrong or was used
 */
export function stepOf(secret: string, code: string, nowMs: number, lastStep = -1): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: nowMs, window: WINDOW });
  if (delta === null) return undefined;
  const step = Math.floor(nowMs / 1_000 / PERIOD_SECONDS) + delta;
  return step > lastStep ? step : undefined;
}

/** E.g. `k3rm-7qfd-pw2n-x5ah`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const text = new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_BYTES)).buffer }).base32.toLowerCase();
    return text.match(/.{4}/g)?.join('-') ?? text;
  });
}

/** However it is typed. */
export function recoveryHash(code: string): string {
  return tokenHash(code.toLowerCase().replaceAll(/[^a-z2-7]/g, ''));
}
