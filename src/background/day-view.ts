import { worksWith } from '../domain/access';
import type { Action } from '../domain/action';
import { type Day, dayNumber, isDay, type Moment } from '../domain/day';
import type { Entry } from '../domain/dossier';
import type { History } from '../domain/history';
import { mayTakeBack, workOf } from '../domain/role';
import type { ActionView, EvidenceView, Me, ProgressView, PupilView, Stamp, TaskView } from '../messages/views';
import type { Findings } from '../rules/evaluate';
import type { Protocols } from '../rules/in-force';
import type { Progress } from '../rules/progress';
import { actionsThatCount, withdrawalsOf } from '../rules/recorded';
import { type Task, taskId } from '../rules/signal';
import { choicesOf } from './choices';
import { lasRecordOf, metOn, presentOn, termOf } from './step-facts';
import { numberOf, supplementsTo } from './supplements';
import { explanationOf, letterOf, waysOf } from './ways';
import { whyOf } from './why';

/** What is known of one pupil, or of the school and its groups, and what the protocol says of it. */
export interface Known {
  /** `null`: the school and its groups. */
  readonly history: History | null;
  readonly actions: readonly Action[];
  readonly findings: Findings;
  readonly entries: readonly Entry[];
}

export interface Viewer {
  readonly me: Me;
  readonly now: Moment;
  /** The day on which the school began to use the program. */
  readonly since: string | null;
  readonly inForce: Protocols;
}

export const pupilView = ({ pupil, named }: History): PupilView => ({
  id: pupil,
  name: named.name,
  group: named.group,
});

function outcomeOf(action: Action): string | null {
  switch (action.kind) {
    case 'call':
      return action.outcome;
    case 'reported-checked':
      return action.reported;
    case 'officer-responded':
      return action.outcomes?.[0] ?? null;
    case 'meeting-invited':
      return action.by ?? null;
    case 'explained':
      return explanationOf(action);
    case 'concern-decided':
      return action.decision ?? null;
    case 'leave-requested':
      return action.ground;
    case 'letters-addressed':
      return action.to.length > 1 ? 'two' : 'one';
    case 'leave-decided':
      return action.granted === 'partly' ? 'partly' : action.granted ? 'granted' : 'refused';
    default:
      return null;
  }
}

/** The day that an action is about, or until when it says that something holds. */
function dayOfAction(action: Action, standing: readonly Action[]): Day | null {
  const { date } = numberOf(action, standing);
  if (date) return date;
  if (action.kind === 'expected-return') return action.date ?? null;
  if (action.kind === 'left') return action.on ?? null;
  return action.about !== undefined && isDay(action.about) ? action.about : null;
}

/** Leave that is given without days of its own is for those that were asked. */
function daysOf(action: Action, actions: readonly Action[]): ActionView['days'] {
  if (action.kind === 'leave-decided' && action.granted !== false && !action.from) {
    const request = actions.find(({ id }) => id === action.request);
    return request?.kind === 'leave-requested' ? { from: request.from, until: request.until } : null;
  }
  if (action.kind !== 'leave-requested' && action.kind !== 'leave-decided' && action.kind !== 'explained') return null;
  const { from, until = from } = action;
  return from && until ? { from, until } : null;
}

function textOf(action: Action): string | null {
  switch (action.kind) {
    case 'agreed':
    case 'concern':
    case 'team-discussed':
    case 'note-recorded':
      return action.text ?? null;
    case 'concern-decided':
      return action.reason ?? null;
    case 'meeting-held':
      return action.agreements ?? null;
    case 'letters-addressed':
      return action.to.filter(Boolean).join(', ') || null;
    default:
      return null;
  }
}

/** Actions that a person is shown among what was done; who saw the dossier is told apart. */
const isDeed = ({ kind }: Action): boolean => kind !== 'withdrawn' && kind !== 'consulted';

/** What was done, newest first; what was taken back among it. */
export function actionViews(
  { actions, entries }: Known,
  { me, now }: Pick<Viewer, 'me' | 'now'>,
): readonly ActionView[] {
  const standing = actionsThatCount(actions, now);
  const stamp = stamping(entries);
  const withdrawals = withdrawalsOf(actions);
  return actions
    .filter(isDeed)
    .map((action: Action): ActionView => {
      const withdrawal = withdrawals.get(action.id);
      const [own, withdrawn] = [stamp(action), withdrawal ? stamp(withdrawal) : null];
      return {
        ...own,
        kind: action.kind,
        letter: 'letter' in action ? action.letter : null,
        outcome: outcomeOf(action),
        day: dayOfAction(action, standing),
        days: daysOf(action, actions),
        number: numberOf(action, standing).number ?? null,
        supplements: withdrawal ? [] : supplementsTo(action, standing),
        text: textOf(action),
        readable: action.kind === 'letter-sent' && action.text !== undefined,
        withdrawn,
        mayUndo: mayTakeBack(me.role, (withdrawn ?? own).by.role),
      };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Who recorded each action, and when. */
export function stamping(entries: readonly Entry[]): (action: Action) => Stamp {
  const by = new Map(entries.map((entry) => [entry.id, entry.by]));
  return ({ id, at }) => ({ id, at, by: by.get(id) ?? { role: 'teacher', name: '' } });
}

/** What is known, ready to be shown beside steps and counts: worked out once for all of them. */
export interface Shown {
  readonly known: Known;
  /** Actions that count. */
  readonly standing: readonly Action[];
  /** By the id of the absence or the action. */
  readonly evidence: ReadonlyMap<string, EvidenceView>;
}

export function shownOf(known: Known, viewer: Pick<Viewer, 'me' | 'now'>): Shown {
  const { history, actions } = known;
  const rows = (history?.absences ?? []).flatMap((absence): EvidenceView[] => {
    const source = history?.sources.get(absence.id);
    return source ? [{ of: 'absence', absence, profile: source.profile, readAt: source.readAt }] : [];
  });
  const deeds = actionViews(known, viewer).map((action): EvidenceView => ({ of: 'action', action }));
  const idOf = (one: EvidenceView) => (one.of === 'absence' ? one.absence.id : one.action.id);
  // A row goes before an action, should they ever share a name.
  const evidence = new Map([...deeds, ...rows].map((one) => [idOf(one), one]));
  return { known, standing: actionsThatCount(actions, viewer.now), evidence };
}

const evidenceOf = (ids: readonly string[], { evidence }: Shown): readonly EvidenceView[] =>
  ids.flatMap((id) => evidence.get(id) ?? []);

/** How far a pupil is to a rule, with the rows that count now. */
export function progressView({ signals, ...progress }: Progress, shown: Shown, inForce: Protocols): ProgressView {
  const { protocol } = inForce.version(progress.rule, dayNumber(progress.version)) ?? {};
  return {
    ...progress,
    document: protocol?.title ?? progress.protocol,
    met: signals.map((signal) => metOn(signal, progress.condition.by)).sort(),
    evidence: evidenceOf(progress.count?.evidence ?? [], shown),
  };
}

/** A step as a person sees it: what, for whom, before when, and why. */
export function taskView(task: Task, shown: Shown, { me, since, inForce }: Viewer): TaskView | null {
  const { known, standing } = shown;
  const signal = known.findings.signals.find(({ key }) => key === task.key);
  const why = signal && whyOf(signal, inForce);
  if (!signal || !why) return null;
  const { version, ...told } = why;
  const pupil = known.history && pupilView(known.history);
  const group = pupil ? pupil.group : (task.group ?? null);
  const isOfMine = worksWith(me, group);
  const worksAsDirector = isOfMine && workOf(me.role).includes('director');
  const record = shown.evidence.get(lasRecordOf(task, standing) ?? '');
  return {
    id: taskId(task),
    pupil,
    group,
    role: task.role,
    do: task.do,
    letter: letterOf(task),
    report: task.report ?? null,
    due: task.due,
    term: version ? termOf(task, signal, version) : null,
    status: task.status,
    earlier: since !== null && task.status !== 'done' && task.due.slice(0, 10) < since,
    mine: isOfMine && workOf(me.role).includes(task.role),
    ways: waysOf(task, version?.rule.steps ?? [], signal, known.actions),
    choices: worksAsDirector ? choicesOf(task, signal, known.findings.tasks, standing) : [],
    also: [],
    alongside: [],
    writes: letterOf(task) !== null,
    present: presentOn(signal, known, standing),
    inLas: record?.of === 'action' ? record.action : null,
    reason: {
      ...told,
      since: signal.since,
      count: signal.count ?? null,
      minutes: signal.minutes ?? null,
      days: signal.days ?? null,
      window: signal.window,
      evidence: evidenceOf(signal.evidence, shown),
    },
  };
}
