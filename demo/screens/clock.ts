import { addDays, at, dayFromNumber, dayNumber, type Moment } from '../../src/domain/day';
import { escaped, hidden, link } from '../markup';
import { fullName } from '../pupils';
import { schoolDays } from '../school-days';
import { clock } from '../words';
import { pupilPage } from './absence-rows';
import { frame, type Told } from './page';
import type { View } from './view';

/** Moments to which one often wants to go. */
function quickChoices({ school, today }: View): readonly (readonly [name: string, moment: Moment])[] {
  const next = dayFromNumber(schoolDays(school.calendar).schoolDaysAfter(dayNumber(today), 1));
  return [
    [next === addDays(today, 1) ? 'morgen 08:50' : 'eerstvolgende schooldag 08:50', at(next, '08:50')],
    ['vandaag 17:05', at(today, '17:05')],
    ['een week later', `${addDays(today, 7)}${school.now.slice(10)}` as Moment],
  ];
}

function stories({ school }: View): string {
  const pupils = new Map(school.pupils.map((pupil) => [pupil.number, pupil]));
  const rows = school.stories.map(({ pupil: number, about }) => {
    const pupil = pupils.get(number)!;
    return `<tr><td>${link(pupilPage(pupil), fullName(pupil)).html}</td><td>${escaped(pupil.group)}</td><td>${escaped(about)}</td></tr>`;
  });
  return `<div class="blok"><h3 class="caption">Wie er in de demoschool opvalt</h3>
    <table class="tblDatagrid"><thead><tr><th>Naam</th><th>Groep</th><th>Wat er speelt</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

/** The demo school's own page: not of a LAS, so it stands in no menu. */
export function clockPage(view: View, told: Told | null): string {
  const { now } = view.school;
  const quick = quickChoices(view).map(
    ([name, moment]) =>
      `<form class="snel" method="post" action="/bao/klok">${hidden('nu', moment)}<button>${name}</button><span class="uitleg">${clock(moment)}</span></form>`,
  );
  return frame(
    view,
    null,
    'Klok van de demoschool',
    `<div class="blok"><p>Het is <b>${clock(now)}</b>. Deze klok staat stil tot iemand haar verzet; de extensie heeft haar eigen klok.</p>
      <form class="regel" method="post" action="/bao/klok"><label>Dag en tijd <input type="datetime-local" name="nu" value="${now}" required></label><button>Zet</button></form>
      ${quick.join('')}</div>${stories(view)}`,
    told,
  );
}
