import type { Day } from '../src/domain/day';
import type { NewEntry } from './school';

/** A pupil of the demo school, and what the rules should say of it on the demo school's day. */
export interface Story {
  readonly pupil: string;
  readonly about: string;
  /** Rules that hold. */
  readonly rules: readonly string[];
  /** Rules that just do not. */
  readonly not: readonly string[];
  readonly entries: readonly NewEntry[];
}

const whole = { begin: null, end: null, reported: null, authorised: null, remark: '' } as const;

/** @param days the school days of the year up to today, oldest first; at least fifty */
export function storiesOf(days: readonly Day[]): readonly Story[] {
  /** The school day so many school days ago; 0 is today. */
  const ago = (count: number): Day => days[days.length - 1 - count]!;
  const late = (count: number, end = '08:41'): NewEntry => ({
    ...whole,
    from: ago(count),
    until: ago(count),
    begin: '08:30',
    end,
    reason: 'L',
    authorised: false,
  });
  const away = (count: number, reported: NewEntry['reported'] = null, last = count): NewEntry => ({
    ...whole,
    from: ago(count),
    until: ago(last),
    reason: 'A',
    reported,
  });
  const truant = (count: number, last = count): NewEntry => ({
    ...whole,
    from: ago(count),
    until: ago(last),
    reason: 'O',
    authorised: false,
    reported: 'nee',
  });
  const sick = (count: number, last: number | null = count): NewEntry => ({
    ...whole,
    from: ago(count),
    until: last === null ? null : ago(last),
    reason: 'Z',
    authorised: true,
    reported: 'met reden',
  });
  const lates = (counts: readonly number[]) => counts.map((count) => late(count, `08:${36 + (count % 20)}`));
  const every = (times: number, step: number, from = 0) =>
    Array.from({ length: times }, (_, index) => from + index * step);

  return [
    {
      pupil: '102800',
      about: 'zes keer te laat, de laatste keer vandaag',
      rules: ['late.slip', 'late.warning'],
      not: ['late.meeting'],
      entries: lates(every(6, 7)),
    },
    {
      pupil: '102803',
      about: 'vijf keer te laat',
      rules: ['late.slip'],
      not: ['late.warning'],
      entries: lates(every(5, 8, 1)),
    },
    {
      pupil: '102806',
      about: 'vandaag afwezig, niet gemeld',
      rules: ['daily.unreported'],
      not: ['daily.check-reported', 'unauthorised.notice'],
      entries: [away(0, 'nee')],
    },
    {
      pupil: '102809',
      about: 'vandaag afwezig, de lijst zegt niet of het gemeld is',
      rules: ['daily.check-reported'],
      not: ['daily.unreported', 'unauthorised.notice'],
      entries: [away(0)],
    },
    {
      pupil: '102812',
      about: 'gisteren afwezig zonder bericht',
      rules: ['unauthorised.notice'],
      not: ['daily.unreported', 'unauthorised.sixteen-hours'],
      entries: [away(1, 'nee')],
    },
    {
      pupil: '102815',
      about: 'zeven schooldagen ziek en nog niet beter',
      rules: ['sick.long'],
      not: ['sick.frequent'],
      entries: [sick(6, null)],
    },
    {
      pupil: '102818',
      about: 'vandaag naar de tandarts',
      rules: [],
      not: ['daily.unreported', 'daily.check-reported'],
      entries: [
        {
          ...whole,
          from: ago(0),
          until: ago(0),
          begin: '10:00',
          end: '11:00',
          reason: 'D',
          authorised: true,
          reported: 'met reden',
        },
      ],
    },
    {
      pupil: '102700',
      about: 'zestien uur ongeoorloofd in vier lesweken',
      rules: ['unauthorised.sixteen-hours', 'unauthorised.notice'],
      not: [],
      entries: [truant(10, 9), truant(2)],
    },
    {
      pupil: '102703',
      about: 'elf uur ongeoorloofd in vier lesweken',
      rules: ['unauthorised.notice'],
      not: ['unauthorised.sixteen-hours'],
      entries: [truant(9), truant(3)],
    },
    {
      pupil: '102706',
      about: 'zes schooldagen ziek, weer beter',
      rules: [],
      not: ['sick.long', 'sick.frequent'],
      entries: [sick(8, 3)],
    },
    {
      pupil: '102600',
      about: 'drie opeenvolgende schooldagen ongeoorloofd afwezig',
      rules: ['unauthorised.sixteen-hours', 'unauthorised.notice'],
      not: [],
      entries: [truant(5, 3)],
    },
    {
      pupil: '102509',
      about: 'op vakantie buiten de schoolvakantie',
      rules: [],
      not: ['unauthorised.sixteen-hours'],
      entries: [{ ...whole, from: ago(4), until: ago(3), reason: 'X', authorised: false }],
    },
    {
      pupil: '102900',
      about: 'vier ziekmeldingen in drie maanden',
      rules: ['sick.frequent'],
      not: ['sick.long'],
      entries: [sick(32, 31), sick(22), sick(12, 11), sick(2, 1)],
    },
    {
      pupil: '102903',
      about: 'drie ziekmeldingen in drie maanden',
      rules: [],
      not: ['sick.frequent'],
      entries: [sick(32), sick(18), sick(4)],
    },
    {
      pupil: '103003',
      about: 'negen keer te laat',
      rules: ['late.slip', 'late.warning', 'late.meeting'],
      not: ['late.officer'],
      entries: lates(every(9, 5)),
    },
    {
      pupil: '103006',
      about: 'voor de tweede keer ongeoorloofd afwezig',
      rules: ['unauthorised.notice'],
      not: ['unauthorised.sixteen-hours'],
      entries: [truant(20), truant(4)],
    },
    {
      pupil: '103100',
      about: 'vijftien keer te laat',
      rules: ['late.slip', 'late.warning', 'late.meeting', 'late.officer'],
      not: ['unauthorised.sixteen-hours'],
      entries: lates(every(15, 3, 1)),
    },
    {
      pupil: '103103',
      about: 'een reden die de school zelf heeft bedacht',
      rules: [],
      not: ['unauthorised.notice', 'unauthorised.sixteen-hours'],
      entries: [{ ...whole, from: ago(1), until: ago(1), reason: 'M', remark: 'gesprek met ouders volgt' }],
    },
    {
      pupil: '102400',
      about: 'afwezig, gemeld zonder reden',
      rules: [],
      not: ['daily.unreported'],
      entries: [away(1, 'zonder reden', 0)],
    },
    {
      pupil: '102403',
      about: 'verlof en een religieuze feestdag',
      rules: [],
      not: ['unauthorised.notice'],
      entries: [
        {
          ...whole,
          from: ago(12),
          until: ago(11),
          reason: 'V',
          authorised: true,
          reported: 'met reden',
          remark: 'verhuizing',
        },
        { ...whole, from: ago(25), until: ago(25), reason: 'R', authorised: true, reported: 'met reden' },
      ],
    },
  ];
}
