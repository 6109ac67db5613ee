/** So many addresses a relay has at most: those of a cluster of three. */
export const MOST_ADDRESSES = 3;

/** `wss://relais.bestuur.nl`, with a port where it has one: no path, no name of anybody, and nothing without TLS. */
export function isRelayAddress(address: string): boolean {
  if (address.length > 200 || !URL.canParse(address)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(address);
  return protocol === 'wss:' && hostname !== '' && pathname === '/' && `${search}${hash}${username}${password}` === '';
}
