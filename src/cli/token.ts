/** `npm run --silent token -- <email>`: a bearer token for a person of the local graph. */
import { localToken } from '../auth/tokens.ts';
import { readConfig } from '../config.ts';

const [email] = process.argv.slice(2);
if (!email || email === '--help' || !email.includes('@')) {
  console.error(`Usage: npm run --silent token -- <email>
Prints a bearer token (30 days) that the local Covalue accepts, e.g. for broker@covalue.example.
The graph must have a person with this address; COVALUE_DATA names the data folder.`);
  process.exit(email === '--help' ? 0 : 2);
}
const config = readConfig(process.env);
if (config.JWKS_URL) {
  console.error('Tokens come from your identity provider (JWKS_URL is set); get one there.');
  process.exit(1);
}
console.log(await localToken(config.COVALUE_DATA, email));
