import { type Occurrence, REASONS } from '../entry';
import type { Story, Teller } from './story';

const allowed = (late: Occurrence, remark: string): Occurrence => ({
  ...late,
  reason: 'T',
  authorised: REASONS.T.authorised,
  remark,
});

/** Too late, up to the fifteenth time; and two of one name who together are late often enough, and each is not. */
export const late = (teller: Teller): readonly Story[] => [
  {
    pupil: '103003',
    name: ['Ravi', '', 'Ramdin'],
    about: 'negen keer te laat',
    rules: ['late.slip', 'late.warning', 'late.meeting'],
    not: ['late.officer'],
    entries: teller.lates(9, 5, 0),
  },
  {
    pupil: '103100',
    name: ['Björn', 'ter', 'Horst'],
    about: 'vijftien keer te laat',
    rules: ['late.slip', 'late.warning', 'late.meeting', 'late.officer'],
    not: ['unauthorised.sixteen-hours'],
    entries: teller.lates(15, 3, 1),
  },
  {
    pupil: '103112',
    name: ['Soraya', '', 'Özdemir'],
    about: 'veertien keer te laat',
    rules: ['late.slip', 'late.warning', 'late.meeting'],
    not: ['late.officer'],
    entries: teller.lates(14, 3, 2),
  },
  {
    pupil: '103009',
    name: ['Kyano', 'van der', 'Linden'],
    about: 'acht keer te laat',
    rules: ['late.slip', 'late.warning'],
    not: ['late.meeting'],
    entries: teller.lates(8, 5, 3),
  },
  {
    pupil: '102603',
    name: ['Liv', 'de', 'Haan'],
    about: 'zes keer te laat, waarvan een keer geoorloofd: de schoolbus had pech',
    rules: ['late.slip'],
    not: ['late.warning'],
    entries: teller.lates(6, 6, 2).map((late, index) => (index === 3 ? allowed(late, 'schoolbus had pech') : late)),
  },
  {
    pupil: '102609',
    name: ['Jurriën', '', 'Bosman'],
    about: 'een keer te laat, geoorloofd: kwam van de dokter',
    rules: [],
    not: ['late.slip', 'unauthorised.notice'],
    entries: teller.lates(1, 1, 5).map((late) => allowed(late, 'kwam van de dokter')),
  },
  {
    pupil: '102500',
    name: ['Emma', 'de', 'Jong'],
    about: 'drie keer te laat; in 7A zit nog een Emma de Jong',
    rules: ['late.slip'],
    not: ['late.warning'],
    entries: teller.lates(3, 9, 2),
  },
  {
    pupil: '103000',
    name: ['Emma', 'de', 'Jong'],
    about: 'drie keer te laat; in 3A zit nog een Emma de Jong',
    rules: ['late.slip'],
    not: ['late.warning'],
    entries: teller.lates(3, 9, 4),
  },
];
