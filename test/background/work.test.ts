import { beforeEach, describe, expect, test, vi } from 'vitest';
import { UNASKED_LETTERS, type UnaskedLetter } from '../../src/domain/action';
import { dayFromNumber, dayNumber } from '../../src/domain/day';
import { workingDaysAfter } from '../../src/domain/working-days';
import type { Handlers } from '../../src/messages/server';
import type { DossierView, TaskView } from '../../src/messages/views';
import type { Occasion, Said, Supplement, Way } from '../../src/messages/ways';
import { TASKS } from '../../src/rules/signal';
import { awake, firstRun, inTab, OWN } from './awake';
import { late, line, page } from './pages';

/* Everything that the protocol asks can be done and recorded, and taken back; with the real vault and dossiers beneath it. */

const { clock } = vi.hoisted(() => ({ clock: { now: '' } }));
vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve(clock.now), setSchoolNow: null }));

let count = 0;
let answers: Handlers;
let me: { name: string; role: 'director' | 'clerk' | 'counsellor' | 'teacher' | 'board'; groups: string[] };

beforeEach(async () => {
  clock.now = '2026-11-24T08:50';
  me = { name: 'Mohamed Aydin', role: 'director', groups: [] };
  ({ answers } = await awake(`work-${count++}`));
  expect(await answers['own>worker:setup'](firstRun(me), OWN)).toBe('done');
  for (const role of ['clerk', 'counsellor'] as const)
    await answers['own>worker:agree-access']({ for: { role }, group: null, agreedBy: null }, OWN);
});

const show = (reading: ReturnType<typeof page>) =>
  answers['page>worker:reading']({ reading: reading as never, age: 0 }, inTab(7));
const become = async (role: typeof me.role, groups: string[] = []) => {
  me = { name: 'Iemand', role, groups };
  expect(await answers['own>worker:change-settings']({ me }, OWN)).toBe('done');
};
/** Open steps, those from before the program was used among them. */
const allSteps = async (): Promise<readonly TaskView[]> => {
  const [day, before] = [await answers['own>worker:day']({}, OWN), await answers['own>worker:earlier']({}, OWN)];
  if (day === 'locked' || before === 'locked') throw new Error('locked');
  expect(day.tasks.filter(({ earlier }) => earlier)).toEqual([]);
  expect(before.tasks.filter(({ earlier }) => !earlier)).toEqual([]);
  expect(day.earlier).toBe(before.tasks.length);
  return [...day.tasks, ...before.tasks];
};
const dossier = async (): Promise<DossierView> => {
  pupil ??= (await allSteps()).find((task) => task.pupil?.name === 'Noor')?.pupil?.id ?? null;
  const found = await answers['own>worker:dossier']({ pupil: pupil! }, OWN);
  if (typeof found === 'string' || 'closed' in found) throw new Error('the dossier is not open');
  return found;
};
let pupil: string | null = null;
beforeEach(() => {
  pupil = null;
});
const open = async () => (await dossier()).tasks.filter(({ status }) => status !== 'done');
const named = ({ do: what, letter, report, reason: { rule } }: TaskView) =>
  [rule, what, letter, report].filter(Boolean).join(' ');
const did = (task: TaskView, way: Way, said: Said = {}) =>
  answers['own>worker:did']({ task: task.id, way, ...said }, OWN);
const taskOf = async (name: string) => {
  const found = (await open()).find((task) => named(task) === name);
  if (!found) throw new Error(`${name} is not among ${(await open()).map(named).join('; ')}`);
  return found;
};
const record = async (occasion: Occasion, said: Said = {}) => {
  if (!pupil) await dossier();
  return answers['own>worker:record']({ pupil: pupil!, occasion, ...said }, OWN);
};
const entryOf = (answer: unknown): string => {
  expect(answer).toMatchObject({ entry: expect.any(String) as string });
  return (answer as { entry: string }).entry;
};
const undo = async (entry: string) => expect(await answers['own>worker:undo']({ entry }, OWN)).toBe('done');
const day = (text: string) => text as never;

/** What a person would say with each way. */
const SAYS: Partial<Record<Way, Said>> = {
  'reached-and-told': { choice: 'sick' },
  'reason-told': { choice: 'medical' },
  'return-expected': { date: day('2026-11-30') },
  'officer-answered': { choice: 'talked' },
  'concern-decided': { choice: 'counsellor', text: 'vaak moe' },
  'leave-partly': { date: day('2026-11-26'), until: day('2026-11-26') },
  'letter-sent': { text: 'Geachte ouders' },
  'invited-by-letter': { text: 'Geachte ouders' },
  'not-needed': { text: 'is al als zestien uur gemeld' },
};
/** Nobody was reached: recorded, and for these steps not the end of it. */
const STAYS = new Set(['late.slip call-parents', 'daily.ask-reason ask-reason', 'unauthorised.reminder call-parents']);

const absent = (date: string, more: object = {}) => line('Noor', '1', date, { kind: 'absent', ...more });
const aMonthOfLates = (number: number) =>
  Array.from({ length: number }, (_, index) =>
    late(
      'Noor',
      '1',
      `2026-${index < 9 ? '09' : '10'}-${String((index < 9 ? 1 : 5) + (index % 9) * 3).padStart(2, '0')}`,
    ),
  ).filter(({ date }) => ![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay()));

/** What happened before the morning of 24 November. */
const BEFORE: Readonly<Record<string, () => Promise<unknown>>> = {
  'away without a word': () => show(page([absent('2026-11-24', { reported: 'none' })], ['2026-11-24', '2026-11-24'])),
  'away, and the page says not who reported it': () => show(page([absent('2026-11-24')], ['2026-11-24', '2026-11-24'])),
  'reported without a reason': () =>
    show(page([absent('2026-11-23', { reported: 'without-reason' })], ['2026-11-23', '2026-11-23'])),
  'a word that nobody knows': () =>
    show(page([line('Noor', '1', '2026-11-23', { kind: 'unknown', text: 'Hm' })], ['2026-11-23', '2026-11-23'])),
  'a reason was told, and the page does not say so': async () => {
    await show(page([absent('2026-11-24', { reported: 'none' })], ['2026-11-24', '2026-11-24']));
    entryOf(await record('reason-told', { date: day('2026-11-24'), choice: 'sick' }));
  },
  'fifteen times late': () => show(page(aMonthOfLates(22))),
  'four weeks away': () =>
    show(page([absent('2026-11-02', { endDate: '2026-11-23', authorised: false })], ['2026-11-02', '2026-11-23'])),
  'long ill': () =>
    show(page([line('Noor', '1', '2026-11-09', { kind: 'sick', openEnded: true })], ['2026-11-09', '2026-11-24'])),
  'on holiday': () => show(page([line('Noor', '1', '2026-11-20', { kind: 'holiday' })], ['2026-11-20', '2026-11-20'])),
  'leave asked': async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    entryOf(await record('leave-asked', { date: day('2026-11-26'), until: day('2026-11-27'), choice: 'weighty' }));
  },
  'leave asked on another ground': async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    entryOf(await record('leave-asked', { date: day('2026-11-26'), until: day('2026-11-27'), choice: 'other' }));
  },
  'much leave asked': async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    entryOf(await record('leave-asked', { date: day('2026-11-26'), until: day('2026-12-18'), choice: 'weighty' }));
  },
  'away again after the talk': async () => {
    const days = ['2026-11-16', '2026-11-18'];
    const away = (more: readonly string[]) => more.map((date) => absent(date, { authorised: false }));
    await show(page(away(days), ['2026-11-16', '2026-11-18']));
    entryOf(await did(await taskOf('unauthorised.meeting invite-meeting absence-invitation'), 'invited-by-phone'));
    clock.now = '2026-11-24T15:00';
    entryOf(await did(await taskOf('meeting.hold hold-meeting'), 'meeting-held'));
    clock.now = '2026-11-25T08:50';
    await show(page(away(['2026-11-25']), ['2026-11-25', '2026-11-25']));
  },
  'a concern': async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    entryOf(await record('concern', { text: 'vaak moe' }));
  },
};

describe('every step can be said to be done in each of its ways, and that can be taken back', () => {
  const seen = new Set<string>();

  test.each(Object.entries(BEFORE))('%s', async (_what, before) => {
    await before();
    for (const task of await open()) {
      expect(task.ways.length, named(task)).toBeGreaterThan(0);
      for (const way of task.ways) {
        await become(({ counsellor: 'counsellor', teacher: 'teacher' } as const)[task.role as 'teacher'] ?? 'clerk');
        const entry = entryOf(await did(task, way, SAYS[way] ?? {}));
        const after = (await open()).map(({ id }) => id);
        const stays = way === 'las-recorded' && task.do !== 'record-in-las';
        if (!stays && (way !== 'call-unreachable' || !STAYS.has(named(task))))
          expect(after, `${named(task)}: ${way}`).not.toContain(task.id);
        await become('director');
        await undo(entry);
        expect(
          (await open()).map(({ id }) => id),
          `${named(task)}: ${way} taken back`,
        ).toContain(task.id);
        seen.add(task.do);
      }
    }
  });

  test('and of a pupil these are all that the protocol asks before an answer comes', () => {
    const later = ['second-letter-or-visit', 'hold-meeting', 'record-officer-outcome'];
    const school = ['fill-absence-list', 'make-overview', 'study-overview', 'put-on-agenda', 'publish-leave-rules'];
    expect(TASKS.filter((what) => !seen.has(what)).toSorted()).toEqual([...later, ...school].toSorted());
  });
});

test('from the first unreported morning to the answer of the attendance officer', async () => {
  clock.now = '2026-11-16T08:50';
  await show(page([absent('2026-11-16', { reported: 'none' })], ['2026-11-16', '2026-11-16']));
  await become('clerk');
  entryOf(await did(await taskOf('daily.unreported call-parents'), 'call-unreachable'));
  expect((await taskOf('unauthorised.notice send-letter absence-notice')).due).toBe('2026-11-17T08:50');

  clock.now = '2026-11-17T08:20';
  entryOf(await did(await taskOf('unauthorised.notice send-letter absence-notice'), 'letter-sent', { text: 'Brief' }));
  expect((await open()).map(named)).not.toContain('unauthorised.notice send-letter absence-notice');

  // Nobody answers, and the child stays away.
  clock.now = '2026-11-24T09:00';
  await show(page([absent('2026-11-16', { endDate: '2026-11-24', reported: 'none' })], ['2026-11-16', '2026-11-24']));
  const reminder = await taskOf('unauthorised.reminder second-letter-or-visit absence-reminder');
  expect(reminder.ways).toEqual(['letter-sent', 'home-visited']);
  entryOf(await did(reminder, 'letter-sent', { text: 'Herinnering' }));

  const report = await taskOf('unauthorised.three-days report-officer 16-hours-4-weeks');
  entryOf(await did(report, 'reported'));
  entryOf(
    await did(await taskOf('unauthorised.three-days send-letter officer-notice'), 'letter-sent', {
      text: 'Melding',
    }),
  );
  const invite = (await open()).find(({ do: what }) => what === 'invite-meeting')!;
  entryOf(await did(invite, 'invited-by-letter', { text: 'Uitnodiging' }));
  clock.now = '2026-11-25T09:00';
  entryOf(await did(await taskOf('meeting.hold hold-meeting'), 'meeting-held', { text: 'elke dag samen naar school' }));
  entryOf(await did(await taskOf('officer.outcome record-officer-outcome'), 'officer-answered', { choice: 'talked' }));

  const { actions } = await dossier();
  expect(actions.map(({ kind, letter, text }) => [kind, letter, text].filter(Boolean).join(' ')).toSorted()).toEqual(
    [
      'call',
      'letter-sent absence-notice',
      'letter-sent absence-reminder',
      'letter-sent officer-notice',
      'letter-sent absence-invitation',
      'meeting-held elke dag samen naar school',
      'meeting-invited',
      'officer-reported',
      'officer-responded',
    ].toSorted(),
  );
});

describe('worrying absence', () => {
  const REPORT = 'reported-at-once';
  const chosen = async () => (await open()).filter(({ choices }) => choices.includes(REPORT)).map(named);
  const BY: Readonly<Record<string, string>> = {
    'a concern': 'concern.raised decide-concern',
    'long ill': 'sick.long refer',
  };

  test.each(Object.entries(BY))('%s is reported at once when the director chooses to', async (before, step) => {
    await BEFORE[before]!();
    expect(await chosen()).toEqual([step]);
    const task = await taskOf(step);
    const asked = await answers['own>worker:las-texts']({ task: task.id }, OWN);
    if (typeof asked === 'string') throw new Error(asked);
    const fields = Object.fromEntries(asked.texts.map(({ field, text }) => [field, text]));
    expect(fields).toMatchObject({ kind: 'Overig verzuim', reason: 'Zorgwekkend verzuim' });
    expect(Object.values(fields).join().toLowerCase()).not.toMatch(/ziek|moe/);

    const entry = entryOf(await did(task, REPORT, { number: '2026-77' }));
    expect(await chosen()).toEqual([]);
    expect((await open()).map(named)).toEqual(expect.arrayContaining([step, 'officer.outcome record-officer-outcome']));
    expect((await dossier()).actions[0]).toMatchObject({ kind: 'officer-reported', number: '2026-77' });
    expect(await did(task, REPORT)).toBe('not-allowed');
    await undo(entry);
    expect(await chosen()).toEqual([step]);
  });

  test('is for nobody else to report, and not for a report that the law asks', async () => {
    await BEFORE['a concern']!();
    const task = await taskOf('concern.raised decide-concern');
    await become('counsellor');
    expect(await chosen()).toEqual([]);
    expect(await did(task, REPORT)).toBe('not-allowed');
    await become('clerk');
    expect(await chosen()).toEqual(['concern.raised decide-concern']);
    await BEFORE['on holiday']!();
    expect(await chosen()).toEqual(['concern.raised decide-concern']);
  });

  test('is reported from the step that is open still, until all are done', async () => {
    await BEFORE['a concern']!();
    entryOf(
      await did(await taskOf('concern.raised decide-concern'), 'concern-decided', {
        choice: 'none',
        text: 'gesproken',
      }),
    );
    expect(await chosen()).toEqual(['concern.raised discuss-in-team']);
    await become('counsellor');
    entryOf(await did(await taskOf('concern.raised discuss-in-team'), 'team-discussed'));
    await become('clerk');
    entryOf(await did(await taskOf('concern.raised inform-parents'), 'parents-informed'));
    expect(await chosen()).toEqual([]);
  });
});

describe('leave', () => {
  const asked = async (choice: string, until = '2026-11-27') => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    entryOf(await record('leave-asked', { date: day('2026-11-26'), until: day(until), choice }));
  };
  const letter = async (name: string) => {
    const opened = await answers['own>worker:open-letter']({ task: (await taskOf(name)).id }, OWN);
    const view = await answers['own>worker:letter']({ letter: (opened as { letter: string }).letter }, OWN);
    if (typeof view === 'string' || view.state !== 'open') throw new Error('no letter');
    return [view.filled.subject, ...view.filled.paragraphs].join('\n');
  };

  test('that is granted is answered with the days, the ground and how to object', async () => {
    await asked('weighty');
    entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-granted'));
    const text = await letter('leave.answer send-letter leave-granted');
    expect(text).toContain('26 november 2026 tot en met 27 november 2026 (2 schooldagen)');
    expect(text).toContain('In totaal is dat dit schooljaar 2 schooldagen.');
    expect(text).toContain('artikel 11 onder g');
    const answer = await taskOf('leave.answer send-letter leave-granted');
    entryOf(await did(answer, 'letter-sent', { text }));
    expect((await open()).map(named)).not.toContain('leave.answer send-letter leave-granted');
  });

  test('that is granted in part is answered with the days that were given', async () => {
    await asked('weighty');
    const partly = { date: day('2026-11-26'), until: day('2026-11-26') };
    entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-partly', partly));
    expect(await letter('leave.answer send-letter leave-partly')).toContain('donderdag 26 november 2026 (1 schooldag)');
  });

  test('that is given is known with its days, for the agenda', async () => {
    const given = async () => (await dossier()).actions.find(({ kind }) => kind === 'leave-decided')?.days;
    await asked('weighty');
    const all = entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-granted'));
    expect(await given()).toEqual({ from: '2026-11-26', until: '2026-11-27' });
    await undo(all);
    const none = entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-refused'));
    expect((await dossier()).actions.find(({ id }) => id === none)?.days).toBeNull();
    await undo(none);
    const partly = { date: day('2026-11-27'), until: day('2026-11-27') };
    const part = entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-partly', partly));
    expect((await dossier()).actions.find(({ id }) => id === part)?.days).toEqual({
      from: '2026-11-27',
      until: '2026-11-27',
    });
  });

  test('is decided with what was asked, what was given before, and when it falls', async () => {
    const facts = async (name: string) => answers['own>worker:leave']({ task: (await taskOf(name)).id }, OWN);
    await asked('weighty');
    expect(await facts('leave.decide decide-leave')).toEqual({
      leave: {
        ground: 'weighty',
        from: '2026-11-26',
        until: '2026-11-27',
        asked: 2,
        unknown: 0,
        given: 0,
        firstWeeks: false,
        request: expect.objectContaining({ kind: 'leave-requested', supplements: ['evidence-asked', 'evidence-seen'] }),
        evidence: [],
      },
    });
    entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-granted'));
    // School begins on 30 August 2027.
    entryOf(await record('leave-asked', { date: day('2027-09-03'), until: day('2027-09-10'), choice: 'profession' }));
    expect(await facts('leave.decide decide-leave')).toMatchObject({ leave: { given: 0, firstWeeks: true } });
    expect(await facts('late.slip send-letter late-slip')).toBe('unknown-task');
  });

  test('has its evidence recorded at the request, before the decision and after it, each taken back alone', async () => {
    await asked('weighty');
    const decide = await taskOf('leave.decide decide-leave');
    const facts = async () => {
      const answer = await answers['own>worker:leave']({ task: decide.id }, OWN);
      if (typeof answer === 'string') throw new Error(answer);
      return answer.leave;
    };
    const { request } = await facts();
    const add = (supplement: Supplement) => answers['own>worker:add']({ about: request.id, supplement }, OWN);
    const evidence = async () => (await facts()).evidence.map(({ kind }) => kind);
    const asking = entryOf(await add('evidence-asked'));
    expect(await evidence()).toEqual(['evidence-asked']);
    expect((await facts()).request.supplements).toEqual(['evidence-seen']);
    expect(await add('evidence-asked')).toBe('unknown-entry');
    expect((await open()).map(({ id }) => id)).toContain(decide.id);
    entryOf(await did(decide, 'leave-granted'));
    clock.now = '2026-11-25T09:00';
    entryOf(await add('evidence-seen'));
    expect(await evidence()).toEqual(['evidence-seen', 'evidence-asked']);
    await undo(asking);
    expect(await evidence()).toEqual(['evidence-seen']);
    expect(await add('report-numbered')).toBe('unknown-entry');
    await become('board');
    expect(await add('evidence-asked')).toBe('not-allowed');
  });

  test.each([
    ['2026-09-11', true],
    ['2026-09-14', false],
  ])('on %s in the first two weeks: %s', async (from, isFirst) => {
    clock.now = '2026-09-10T08:50';
    await become('clerk');
    await show(page([late('Noor', '1', '2026-09-10')]));
    entryOf(await record('leave-asked', { date: day(from), until: day(from), choice: 'weighty' }));
    const { id } = await taskOf('leave.decide decide-leave');
    expect(await answers['own>worker:leave']({ task: id }, OWN)).toMatchObject({ leave: { firstWeeks: isFirst } });
  });

  test('on a religious day is confirmed; beyond ten days it is forwarded; on another ground only refused', async () => {
    await asked('religious');
    entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-granted'));
    expect(await letter('leave.answer send-letter leave-religious')).toContain('religieuze feestdag');
    await asked('weighty', '2026-12-18');
    entryOf(await did(await taskOf('leave.decide forward-to-officer'), 'leave-forwarded'));
    expect(await letter('leave.answer send-letter leave-forwarded')).toContain('doorgestuurd');
    await asked('other');
    const task = await taskOf('leave.decide decide-leave');
    expect(task.ways).toEqual(['leave-refused']);
    expect(await did(task, 'leave-granted')).toBe('not-allowed');
  });
});

describe('a letter', () => {
  const filled = async (name: string) => {
    const opened = await answers['own>worker:open-letter']({ task: (await taskOf(name)).id }, OWN);
    const view = await answers['own>worker:letter']({ letter: (opened as { letter: string }).letter }, OWN);
    if (typeof view === 'string' || view.state !== 'open') throw new Error('no letter');
    return view;
  };

  test('of a late says how long after the beginning of its lesson the pupil came', async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    const { filled: slip } = await filled('late.slip send-letter late-slip');
    expect(slip.paragraphs[0]).toContain('om 8.41 uur. Dat is 11 minuten na het begin van de les');
  });

  test('of a report says which report it is about, and how many hours', async () => {
    await BEFORE['four weeks away']!();
    const { filled: notice } = await filled('unauthorised.three-days send-letter officer-notice');
    expect(notice.paragraphs[1]).toMatch(/samen 1\d uur/);
  });

  test('that invites records the invitation when it is sent', async () => {
    await show(page(aMonthOfLates(13)));
    const { way, filled: invitation } = await filled('late.meeting invite-meeting late-invitation');
    expect(way).toBe('invited-by-letter');
    expect(invitation.paragraphs.join()).toContain('[dag en tijd]');
  });

  test('of a step is shown as it was sent to whoever sent it, also where the dossier is not open to them', async () => {
    await BEFORE['away without a word']!();
    clock.now = '2026-11-25T08:50';
    const notice = await taskOf('unauthorised.notice send-letter absence-notice');
    const people = await answers['own>worker:people']({}, OWN);
    if (people === 'locked') throw new Error(people);
    for (const { id } of people.agreements) await answers['own>worker:end-access']({ entry: id }, OWN);
    await become('clerk');
    const opened = (await answers['own>worker:open-letter']({ task: notice.id }, OWN)) as { letter: string };
    const entry = entryOf(await did(notice, 'letter-sent', { text: 'Onze brief' }));
    const read = () => answers['own>worker:letter'](opened, OWN);
    expect(await read()).toMatchObject({ state: 'sent', text: 'Onze brief' });
    expect(await answers['own>worker:open-sent']({ entry }, OWN)).toBe('unknown-entry');
    await become('counsellor');
    expect(await read()).toBe('unknown-letter');
  });

  test('that invited is shown as it was sent; taken back, it is to be written again', async () => {
    await show(page(aMonthOfLates(13)));
    const invite = await taskOf('late.meeting invite-meeting late-invitation');
    const opened = await answers['own>worker:open-letter']({ task: invite.id }, OWN);
    const read = () => answers['own>worker:letter'](opened as { letter: string }, OWN);
    const entry = entryOf(await did(invite, 'invited-by-letter', { text: 'Uitnodiging' }));
    expect(await read()).toMatchObject({ state: 'sent', letter: 'late-invitation', text: 'Uitnodiging' });
    await undo(entry);
    expect(await read()).toMatchObject({ state: 'open', draft: null });
    entryOf(await did(invite, 'invited-by-phone'));
    expect(await read()).toBe('unknown-letter');
  });
});

describe('a letter that no step asks for', () => {
  const write = async (letter: UnaskedLetter) => {
    await dossier();
    const answer = await answers['own>worker:write-letter']({ pupil: pupil!, letter }, OWN);
    if (typeof answer === 'string') throw new Error(answer);
    return answer.letter;
  };
  const read = (letter: string) => answers['own>worker:letter']({ letter }, OWN);
  const filled = async (letter: UnaskedLetter) => {
    const view = await read(await write(letter));
    if (typeof view === 'string' || view.state !== 'open') throw new Error('no letter');
    return [view.filled.subject, ...view.filled.paragraphs].join('\n');
  };
  const send = (letter: string, said: Said = { text: 'Brief' }) =>
    answers['own>worker:sent-letter']({ letter, ...said }, OWN);

  test.each(UNASKED_LETTERS)(
    '%s is filled in, recorded with its text, settles nothing, and can be taken back',
    async (kind) => {
      await BEFORE['fifteen times late']!();
      entryOf(await record('leave-asked', { date: day('2026-11-26'), until: day('2026-11-27'), choice: 'weighty' }));
      const before = (await open()).map(({ id }) => id);
      const number = await write(kind);
      expect(await read(number)).toMatchObject({ state: 'open', task: null, letter: kind, mine: true });
      const entry = entryOf(await send(number, { text: 'Onze brief', choice: 'tr' }));
      expect((await open()).map(({ id }) => id)).toEqual(before);
      expect((await dossier()).actions[0]).toMatchObject({ kind: 'letter-sent', letter: kind, readable: true });
      expect(await read(number)).toMatchObject({ state: 'sent', text: 'Onze brief' });
      expect(await send(number)).toBe('done-already');
      expect(await write(kind)).not.toBe(number);
      await undo(entry);
      expect(await read(number)).toMatchObject({ state: 'open' });
      expect((await open()).map(({ id }) => id)).toEqual(before);
    },
  );

  test('opened twice is one letter, with what somebody made of it', async () => {
    await BEFORE['fifteen times late']!();
    const number = await write('late-overview');
    const view = await read(number);
    if (typeof view === 'string' || view.state !== 'open') throw new Error('no letter');
    const draft = { edited: { ...view.filled, subject: 'anders' }, from: view.filled };
    expect(await answers['own>worker:keep-draft']({ letter: number, draft }, OWN)).toBe('done');
    expect(await write('late-overview')).toBe(number);
    expect(await read(number)).toMatchObject({ draft: { edited: { subject: 'anders' } } });
    expect(await write('under-six')).not.toBe(number);
  });

  test('gives the lates with their minutes, and when school begins', async () => {
    await show(page([late('Noor', '1', '2026-11-23'), late('Noor', '1', '2026-11-24')]));
    const text = await filled('late-overview');
    expect(text).toContain('2 keer te laat op school');
    expect(text).toContain('• 23 november, 8.41 uur (11 minuten)');
    expect(text).toContain('De les begint om 8.30 uur.');
  });

  test('gives when the pupil was away, and no more of it', async () => {
    await BEFORE['away without a word']!();
    await show(
      page(
        [line('Noor', '1', '2026-11-09', { kind: 'sick', endDate: '2026-11-11' as never })],
        ['2026-11-09', '2026-11-11'],
      ),
    );
    const text = await filled('absence-talk');
    expect(text).toContain('• 9 november 2026 tot en met 11 november 2026 (3 schooldagen)');
    expect(text).not.toContain('24 november');
    expect(text).not.toMatch(/ziek/i);
  });

  test('says who decides on the leave that waits, and by when; what is decided waits no more', async () => {
    await BEFORE['leave asked']!();
    expect(await filled('leave-received')).toMatch(
      /Op 24 november 2026 vroeg u verlof[\s\S]*De directie van de school beslist[\s\S]*uiterlijk op \w+ \d+ \w+ 2026/,
    );
    entryOf(await did(await taskOf('leave.decide decide-leave'), 'leave-granted'));
    expect(await filled('leave-received')).toContain('[datum]');
    entryOf(await record('leave-asked', { date: day('2026-11-26'), until: day('2026-12-18'), choice: 'weighty' }));
    expect(await filled('leave-received')).toContain('Daarom beslist de leerplichtambtenaar');
  });

  test('is not for who has no work at the school, nor about nobody, nor without a text', async () => {
    await BEFORE['fifteen times late']!();
    const number = await write('under-six');
    expect(await send(number, {})).toBe('not-said');
    expect(await send('x')).toBe('unknown-letter');
    await become('board');
    const answer = await answers['own>worker:write-letter']({ pupil: pupil!, letter: 'under-six' }, OWN);
    expect(answer).toBe('not-allowed');
    expect(await send(number)).toBe('not-allowed');
    expect(await answers['own>worker:write-letter']({ pupil: 'x', letter: 'under-six' }, OWN)).toBe('unknown-pupil');
  });
});

describe('a translation that goes along with a letter', () => {
  const openLetter = async (name: string) => {
    const opened = await answers['own>worker:open-letter']({ task: (await taskOf(name)).id }, OWN);
    return (opened as { letter: string }).letter;
  };
  const viewOf = async (letter: string) => {
    const view = await answers['own>worker:letter']({ letter }, OWN);
    if (typeof view === 'string' || view.state !== 'open') throw new Error('no letter');
    return view;
  };
  const WARNING = 'late.warning send-letter late-warning';
  const INVITATION = 'late.meeting invite-meeting late-invitation';

  test('is chosen at the letter, kept with it, and recorded with what was sent', async () => {
    await show(page(aMonthOfLates(13)));
    const letter = await openLetter(WARNING);
    expect((await viewOf(letter)).language).toBeNull();
    expect(await answers['own>worker:choose-language']({ letter, language: 'ar' }, OWN)).toBe('done');
    const { language, translations } = await viewOf(letter);
    expect(language).toBe('ar');
    expect(translations.ar.paragraphs[0]).toContain('Noor');
    entryOf(await did(await taskOf(WARNING), 'letter-sent', { text: 'Brief', choice: 'ar' }));
    expect(await answers['own>worker:choose-language']({ letter: 'x', language: 'ar' }, OWN)).toBe('unknown-letter');
  });

  test('is proposed for the next letter of that pupil, until somebody chooses none', async () => {
    await show(page(aMonthOfLates(13)));
    const entry = entryOf(await did(await taskOf(WARNING), 'letter-sent', { text: 'Brief', choice: 'uk' }));
    // A slip from the pile on the table: nothing was written, so nothing was chosen.
    await become('clerk');
    entryOf(await did((await open()).find(({ letter }) => letter === 'late-slip')!, 'letter-sent'));
    await become('director');
    const next = await openLetter(INVITATION);
    expect((await viewOf(next)).language).toBe('uk');
    await answers['own>worker:choose-language']({ letter: next, language: null }, OWN);
    expect((await viewOf(next)).language).toBeNull();
    await undo(entry);
    expect((await viewOf(await openLetter(WARNING))).language).toBeNull();
  });

  test('what is no language is not recorded as one', async () => {
    await show(page(aMonthOfLates(13)));
    entryOf(await did(await taskOf(WARNING), 'letter-sent', { text: 'Brief', choice: 'klingon' }));
    expect((await viewOf(await openLetter(INVITATION))).language).toBeNull();
  });

  test('is marked until the school has had that language checked, and only that one', async () => {
    await show(page(aMonthOfLates(13)));
    const checked = async () => {
      const { translations } = await viewOf(await openLetter(WARNING));
      return Object.values(translations).flatMap(({ language, isChecked }) => (isChecked ? [language] : []));
    };
    const check = (language: 'pl', by: string | null) => answers['own>worker:check-translation']({ language, by }, OWN);
    expect(await checked()).toEqual([]);
    expect(await check('pl', 'Ewa Nowak')).toBe('done');
    expect(await checked()).toEqual(['pl']);
    expect(await answers['own>worker:settings']({}, OWN)).toMatchObject({
      checked: { pl: { by: 'Ewa Nowak', on: '2026-11-24' } },
    });
    expect(await check('pl', null)).toBe('done');
    expect(await checked()).toEqual([]);
  });
});

describe('a report to the attendance officer', () => {
  const REPORT = 'unauthorised.three-days report-officer 16-hours-4-weeks';
  const reportOf = async () => (await dossier()).actions.find(({ kind }) => kind === 'officer-reported')!;

  test('says its term in working days after the day on which the rule was met', async () => {
    for (const before of ['four weeks away', 'on holiday', 'fifteen times late'] as const) await BEFORE[before]!();
    const reports = (await dossier()).tasks.filter(({ do: what }) => what === 'report-officer');
    expect(reports.map(({ reason: { rule } }) => rule)).toEqual(
      expect.arrayContaining(['unauthorised.three-days', 'unauthorised.holiday', 'late.officer']),
    );
    for (const { term, due, reason } of reports) {
      expect(term?.workingDays, reason.rule).toBe(5);
      expect(dayFromNumber(workingDaysAfter(dayNumber(term!.after), 5)), reason.rule).toBe(due);
    }
    expect((await taskOf('late.warning send-letter late-warning')).term).toBeNull();
  });

  test('has a number and a date when they are said, and one that is known later is added', async () => {
    await BEFORE['four weeks away']!();
    const tomorrow = { number: '1', date: day('2026-11-25') };
    expect(await did(await taskOf(REPORT), 'reported', tomorrow)).toBe('not-said');
    const first = entryOf(await did(await taskOf(REPORT), 'reported', { number: '2026-118', date: day('2026-11-24') }));
    expect(await reportOf()).toMatchObject({ number: '2026-118', day: '2026-11-24' });
    await undo(first);

    const again = entryOf(await did(await taskOf(REPORT), 'reported'));
    const outcome = async () => (await taskOf('officer.outcome record-officer-outcome')).reason.evidence;
    expect(await outcome()).toMatchObject([{ action: { id: again, number: null, supplements: ['report-numbered'] } }]);
    const add = (said: Said) =>
      answers['own>worker:add']({ about: again, supplement: 'report-numbered', ...said }, OWN);
    expect(await add({})).toBe('not-said');
    const wrong = entryOf(await add({ number: '9' }));
    expect(await outcome()).toMatchObject([{ action: { id: again, number: '9', day: null, supplements: [] } }]);
    expect(await add({ number: '2026-119' })).toBe('unknown-entry');
    await undo(wrong);
    expect(await add(tomorrow)).toBe('not-said');
    clock.now = '2026-11-25T09:00';
    entryOf(await add({ number: '2026-119', date: day('2026-11-25') }));
    expect(await outcome()).toMatchObject([{ action: { id: again, number: '2026-119', day: '2026-11-25' } }]);
    expect((await open()).map(named)).not.toContain(REPORT);
  });

  test('that was put into the LAS says so, settles nothing by that, and is taken back', async () => {
    await BEFORE['four weeks away']!();
    const before = await open();
    const entry = entryOf(await did(await taskOf(REPORT), 'las-recorded'));
    expect((await taskOf(REPORT)).inLas).toMatchObject({ id: entry, kind: 'las-recorded' });
    expect((await open()).map(named)).toEqual(before.map(named));
    expect((await open()).filter(({ inLas }) => inLas !== null)).toHaveLength(1);
    await undo(entry);
    expect((await taskOf(REPORT)).inLas).toBeNull();
  });
});

describe('a second address', () => {
  const WARNING = 'late.warning send-letter late-warning';
  const address = async (to: string[]) => {
    await dossier();
    return answers['own>worker:address-letters']({ pupil: pupil!, to }, OWN);
  };
  const goesTo = async () => {
    const opened = await answers['own>worker:open-letter']({ task: (await taskOf(WARNING)).id }, OWN);
    const view = await answers['own>worker:letter']({ letter: (opened as { letter: string }).letter }, OWN);
    return typeof view !== 'string' && view.state === 'open' ? view.to : null;
  };
  const names = ['de heer A. Visser', ''];
  beforeEach(() => show(page(aMonthOfLates(9))));

  test('holds for every letter of the pupil until it is taken back, and asks nothing of anybody', async () => {
    expect(await goesTo()).toEqual([]);
    const before = (await dossier()).tasks;
    const entry = entryOf(await address(names));
    expect(await goesTo()).toEqual(names);
    expect((await dossier()).tasks).toEqual(before);
    expect((await dossier()).actions[0]).toMatchObject({ outcome: 'two', text: 'de heer A. Visser' });
    await undo(entry);
    expect(await goesTo()).toEqual([]);
  });

  test('the last one that was said counts, also within one minute', async () => {
    for (const to of [names, [], ['', ''], [], names, []]) {
      entryOf(await address(to));
      expect(await goesTo()).toEqual(to);
    }
  });

  test('is recorded by who works with the pupil', async () => {
    await dossier();
    await become('teacher', ['3']);
    expect(await answers['own>worker:address-letters']({ pupil: pupil!, to: names }, OWN)).toBe('not-allowed');
    await become('teacher', ['6A']);
    entryOf(await answers['own>worker:address-letters']({ pupil: pupil!, to: names }, OWN));
    expect(await answers['own>worker:address-letters']({ pupil: 'nobody', to: names }, OWN)).toBe('unknown-pupil');
  });
});

describe('a step that the rule lets somebody leave undone', () => {
  const REPORT = 'unauthorised.no-improvement report-officer other';
  beforeEach(() => BEFORE['away again after the talk']!());

  test('is left with the reason, which stands in the dossier', async () => {
    const report = await taskOf(REPORT);
    expect(await did(report, 'not-needed')).toBe('not-said');
    entryOf(await did(report, 'not-needed', { text: 'is al als zestien uur gemeld' }));
    expect((await dossier()).actions[0]).toMatchObject({ kind: 'note-recorded', text: 'is al als zestien uur gemeld' });
    expect((await open()).map(named)).not.toContain(REPORT);
  });

  test('and no other: sixteen hours are reported', async () => {
    await BEFORE['four weeks away']!();
    const reports = (await open()).filter(({ do: what }) => what === 'report-officer');
    expect(reports.filter(({ ways }) => ways.includes('not-needed')).map(named)).toEqual([REPORT]);
    expect(reports.length).toBeGreaterThan(1);
  });
});

describe('what is copied into the LAS', () => {
  const texts = async (name: string) => {
    const answer = await answers['own>worker:las-texts']({ task: (await taskOf(name)).id }, OWN);
    if (typeof answer === 'string') throw new Error(answer);
    return Object.fromEntries(answer.texts.map(({ field, text }) => [field, text]));
  };

  test('of a report: what was missed without leave, day by day, and by whom it is reported', async () => {
    await BEFORE['four weeks away']!();
    await show(page([line('Noor', '1', '2026-11-04', { kind: 'sick' })], ['2026-11-04', '2026-11-04']));
    await show(
      page([absent('2026-11-05', { endDate: '2026-11-06', authorised: false })], ['2026-11-05', '2026-11-06']),
    );
    const fields = await texts((await open()).map(named).find((name) => name.includes('report-officer'))!);
    expect(fields).toMatchObject({ kind: '16 uur in 4 weken', reporter: 'Mohamed Aydin' });
    expect(fields['specification']).not.toContain('04-11-2026');
    expect(JSON.stringify(fields)).not.toMatch(/Noor|ziek/i);
  });

  test('of lates: how many, and the last', async () => {
    await show(page(aMonthOfLates(9)));
    const { note } = await texts('late.warning record-note');
    expect(note).toMatch(/^24-11-2026\. \d keer ongeoorloofd te laat in dit schooljaar, de laatste keer op \d+ /);
  });

  test('of another step nothing; of none there is none', async () => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    expect(await texts('late.slip send-letter late-slip')).toEqual({});
    expect(await answers['own>worker:las-texts']({ task: 'niets' }, OWN)).toBe('unknown-task');
  });
});

describe('what is not said is not recorded', () => {
  test.each([
    ['reason-told', { choice: 'griep' }],
    ['reason-told', { choice: 'sick' }],
    ['reason-told', { choice: 'sick', date: day('2026-11-24'), until: day('2026-11-23') }],
    ['leave-asked', { date: day('2026-11-27'), until: day('2026-11-26'), choice: 'weighty' }],
    ['leave-asked', { date: day('2026-11-27'), until: day('2026-11-27') }],
    ['leave-asked', { date: day('2026-11-27'), choice: 'weighty' }],
    ['agreed', {}],
    ['return-expected', {}],
  ] as const)('%s %o', async (occasion, said) => {
    await show(page([late('Noor', '1', '2026-11-24')]));
    expect(await record(occasion, said)).toBe('not-said');
    expect((await dossier()).actions).toEqual([]);
  });

  test('nor a decision without its reason, or on days that run backwards', async () => {
    await BEFORE['a concern']!();
    expect(await did(await taskOf('concern.raised decide-concern'), 'concern-decided', { choice: 'none' })).toBe(
      'not-said',
    );
    entryOf(await record('leave-asked', { date: day('2026-11-26'), until: day('2026-11-27'), choice: 'weighty' }));
    const backwards = { date: day('2026-11-27'), until: day('2026-11-26') };
    expect(await did(await taskOf('leave.decide decide-leave'), 'leave-partly', backwards)).toBe('not-said');
  });
});

test('who has no work at the school records nothing, a teacher only in their own groups', async () => {
  await show(page([late('Noor', '1', '2026-11-24')]));
  await dossier();
  const entry = entryOf(await record('reply-came'));
  await become('board');
  expect(await record('reply-came')).toBe('not-allowed');
  expect((await dossier()).mayRecord).toBe(false);
  expect(await answers['own>worker:undo']({ entry }, OWN)).toBe('not-allowed');
  const [reply] = (await dossier()).actions;
  expect(reply).toMatchObject({ id: entry, mayUndo: false });
  await become('teacher', ['7B']);
  expect(await record('reply-came')).toBe('not-allowed');
  await become('teacher', ['6a']);
  entryOf(await record('reply-came'));
  // Their own, and not what the director recorded.
  expect((await dossier()).actions.filter(({ mayUndo }) => mayUndo).map(({ by }) => by.role)).toEqual(['teacher']);
  expect(await answers['own>worker:record']({ pupil: 'niemand', occasion: 'reply-came' }, OWN)).toBe('unknown-pupil');
});

describe('a pupil who is there after all', () => {
  const CALL = 'daily.unreported call-parents';
  const NOTICE = 'unauthorised.notice send-letter absence-notice';

  test('is not called about any more, and stays absent until the LAS is corrected', async () => {
    await BEFORE['away without a word']!();
    await become('clerk');
    const call = await taskOf(CALL);
    expect(call.present).toEqual([]);
    const entry = entryOf(await did(call, 'seen-present'));
    const settled = (await dossier()).tasks.find(({ id }) => id === call.id);
    expect(settled).toMatchObject({ status: 'done', present: ['2026-11-24'] });
    expect((await dossier()).counters.unauthorisedMinutes).toBeGreaterThan(0);

    clock.now = '2026-11-25T08:00';
    expect(await taskOf(NOTICE)).toMatchObject({ present: ['2026-11-24'] });
    await show(page([], ['2026-11-24', '2026-11-24']));
    expect((await open()).map(named)).not.toContain(NOTICE);
    expect((await dossier()).counters.unauthorisedMinutes).toBe(0);
    await undo(entry);
  });
});

test('the paper of the round keeps its numbers for the day on which it was printed', async () => {
  const paper = () => answers['own>worker:paper']({}, OWN);
  await BEFORE['away without a word']!();
  await dossier();
  expect(await paper()).toEqual({ paper: null });
  const printed = { printedAt: '2026-11-24T08:50', pupils: ['nobody', pupil!] };
  expect(await answers['own>worker:keep-paper'](printed, OWN)).toBe('done');
  expect(await paper()).toEqual({
    paper: { printedAt: '2026-11-24T08:50', lines: [{ number: 2, pupil: { id: pupil, name: 'Noor', group: '6A' } }] },
  });
  clock.now = '2026-11-25T08:50';
  expect(await paper()).toEqual({ paper: null });
});

describe('worrying absence month by month', () => {
  const care = async () => {
    const answer = await answers['own>worker:care']({}, OWN);
    if (typeof answer === 'string') throw new Error(answer);
    return answer.care;
  };

  test('is for who looks after it', async () => {
    for (const role of ['counsellor', 'director', 'clerk'] as const) {
      await become(role);
      expect(await care()).toMatchObject({ months: ['2026-08', '2026-09', '2026-10', '2026-11'], lines: [] });
    }
    for (const role of ['teacher', 'board'] as const) {
      await become(role);
      expect(await answers['own>worker:care']({}, OWN)).toBe('not-allowed');
    }
  });

  test('says of which groups it is where the director agreed on these only, and counts no other', async () => {
    await BEFORE['a concern']!();
    expect((await care()).groups).toBeNull();
    const people = await answers['own>worker:people']({}, OWN);
    for (const { id } of people === 'locked' ? [] : people.agreements)
      await answers['own>worker:end-access']({ entry: id }, OWN);
    for (const group of ['groep 10', '6A', '5', '6a'])
      await answers['own>worker:agree-access']({ for: { role: 'counsellor' }, group, agreedBy: null }, OWN);
    await become('counsellor');
    expect((await care()).groups).toEqual(['5', '6A', '10']);
    expect((await care()).lines[0]!.months.flat()).toMatchObject([{ pupil: { name: 'Noor', group: '6A' } }]);
    await become('director');
    expect((await care()).groups).toBeNull();
  });

  test('counts what was recorded, and says whom it is about; what was taken back does not count', async () => {
    await BEFORE['a concern']!();
    const decide = await taskOf('concern.raised decide-concern');
    expect((await care()).lines.map(({ count: what, by }) => [what, by])).toEqual([
      ['raised', null],
      ['open', null],
    ]);
    const entry = entryOf(await did(decide, 'concern-decided', { choice: 'counsellor', text: 'vaak moe' }));
    const { lines } = await care();
    expect(lines.map(({ count: what, by }) => [what, by])).toEqual([
      ['raised', null],
      ['decided', 'counsellor'],
    ]);
    expect(lines[0]!.months[3]).toEqual([{ pupil: { id: pupil, name: 'Noor', group: '6A' }, day: '2026-11-24' }]);
    expect(JSON.stringify(lines)).not.toContain('moe');
    await undo(entry);
    expect((await care()).lines.map(({ count: what }) => what)).toContain('open');
  });
});

test('what belongs together is taken back together', async () => {
  await BEFORE['away without a word']!();
  await become('clerk');
  const entry = entryOf(
    await did(await taskOf('daily.unreported call-parents'), 'reached-and-told', { choice: 'sick' }),
  );
  expect((await dossier()).actions.map(({ kind, outcome }) => [kind, outcome])).toEqual(
    expect.arrayContaining([
      ['call', 'reached'],
      ['explained', 'sick'],
    ]),
  );
  await undo(entry);
  expect((await dossier()).actions.every(({ withdrawn }) => withdrawn)).toBe(true);
});

describe('the name of a step in an agenda', () => {
  const names = async (...of: readonly string[]) => {
    const answer = await answers['own>worker:agenda-names']({ of: [...of] }, OWN);
    if (answer === 'locked') throw new Error('locked');
    return answer.names;
  };

  test('is the same each time, of each step its own, and says nothing of whom it is about', async () => {
    await BEFORE['fifteen times late']!();
    const ids = (await open()).map(({ id }) => id);
    const first = await names(...ids);
    expect(await names(...ids)).toEqual(first);
    expect(await names(...ids.toReversed())).toEqual(first.toReversed());
    expect(new Set(first).size).toBe(ids.length);
    for (const [index, name] of first.entries()) {
      expect(name).not.toContain(pupil!);
      expect(ids[index]).not.toContain(name);
    }
  });

  test('is given to nobody while the vault is locked', async () => {
    await answers['own>worker:lock']({}, OWN);
    expect(await answers['own>worker:agenda-names']({ of: ['x'] }, OWN)).toBe('locked');
  });
});

test('what was taken back says who did so and when, and stands again when that is taken back', async () => {
  await BEFORE['away without a word']!();
  await become('clerk');
  const entry = entryOf(
    await did(await taskOf('daily.unreported call-parents'), 'reached-and-told', { choice: 'sick' }),
  );
  clock.now = '2026-11-24T09:10';
  await undo(entry);
  const [taken] = (await dossier()).actions;
  expect(taken!.withdrawn).toMatchObject({ at: '2026-11-24T09:10', by: { role: 'clerk', name: 'Iemand' } });
  const withdrawal = (await dossier()).actions.find(({ id }) => id === entry)!.withdrawn!;
  await undo(withdrawal.id);
  expect((await dossier()).actions.map(({ withdrawn }) => withdrawn)).toEqual([null, null]);
  expect((await open()).map(named)).not.toContain('daily.unreported call-parents');
});

describe('one talk for more than one rule', () => {
  const invites = async () => (await open()).filter(({ do: what }) => what === 'invite-meeting');
  const talks = async () => (await open()).filter(({ do: what }) => what === 'hold-meeting');
  const kinds = async () => (await dossier()).actions.filter(({ withdrawn }) => !withdrawn).map(({ kind }) => kind);
  const together = ({ id, alongside }: TaskView, way: Way, said: Said = {}, along = alongside.map((one) => one.id)) =>
    answers['own>worker:did']({ task: id, way, along, ...said }, OWN);

  beforeEach(async () => {
    const away = [absent('2026-11-02', { endDate: '2026-11-05' }), absent('2026-11-18')];
    await show(
      page(
        away.map((one) => ({ ...one, authorised: false })),
        ['2026-11-02', '2026-11-23'],
      ),
    );
  });

  test('each step names the other with its reason; those that count as one already are one', async () => {
    const [one, other] = await invites();
    expect([one!.reason.rule, other!.reason.rule]).toContain('unauthorised.meeting');
    expect(one!.alongside).toEqual([expect.objectContaining({ id: other!.id, reason: other!.reason })]);
    expect(other!.alongside.map(({ id }) => id)).toEqual([one!.id]);
    expect((await open()).filter(({ alongside }) => alongside.length > 0)).toHaveLength(2);
  });

  test('one invitation settles both, the talk too, and each is taken back whole', async () => {
    const [one] = await invites();
    const invited = entryOf(await together(one!, 'invited-by-phone'));
    expect(await invites()).toEqual([]);
    clock.now = '2026-11-25T08:50';
    const [talk, second] = await talks();
    const reasons = [talk, second].flatMap((step) => step!.alongside.map(({ reason }) => reason.rule));
    expect(new Set(reasons).size).toBe(2);
    expect(reasons).toContain('unauthorised.meeting');
    const held = entryOf(await together(talk!, 'meeting-held', { text: 'elke dag op tijd' }));
    expect(await talks()).toEqual([]);
    const texts = (await dossier()).actions.filter(({ kind }) => kind === 'meeting-held').map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['elke dag op tijd', null].toSorted());
    await undo(held);
    expect(await talks()).toHaveLength(2);
    await undo(invited);
    expect(await invites()).toHaveLength(2);
    expect(await kinds()).toEqual([]);
  });

  test('by letter there is one letter, and taking back takes all of it', async () => {
    const [one] = await invites();
    const sent = entryOf(await together(one!, 'invited-by-letter', { text: 'Geachte ouders' }));
    expect((await kinds()).toSorted()).toEqual(['letter-sent', 'meeting-invited', 'meeting-invited']);
    expect(await invites()).toEqual([]);
    await undo(sent);
    expect(await kinds()).toEqual([]);
  });

  test('the letter of the other step is the one that was sent', async () => {
    const [one, other] = await invites();
    const opened = (await answers['own>worker:open-letter']({ task: other!.id }, OWN)) as { letter: string };
    await together(one!, 'invited-by-letter', { text: 'Geachte ouders' });
    expect(await answers['own>worker:letter']({ letter: opened.letter }, OWN)).toMatchObject({
      state: 'sent',
      text: 'Geachte ouders',
    });
  });

  test('who leaves the other out, settles the one alone', async () => {
    const [one, other] = await invites();
    entryOf(await together(one!, 'invited-by-phone', {}, []));
    expect((await invites()).map(({ id }) => id)).toEqual([other!.id]);
  });

  test('nothing is recorded along that is no such step, or in another way', async () => {
    const [one] = await invites();
    const report = (await open()).find(({ do: what }) => what === 'report-officer')!;
    expect(await together(one!, 'invited-by-phone', {}, [report.id])).toBe('unknown-task');
    expect(await together(one!, 'invited-by-phone', {}, ['gone'])).toBe('unknown-task');
    expect(await together(report, 'reported', {}, [one!.id])).toBe('unknown-task');
    expect(await kinds()).toEqual([]);
  });
});
