/** Addresses that a webhook must not reach (server-side request forgery): everything that is not the public internet. */
import { type LookupAddress, lookup } from 'node:dns';
import { Resolver } from 'node:dns/promises';
import { BlockList, isIP, type LookupFunction } from 'node:net';

// Apart: a list holds IPv4 addresses against its IPv6 ranges too.
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.ipv4.addSubnet(network, prefix, 'ipv4');
// Only 2000::/3 is global unicast; of it the ranges that are for documentation or wrap IPv4 addresses.
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001:db8::', 32],
  ['2001::', 32],
  ['2002::', 16],
] as const)
  PRIVATE.ipv6.addSubnet(network, prefix, 'ipv6');

/** Set once at start, from WEBHOOK_PRIVATE_NETWORKS. */
export const webhookNetworks = { allowPrivate: false };

/** A host that is an address, or a name for this machine. Other names are judged when they are looked up. */
export function isForbiddenHost(hostname: string): boolean {
  if (webhookNetworks.allowPrivate) return false;
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const version = isIP(host);
  if (version === 4) return PRIVATE.ipv4.check(host, 'ipv4');
  return version === 6 ? PRIVATE.ipv6.check(host, 'ipv6') : host === 'localhost' || host.endsWith('.localhost');
}

/** Asks name servers itself: one that does not answer a look-up of the system holds one of four threads, also of sign-ins. */
export const resolver = new Resolver({ timeout: 2_000, tries: 2 });

/** Looks a name up and connects to the checked address, so that a name cannot answer one thing now and another later. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  if (webhookNetworks.allowPrivate) return lookup(hostname, options, done);
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
