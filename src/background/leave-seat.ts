import browser from 'webextension-polyfill';
import type { Managed } from '../managed/managed';
import type { Office } from './office';
import { report } from './report';

/** Seconds without keys or mouse after which somebody else may sit down. */
export const IDLE_S = 120;

/**
 * Whoever walks away from a device that others use too leaves their seat: after two idle minutes, and when the screen locks.
 * @param state what the browser says of the person: `active`, `idle` or `locked`
 */
export async function leaveSeat(
  office: Pick<Office, 'state' | 'people'>,
  state: string,
  stand: () => Promise<unknown>,
): Promise<void> {
  const isLeft = state !== 'active' && (await office.state()) === 'unlocked' && (await office.people.isShared());
  if (isLeft) await stand();
}

/** How long nobody was there when the browser says so: as IT set it, which is never longer. */
export const watchIdle = ({ values: { seatIdleSeconds } }: Managed): void =>
  browser.idle.setDetectionInterval(seatIdleSeconds ?? IDLE_S);

/** Listens to the browser, which knows whether somebody is there. */
export function leaveSeatWhenIdle(office: () => Promise<Office>, stand: () => Promise<unknown>): void {
  browser.idle.onStateChanged.addListener((state) => {
    office()
      .then((opened) => leaveSeat(opened, state, stand))
      .catch((error: unknown) => report('idle', error));
  });
}
