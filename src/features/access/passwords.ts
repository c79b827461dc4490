/** Passwords: hashed by argon2id, and never one that is on everybody's list. */
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { DomainError } from '../../errors.ts';
import {
  checkPasswordLength,
  isMadeOf,
  MIN_PASSWORD_SCORE,
  normalPassword,
  withoutSeparators,
} from './password.rules.ts';

/** OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

let estimator: ZxcvbnFactory | undefined;

/**
 * @param known what an attacker would try first: name and address of the person
 * @throws DomainError INVALID_INPUT
 */
export async function hashedPassword(password: string, known: string[], field = 'password'): Promise<string> {
  const normal = normalPassword(password);
  checkPasswordLength(normal, field);
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const words = known.flatMap((text) => [text, ...text.split(/[\s@.]+/)]);
  const guessed = [...words, ...words.map(withoutSeparators)];
  // The estimate takes spaces and dots between two known words for guesses of their own.
  const letters = withoutSeparators(normal);
  const isWeak = [normal, ...(letters.length > normal.length / 2 ? [letters] : [])].some(
    (text) => (estimator?.check(text.slice(0, 100), guessed).score ?? 0) < MIN_PASSWORD_SCORE,
  );
  if (isWeak || isMadeOf(normal, words))
    throw new DomainError('INVALID_INPUT', field, 'This password is easy to guess. Use several unrelated words.');
  return hash(normal, COST);
}

let nobody: Promise<string> | undefined;

/** Equally slow for people without a password, so that the time does not reveal who has one. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hash('of nobody', COST);
  const fits = await verify(stored ?? (await nobody), normalPassword(password).slice(0, 1_000));
  return Boolean(stored) && fits;
}
