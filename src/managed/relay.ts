import { fixedValue, type Managed } from './managed';

const hostOf = (address: string): string => new URL(address).host;

/** May this device share over a relay at these addresses? Not where IT fixed others. */
export function mayShareOver(managed: Managed, servers: readonly string[]): boolean {
  const fixed = fixedValue(managed, 'relayAddresses')?.map(hostOf);
  return !fixed || servers.every((server) => fixed.includes(hostOf(server)));
}
