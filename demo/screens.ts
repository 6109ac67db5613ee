import { Calendar } from '../src/domain/calendar';
import { addDays, type Day, dayFromNumber, dayNumber, dayOf, schoolYearLabel, weekday } from '../src/domain/day';
import { type Column, escaped, type Ids, icon, lazyPanel, link, listPanel } from './markup';
import { type DemoPupil, type Entry, fullName, GROUPS, REASONS, type ReasonCode, type School } from './school';
import { date, longDate, MONTHS, period, yesNo } from './words';

/** What a request asks for: the parts of its address. */
export type Query = URLSearchParams;

interface Row {
  readonly entry: Entry;
  readonly pupil: DemoPupil;
}

/** A screen: its place in the menu, what stands above its panel, and the panel itself. */
export interface Screen {
  readonly menu: 'Leerling' | 'Groep' | 'Overzichten';
  readonly name: string;
  readonly path: string;
  readonly title: (school: School, query: Query) => string;
  readonly above: (school: School, query: Query, ids: Ids) => string;
  readonly panel: (school: School, query: Query, ids: Ids) => string;
}

const PER_PAGE = 20;

const rowsOf = (school: School, wanted: (row: Row) => boolean): readonly Row[] => {
  const pupils = new Map(school.pupils.map((pupil) => [pupil.number, pupil]));
  return school.entries.map((entry) => ({ entry, pupil: pupils.get(entry.pupil)! })).filter(wanted);
};

const byName = (a: Row, b: Row): number =>
  a.pupil.surname.localeCompare(b.pupil.surname, 'nl') ||
  a.pupil.number.localeCompare(b.pupil.number) ||
  a.entry.id - b.entry.id;
const byDay = (a: Row, b: Row): number =>
  a.entry.from < b.entry.from ? 1 : a.entry.from > b.entry.from ? -1 : byName(a, b);

export const groupOf = (query: Query): string => query.get('groep') ?? '6A';
export const dayIn = (school: School, query: Query): Day => (query.get('dag') ?? dayOf(school.now)) as Day;
const monthIn = (school: School, query: Query): string => query.get('maand') ?? school.now.slice(0, 7);
const pupilIn = (school: School, query: Query): DemoPupil =>
  school.pupils.find(({ number }) => number === query.get('leerling')) ??
  school.pupils.find(({ group }) => group === '6A')!;
const onDay = (entry: Entry, day: Day): boolean => entry.from <= day && (entry.until === null || day <= entry.until);
const pupilPage = ({ number }: DemoPupil): string => `/bao/leerling/absentie?leerling=${number}`;

const sorting = (query: Query): { sort: number | null; page: number } => ({
  sort: query.get('sorteer') ? Number(query.get('sorteer')) : null,
  page: Number(query.get('pagina') ?? 1),
});

const NAME: Column<Row> = {
  head: 'Leerling',
  cell: ({ pupil }) => link(pupilPage(pupil), fullName(pupil)),
  sort: ({ pupil }) => fullName(pupil),
};
const NUMBER: Column<Row> = { head: 'Nummer', cell: ({ pupil }) => pupil.number, sort: ({ pupil }) => pupil.number };
const WHEN: Column<Row> = { head: 'Datum/tijd', cell: ({ entry }) => period(entry), sort: ({ entry }) => entry.from };
const REASON: Column<Row> = {
  head: 'Reden',
  cell: ({ entry }) => REASONS[entry.reason].words,
  sort: ({ entry }) => REASONS[entry.reason].words,
};
const ALLOWED: Column<Row> = { head: 'Geoorloofd', cell: ({ entry }) => yesNo(entry.authorised) };
const REMARK: Column<Row> = { head: 'Opmerkingen', cell: ({ entry }) => entry.remark };
const REPORTED: Column<Row> = {
  head: 'Gemeld',
  cell: ({ entry: { reported } }) => (reported === null ? '' : reported === 'nee' ? 'Nee' : `Ja, ${reported}`),
};

const select = (name: string, options: readonly (readonly [string, string])[], chosen: string): string =>
  `<select name="${name}">${options
    .map(
      ([value, text]) =>
        `<option value="${escaped(value)}"${value === chosen ? ' selected' : ''}>${escaped(text)}</option>`,
    )
    .join('')}</select>`;

const groups = GROUPS.map((group) => [group, group] as const);

/** A form that shows the screen for another group, month or day. */
const choice = (path: string, fields: string): string =>
  `<form class="regel" method="get" action="${path}">${fields}<button>Toon</button></form>`;

const inGroup = (school: School, query: Query) =>
  school.pupils
    .filter(({ group }) => group === groupOf(query))
    .sort((a, b) => a.surname.localeCompare(b.surname, 'nl'));

const entryForm = (school: School, query: Query): string => {
  const pupils = inGroup(school, query).map((pupil) => [pupil.number, fullName(pupil)] as const);
  const reasons = Object.entries(REASONS).map(([code, { words }]) => [code, words] as const);
  return `<div class="blok"><b>Absentie invoeren</b>
    <form class="regel" method="post" action="/bao/groep/absentie/invoeren">
      <input type="hidden" name="groep" value="${escaped(groupOf(query))}"><input type="hidden" name="dag" value="${dayIn(school, query)}">
      <label>Wie ${select('leerling', pupils, '')}</label><label>Waarom ${select('reden', reasons, 'Z')}</label>
      <label>Van <input name="begin" size="5" placeholder="uu:mm"></label><label>Tot <input name="eind" size="5" placeholder="uu:mm"></label>
      <label>Bericht ${select(
        'gemeld',
        [
          ['', '(leeg)'],
          ['met reden', 'Ja, met reden'],
          ['zonder reden', 'Ja, zonder reden'],
          ['nee', 'Nee'],
        ],
        'met reden',
      )}</label>
      <label>Toelichting <input name="opmerking" size="18"></label><button>Opslaan</button>
    </form></div>`;
};

const changes: Column<Row> = {
  head: 'Wijzigen',
  cell: ({ entry }) => ({
    html: `<form method="post" action="/bao/groep/absentie/wijzigen" style="display:inline">
      <input type="hidden" name="id" value="${entry.id}">${select(
        'reden',
        Object.entries(REASONS).map(([code, { words }]) => [code, words]),
        entry.reason,
      )}<button name="doe" value="wijzig">Wijzig</button><button name="doe" value="aanwezig">Aanwezig melden</button></form>`,
  }),
};

const groupDay: Screen = {
  menu: 'Groep',
  name: 'Absentie',
  path: '/bao/groep/absentie',
  title: (school, query) => `Absenties van groep ${groupOf(query)} op ${longDate(dayIn(school, query))}`,
  above: (school, query) => {
    const day = dayIn(school, query);
    const calendar = new Calendar(school.calendar).group(groupOf(query));
    const to = (other: Day, text: string) =>
      `<a href="/bao/groep/absentie?groep=${encodeURIComponent(groupOf(query))}&dag=${other}">${text}</a>`;
    const before = dayFromNumber(calendar.schoolDayBefore(dayNumber(day)));
    const after = dayFromNumber(calendar.schoolDaysAfter(dayNumber(day), 1));
    return `<div class="blok dagen">${to(before, '&lt; vorige dag')} <b>${longDate(day)}</b> ${to(after, 'volgende dag &gt;')}
      ${choice('/bao/groep/absentie', `<label>Groep ${select('groep', groups, groupOf(query))}</label><label>Dag <input type="date" name="dag" value="${day}"></label>`)}</div>
      ${entryForm(school, query)}`;
  },
  panel: (school, query, ids) => {
    const day = dayIn(school, query);
    return listPanel(
      {
        title: `Absenties van groep ${groupOf(query)} op ${date(day)}`,
        columns: [NAME, NUMBER, WHEN, REASON, ALLOWED, REPORTED, REMARK, changes],
        rows: [...rowsOf(school, ({ entry, pupil }) => pupil.group === groupOf(query) && onDay(entry, day))].sort(
          byName,
        ),
        opens: ({ pupil }) => pupilPage(pupil),
        address: `/bao/paneel/groep/absentie?groep=${encodeURIComponent(groupOf(query))}&dag=${day}`,
        ...sorting(query),
        perPage: null,
      },
      ids,
    );
  },
};

const composition: Screen = {
  menu: 'Groep',
  name: 'Samenstelling',
  path: '/bao/groep/samenstelling',
  title: (_school, query) => `Samenstelling groep ${groupOf(query)}`,
  above: (_school, query) =>
    `<div class="blok">${choice('/bao/groep/samenstelling', `<label>Groep ${select('groep', groups, groupOf(query))}</label>`)}</div>`,
  panel: (school, query, ids) =>
    listPanel<DemoPupil>(
      {
        title: `Leerlingen van groep ${groupOf(query)}`,
        columns: [
          { head: 'Nummer', cell: ({ number }) => number, sort: ({ number }) => number },
          { head: 'Roepnaam', cell: ({ given }) => given, sort: ({ given }) => given },
          { head: 'Voorvoegsel', cell: ({ prefix }) => prefix },
          { head: 'Achternaam', cell: ({ surname }) => surname, sort: ({ surname }) => surname },
          { head: 'Groep', cell: ({ group }) => group },
        ],
        rows: inGroup(school, query),
        opens: pupilPage,
        address: `/bao/paneel/groep/samenstelling?groep=${encodeURIComponent(groupOf(query))}`,
        ...sorting(query),
        perPage: null,
      },
      ids,
    ),
};

const pupilAbsence: Screen = {
  menu: 'Leerling',
  name: 'Absentie',
  path: '/bao/leerling/absentie',
  title: (school, query) => `Absentie van ${fullName(pupilIn(school, query))}`,
  above: (school, query) => {
    const pupil = pupilIn(school, query);
    return `<div class="blok"><table class="tblData"><tr><td class="tblTag">Leerling</td><td>${escaped(fullName(pupil))}</td></tr>
      <tr><td class="tblTag">Leerlingnummer</td><td>${pupil.number}</td></tr><tr><td class="tblTag">Groep</td><td>${pupil.group}</td></tr>
      <tr><td class="tblTag">Schooljaar</td><td>${schoolYearLabel(dayOf(school.now)).replace('-', ' / ')}</td></tr></table></div>`;
  },
  panel: (school, query, ids) => {
    const { number } = pupilIn(school, query);
    return listPanel(
      {
        title: 'Absentiemeldingen',
        columns: [
          REASON,
          WHEN,
          ALLOWED,
          REPORTED,
          REMARK,
          { head: 'Her.', cell: ({ entry }) => (entry.until === null ? icon('Herhalend') : '') },
        ],
        rows: [...rowsOf(school, ({ pupil }) => pupil.number === number)].sort(byDay),
        address: `/bao/paneel/leerling/absentie?leerling=${number}`,
        ...sorting(query),
        perPage: PER_PAGE,
      },
      ids,
    );
  },
};

const notes: Screen = {
  menu: 'Leerling',
  name: 'Notities',
  path: '/bao/leerling/notities',
  title: (school, query) => `Notities van ${fullName(pupilIn(school, query))}`,
  above: () => '',
  panel: (school, query, ids) =>
    listPanel<readonly [string, string, string]>(
      {
        title: 'Notities',
        columns: [
          { head: 'Datum', cell: ([day]) => day },
          { head: 'Categorie', cell: ([, category]) => category },
          { head: 'Omschrijving', cell: ([, , text]) => text },
        ],
        rows: [[date(addDays(dayOf(school.now), -20)), 'Oudercontact', 'Gesproken over het huiswerk.']],
        address: `/bao/paneel/leerling/notities?leerling=${pupilIn(school, query).number}`,
        ...sorting(query),
        perPage: PER_PAGE,
      },
      ids,
    ),
};

const openList: Screen = {
  menu: 'Overzichten',
  name: 'Open absentiemeldingen',
  path: '/bao/overzichten/open',
  title: () => 'Open absentiemeldingen',
  above: () => '',
  panel: (school, query, ids) =>
    listPanel(
      {
        title: 'Open absentiemeldingen',
        columns: [
          NUMBER,
          {
            head: 'Roepnaam',
            cell: ({ pupil }) => link(pupilPage(pupil), pupil.given),
            sort: ({ pupil }) => pupil.given,
          },
          { head: 'Voorvoegsel', cell: ({ pupil }) => pupil.prefix },
          { head: 'Achternaam', cell: ({ pupil }) => pupil.surname, sort: ({ pupil }) => pupil.surname },
          { head: 'Groepen', cell: ({ pupil }) => pupil.group, sort: ({ pupil }) => pupil.group },
          { head: 'Begindatum', cell: ({ entry }) => date(entry.from), sort: ({ entry }) => entry.from },
          { head: 'Einddatum', cell: ({ entry }) => (entry.until ? date(entry.until) : '...') },
          { head: 'Absentiereden', cell: ({ entry }) => REASONS[entry.reason].words },
          { head: 'Afgehandeld', cell: () => 'Nee' },
        ],
        rows: [...rowsOf(school, ({ entry }) => entry.until === null || (entry.begin === null && entry.reason !== 'V'))]
          .sort(byDay)
          .slice(0, 47),
        opens: ({ pupil }) => pupilPage(pupil),
        address: '/bao/paneel/overzichten/open?x=1',
        ...sorting(query),
        perPage: PER_PAGE,
      },
      ids,
    ),
};

const daysOfMonth = (month: string): readonly Day[] => {
  const first = dayNumber(`${month}-01` as Day);
  return Array.from({ length: 31 }, (_, index) => dayFromNumber(first + index)).filter((day) => day.startsWith(month));
};

const monthName = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
const months = (school: School): readonly (readonly [string, string])[] => {
  const first =
    Number(school.now.slice(5, 7)) >= 8 ? Number(school.now.slice(0, 4)) : Number(school.now.slice(0, 4)) - 1;
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${first + (index > 4 ? 1 : 0)}-${String(((index + 7) % 12) + 1).padStart(2, '0')}`;
    return [month, monthName(month)] as const;
  }).filter(([month]) => month <= school.now.slice(0, 7));
};

const monthChoice = (path: string) => (school: School, query: Query) =>
  `<div class="blok">${choice(path, `<label>Groep ${select('groep', groups, groupOf(query))}</label><label>Maand ${select('maand', months(school), monthIn(school, query))}</label>`)}</div>`;

const matrix: Screen = {
  menu: 'Overzichten',
  name: 'Maandoverzicht',
  path: '/bao/overzichten/maand',
  title: (school, query) => `Maandoverzicht groep ${groupOf(query)}, ${monthName(monthIn(school, query))}`,
  above: monthChoice('/bao/overzichten/maand'),
  panel: (school, query, ids) => {
    const days = daysOfMonth(monthIn(school, query)).filter((day) => weekday(day) < 5);
    const today = dayOf(school.now);
    const cell = (pupil: DemoPupil, day: Day): string => {
      if (day > today) return '';
      const found = school.entries.filter((entry) => entry.pupil === pupil.number && onDay(entry, day));
      return found.map((entry) => entry.reason).join(' ');
    };
    const rows = inGroup(school, query).map(
      (pupil) =>
        `<tr><td>${escaped(fullName(pupil))}</td><td>${pupil.number}</td>${days.map((day) => `<td>${cell(pupil, day)}</td>`).join('')}</tr>`,
    );
    const legend = (Object.entries(REASONS) as [ReasonCode, (typeof REASONS)[ReasonCode]][]).map(
      ([code, { words, authorised }]) => {
        const allowed = authorised === null ? '' : authorised ? ' (geoorloofd)' : ' (ongeoorloofd)';
        return `<tr><td>${code}</td><td>${words}${allowed}</td></tr>`;
      },
    );
    return `<h3 class="caption"><span class="left">Maandoverzicht groep ${escaped(groupOf(query))} - ${monthName(monthIn(school, query))}</span></h3>
      <table id="${ids.next()}" class="tblDatagrid matrix"><thead><tr><th>Leerling</th><th>Nummer</th>${days
        .map((day) => `<th>${Number(day.slice(8))}</th>`)
        .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
      <div class="legenda"><b>Legenda</b><table id="${ids.next()}"><tbody>${legend.join('')}</tbody></table></div>`;
  },
};

const perMonth: Screen = {
  menu: 'Overzichten',
  name: 'Absenties per periode',
  path: '/bao/overzichten/periode',
  title: (_school, query) => `Absenties per periode, groep ${groupOf(query)}`,
  above: monthChoice('/bao/overzichten/periode'),
  panel: (school, query, ids) => {
    const days = daysOfMonth(monthIn(school, query));
    const today = dayOf(school.now);
    const from = days[0]!;
    const until = days.at(-1)! < today ? days.at(-1)! : today;
    return listPanel(
      {
        title: `Absenties van groep ${groupOf(query)} van ${date(from)} t/m ${date(until)}`,
        columns: [NAME, NUMBER, WHEN, REASON, ALLOWED, REPORTED, REMARK],
        rows: [
          ...rowsOf(
            school,
            ({ entry, pupil }) =>
              pupil.group === groupOf(query) && entry.from <= until && (entry.until === null || entry.until >= from),
          ),
        ].sort(byDay),
        opens: ({ pupil }) => pupilPage(pupil),
        address: `/bao/paneel/overzichten/periode?groep=${encodeURIComponent(groupOf(query))}&maand=${monthIn(school, query)}`,
        ...sorting(query),
        perPage: null,
      },
      ids,
    );
  },
};

const reports: Screen = {
  menu: 'Overzichten',
  name: 'Verzuimmeldingen',
  path: '/bao/overzichten/verzuimmeldingen',
  title: () => 'Verzuimmeldingen',
  above: () => '',
  panel: (school, query, ids) =>
    listPanel<DemoPupil>(
      {
        title: 'Verzuimmeldingen',
        columns: [
          { head: 'Meldingsnummer', cell: ({ number }) => `M${number}` },
          { head: 'Soort', cell: () => '16 uur in 4 weken' },
          { head: 'Naam', cell: fullName },
          { head: 'BSN', cell: ({ bsn }) => bsn },
          { head: 'Nummer', cell: ({ number }) => number },
          { head: 'Melddatum', cell: () => date(addDays(dayOf(school.now), -30)) },
          { head: 'Status', cell: () => 'Verzonden' },
        ],
        rows: school.pupils.filter((_pupil, index) => index % 60 === 7),
        address: '/bao/paneel/overzichten/verzuimmeldingen?x=1',
        ...sorting(query),
        perPage: PER_PAGE,
      },
      ids,
    ),
};

/** The table of contents of the LAS. */
export const SCREENS: readonly Screen[] = [
  pupilAbsence,
  notes,
  groupDay,
  composition,
  openList,
  matrix,
  perMonth,
  reports,
];

/** A whole page: header, menus, what stands above the list, and the panel that is filled later. */
export function page(screen: Screen, school: School, query: Query, ids: Ids, version: number): string {
  const menus = [...new Set(SCREENS.map(({ menu }) => menu))];
  const first = (menu: string) => SCREENS.find((other) => other.menu === menu)!;
  const menu = menus
    .map((name) => `<a href="${first(name).path}"${name === screen.menu ? ' class="aan"' : ''}>${name}</a>`)
    .join('');
  const sub = SCREENS.filter((other) => other.menu === screen.menu)
    .map((other) => `<a href="${other.path}"${other === screen ? ' class="aan"' : ''}>${other.name}</a>`)
    .join('');
  const address = `/bao/paneel${screen.path.slice('/bao'.length)}?${query.toString() || 'x=1'}`;
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escaped(screen.title(school, query))}</title>
    <link rel="stylesheet" href="/stijl.css"><script src="/wicket.js?${version}"></script></head><body>
    <header><b>${escaped(school.name)}</b><span>ParnasSys-achtig LAS van de demoschool</span>
      <a class="klok" href="/bao/klok">Klok van de demoschool: ${escaped(clockOf(school))}</a></header>
    <nav>${menu}</nav><nav class="sub">${sub}</nav>
    <table class="opmaak" id="${ids.next()}"><tbody><tr><td>
      <h2 id="${ids.next()}">${escaped(screen.title(school, query))}</h2>${screen.above(school, query, ids)}
      <div class="blok">${lazyPanel(address, ids)}</div></td></tr></tbody></table></body></html>`;
}

const clockOf = (school: School): string => `${longDate(dayOf(school.now))}, ${school.now.slice(11)}`;
