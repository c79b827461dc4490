/** Addresses of this machine. */
import ipaddr from 'ipaddr.js';

export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
