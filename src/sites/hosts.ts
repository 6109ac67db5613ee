/*
 * Hosts of systems that schools use, as far as public sources name them. Each is asked for when a person chooses the system; none is
 * taken.
 */

/** What runs at a host: a pupil administration, a parent portal, or the school's own website. */
export const HOST_KINDS = ['las', 'portal', 'website'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

/** What a school said of its own addresses, by their patterns. */
export type NamedHosts = Readonly<Record<string, HostKind>>;

/** ParnasSys: one address for all schools. */
export const PARNASSYS = 'https://start.parnassys.net/*';
/** Parent portals: of BasisOnline for staff, and that of ParnasSys. */
export const BASISONLINE = 'https://plaza.basisonline.nl/*';
export const PARNASSYS_PORTAL = 'https://ouders.parnassys.net/*';
/** The demo school runs on this machine. */
export const DEMO_LAS = 'http://localhost/*';
export const DEMO_PORTAL = 'http://portaal.localhost/*';
export const DEMO_WEBSITE = 'http://website.localhost/*';

const KNOWN: Readonly<Record<string, HostKind>> = {
  [PARNASSYS]: 'las',
  // ESIS (Rovict)
  'https://*.rovictonline.nl/*': 'las',
  [BASISONLINE]: 'portal',
  [PARNASSYS_PORTAL]: 'portal',
};
const DEMO: Readonly<Record<string, HostKind>> = {
  [DEMO_LAS]: 'las',
  [DEMO_PORTAL]: 'portal',
  [DEMO_WEBSITE]: 'website',
};

export const KNOWN_HOSTS: readonly string[] = Object.keys(KNOWN);

/** Software for childcare that shares its name with the parent portals of schools: nothing of ours runs there. */
export const CHILDCARE = '*://*.ouderportaal.nl/*';

export const isChildcare = (hostname: string): boolean => /(^|\.)ouderportaal\.nl$/i.test(hostname);

/** Does something for these hosts belong to this host? None: to every one. `*.naam.nl` is every host below it. */
export const isFor = ({ hosts }: { readonly hosts: readonly string[] }, host: string): boolean =>
  hosts.length === 0 ||
  hosts.some((one) =>
    one.startsWith('*.') ? host.endsWith(one.slice(1)) : one === host || one === host.split(':')[0],
  );

/** The pattern by which the browser allows an address: `https://school.systeem.nl/*` of `https://school.systeem.nl:8443`. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** `school.systeem.nl` of `https://school.systeem.nl/*` */
const hostIn = (pattern: string): string => pattern.replace(/^\S+:\/\//, '').replace(/\/.*$/, '');

/** Is it an address of a system that we know? What runs there is not for a school to say. */
const knownKind = (pattern: string): HostKind | undefined =>
  Object.entries({ ...KNOWN, ...DEMO }).find(([one]) => isFor({ hosts: [hostIn(one)] }, hostIn(pattern)))?.[1];

/**
 * What runs at an address that somebody allowed, written as a pattern; `null`: nobody said so of a school's own address, and it may be
 * a LAS or a portal.
 * @param named what the school said; without it only what we know counts
 */
export const kindOf = (pattern: string, named: NamedHosts = {}): HostKind | null =>
  knownKind(pattern) ?? (Object.hasOwn(named, pattern) ? named[pattern]! : null);
