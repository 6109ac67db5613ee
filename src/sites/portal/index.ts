import { isFor } from '../hosts';
import { anyPortal, basisonline } from './basisonline';
import { parnassysOuderportaal } from './parnassys-ouderportaal';
import type { PortalProfile } from './profile';
import { widened } from './widened';

/** The table of contents of the portals that we know; the last one fits any. */
export const PORTALS: readonly PortalProfile[] = [basisonline, parnassysOuderportaal, anyPortal];

/** By which words a portal at a host is recognised: those that the school pointed out with those of any portal, else those we know. */
export function portalFor(host: string, own: readonly PortalProfile[]): PortalProfile {
  const pointedOut = own.find((profile) => isFor(profile, host));
  return pointedOut ? widened(pointedOut, anyPortal) : PORTALS.find((profile) => isFor(profile, host))!;
}
