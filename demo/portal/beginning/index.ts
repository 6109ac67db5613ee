import { at, dayFromNumber, dayNumber, dayOf } from '../../../src/domain/day';
import type { School } from '../../school';
import { schoolDays } from '../../school-days';
import { rollOf } from '../roll';
import { NOTIFICATIONS, type PersonProfile, type PortalState } from '../state';
import { conversationsOf } from './conversations';
import { reportsOf } from './reports';

const profile = (filled: Partial<PersonProfile>): PersonProfile => ({
  photo: '',
  workdays: [],
  phone: '',
  email: '',
  notifications: NOTIFICATIONS[0],
  ...filled,
});

/** Modules that are on from the start. */
const ON = [
  'Berichten',
  'Absenties & Verlof',
  'Nieuws',
  'Schoolagenda',
  'Fotoalbums',
  'Intekenen',
  'Gesprekkenplanner',
  'Profielen',
  'Beheer',
  'Schoolinformatie',
];

/** The portal of the demo school in the morning. The same school gives the same portal. */
export function portalOn(school: School): PortalState {
  const roll = rollOf(school.pupils);
  const days = schoolDays(school.calendar);
  const today = dayNumber(dayOf(school.now));
  const later = (count: number) => dayFromNumber(days.schoolDaysAfter(today, count));
  const before = dayFromNumber(days.schoolDayBefore(today));
  const of5A = roll.pupils.filter(({ group }) => group === '5A').map(({ id }) => id);
  return {
    school,
    roll,
    conversations: conversationsOf(school, roll),
    reports: reportsOf(school, roll),
    news: [
      {
        id: '501',
        title: 'Luizencontrole',
        text: 'Vrijdag controleren de hulpouders alle kinderen op hoofdluis.',
        by: 'Anneke de Wit',
        at: at(before, '15:00'),
        target: null,
        visibleUntil: null,
        attachments: [],
        comments: false,
      },
    ],
    agenda: [
      { title: 'Kijkavond', day: later(8), times: '18:30 - 19:30', target: null },
      { title: 'Naar het museum', day: later(4), times: '', target: ['5A'] },
    ],
    albums: [{ id: '601', title: 'Herfstwandeling', target: ['5A'], photos: ['bos-1.jpg', 'bos-2.jpg'] }],
    signUps: [
      {
        id: '701',
        title: 'Hulp bij het museumbezoek',
        kind: 'Intekenen',
        target: ['5A'],
        closes: later(3),
        reacted: of5A.slice(0, 10),
      },
      {
        id: '702',
        title: 'Toestemming beeldmateriaal',
        kind: 'Toestemmingen',
        target: null,
        closes: later(10),
        reacted: roll.pupils.filter((_, index) => index % 5 !== 0).map(({ id }) => id),
      },
    ],
    rounds: [
      {
        id: '801',
        name: 'Rapportgesprekken',
        by: 'Mohamed Aydin',
        target: null,
        from: later(10),
        until: later(14),
        checkUntil: at(later(2), '16:00'),
        checkedBy: ['iris', 'rob'],
        apart: [],
        sentAt: null,
      },
      {
        id: '802',
        name: 'Startgesprekken',
        by: 'Sanne Verbeek',
        target: ['5A'],
        from: before,
        until: before,
        checkUntil: null,
        checkedBy: [],
        apart: [],
        sentAt: at(before, '09:00'),
      },
    ],
    tasks: [{ title: 'Spreekbeurt voorbereiden', group: '5A', day: later(5) }],
    tasksForParents: false,
    modules: ON,
    profiles: new Map([
      ['sanne', profile({ workdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag'] })],
      ['mohamed', profile({ photo: 'mohamed.jpg', email: 'directie@dezandloper.example' })],
      ['anneke', profile({ photo: 'anneke.jpg', workdays: ['maandag', 'dinsdag', 'donderdag'] })],
    ]),
    notifications: NOTIFICATIONS[0],
    sent: [],
  };
}
