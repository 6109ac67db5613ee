import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchIdle } from '../../src/background/leave-seat';
import { tellDigest } from '../../src/background/notify';
import type { Office } from '../../src/background/office';
import { Patience } from '../../src/background/patience';
import { mayBeAt, namedBy } from '../../src/managed/addresses';
import { type Managed, NOTHING_MANAGED } from '../../src/managed/managed';
import { readManaged } from '../../src/managed/read';
import { NAMES, type Name, TABLE } from '../../src/managed/table';
import type { Request } from '../../src/messages/contract';
import type { Handlers, Sender } from '../../src/messages/server';
import type { WholeSharing } from '../../src/messages/sharing';
import { isStrong } from '../../src/options/strength';
import { filesLeft } from '../../src/ui/table-exports';
import { ON_SCREEN } from '../managed/on-screen';
import { Memory, PASSPHRASE } from '../storage/school';
import { awake, firstRun, OWN } from './awake';
import { line, page } from './pages';
import { MemoryDrive } from './sharing/memory-drive';
import { NO_PAGE } from './sharing/no-page';

/* Every setting of IT does something: what is seen with it is not seen without it, and what it fixed nobody changes. */

const { clock, idle } = vi.hoisted(() => ({ clock: { now: '' }, idle: { seconds: 0 } }));
vi.mock('webextension-polyfill', () => ({
  default: { idle: { setDetectionInterval: (seconds: number) => (idle.seconds = seconds) } },
}));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

const PORTAL = 'https://plaza.basisonline.nl';
const PAGE: Sender = { from: 'page', tab: 3, window: 1, origin: PORTAL };
const DIRECTOR = { name: 'Mohamed Aydin', role: 'director', groups: [] } as const;

let count = 0;

/** A device on which somebody did the first run; what IT sets can be changed meanwhile. */
interface Device {
  readonly office: Office;
  readonly answers: Handlers;
  readonly managed: () => Managed;
  readonly set: (found: object) => Promise<void>;
}

async function deviceWith(found: object, setUp = true): Promise<Device> {
  let managed = readManaged(found);
  expect(managed.ignored).toEqual([]);
  const patience = new Patience(
    new Memory(),
    () => 0,
    () => Promise.resolve(managed),
  );
  const { office, answers } = await awake(
    `by-it-${count++}`,
    undefined,
    () => PORTAL,
    { patience },
    () => managed,
    new MemoryDrive(null, NO_PAGE),
  );
  if (setUp) expect(await answers['own>worker:setup'](firstRun({ ...DIRECTOR, groups: [] }), OWN)).toBe('done');
  const set = (other: object) => {
    managed = readManaged(other);
    return office.forget();
  };
  return { office, answers, managed: () => managed, set };
}

const shown = async <T>(answer: Promise<T>): Promise<Exclude<T, string>> => {
  const found = await answer;
  if (typeof found === 'string') throw new Error(found);
  return found as Exclude<T, string>;
};
const settings = ({ answers }: Device) => shown(answers['own>worker:settings']({}, OWN));
const change = ({ answers }: Device, what: Request<'own>worker:change-settings'>) =>
  answers['own>worker:change-settings'](what, OWN);
const changeSchool = async (device: Device, what: object) =>
  change(device, { school: { ...(await settings(device)).school, ...what } });
const changeLock = async (device: Device, what: object) =>
  change(device, { lock: { ...(await settings(device)).lock, ...what } });
const versions = ({ answers }: Device) => shown(answers['own>worker:versions']({}, OWN));
const latest = async (device: Device, of: 'protocols' | 'calendars') => (await versions(device))[of].at(-1)!.version;
const ownDocument = async (device: Device) => {
  const version = await latest(device, 'protocols');
  return version.kind === 'protocol' ? version.documents[0]! : null;
};
const keepDocument = async ({ answers }: Device, document: object) => {
  const documents = [{ preset: 'bavokring', settings: {}, without: [], ...document }];
  const version = { kind: 'protocol', validFrom: '2026-11-01', documents } as never;
  const kept = await answers['own>worker:keep-version']({ version }, OWN);
  return typeof kept === 'string' ? kept : 'done';
};
const portalRules = async (device: Device) => shown(device.answers['own>worker:house-rules']({}, OWN));
const guarding = async ({ answers }: Device) => (await answers['page>worker:guard']({}, PAGE))!;
const quiet = async (device: Device) =>
  (await guarding(device)).agreements.find(({ rule }) => rule === 'after-hours')?.numbers ?? {};
const QUIET = { after: '17:00', before: '07:00', hold: '08:00', weekend: false, vacation: false, dayOff: false };
const keepRule = ({ answers }: Device, rule: string, on: boolean, numbers: object) =>
  answers['own>worker:keep-house-rule']({ rule, as: { on, text: 'Onze eigen zin.', numbers } } as never, OWN);
const keepQuiet = (device: Device, numbers: object) => keepRule(device, 'after-hours', true, { ...QUIET, ...numbers });
const keepPortalSchool = async (device: Device, what: object) =>
  device.answers['own>worker:keep-portal-school']({ ...(await portalRules(device)).school, ...what }, OWN);
const addPerson = ({ answers }: Device, role: string, code?: string) =>
  answers['own>worker:keep-person'](
    { id: null, person: { name: `Iemand ${count}`, role, groups: [] }, ...(code && { code }) } as never,
    OWN,
  );
const state = ({ office }: Device) => office.state();
/** How often a passphrase may be wrong before somebody waits, and for how long at most. */
const waits = async ({ answers }: Device): Promise<readonly number[]> => {
  await answers['own>worker:lock']({}, OWN);
  const seen: number[] = [];
  for (let tries = 0; tries < 14 && seen.length === 0; tries++) {
    const answer = await answers['own>worker:unlock']({ passphrase: 'niet de goede zin' }, OWN);
    if (typeof answer === 'object') seen.push(tries);
  }
  return seen;
};
/** At which minute of the morning or the afternoon the message of the day is shown. */
const toldAt = async (device: Device, times: readonly string[]): Promise<string | undefined> => {
  const absent = line('Noor', '1', '2026-11-24', { kind: 'absent', reported: 'none' });
  const list = page([absent], ['2026-11-24', '2026-11-24']);
  await device.answers['page>worker:reading']({ reading: list as never, age: 0 }, { ...PAGE, tab: 7 });
  await change(device, { digests: ['morning', 'afternoon'] });
  for (const time of times) {
    clock.now = `2026-11-24T${time}`;
    let told = false;
    await tellDigest(
      device.office,
      () => {
        told = true;
        return Promise.resolve();
      },
      () => Promise.resolve(1),
    );
    if (told) return time;
  }
  return undefined;
};
const nameHost = ({ answers }: Device, host: string, kind: 'las' | 'portal' | 'website') =>
  answers['own>worker:name-host']({ origin: `https://${host}/*`, kind }, OWN);
const allowedAt = ({ managed }: Device, kind: 'las' | 'portal' | 'website') => [
  namedBy(managed(), {})['https://van.school.example/*'],
  mayBeAt(managed(), 'https://van.school.example/*', kind),
  mayBeAt(managed(), 'https://ergens.example/*', kind),
];

interface Effect {
  readonly value: unknown;
  /** What is seen of it, and how it is seen with this value; it is another without it. */
  readonly see: (device: Device) => unknown;
  readonly is: unknown;
  /** How somebody here would change it; `null`: nobody can. */
  readonly change: ((device: Device) => Promise<unknown>) | null;
}
const effect = (value: unknown, see: Effect['see'], is: unknown, changed: Effect['change'] = null): Effect => ({
  value,
  see,
  is,
  change: changed,
});
const ofSchool = (name: 'name' | 'place' | 'address' | 'phone' | 'brin' | 'signedBy', value: string): Effect =>
  effect(
    value,
    async (device) => (await settings(device)).school[name],
    value,
    (device) => changeSchool(device, { [name]: 'Anders' }),
  );
const ofDocument = (name: string, value: unknown, other: unknown): Effect =>
  effect(
    value,
    async (device) => (await ownDocument(device))?.settings[name],
    value,
    (device) => keepDocument(device, { settings: { [name]: other } }),
  );
const ofQuiet = (name: string, value: unknown, other: unknown): Effect =>
  effect(
    value,
    async (device) => (await quiet(device))[name],
    value,
    (device) => keepQuiet(device, { [name]: other }),
  );
const ofRetention = (name: 'years' | 'announced' | 'afterLeaving', value: number, other: number): Effect =>
  effect(
    value,
    async ({ office }) => (await office.kept.settings()).retention[name],
    value,
    async ({ office, answers }) => {
      const { retention } = await office.kept.settings();
      return answers['own>worker:change-retention']({ ...retention, [name]: other }, OWN);
    },
  );
/** What is refused where IT switched it off. */
const refused = (ask: Effect['see'], answer: unknown = 'not-allowed'): Effect => effect(false, ask, answer);
const passkey = { passphrase: PASSPHRASE, credential: 'AAAA', salt: 'AAAA', secret: `${'A'.repeat(43)}=` };
const profile = { id: 'eigen/lijst' } as never;
const anyFile = { file: 'abcdefgh', reading: { outcome: 'no-absence-list', profile: null } } as never;

const EFFECTS: Readonly<Record<Exclude<Name, keyof typeof ON_SCREEN>, Effect>> = {
  schoolName: ofSchool('name', 'De Regenboog'),
  schoolPlace: ofSchool('place', 'Breda'),
  schoolAddress: ofSchool('address', 'Lange Weg 1'),
  schoolPhone: ofSchool('phone', '010 000 00 00'),
  schoolBrin: ofSchool('brin', '12AB'),
  letterSignedBy: ofSchool('signedBy', 'De directie'),
  region: effect(
    'zuid',
    async (device) => {
      const version = await latest(device, 'calendars');
      return version.kind === 'calendar' && version.calendar.region;
    },
    'zuid',
    async (device) => {
      const version = { ...(await latest(device, 'calendars')), validFrom: '2026-11-01' } as never as {
        calendar: object;
      };
      const kept = { ...version, calendar: { ...version.calendar, region: 'noord' } } as never;
      const answer = await device.answers['own>worker:keep-version']({ version: kept }, OWN);
      return typeof answer === 'string' ? answer : 'done';
    },
  ),
  lasAddresses: effect(
    ['https://van.school.example'],
    (device) => allowedAt(device, 'las'),
    ['las', true, false],
    (device) => nameHost(device, 'ergens.example', 'las'),
  ),
  portalAddresses: effect(
    ['https://van.school.example'],
    (device) => allowedAt(device, 'portal'),
    ['portal', true, false],
    (device) => nameHost(device, 'ergens.example', 'portal'),
  ),
  websiteAddresses: effect(
    ['https://van.school.example'],
    (device) => allowedAt(device, 'website'),
    ['website', true, false],
    (device) => nameHost(device, 'ergens.example', 'website'),
  ),
  lockMinutes: effect(
    7,
    async (device) => (await device.office.settings.lockTimes()).minutes,
    7,
    (device) => changeLock(device, { minutes: 60 }),
  ),
  lockWithScreen: effect(
    false,
    async (device) => (await device.office.settings.lockTimes()).withScreen,
    false,
    (device) => changeLock(device, { withScreen: true }),
  ),
  retentionYears: ofRetention('years', 3, 2),
  retentionAnnounced: ofRetention('announced', 60, 10),
  retentionAfterLeaving: ofRetention('afterLeaving', 2, 4),
  backupReminderDays: effect(
    3,
    async ({ answers }) => (await shown(answers['own>worker:backup']({}, OWN))).every,
    3,
    ({ answers }) => answers['own>worker:remind-backup']({ every: null }, OWN),
  ),
  passphraseLength: effect(
    25,
    ({ answers }) => answers['own>worker:change-passphrase']({ from: PASSPHRASE, to: 'vier andere woorden' }, OWN),
    'set-by-it',
  ),
  passphraseTries: effect(1, waits, [1]),
  passphraseWaitMinutes: effect(
    60,
    async ({ managed }) => {
      const patience = new Patience(
        new Memory(),
        () => 0,
        () => Promise.resolve(managed()),
      );
      for (let tries = 0; tries < 20; tries++) await patience.wasWrong();
      return patience.wait();
    },
    3600,
  ),
  passkeyAllowed: refused(({ answers }) => answers['own>worker:add-passkey'](passkey, OWN)),
  sharedDevice: effect(
    true,
    async (device) => {
      await device.answers['own>worker:stand']({}, OWN);
      return state(device);
    },
    'nobody',
  ),
  seatIdleSeconds: effect(
    45,
    ({ managed }) => {
      watchIdle(managed());
      return idle.seconds;
    },
    45,
  ),
  codeLength: effect(6, (device) => addPerson(device, 'teacher', '12345'), 'set-by-it'),
  codeTries: effect(
    1,
    async (device) => {
      await addPerson(device, 'teacher', '123456');
      const { people } = await shown(device.answers['own>worker:people']({}, OWN));
      return device.answers['own>worker:sit']({ person: people[1]!.id, code: '999999' }, OWN);
    },
    'too-many-codes',
  ),
  roles: effect(['director', 'teacher'], (device) => addPerson(device, 'concierge'), 'set-by-it'),
  digests: effect(
    ['afternoon'],
    async (device) => (await settings(device)).digests,
    ['afternoon'],
    (device) => change(device, { digests: ['morning'] }),
  ),
  notificationsAllowed: effect(false, (device) => toldAt(device, ['08:20', '14:10']), undefined),
  morningDigestMinutes: effect(60, (device) => toldAt(device, ['07:31', '08:20']), '07:31'),
  afternoonDigestMinutes: effect(120, (device) => toldAt(device, ['12:31', '14:10']), '12:31'),
  protocol: effect(
    'de-vos',
    async (device) => (await ownDocument(device))?.preset,
    'de-vos',
    (device) => keepDocument(device, {}),
  ),
  protocolNumbers: effect(
    { 'late.warning.count': 4 },
    async (device) => (await ownDocument(device))?.settings,
    { 'late.warning.count': 4 },
    (device) => keepDocument(device, { settings: { 'late.warning.count': 5 } }),
  ),
  lateWindow: ofDocument('late.window', 'weeks:4', 'school-year'),
  sickWindow: ofDocument('sick.window', 'months:2', 'school-year'),
  lateCountsForHours: ofDocument('late.countsForHours', true, false),
  sickDayUnit: ofDocument('sick.dayUnit', 'calendar', 'school'),
  roundTime: ofDocument('round', '08:50', '09:30'),
  reportBy: ofDocument('reportBy', '08:10', '08:00'),
  houseRulesOff: effect(
    ['after-hours'],
    async (device) => (await guarding(device)).agreements.some(({ rule }) => rule === 'after-hours'),
    false,
    (device) => keepQuiet(device, {}),
  ),
  quietFrom: ofQuiet('after', '16:00', '18:00'),
  quietUntil: ofQuiet('before', '06:00', '07:30'),
  quietInWeekend: ofQuiet('weekend', true, false),
  quietInVacation: ofQuiet('vacation', true, false),
  heldUntil: effect(
    '09:15',
    async (device) => (await guarding(device)).holdUntil.slice(11),
    '09:15',
    (device) => keepQuiet(device, { hold: '08:30' }),
  ),
  portalAdministrator: effect(
    'Ilse Bakker',
    async (device) => (await portalRules(device)).school.administrator,
    'Ilse Bakker',
    (device) => keepPortalSchool(device, { administrator: 'Anders' }),
  ),
  portalPupilsAddedBy: effect(
    'Ilse Bakker',
    async (device) => (await portalRules(device)).school.pupilsAddedBy,
    'Ilse Bakker',
    (device) => keepPortalSchool(device, { pupilsAddedBy: 'Anders' }),
  ),
  portalLasLink: effect(
    false,
    async (device) => (await portalRules(device)).school.lasLink,
    false,
    (device) => keepPortalSchool(device, { lasLink: true }),
  ),
  letterLanguages: effect(
    ['en'],
    ({ answers }) => answers['own>worker:choose-language']({ letter: 'brief', language: 'tr' }, OWN),
    'not-allowed',
  ),
  ownWordingsAllowed: refused(({ answers }) =>
    answers['own>worker:keep-wording']({ letter: 'late-slip', wording: null }, OWN),
  ),
  wordLetterAllowed: refused(({ answers }) => answers['own>worker:keep-word-letter']({ letter: null }, OWN)),
  passphraseStrength: effect(18, ({ managed }) => isStrong(PASSPHRASE, [], managed().values.passphraseStrength), false),
  exportCsv: refused(({ managed }) => Promise.resolve(filesLeft(managed())), ['docx', 'xlsx']),
  exportXlsx: refused(({ managed }) => Promise.resolve(filesLeft(managed())), ['docx', 'csv']),
  exportDocx: refused(({ managed }) => Promise.resolve(filesLeft(managed())), ['xlsx', 'csv']),
  relayAddresses: effect(
    ['wss://relais.bestuur.example'],
    async ({ answers }) => ((await shown(answers['own>worker:sharing']({}, OWN))) as WholeSharing).relays,
    { proposed: ['wss://relais.bestuur.example'], fixed: true },
    ({ answers }) => answers['own>worker:set-relay']({ servers: ['wss://elders.example'] }, OWN),
  ),
  importAllowed: refused(({ answers }) => answers['own>worker:take-file'](anyFile, OWN)),
  savedPageAllowed: refused(({ answers }) => answers['own>worker:save-page']({ tab: 3 }, OWN), false),
  ownProfilesAllowed: refused(
    async ({ answers }) => [
      await answers['own>worker:point-out']({ tab: 3 }, OWN),
      await answers['own>worker:point-out-portal']({ tab: 3 }, OWN),
      await answers['own>worker:keep-profile']({ profile }, OWN),
    ],
    [false, false, 'not-allowed'],
  ),
  diagnosisAllowed: refused(async (device) => {
    await device.answers['page>worker:reading']({ reading: page([]) as never, age: 0 }, { ...PAGE, tab: 7 });
    // It is noted when nobody waits for it.
    await new Promise((noted) => setTimeout(noted, 20));
    return device.answers['own>worker:seen']({}, OWN);
  }, []),
};

beforeEach(() => {
  clock.now = '2026-11-24T08:50';
  idle.seconds = 0;
});

test('every setting has an effect, here or on the screen', () => {
  expect([...Object.keys(EFFECTS), ...Object.keys(ON_SCREEN)].sort()).toEqual([...NAMES].sort());
});

describe.each(Object.entries(EFFECTS) as [Name, Effect][])('%s', (name, { value, see, is, change: changing }) => {
  const { level } = TABLE[name];
  test('does something, and nothing without it', async () => {
    expect(await see(await deviceWith({ [name]: value, fixed: [name] }))).toEqual(is);
    expect(await see(await deviceWith({}))).not.toEqual(is);
  });
  test('holds at once when it is set while the browser runs, and no longer when it is taken back', async () => {
    const device = await deviceWith({});
    await device.set({ [name]: value, fixed: [name] });
    expect(await see(device)).toEqual(is);
  });
  if (level === 'choice') {
    test('is begun with where it is not fixed, and may be changed', async () => {
      const device = await deviceWith({ [name]: value });
      expect(changing).not.toBeNull();
      expect(await changing!(device)).toBe('done');
    });
    test('is refused where it is fixed, and what the school had comes back', async () => {
      const device = await deviceWith({});
      const before = await see(device);
      await device.set({ [name]: value, fixed: [name] });
      expect(await changing!(device)).toBe('set-by-it');
      expect(await see(device)).toEqual(is);
      await device.set({});
      expect(await see(device)).toEqual(before);
    });
  }
});

/** What nobody is asked in the first run begins as IT set it; what is asked there, the page fills in. */
const ASKED: readonly Name[] = ['schoolName', 'schoolPlace', 'region'];

test.each(
  NAMES.filter((name) => TABLE[name].level === 'choice' && !ASKED.includes(name) && !name.endsWith('Addresses')),
)('%s begins as IT set it, and stays so when IT takes its hands off', async (name) => {
  const { value, see, is } = EFFECTS[name as keyof typeof EFFECTS];
  const device = await deviceWith({ [name]: value });
  expect(await see(device)).toEqual(is);
  await device.set({});
  expect(await see(device)).toEqual(is);
});

describe('the first run', () => {
  const setUp = ({ answers }: Device, more: object = {}) =>
    answers['own>worker:setup']({ ...firstRun({ ...DIRECTOR, groups: [] }), ...more }, OWN);
  test('refuses a passphrase that is too short for IT, and a role that may not be', async () => {
    expect(await setUp(await deviceWith({ passphraseLength: 40 }, false))).toBe('set-by-it');
    expect(await setUp(await deviceWith({ roles: ['teacher'] }, false))).toBe('set-by-it');
    expect(await setUp(await deviceWith({ passphraseLength: 20, roles: ['director'] }, false))).toBe('done');
  });
  test('somebody who made the vault of a shared device sits there', async () => {
    expect(await state(await deviceWith({ sharedDevice: true }))).toBe('unlocked');
  });
  test('what IT fixed holds whatever was typed', async () => {
    const device = await deviceWith({ schoolName: 'De Regenboog', region: 'zuid', fixed: ['schoolName', 'region'] });
    expect((await settings(device)).school.name).toBe('De Regenboog');
    await device.set({});
    expect((await settings(device)).school.name).toBe('De Zandloper');
  });
});

test('a passkey that was made before opens nothing once IT forbids it', async () => {
  const device = await deviceWith({});
  await device.set({ passkeyAllowed: false });
  expect(await device.answers['own>worker:passkey']({}, OWN)).toBeNull();
  expect(await device.answers['own>worker:unlock-with-passkey']({ secret: passkey.secret }, OWN)).toBe('wrong-passkey');
});

test('a locked device obeys too: it tells what IT set, and asks a longer passphrase', async () => {
  const device = await deviceWith({});
  await device.answers['own>worker:lock']({}, OWN);
  await device.set({ passphraseLength: 40, itContact: 'servicedesk' });
  const { lock, byIt } = await device.answers['own>worker:state']({}, OWN);
  expect([lock, byIt.values.itContact]).toEqual(['locked', 'servicedesk']);
});

test('who had a role keeps it when IT no longer offers it', async () => {
  const device = await deviceWith({});
  await device.set({ roles: ['teacher'] });
  expect(await change(device, { me: { name: 'Mohamed Aydin', role: 'director', groups: ['6A'] } })).toBe('done');
});

test('nothing of IT is as nothing', () => {
  expect(readManaged({})).toEqual(NOTHING_MANAGED);
});
