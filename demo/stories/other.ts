import { weekday } from '../../src/domain/day';
import { wholeDay } from '../entry';
import type { Story, Teller } from './story';

const TUESDAY = 1;
const THURSDAY = 3;

/** Reasons that ask for nothing, and one that nobody has explained yet. */
export const other = (teller: Teller): readonly Story[] => [
  {
    pupil: '103103',
    name: ['Tygo', 'op den', 'Kamp'],
    about: 'de vorige schooldag afwezig, met een reden die niet zegt wat er was',
    rules: ['daily.classify'],
    not: ['unauthorised.notice', 'unauthorised.sixteen-hours'],
    entries: [{ ...teller.away('M', 1), remark: 'gesprek met ouders volgt' }],
  },
  {
    pupil: '102403',
    name: ['Amira', '', 'El Amrani'],
    about: 'verlof en een religieuze feestdag',
    rules: [],
    not: ['unauthorised.notice', 'unauthorised.holiday'],
    entries: [
      { ...teller.away('R', 25), reported: 'met reden' },
      { ...teller.away('V', 12, 11), reported: 'met reden', remark: 'verhuizing' },
    ],
  },
  {
    pupil: '103109',
    name: ['Wout', '', 'IJzerman'],
    about: 'twee dagen geschorst',
    rules: [],
    not: ['unauthorised.notice', 'unauthorised.sixteen-hours'],
    entries: [teller.away('S', 16, 15)],
  },
  {
    pupil: '102906',
    name: ['Zoë', '', 'Sørensen'],
    about: 'elke dinsdag en donderdag logopedie: een lijst van meer dan een bladzijde',
    rules: [],
    not: ['unauthorised.notice'],
    entries: teller.earlier
      .filter((day) => weekday(day) === TUESDAY || weekday(day) === THURSDAY)
      .map((day) => ({
        ...wholeDay(day, 'D'),
        hours: weekday(day) === TUESDAY ? [3, 3] : [2, 3],
        reported: 'met reden',
        remark: 'logopedie',
        repeats: true,
      })),
  },
];
