import { dayOf, type Moment, timeOf } from '../../domain/day';
import { IN_PORTAL, item, type TodoRule } from '../todo';
import { isWorkday, workdaysAfter } from '../workdays';

/* The morning, and questions of parents. */

/** Both ends belong to the morning. What was never read is not counted. */
export const morningCheck: TodoRule = ({ now, workdays, visitedToday, reports, questions }, numbers) => {
  const [today, time] = [dayOf(now), timeOf(now)];
  const isMorning = String(numbers['from']) <= time && time <= String(numbers['until']);
  if (visitedToday || !isMorning || !isWorkday(workdays, today)) return [];
  const count = (rows: readonly unknown[] | undefined) => [rows === undefined ? null : String(rows.length)];
  return [
    {
      step: 'look-in-portal',
      items: [
        item(`${today} reports`, count(reports?.filter(({ kind, handled }) => kind === 'sick' && handled === false))),
        item(`${today} questions`, count(questions?.filter(({ answered }) => !answered))),
        item(`${today} school`, []),
      ],
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
