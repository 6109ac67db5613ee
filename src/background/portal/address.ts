import type { HostKind } from '../../sites/hosts';

const isBelow = (pattern: string, origin: string): boolean => {
  const [, protocol, host] = /^(https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  const { protocol: its, hostname } = new URL(origin);
  return (
    `${protocol}:` === its &&
    (host === hostname || (host?.startsWith('*.') === true && hostname.endsWith(host.slice(1))))
  );
};

/**
 * Where the portal is opened: where it was seen last as long as that is allowed, else a known portal that is; `null`: nobody knows.
 * @param hosts addresses that somebody allowed, as patterns
 */
export function portalAddress(
  origin: string | null,
  hosts: readonly string[],
  kindOf: (pattern: string) => HostKind | null,
): string | null {
  if (origin !== null && hosts.some((pattern) => isBelow(pattern, origin))) return `${origin}/`;
  const known = hosts.find((pattern) => kindOf(pattern) === 'portal' && !pattern.includes('*.'));
  return known ? known.replace(/\*$/, '') : null;
}
