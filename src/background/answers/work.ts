import { schoolNow, setSchoolNow } from '#clock';
import type { Moment } from '../../domain/day';
import type { PupilKey } from '../../domain/dossier';
import type { Handlers } from '../../messages/server';
import type { AppState, ClosedDossierView, DossierView } from '../../messages/views';
import { type Said, TALK_WAYS, type Way } from '../../messages/ways';
import { contradictionViews } from '../contradictions-view';
import { actionViews, pupilView } from '../day-view';
import { findPupils } from '../find-pupils';
import { lasTextsOf } from '../las-view';
import { leaveViewOf } from '../leave-view';
import type { School } from '../school';
import { sharingTrouble } from '../sharing/view';
import { asOne, type Step, type Work } from '../steps';
import { Together } from '../together';
import { oneOf } from '../ways';
import type { Context } from './context';
import { looking } from './dossiers';

type WorkAnswers = Pick<
  Handlers,
  | 'own>worker:state'
  | 'own>worker:day'
  | 'own>worker:earlier'
  | 'own>worker:find-pupils'
  | 'own>worker:dossier'
  | 'own>worker:did'
  | 'own>worker:care'
  | 'own>worker:contradictions'
  | 'own>worker:leave'
  | 'own>worker:las-texts'
  | 'own>worker:record'
  | 'own>worker:add'
  | 'own>worker:undo'
>;

const NO_WORK: Work = { tasks: [], earlier: [], done: [] };
const workOf = (school: School, now: Moment): Work => (school.calendarEnded(now) ? NO_WORK : school.day(now));

/** The steps that are done by the same talk; `null`: one of them is gone, or it is no step of the same kind. */
function stepsAlong(
  { view }: Step,
  along: readonly string[],
  way: Way,
  school: School,
  now: Moment,
): readonly Step[] | null {
  if (along.length === 0) return [];
  const among = view.alongside.map(({ id }) => id);
  if (!oneOf(TALK_WAYS, way) || !along.every((id) => among.includes(id))) return null;
  const steps = along.flatMap((id) => school.step(id, now) ?? []).filter((step) => step.view.ways.includes(way));
  return steps.length === along.length ? steps : null;
}

/** What of a pupil stands beside the day's work: their own steps, and what the dossier says where that is open. */
function glanceAt(pupil: PupilKey, school: School, now: Moment): DossierView | ClosedDossierView {
  const known = school.pupil(pupil, now);
  const { history, counters } = known;
  const shown = {
    pupil: pupilView(history),
    mayRecord: school.recorder.mayRecord(pupil),
    tasks: asOne(school.stepsOf(pupil, now).map(({ view }) => view)),
  };
  if (!school.mayRead(pupil)) return { ...shown, closed: true };
  return {
    ...shown,
    counters,
    progress: school.progress(pupil, now),
    absences: [...history.absences].reverse().map((absence) => {
      const source = history.sources.get(absence.id);
      return { absence, profile: source?.profile ?? '', readAt: source?.readAt ?? now };
    }),
    actions: actionViews(known, { me: school.me, now }),
    puzzles: history.puzzles,
  };
}

/** The day's work: what is to be done, one pupil, and what somebody did. */
export function workAnswers(context: Context): WorkAnswers {
  const { office, around, withSchool, writing } = context;
  /** Who answers for the school reads it until there is a sheet, or they want to be told no more. */
  const lacksRecovery = async ({ me, settings }: School): Promise<boolean> =>
    me.role === 'director' && !settings.recoveryPutOff && (await office.vault.recovery()) === null;
  /** Each of our pages asks it after each change. */
  const { ask: state } = new Together(async (): Promise<AppState> => {
    const now = await schoolNow();
    const lock = await office.state();
    if (lock === 'unlocked') office.sharing.pace.look();
    const school = lock === 'unlocked' ? await office.school(now) : null;
    const settings = school || lock === 'nobody' ? await office.kept.settings() : null;
    return {
      lock,
      now,
      demo: setSchoolNow !== null,
      me: school?.me ?? null,
      people:
        settings?.people.map(({ id, name, role, code }) => ({ id, name, role, hasCode: code !== undefined })) ?? [],
      school: settings?.school ?? null,
      groups: school?.groups(now) ?? [],
      anythingRead: school?.anythingRead ?? false,
      calendarEnded: school?.calendarEnded(now) ?? null,
      confirmGroups: school?.mustConfirmGroups(now) ?? false,
      noRecovery: school !== null && (await lacksRecovery(school)),
      lost: school?.loss?.view ?? null,
      restoring: office.copies.progress,
      room: await around.room.state(),
      sharing: school && (await sharingTrouble(office, school, now)),
      backupDue: school?.backupDue(now) ?? null,
      unknownWords: settings?.unknownWords ?? [],
      hosts: await around.hosts(),
      namedHosts: await around.namedHosts(),
      byIt: await office.managed(),
    };
  });
  return {
    'own>worker:state': state,
    'own>worker:day': () =>
      withSchool(async (school, now) => {
        const { tasks, earlier, done } = workOf(school, now);
        return { state: await state(), tasks, earlier: earlier.length, done };
      }),
    'own>worker:earlier': () => withSchool((school, now) => ({ tasks: workOf(school, now).earlier })),
    'own>worker:find-pupils': ({ typed }) => withSchool((school, now) => findPupils(typed, school, now)),
    'own>worker:dossier': ({ pupil }) =>
      looking(
        context,
        {
          purpose: 'glance',
          pupilOf: (school) => (school.has(pupil) ? pupil : null),
          isRecorded: (school, of, now) => !school.mayRead(of) || school.recorder.hasGlanced(of, now),
          unknown: 'unknown-pupil',
        },
        glanceAt,
      ),
    'own>worker:did': ({ task, way, along = [], ...said }) =>
      writing(async (school, now) => {
        const step = school.step(task, now);
        if (!step) return 'unknown-task';
        const { mine, ways, choices } = step.view;
        if (!(mine && ways.includes(way)) && !choices.includes(way)) return 'not-allowed';
        if (step.task.status === 'done') return 'done-already';
        const others = stepsAlong(step, along, way, school, now);
        if (!others) return 'unknown-task';
        const entry = await school.recorder.did(step, way, said as Said, now, others);
        return entry === null ? 'not-said' : { entry };
      }),
    'own>worker:care': () =>
      withSchool((school, now) => {
        const care = school.care(now);
        return care ? { care } : 'not-allowed';
      }),
    'own>worker:contradictions': () => withSchool(contradictionViews),
    'own>worker:leave': ({ task }) =>
      withSchool((school, now) => {
        const step = school.step(task, now);
        const leave = step && leaveViewOf(step, school, now);
        return leave ? { leave } : 'unknown-task';
      }),
    'own>worker:las-texts': ({ task }) =>
      withSchool((school, now) => {
        const step = school.step(task, now);
        return step ? { texts: lasTextsOf(step, school, now) } : 'unknown-task';
      }),
    'own>worker:record': ({ pupil, occasion, ...said }) =>
      writing(async (school, now) => {
        if (!school.has(pupil)) return 'unknown-pupil';
        if (!school.recorder.mayRecord(pupil)) return 'not-allowed';
        const entry = await school.recorder.record(pupil, occasion, said as Said, now);
        return entry === null ? 'not-said' : { entry };
      }),
    'own>worker:add': ({ about, supplement, ...said }) =>
      writing((school, now) => school.recorder.add(about, supplement, said as Said, now)),
    'own>worker:undo': ({ entry }) => writing((school, now) => school.recorder.undo(entry, now)),
  };
}
