import ipaddr from 'ipaddr.js';

/** All that is assigned to the public internet in IPv6 (IANA, RFC 4291 and 9637 aside). */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Is an IP address not on the public internet: this machine, the local network, a network for special purposes? An IPv4
 * address written as IPv6 is treated as IPv4. An invalid address counts as private.
 */
export function isPrivate(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  const found = ipaddr.process(address);
  if (found.range() !== 'unicast') return true;
  return found instanceof ipaddr.IPv6 && !found.match(GLOBAL);
}
