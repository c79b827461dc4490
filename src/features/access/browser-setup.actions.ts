/** Sets up a graph in the browser, with the code that `npm start` prints. */

import { DomainError } from '../../errors.ts';
import { tokenHash } from '../mail/mail-tokens.ts';
import type { AnonymousCaller } from './attempts.actions.ts';
import { hashedPassword } from './passwords.ts';
import { checkedSetup, createAdministrator, type Setup } from './setup.actions.ts';
import { SETUP_CODE, TAKE_SETUP_CODE } from './setup.cypher.ts';
import { type SignedIn, useSignInLink } from './sign-in.actions.ts';

/**
 * Sets up the graph in the browser: as `setUpGraph`, and with the password. A try that ended after the first half goes on there.
 * @throws DomainError FORBIDDEN for a code that is unknown or has expired
 */
export async function setUpInBrowser(
  caller: AnonymousCaller,
  {
    code,
    password,
    secondFactorCode,
    ...setup
  }: Setup & { code: string; password: string; secondFactorCode?: string | null },
): Promise<SignedIn> {
  const { graph, now } = caller;
  const hash = tokenHash(code);
  if (!(await graph.read(SETUP_CODE, { hash, now })).length) throw expiredSetup();
  const checked = checkedSetup(setup);
  // Before anything is created, as the administrator could not sign in with a refused one.
  await hashedPassword(password, [checked.name, checked.email]);
  await graph.write(async (runner) => {
    const [offered] = await runner.run(SETUP_CODE, { hash, now });
    if (!offered) throw expiredSetup();
    if (offered.isTaken) return;
    const person = await createAdministrator(runner, checked, now);
    await runner.run(TAKE_SETUP_CODE, { hash, person });
  });
  return useSignInLink(caller, { token: code, password, code: secondFactorCode });
}

function expiredSetup(): DomainError {
  return new DomainError(
    'FORBIDDEN',
    'code',
    'This set-up link is unknown or has expired. Start Covalue again and open the link that it prints, or run: npm run setup',
  );
}
