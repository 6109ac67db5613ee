import { dayOf, type Moment, timeOf } from '../../domain/day';
import { IN_PORTAL, item, type TodoRule } from '../todo';
import { isWorkday, workdaysAfter } from '../workdays';

/* The morning, and questions of parents. */

/** What somebody looks at in the morning: how the ids of the items end. */
export const MORNING_ITEMS = ['reports', 'questions', 'school'] as const;

/** Both ends belong to the morning. What was never read is not counted. */
export const morningCheck: TodoRule = ({ now, workdays, visitedToday, reports, questions }, numbers) => {
  const [today, time] = [dayOf(now), timeOf(now)];
  const isMorning = String(numbers['from']) <= time && time <= String(numbers['until']);
  if (visitedToday || !isMorning || !isWorkday(workdays, today)) return [];
  const count = (rows: readonly unknown[] | undefined) => [rows === undefined ? null : String(rows.length)];
  const words: Readonly<Record<(typeof MORNING_ITEMS)[number], readonly (string | null)[]>> = {
    reports: count(reports?.filter(({ kind, handled }) => kind === 'sick' && handled === false)),
    questions: count(questions?.filter(({ answered }) => !answered)),
    school: [],
  };
  return [
    {
      step: 'look-in-portal',
      items: MORNING_ITEMS.map((one) => item(`${today} ${one}`, words[one])),
      offers: ['open-portal'],
    },
  ];
};

/** From the morning of the last of these workdays: then there is still time to answer. */
export const answerQuestions: TodoRule = ({ questions, workdays, now }, numbers) => [
  {
    step: 'answer',
    items: (questions ?? [])
      .filter(({ answered }) => !answered)
      .filter(({ askedAt }) => workdaysAfter(workdays, dayOf(askedAt as Moment), Number(numbers['days'])) <= dayOf(now))
      .map(({ id, from, subject }) => item(id, [from, subject])),
    offers: IN_PORTAL,
  },
];
