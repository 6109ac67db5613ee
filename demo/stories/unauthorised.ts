import type { Story, Teller } from './story';

const SIXTEEN = ['unauthorised.notice', 'unauthorised.sixteen-hours'];

/** Without a valid reason, or without any: from one day to more than four weeks. */
export const unauthorised = (teller: Teller): readonly Story[] => [
  {
    pupil: '102700',
    name: ['Jaimy', 'de', 'Graaf'],
    about: 'zestien uur ongeoorloofd in vier lesweken, in twee keer',
    rules: [...SIXTEEN, 'unauthorised.meeting'],
    not: ['unauthorised.three-days'],
    entries: [teller.truant(10, 9), teller.truant(2)],
  },
  {
    pupil: '102703',
    name: ['Nora', '', 'Benali'],
    about: 'elf uur ongeoorloofd in vier lesweken, in twee keer',
    rules: ['unauthorised.notice', 'unauthorised.meeting'],
    not: ['unauthorised.sixteen-hours', 'daily.classify'],
    entries: [teller.truant(9), teller.truant(3)],
  },
  {
    pupil: '103006',
    name: ['Kaan', '', 'Yılmaz'],
    about: 'voor de tweede keer ongeoorloofd afwezig, weken na de eerste',
    rules: ['unauthorised.notice', 'unauthorised.meeting'],
    not: ['unauthorised.sixteen-hours'],
    entries: [teller.truant(25), teller.truant(4)],
  },
  {
    pupil: '102600',
    name: ['Puck', '', 'Scholten'],
    about: 'drie opeenvolgende schooldagen ongeoorloofd afwezig',
    rules: [...SIXTEEN, 'unauthorised.three-days'],
    not: ['unauthorised.meeting'],
    entries: [teller.truant(5, 3)],
  },
  {
    pupil: '102606',
    name: ['Guus', '', 'Groen'],
    about: 'vijftien en een half uur ongeoorloofd op drie schooldagen, de derde niet de hele dag',
    rules: ['unauthorised.notice'],
    not: ['unauthorised.sixteen-hours', 'unauthorised.three-days', 'unauthorised.meeting'],
    entries: [teller.truant(7, 6), { ...teller.truant(5), begin: '08:30', end: '13:30' }],
  },
  {
    pupil: '103106',
    name: ['Dex', 'de', 'la Cruz'],
    about: 'al meer dan vier weken ongeoorloofd afwezig',
    rules: [...SIXTEEN, 'unauthorised.three-days', 'unauthorised.long', 'daily.unreported'],
    not: ['unauthorised.meeting'],
    entries: [teller.truant(25, 0)],
  },
  {
    pupil: '103115',
    name: ['Rowan', 'van', 'Vliet'],
    about: 'bijna zes weken ongeoorloofd afwezig, met twee dagen ertussen op school',
    rules: [...SIXTEEN, 'unauthorised.three-days', 'unauthorised.meeting'],
    not: ['unauthorised.long'],
    entries: [teller.truant(27, 20), teller.truant(18, 10), teller.truant(8, 1)],
  },
  {
    pupil: '102509',
    name: ['Fleur', 'van', 'Oosterhout-Smit'],
    about: 'twee dagen op vakantie buiten de schoolvakantie',
    rules: ['unauthorised.holiday'],
    not: ['unauthorised.sixteen-hours'],
    entries: [teller.away('X', 4, 3)],
  },
  {
    pupil: '102400',
    name: ['Ilias', '', 'Ait Ben Haddou'],
    about: 'sinds de vorige schooldag afwezig, gemeld zonder reden',
    rules: ['unauthorised.notice', 'daily.ask-reason', 'daily.classify'],
    not: ['daily.unreported', 'daily.check-reported'],
    entries: [{ ...teller.away('A', 1, 0), reported: 'zonder reden' }],
  },
  {
    pupil: '102709',
    name: ['Naomi', '', 'Willems'],
    about: 'sinds de vorige schooldag afwezig, gemeld met reden',
    rules: [],
    not: ['daily.unreported', 'daily.check-reported', 'daily.ask-reason', 'daily.classify', 'unauthorised.notice'],
    entries: [{ ...teller.away('A', 1, 0), reported: 'met reden', remark: 'ouder komt langs' }],
  },
];
