import { schoolNow } from '#clock';
import type { Moment } from '../../domain/day';
import { clockAt } from '../../domain/dossier';
import { plainWord, type ReasonTable } from '../../domain/reason';
import { allows } from '../../managed/managed';
import type { Handlers } from '../../messages/server';
import type { PageState } from '../../messages/views';
import type { Reading, ReadingList } from '../../sites/reading';
import { report } from '../report';
import type { Context, SeenPage } from './context';

/** Name in the session's store: the pupil that the panel of each window shows. */
const CHOSEN = 'chosen';
const MOST_PUZZLES = 200;

type Read = Extract<Reading, { outcome: 'read' }>;

/** What may be concluded from what is not there: of several lists, the least. */
function showsOf(lists: readonly ReadingList[]): Extract<PageState, { state: 'read' }>['shows'] {
  if (lists.some(({ filtered }) => filtered)) return 'a-filter';
  if (lists.some(({ complete }) => !complete)) return 'a-page';
  return lists.some(({ cover }) => cover === null) ? 'unclear' : 'everything';
}

function readState({ profile, lists }: Read, reasons: ReasonTable): PageState {
  const isAsked = (text: string) => !Object.hasOwn(reasons, plainWord(text));
  return {
    state: 'read',
    profile,
    lines: lists.reduce((sum, { lines }) => sum + lines.length, 0),
    shows: showsOf(lists),
    puzzles: lists
      .flatMap(({ puzzles }) => puzzles.filter(({ why, text }) => why !== 'unknown-word' || isAsked(text)))
      .slice(0, MOST_PUZZLES),
    ambiguous: lists.flatMap(({ ambiguousPupils }) => ambiguousPupils ?? []),
  };
}

export const wordsIn = ({ lists }: Read): readonly string[] =>
  lists.flatMap(({ puzzles }) => puzzles.filter(({ why }) => why === 'unknown-word').map(({ text }) => text));

type PageAnswers = Pick<
  Handlers,
  | 'page>worker:begin'
  | 'page>worker:reading'
  | 'page>worker:open-pupil'
  | 'own>worker:page'
  | 'own>worker:seen'
  | 'own>worker:choose-pupil'
  | 'own>worker:chosen-pupil'
>;

/** What pages of the LAS ask and tell, and what our own pages ask about them. */
export function pageAnswers({ office, around }: Context): PageAnswers {
  const seePage = (tab: number | null, seen: SeenPage, now: Moment) => {
    around.seen.add(seen.origin, seen.page, now);
    if (tab === null) return;
    const before = JSON.stringify(around.pages.get(tab));
    around.pages.set(tab, seen);
    if (JSON.stringify(seen) !== before) around.changedHere();
  };
  const chosen = async (): Promise<Record<string, string>> =>
    JSON.parse(((await around.session.get(CHOSEN)) as string | undefined) ?? '{}') as Record<string, string>;
  const choose = async (window: number, pupil: string | null): Promise<null> => {
    const others = Object.entries(await chosen()).filter(([other]) => other !== String(window));
    const all = pupil === null ? others : [...others, [window, pupil]];
    await around.session.set(CHOSEN, JSON.stringify(Object.fromEntries(all)));
    around.changedHere();
    return null;
  };
  /** Keeps what a page showed so long ago; `null` when that was not possible. */
  const takeIn = async (page: Read, age: number, tab: number | null): Promise<boolean | null> => {
    const [now, at] = [await schoolNow(), await schoolNow(age)];
    const looked = { at, clock: clockAt(Date.now() - age) };
    try {
      const wrote = await office.write(now, (school) => school.takeIn(page, looked, now));
      if (wrote === null) return null;
      const learnt = await office.settings.learnWords(wordsIn(page));
      if (wrote || learnt) {
        around.room.wrote();
        around.changed(tab);
      }
      return true;
    } catch (error) {
      around.room.failed(error);
      report('reading', error);
      return false;
    }
  };

  return {
    'page>worker:begin': async () => {
      const [lock, now] = [await office.state(), await schoolNow()];
      // While it is locked nobody knows the school's own profiles.
      const profiles = lock === 'unlocked' ? ((await office.school(now))?.settings.profilesChanged ?? -1) : -1;
      return { lock, today: now.slice(0, 10), profiles };
    },
    'page>worker:reading': async ({ reading, age }, { tab, origin }) => {
      const page = reading as Reading;
      const lock = await office.state();
      if (lock !== 'unlocked') return { lock, marks: [], kept: false };
      if (page.outcome !== 'read') {
        const state: PageState =
          page.outcome === 'unreadable'
            ? { state: 'unreadable', why: page.why, missing: page.missing }
            : { state: 'no-absence-list' };
        seePage(tab, { origin, page: state }, await schoolNow());
        return { lock, marks: [], kept: true };
      }
      const kept = age === null ? true : await takeIn(page, age, tab);
      const now = await schoolNow();
      const school = kept ? await office.school(now) : null;
      if (!school) {
        if (kept === false) seePage(tab, { origin, page: { state: 'not-saved' } }, now);
        return { lock: await office.state(), marks: [], kept: false };
      }
      seePage(tab, { origin, page: readState(page, school.settings.reasons) }, now);
      return { lock, marks: await school.marks(page, now), kept: true };
    },
    'page>worker:open-pupil': ({ pupil }, { window }) =>
      window === null ? Promise.resolve(null) : choose(window, pupil),

    'own>worker:page': async ({ tab }) => {
      if (tab === null || (await office.state()) !== 'unlocked') return { state: 'none' };
      const seen = around.pages.get(tab);
      const origin = await around.originOf(tab);
      if (origin === null) return { state: 'none' };
      const unfit = around.unfit.get(tab);
      const isRead = seen?.origin === origin && seen.page.state !== 'no-absence-list';
      if (!isRead && unfit?.origin === origin) return unfit.page;
      if (seen?.origin === origin) return seen.page;
      around.askPage(tab);
      return { state: 'none' };
    },
    'own>worker:seen': async () => (allows(await office.managed(), 'diagnosisAllowed') ? around.seen.all() : []),
    'own>worker:choose-pupil': ({ window, pupil }) => choose(window, pupil),
    'own>worker:chosen-pupil': async ({ window }) => ({ pupil: (await chosen())[window] ?? null }),
  };
}

/** Nothing of what pages showed stays behind a lock. */
export async function forgetPages({ around }: Context): Promise<void> {
  around.pages.clear();
  around.unfit.clear();
  await around.seen.clear();
  await around.session.remove(CHOSEN);
}
