/** Secrets of links. */
import { createHash, randomBytes } from 'node:crypto';

/** 192 random bits, for a URL. */
export function randomToken(): string {
  return randomBytes(24).toString('base64url');
}

/** The stored form of a token that must not be readable from the graph. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
