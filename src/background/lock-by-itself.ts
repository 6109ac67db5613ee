import browser from 'webextension-polyfill';
import { IDLE_S } from './leave-seat';
import type { Office } from './office';
import { report } from './report';

/** The name of the alarm. */
export const LOCK = 'lock';

/** What the browser says of the person. */
type Presence = 'active' | 'idle' | 'locked';

/** The browser, as far as locking by itself needs it. */
export interface Watching {
  /** Is there anybody? Idle is who did nothing for so many seconds. */
  readonly presence: (idleS: number) => Promise<Presence>;
  /** Asks again after so many minutes; `null`: there is nothing to ask any more. */
  readonly askAgainIn: (minutes: number | null) => void;
  readonly lock: () => Promise<unknown>;
}

const isOpen = async (office: Pick<Office, 'vault'>): Promise<boolean> => (await office.vault.state()) === 'unlocked';

/** Somebody came, went, or locked the screen of the device. */
export async function presenceChanged(
  office: Pick<Office, 'settings' | 'vault'>,
  presence: Presence,
  { askAgainIn, lock }: Watching,
): Promise<void> {
  if (!(await isOpen(office))) return;
  const { minutes, withScreen } = await office.settings.lockTimes();
  if (presence === 'locked' && withScreen) await lock();
  else askAgainIn(presence === 'active' ? null : Math.max(1, minutes - IDLE_S / 60));
}

/** So long nobody was there that the vault should be locked: is that still so? The browser may have slept, and somebody came back. */
export async function lockIfLeft(
  office: Pick<Office, 'settings' | 'vault'>,
  { presence, askAgainIn, lock }: Watching,
): Promise<void> {
  if (!(await isOpen(office))) return;
  const { minutes } = await office.settings.lockTimes();
  if ((await presence(minutes * 60)) !== 'active') await lock();
  else if ((await presence(IDLE_S)) !== 'active') askAgainIn(1);
}

/** Locks after idle time, with the screen of the device, and at once by the shortcut. */
export function lockByItself(office: () => Promise<Office>, lock: Watching['lock']): void {
  const watching: Watching = {
    presence: (idleS) => browser.idle.queryState(idleS),
    askAgainIn: (minutes) => {
      if (minutes === null) void browser.alarms.clear(LOCK);
      else void browser.alarms.create(LOCK, { delayInMinutes: minutes });
    },
    lock,
  };
  const quietly = (what: (opened: Office) => Promise<unknown>): void => {
    office()
      .then(what)
      .catch((error: unknown) => report('lock', error));
  };
  browser.idle.onStateChanged.addListener((presence) =>
    quietly((opened) => presenceChanged(opened, presence, watching)),
  );
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK) quietly((opened) => lockIfLeft(opened, watching));
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === LOCK) quietly(lock);
  });
}
