import { schoolNow, setSchoolNow } from '#clock';
import { isMoment, type Moment } from '../domain/day';
import type { Handlers } from '../messages/server';
import type { AppState, PageState, Said, SettingsView } from '../messages/views';
import type { Reading } from '../sites/reading';
import { newId } from '../storage/dossiers';
import { Damaged, NotSetUp, WrongPassphrase } from '../storage/errors';
import type { SessionStore } from '../storage/vault';
import { actionViews, pupilView } from './day-view';
import type { Desk } from './desk';
import { grantedHosts } from './hosts';
import { letterOf } from './letter-view';
import { report } from './report';
import { asOne } from './steps';

/** What a tab showed, and where it was then. */
export interface SeenPage {
  readonly origin: string | null;
  readonly page: PageState;
}

/** What an answer needs besides the school: who looks at what. */
export interface Around {
  /** Something that people see was changed; `except`: the tab that caused it knows already. */
  readonly changed: (except?: number | null) => void;
  /** Something that only our own pages show was changed. */
  readonly changedHere: () => void;
  /** Asks the script in a tab to tell again what its page shows. */
  readonly askPage: (tab: number) => void;
  /** What each open tab shows. Gone with the worker, and told again when somebody asks. */
  readonly pages: Map<number, SeenPage>;
  /** Where a tab is now; `null` where nobody allowed us to know. */
  readonly originOf: (tab: number) => Promise<string | null>;
  readonly session: SessionStore;
}

/** Names in the session's store: the pupil that the panel shows, and which step a letter's number stands for. */
const CHOSEN = 'chosen';
const LETTERS_OPEN = 'letters';

function pageState(reading: Reading): PageState {
  switch (reading.outcome) {
    case 'no-absence-list':
      return { state: 'no-absence-list' };
    case 'unreadable':
      return { state: 'unreadable', why: reading.why, missing: reading.missing };
    case 'read':
      return {
        state: 'read',
        profile: reading.profile,
        lines: reading.lists.reduce((sum, { lines }) => sum + lines.length, 0),
        complete: reading.lists.every(({ complete, filtered }) => complete && !filtered),
        puzzles: reading.lists.flatMap(({ puzzles }) => puzzles).slice(0, 200),
        ambiguous: reading.lists.flatMap(({ ambiguousPupils }) => ambiguousPupils ?? []),
      };
  }
}

const wordsIn = (reading: Reading): readonly string[] =>
  reading.outcome === 'read'
    ? reading.lists.flatMap(({ puzzles }) =>
        puzzles.filter(({ why }) => why === 'unknown-word').map(({ text }) => text.trim().toLowerCase()),
      )
    : [];

/** The answers to every message; each asks the school anew, since the worker may have been stopped in between. */
export function handlers(desk: Desk, around: Around): Handlers {
  const withSchool = async <T>(
    use: (school: Awaited<ReturnType<Desk['school']>> & object, now: Moment) => Promise<T> | T,
  ): Promise<T | 'locked'> => {
    const now = await schoolNow();
    const school = await desk.school(now);
    return school ? use(school, now) : 'locked';
  };
  const saved = async <T>(write: () => Promise<T>): Promise<T | 'not-saved'> => {
    try {
      const done = await write();
      around.changed();
      return done;
    } catch (error) {
      report('saving', error);
      return 'not-saved';
    }
  };
  const choose = async (pupil: string | null): Promise<null> => {
    await (pupil === null ? around.session.remove(CHOSEN) : around.session.set(CHOSEN, pupil));
    around.changedHere();
    return null;
  };
  const lettersOpen = async () =>
    JSON.parse(((await around.session.get(LETTERS_OPEN)) as string | undefined) ?? '{}') as Record<string, string>;
  const seePage = (tab: number, seen: SeenPage) => {
    const before = JSON.stringify(around.pages.get(tab));
    around.pages.set(tab, seen);
    if (JSON.stringify(seen) !== before) around.changedHere();
  };
  const state = async (): Promise<AppState> => {
    const now = await schoolNow();
    const lock = await desk.vault.state();
    const school = lock === 'unlocked' ? await desk.school(now) : null;
    const settings = school ? await desk.kept.settings() : null;
    return {
      lock,
      now,
      demo: setSchoolNow !== null,
      me: settings?.me ?? null,
      school: settings?.school ?? null,
      groups: school?.groups ?? [],
      anythingRead: school?.anythingRead ?? false,
      damaged: school?.damaged ?? 0,
      unknownWords: settings?.unknownWords ?? [],
      hosts: await grantedHosts(),
    };
  };

  return {
    'page>worker:begin': async () => {
      const now = await schoolNow();
      const lock = await desk.vault.state();
      const reasons = lock === 'unlocked' ? (await desk.kept.settings()).reasons : {};
      return { lock, today: now.slice(0, 10), reasons };
    },
    'page>worker:reading': async ({ reading }, { tab, origin }) => {
      const page = reading as Reading;
      if (tab !== null) seePage(tab, { origin, page: pageState(page) });
      const now = await schoolNow();
      const lock = await desk.vault.state();
      const school = await desk.school(now);
      if (!school) return { lock, marks: [] };
      const { marks, wrote } = await school.takeIn(page, now);
      const learnt = await desk.learnWords(wordsIn(page));
      if (wrote || learnt) around.changed(tab);
      return { lock, marks };
    },
    'page>worker:open-pupil': ({ pupil }) => choose(pupil),

    'own>worker:state': state,
    'own>worker:setup': async (setup) => {
      await desk.setUp(setup, await schoolNow());
      around.changed();
      return null;
    },
    'own>worker:unlock': async ({ passphrase }) => {
      try {
        await desk.vault.unlock(passphrase);
        around.changed();
        return 'unlocked';
      } catch (error) {
        if (error instanceof WrongPassphrase) return 'wrong-passphrase';
        if (error instanceof NotSetUp) return 'not-set-up';
        if (error instanceof Damaged) return 'damaged';
        throw error;
      }
    },
    'own>worker:lock': async () => {
      await desk.lock();
      await Promise.all([around.session.remove(CHOSEN), around.session.remove(LETTERS_OPEN)]);
      around.pages.clear();
      around.changed();
      return null;
    },
    'own>worker:day': () => withSchool(async (school, now) => ({ state: await state(), ...school.day(now) })),
    'own>worker:page': async ({ tab }) => {
      if (tab === null) return { state: 'none' };
      const seen = around.pages.get(tab);
      if (seen && seen.origin === (await around.originOf(tab))) return seen.page;
      around.askPage(tab);
      return { state: 'none' };
    },
    'own>worker:choose-pupil': ({ pupil }) => choose(pupil),
    'own>worker:chosen-pupil': async () => ({
      pupil: ((await around.session.get(CHOSEN)) as string | undefined) ?? null,
    }),
    'own>worker:dossier': ({ pupil }) =>
      withSchool((school, now) => {
        if (!school.has(pupil)) return 'unknown-pupil';
        const known = school.pupil(pupil, now);
        const { history, counters } = known;
        return {
          pupil: pupilView(history),
          counters,
          tasks: asOne(school.stepsOf(pupil, now).map(({ view }) => view)),
          absences: [...history.absences].reverse().map((absence) => {
            const source = history.sources.get(absence.id);
            return { absence, profile: source?.profile ?? '', readAt: source?.readAt ?? now };
          }),
          actions: actionViews(known),
          puzzles: history.puzzles,
        };
      }),
    'own>worker:open-letter': ({ task }) =>
      withSchool(async (school, now) => {
        const step = school.step(task, now);
        if (!step?.view.writes) return 'unknown-task';
        const opened = await lettersOpen();
        const letter = Object.keys(opened).find((one) => opened[one] === task) ?? newId();
        await around.session.set(LETTERS_OPEN, JSON.stringify({ ...opened, [letter]: task }));
        return { letter };
      }),
    'own>worker:letter': ({ letter }) =>
      withSchool(async (school, now) => {
        const task = (await lettersOpen())[letter];
        const step = task === undefined ? undefined : school.step(task, now);
        return (step && letterOf(step, (await desk.kept.settings()).school, school.protocol, now)) ?? 'unknown-letter';
      }),
    'own>worker:did': ({ task, way, ...said }) =>
      withSchool(async (school, now) => {
        const step = school.step(task, now);
        if (!step) return 'unknown-task';
        if (!step.view.mine || !step.view.ways.includes(way)) return 'not-allowed';
        const entry = await saved(() => school.did(step, way, said as Said, now));
        return entry === 'not-saved' ? entry : entry === null ? 'not-allowed' : { entry };
      }),
    'own>worker:undo': ({ entry }) =>
      withSchool(async (school, now) => {
        const done = await saved(() => school.undo(entry, now));
        return done === 'not-saved' ? done : done ? 'done' : 'unknown-entry';
      }),
    'own>worker:explain-word': ({ word, meaning }) =>
      withSchool(async () => {
        const done = await saved(() => desk.explain(word, meaning));
        return done === 'not-saved' ? done : 'done';
      }),
    'own>worker:settings': () =>
      withSchool(async () => {
        const { school, me, region, timetable } = await desk.kept.settings();
        const { mon, tue, wed, thu, fri } = timetable;
        const times = { mon, tue, wed, thu, fri };
        return { school, me: me ?? { name: '', role: 'teacher', groups: [] }, region, times } satisfies SettingsView;
      }),
    'own>worker:change-settings': (change) =>
      withSchool(async () => {
        const done = await saved(() => desk.change(change));
        return done === 'not-saved' ? done : 'done';
      }),
    'own>worker:filled': () => withSchool((school, now) => school.filled(now)),
    'own>worker:set-demo-clock': async ({ now }) => {
      if (!setSchoolNow || !isMoment(now)) return 'not-demo';
      await setSchoolNow(now);
      desk.forget();
      around.changed();
      return 'done';
    },
  };
}
