/** Addresses that a request of this server must not reach (server-side request forgery): everything that is not the public internet. */
import type { LookupAddress } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** IPv6 addresses of the public internet. All others are not assigned, local, or wrap an IPv4 address. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** A host that is an address, or a name for this machine. Other names are judged when they are looked up. */
export function isForbiddenHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (!isIP(host)) return host === 'localhost' || host.endsWith('.localhost');
  const address = ipaddr.parse(host);
  // `unicast` is every address without a special purpose (registries of IANA, RFC 6890).
  return address.range() !== 'unicast' || (address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST));
}

/** Asks name servers itself: one that does not answer a look-up of the system holds one of four threads, also of sign-ins. */
export const resolver = new Resolver({ timeout: 2_000, tries: 2 });

/** Looks a name up and connects to the checked address, so that a name cannot answer one thing now and another later. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  publicAddresses(hostname, options.family).then(
    (addresses) => {
      const [{ address, family }] = addresses;
      if (options.all) done(null, addresses);
      else done(null, address, family);
    },
    (error) => done(error, '', 0),
  );
};

/** @throws Error for a name without addresses, and for one of which any is not on the public internet */
async function publicAddresses(
  hostname: string,
  family?: number | string,
): Promise<[LookupAddress, ...LookupAddress[]]> {
  const isWanted = (version: 4 | 6) => !family || String(family).endsWith(String(version));
  const found = await Promise.allSettled([
    isWanted(4) ? resolver.resolve4(hostname) : [],
    isWanted(6) ? resolver.resolve6(hostname) : [],
  ]);
  const addresses = found.flatMap((each, index) =>
    each.status === 'fulfilled' ? each.value.map((address) => ({ address, family: index ? 6 : 4 })) : [],
  );
  const forbidden = addresses.find(({ address }) => isForbiddenHost(address));
  if (forbidden) throw new Error(`${hostname} is not on the public internet (${forbidden.address})`);
  const [first, ...others] = addresses;
  if (first) return [first, ...others];
  const failed = found.find((each) => each.status === 'rejected');
  throw failed?.reason ?? new Error(`${hostname} has no address`);
}
