import { isFor } from '../hosts';
import { anyPortal, basisonline } from './basisonline';
import { parnassysOuderportaal } from './parnassys-ouderportaal';
import type { PortalProfile } from './profile';

/** The table of contents of the portals that we know; the last one fits any. */
export const PORTALS: readonly PortalProfile[] = [basisonline, parnassysOuderportaal, anyPortal];

/** By which words a portal at a host is recognised: those that the school pointed out, else those we know. */
export const portalFor = (host: string, own: readonly PortalProfile[]): PortalProfile =>
  [...own, ...PORTALS].find((profile) => isFor(profile, host))!;
