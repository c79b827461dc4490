/** An address that refuses emails of everybody: `(:ContactRefusal {key})`. The key does not hold the address. */
import type { Runner } from '../../graph/runner.ts';
import { canonicalAddress } from '../../values/address.rules.ts';
import { tokenHash } from './mail-tokens.ts';
import { PEOPLE_WHO_REFUSE } from './refuse-all.cypher.ts';

export const everyoneKey = (address: string) => tokenHash(`refusal|everyone|${address}`);

/** The same for every reason that is not the sender's, so that it does not learn what others were answered. */
export const CANNOT_BE_MAILED = 'This address cannot be emailed; contact the person in another way.';

/** People who have never signed in, at addresses that refuse all emails. @returns their IDs */
export async function peopleWhoRefuse(
  runner: Runner,
  people: { id: string; email: unknown }[],
): Promise<ReadonlySet<string>> {
  const rows = people.map(({ id, email }) => ({ id, key: everyoneKey(canonicalAddress(email) ?? '') }));
  const refusing = rows.length ? await runner.run(PEOPLE_WHO_REFUSE, { people: rows }) : [];
  return new Set(refusing.map(({ id }) => id));
}
