/** So many addresses a relay has at most: those of a cluster of three. */
export const MOST_ADDRESSES = 3;

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const HOST = `${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]{2,45}\\]`;
const ADDRESS = new RegExp(`^wss://(?:${HOST})(?::(?<port>[1-9]\\d{0,4}))?/?$`, 'iu');

/** `wss://relais.bestuur.nl`, with a port where it has one: no path, no name of anybody, and nothing without TLS. */
export function isRelayAddress(address: string): boolean {
  if (address.length > 200) return false;
  const found = ADDRESS.exec(address);
  return found !== null && Number(found.groups?.['port'] ?? 443) <= 65_535;
}
