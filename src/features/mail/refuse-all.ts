/** An address that refuses emails of everybody: `(:ContactRefusal {key})`. The key does not hold the address. */
import { tokenHash } from './mail-tokens.ts';

export const everyoneKey = (address: string) => tokenHash(`refusal|everyone|${address}`);

/** The same for every reason that is not the sender's, so that it does not learn what others were answered. */
export const CANNOT_BE_MAILED = 'This address cannot be emailed; contact the person in another way.';
