import { HOST_KINDS, type HostKind, type NamedHosts, patternOf } from '../sites/hosts';
import { fixedValue, isFixed, type Managed } from './managed';

/** The addresses of which IT said what is there. */
export const ADDRESSES = {
  las: 'lasAddresses',
  portal: 'portalAddresses',
  website: 'websiteAddresses',
} as const satisfies Record<HostKind, string>;

type Addresses = readonly string[] | undefined;

const named = (addressesOf: (kind: HostKind) => Addresses): NamedHosts =>
  Object.fromEntries(
    HOST_KINDS.flatMap((kind) => (addressesOf(kind) ?? []).map((address) => [patternOf(address), kind] as const)),
  );

/** What is at which address: as IT proposes it, else as somebody said it, and as IT fixed it whatever anybody said. */
export const namedBy = (managed: Managed, said: NamedHosts): NamedHosts => ({
  ...named((kind) => managed.values[ADDRESSES[kind]]),
  ...said,
  ...named((kind) => fixedValue(managed, ADDRESSES[kind])),
});

/**
 * May anything of ours be at an address? Not where IT fixed others.
 * @param kind what is there; `null`: a LAS or a portal
 */
export function mayBeAt(managed: Managed, pattern: string, kind: HostKind | null): boolean {
  const kinds: readonly HostKind[] = kind ? [kind] : ['las', 'portal'];
  return kinds.some(
    (one) =>
      !isFixed(managed, ADDRESSES[one]) ||
      managed.values[ADDRESSES[one]]!.some((address) => patternOf(address) === pattern),
  );
}
