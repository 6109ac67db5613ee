/*
 * Hosts of systems that schools use, as far as public sources name them. Each is asked for when a person chooses the system; none is
 * taken. `*.ouderportaal.nl` is childcare software and is not among them.
 */

/** ParnasSys: one address for all schools. */
export const PARNASSYS = 'https://start.parnassys.net/*';

export const KNOWN_HOSTS: readonly string[] = [
  PARNASSYS,
  // ESIS (Rovict)
  'https://*.rovictonline.nl/*',
  // Parent portals: BasisOnline for staff, and that of ParnasSys
  'https://plaza.basisonline.nl/*',
  'https://ouders.parnassys.net/*',
];
