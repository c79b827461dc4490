/** `npm run --silent token -- <email>`: a bearer token for a person of the local graph. */

import { localToken, MAX_TOKEN_AGE_SECONDS } from '../access-control/tokens.ts';
import { readConfig } from '../config.ts';
import { addressToLookUp, canonicalAddress } from '../values/address.rules.ts';

const [text = ''] = process.argv.slice(2);
// Also who was recorded before the rule of addresses, with one that breaks it.
const email = canonicalAddress(text) ?? (/^\S+@\S+$/.test(text) ? addressToLookUp(text) : undefined);
if (!email) {
  console.error(`Usage: npm run --silent token -- <email>
Prints a bearer token for the local Covalue, e.g. for broker@covalue.example. It is valid for 30 days, or for one hour with
NODE_ENV=production. The graph must have a person with this email address; COVALUE_DATA names the data folder.`);
  process.exit(text === '--help' ? 0 : 2);
}
const config = readConfig(process.env);
if (config.JWKS_URL) {
  console.error('Tokens are issued by your identity provider (JWKS_URL is set); get one there.');
  process.exit(1);
}
const lifetime = config.NODE_ENV === 'production' ? `${MAX_TOKEN_AGE_SECONDS}s` : undefined;
console.log(await localToken(config.COVALUE_DATA, email, lifetime));
