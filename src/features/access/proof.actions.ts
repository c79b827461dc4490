/** The signed-in person proves again who it is, before something that cannot be undone. */
import { DomainError } from '../../errors.ts';
import { CountedError, type MutationContext } from '../../mutations/run-mutation.ts';
import { secondsUntil } from '../../values/retry-after.rules.ts';
import type { AttemptLimit } from './attempt-limits.rules.ts';
import { exceeded } from './attempts.actions.ts';
import { passwordFits } from './passwords.ts';
import { CodeRefused, counting, lockFactor, useCode } from './second-factor.actions.ts';
import { PASSWORD_OF_PERSON, TAKE_BACK_ATTEMPT } from './sign-in.cypher.ts';

/** Wrong passwords of one person, who is signed in. */
const MAX_WRONG_PASSWORDS = 5;
const WINDOW_MS = 15 * 60_000;

const proofLimit = (person: string): AttemptLimit => ({
  ...{ key: `proof|person|${person}`, max: MAX_WRONG_PASSWORDS, windowMs: WINDOW_MS },
});

export interface Proof {
  password?: string | null;
  code?: string | null;
}

/**
 * With the password, and a code if the person has a second factor. People of an identity provider have neither here.
 * @throws DomainError INVALID_INPUT, which counts; TOO_MANY_ATTEMPTS
 */
export async function proveIdentity(mutation: MutationContext, { password, code }: Proof): Promise<void> {
  const { runner, viewer, settings, now } = mutation;
  if (!settings.signIn.folder) return;
  const person = viewer.personId;
  const limit = proofLimit(person);
  const until = await exceeded(runner, [limit], now);
  if (until) throw tooMany(until, now);
  const [credential] = await runner.run(PASSWORD_OF_PERSON, { person });
  if (!password || !(await passwordFits(credential?.passwordHash, password)))
    throw new CountedError('INVALID_INPUT', 'password', 'Enter your present password.', async (counted) => {
      await exceeded(counted.runner, [limit], counted.now);
    });
  const factor = await lockFactor(runner, person, now);
  if (factor.confirmed)
    await counting(person, async () => {
      if (!code)
        throw new CodeRefused('INVALID_INPUT', 'code', 'Enter the code of your authenticator app, or a recovery code.');
      await useCode(runner, settings.installationKey, { person, factor, code, now });
    });
  await runner.run(TAKE_BACK_ATTEMPT, { keys: [limit.key], pair: limit.key });
}

function tooMany(until: string, now: string): DomainError {
  const retryAfterSeconds = secondsUntil(until, now);
  return new DomainError(
    'TOO_MANY_ATTEMPTS',
    'password',
    `Too many wrong passwords; try again in ${retryAfterSeconds} seconds.`,
    { retryAfterSeconds },
  );
}
