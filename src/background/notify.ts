import browser from 'webextension-polyfill';
import { schoolNow } from '#clock';
import { dayNumber, dayOf, type Moment, minuteOfDay, timeOf } from '../domain/day';
import { allows, fixedValue } from '../managed/managed';
import { DIGEST_AHEAD } from '../messages/digests';
import type { Around } from './answers/context';
import { type Digest, digestAt, digestOf } from './digest';
import type { Office } from './office';
import { portalCount } from './portal/work';
import { report } from './report';
import type { School } from './school';

/** The name of the message: a new one stands in the place of the last. */
const DIGEST = 'digest';

/** Tells who sits here of their day, where they asked for it and it is time; at most once for each time of the day. */
export async function tellDigest(
  office: Pick<Office, 'state' | 'school' | 'people' | 'managed'>,
  show: (digest: Digest) => Promise<unknown>,
  portal: (school: School, now: Moment) => Promise<number>,
): Promise<void> {
  const [now, managed] = [await schoolNow(), await office.managed()];
  if (!allows(managed, 'notificationsAllowed')) return;
  const [school, me] =
    (await office.state()) === 'unlocked' ? [await office.school(now), await office.people.seated()] : [null, null];
  const digests = fixedValue(managed, 'digests') ?? me?.digests ?? [];
  if (!school || !me || digests.length === 0 || school.calendarEnded(now)) return;
  const today = dayOf(now);
  const {
    morningDigestMinutes: morning = DIGEST_AHEAD.morning,
    afternoonDigestMinutes: afternoon = DIGEST_AHEAD.afternoon,
  } = managed.values;
  const lessons = school.calendar.group('*').lessons(dayNumber(today));
  const time = digestAt(minuteOfDay(timeOf(now)), lessons, { morning, afternoon });
  if (!time || !digests.includes(time) || me.told[time] === today) return;
  const digest = digestOf(school.day(now).tasks, today, await portal(school, now));
  if (!digest) return;
  // Noted first: rather none than two.
  await office.people.told(time, today);
  await show(digest);
}

const textOf = ({ overdue, today }: Digest): string =>
  [
    today > 0 && browser.i18n.getMessage('digest_today', [String(today)]),
    overdue > 0 && browser.i18n.getMessage('digest_overdue', [String(overdue)]),
  ]
    .filter(Boolean)
    .join(' ');

/** Numbers only: a screen may be seen by anybody. Nothing where nobody allowed the browser to show it. */
async function show(digest: Digest): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(DIGEST, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title: browser.i18n.getMessage('extName'),
    message: textOf(digest),
  });
}

/** Time went on: perhaps somebody is to be told of their day. */
export const notifyWhenDue = (office: Office, around: Pick<Around, 'hosts' | 'namedHosts'>): Promise<void> =>
  tellDigest(office, show, (school, now) => portalCount(office, school, around, now)).catch((error: unknown) =>
    report('digest', error),
  );

let listening = false;

/** A click on the message shows the steps. The browser knows the message only from when somebody allowed it. */
export function openOnClick(open: () => void): void {
  const notifications = browser.notifications as typeof browser.notifications | undefined;
  if (!notifications || listening) return;
  listening = true;
  notifications.onClicked.addListener((name) => {
    if (name !== DIGEST) return;
    void notifications.clear(name);
    open();
  });
}
