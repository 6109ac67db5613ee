import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DemoDay } from '../../scripts/demo-day';
import { ensureBrowser } from '../../scripts/prepare.mjs';
import type { Day, Moment } from '../../src/domain/day';
import { changeReason, clickBadge, enterAbsence } from './las';
import { textsOf, until } from './people';
import { addPerson, openPeople, sitDown } from './seats';
import { letterOf, press, sendLetter, sheetOf, sheetsPrinted, stepCard, stepsBecome, typeOver, whyOf } from './steps';

/*
 * One pupil, from the first morning without a word to the answer of the attendance officer: what a teacher enters in the LAS, whom a
 * concierge calls, what a director writes and reports, each at the hour at which it is asked (protocol, §1 stap 3 and 4).
 */

const GROUP = '6A';
const CHILD = 'Anouk Mulder';
const TEACHER = 'Sanne de Boer';
const CONCIERGE = 'Henk Vos';
const DIRECTOR = 'Mohamed Aydin';

const NOTICE = 'Brief: ongeoorloofd verzuim';
const REMINDER = 'Tweede brief of huisbezoek';
const INVITE = 'Ouders uitnodigen voor een gesprek';
const TALK = 'Gesprek voeren';
const REPORT = 'Melden bij leerplicht (DUO): 16 uur in 4 weken';
const OTHER_REPORT = 'Melden bij leerplicht (DUO): overig verzuim';
const REPORT_LETTER = 'Brief: melding bij leerplicht';
const ANSWER = 'Uitkomst van leerplicht noteren';
const IN_LAS = 'In het LAS zetten';
const NOT_NEEDED = 'Niet nodig: waarom niet';

let day: DemoDay;
let round: Page;
let panel: Page;

beforeAll(async () => {
  day = await DemoDay.open({ executablePath: ensureBrowser(), headless: true, real: '2026-11-24' as Day });
  await (await day.firstRun({ name: DIRECTOR, role: 'director' })).close();
  await day.fillYear([GROUP]);
  const people = await openPeople(day);
  await addPerson(people, { name: TEACHER, role: 'teacher', groups: GROUP });
  await addPerson(people, { name: CONCIERGE, role: 'concierge' });
  await people.close();
  round = await day.extension.own('src/desk/desk.html#round', { width: 1100, height: 800 });
  await round.waitForSelector('main.round');
});
afterAll(() => day?.close());

const at = (moment: string) => day.setClock(moment as Moment);

/** Somebody sits down at the panel, and opens the pupil from their own steps. */
async function sitWithChild(name: string): Promise<void> {
  await panel.bringToFront();
  await sitDown(panel, name);
  await panel.locator(`::-p-xpath(//section//button[@class="name" and .="${CHILD}"])`).click();
  await panel.waitForSelector('.dossier');
}

/** The concierge takes the tablet, calls about the pupil, and says what came of it with one tap. */
async function call(outcome: string): Promise<void> {
  await round.bringToFront();
  await sitDown(round, CONCIERGE);
  await round.locator(`::-p-xpath(//li[b[.="${CHILD}"]]//button[.="${outcome}"])`).click();
  await until(async () => !(await textsOf(round, '.round li b')).includes(CHILD));
}

const record = () => textsOf(panel, '.dossier > section:last-child li');

describe('Tuesday 24 November: nobody knows where she is', () => {
  test('at 8.35 the teacher enters it in the LAS, and nobody is asked anything before the round', async () => {
    await at('2026-11-24T08:35');
    await enterAbsence(day, GROUP, CHILD);
    await round.bringToFront();
    await until(async () => (await textsOf(round, '.round h1')).length === 1);
    expect((await textsOf(round, '.round section')).join()).not.toContain(CHILD);
  });

  test('at 8.50 she stands in the round of the concierge, who reaches nobody', async () => {
    await at('2026-11-24T08:50');
    await call('Niet bereikt');
  });

  test('the director has 24 hours from that call, and the step says by which rule and which row', async () => {
    await sitDown(round, DIRECTOR);
    const list = await day.groupList(GROUP);
    panel = await clickBadge(day, list, CHILD);
    await list.close();
    await stepsBecome(panel, [
      `${NOTICE} · uiterlijk morgen 8.50 uur`,
      `${IN_LAS} · uiterlijk morgen · voor de leerkracht`,
    ]);
    const why = await whyOf(panel, NOTICE);
    expect(why).toContain('§1 stap 3, stap 4 incidenteel; standaardbrief');
    expect(why).toContain('di 24 nov: afwezig (gelezen op');
    expect(why).toContain(`telefoon, niet bereikt, door ${CONCIERGE} (conciërge)`);
  });

  test('the letter says what the school knows, with the slip for the reason, on one sheet', async () => {
    const letter = await letterOf(day, panel, NOTICE);
    const text = await sheetOf(letter);
    expect(text).toContain('dinsdag 24 november 2026 (de hele dag)');
    expect(text).toContain('Wij hebben u gebeld, maar niet bereikt.');
    expect(text).toContain('Reden van het verzuim');
    expect(await sheetsPrinted(letter)).toBe(1);
    await sendLetter(letter);
    await stepsBecome(panel, [`${IN_LAS} · uiterlijk morgen · voor de leerkracht`]);
  });
});

describe('the week after', () => {
  test('the teacher says in the LAS what the day was, and so both steps are gone', async () => {
    await at('2026-11-25T08:35');
    await sitWithChild(TEACHER);
    await stepsBecome(panel, ['Reden kiezen in het LAS · vandaag', `${IN_LAS} · vandaag`]);
    expect(await whyOf(panel, IN_LAS)).toContain(`telefoon, niet bereikt, door ${CONCIERGE} (conciërge)`);
    await changeReason(day, { group: GROUP, name: CHILD, on: '2026-11-24', reason: 'O' });
    await stepsBecome(panel, []);
  });

  test('on the fifth school day without an answer the teacher is asked to remind', async () => {
    await at('2026-11-30T16:00');
    await stepsBecome(panel, []);
    await at('2026-12-01T08:00');
    await stepsBecome(panel, ['Ouders bellen · uiterlijk morgen']);
  });

  test('she is away again: now it is a second letter or a visit, and a call today', async () => {
    await at('2026-12-01T08:35');
    await enterAbsence(day, GROUP, CHILD);
    await at('2026-12-01T08:50');
    await panel.bringToFront();
    await stepsBecome(panel, ['Ouders bellen · vandaag · voor de conciërge', `${REMINDER} · uiterlijk morgen`]);
    expect(await whyOf(panel, REMINDER)).toContain(`brief verstuurd, Brief: ongeoorloofd verzuim, over di 24 nov`);
    const letter = await letterOf(day, panel, REMINDER);
    expect(await sheetOf(letter)).toContain('Wij hebben nog geen antwoord van u gekregen.');
    await sendLetter(letter);
    await stepsBecome(panel, ['Ouders bellen · vandaag · voor de conciërge']);
    await call('geen geldige reden');
  });

  test('what the parents said on the phone is ready for the LAS, until the list says the same', async () => {
    const invite = `${INVITE} · uiterlijk di 8 dec · voor de directeur`;
    await sitWithChild(TEACHER);
    await stepsBecome(panel, [invite, `${IN_LAS} · uiterlijk morgen`]);
    const why = await whyOf(panel, IN_LAS);
    expect(why).toContain(`uitleg, geen geldige reden, di 1 dec, door ${CONCIERGE} (conciërge)`);
    expect(why).toContain('di 1 dec: afwezig (gelezen op');
    await press(panel, IN_LAS, 'Tekst voor het LAS');
    const card = await stepCard(panel, IN_LAS);
    await card.waitForSelector('.las-texts dl > div');
    expect(await card.$$eval('.las-texts dl > div', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'Begindatum01-12-2026Kopiëren',
      'Einddatum01-12-2026Kopiëren',
      'Reden in het LASOngeoorloofd afwezigKopiëren',
      'Aantekening01-12-2026: uitleg van ouders.Kopiëren',
    ]);
    await press(panel, IN_LAS, 'In het LAS gezet');
    await stepsBecome(panel, [invite]);
    await panel.locator('::-p-xpath(//div[contains(@class, "recorded")]//button[.="Ongedaan maken"])').click();
    await stepsBecome(panel, [invite, `${IN_LAS} · uiterlijk morgen`]);
    await changeReason(day, { group: GROUP, name: CHILD, on: '2026-12-01', reason: 'O' });
    await stepsBecome(panel, [invite]);
  });
});

describe('a talk', () => {
  test('the second time is one for the director, within five school days', async () => {
    await sitWithChild(DIRECTOR);
    await stepsBecome(panel, [`${INVITE} · uiterlijk di 8 dec`]);
    const why = await whyOf(panel, INVITE);
    expect(why).toContain('§1 stap 4 incidenteel, derde punt');
    expect(why).toContain('di 1 dec: afwezig');
  });

  test('the invitation goes out once two moments are filled in, and is then shown as it was sent', async () => {
    const letter = await letterOf(day, panel, INVITE);
    expect(await letter.$eval('.bar button.main', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await typeOver(
      letter,
      '[dag en tijd]',
      'Kunt u op maandag 7 december om 15.00 uur, of op dinsdag 8 december om 8.00 uur?',
    );
    await sendLetter(letter);
    await stepsBecome(panel, [`${TALK} · uiterlijk di 15 dec`]);
  });

  test('the parents answer, and the talk is held with what was agreed', async () => {
    await at('2026-12-03T09:00');
    await panel.locator('::-p-xpath(//button[.="Ouders hebben geantwoord"])').click();
    await until(async () => (await record())[0]!.includes('antwoord'));
    await at('2026-12-07T15:40');
    const card = await stepCard(panel, TALK);
    await (await card.$('textarea'))!.type('Zij komt elke dag om 8.20 uur.');
    await press(panel, TALK, 'Gesprek is geweest');
    await stepsBecome(panel, []);
    expect((await record())[0]).toContain('gesprek gevoerd, ‘Zij komt elke dag om 8.20 uur.’, door Mohamed Aydin');
  });
});

describe('Tuesday 8 December: sixteen hours in four weeks', () => {
  test('the day on which they are full asks for a report, a letter and a talk, within five working days', async () => {
    await at('2026-12-08T08:35');
    await enterAbsence(day, GROUP, CHILD);
    await at('2026-12-08T08:50');
    await call('geen geldige reden');
    await changeReason(day, { group: GROUP, name: CHILD, on: '2026-12-08', reason: 'O' });
    await sitWithChild(DIRECTOR);
    expect(await textsOf(panel, '.counters > div')).toContain(
      'ongeoorloofd in vier leswekenminstens 16 uur en 30 minuten',
    );
    await stepsBecome(panel, [
      `${INVITE} · uiterlijk di 15 dec`,
      `${INVITE} · uiterlijk di 15 dec`,
      `${OTHER_REPORT} · uiterlijk di 15 dec`,
      `${REPORT} · uiterlijk di 15 dec`,
      `${REPORT_LETTER} · uiterlijk di 15 dec`,
    ]);
    const why = await whyOf(panel, REPORT);
    expect(why).toContain('§1 stap 3, stap 4 structureel; Leerplichtwet 21/21a');
    for (const row of ['di 24 nov: afwezig, ongeoorloofd', 'di 1 dec: afwezig', 'di 8 dec: afwezig'])
      expect(why).toContain(row);
    expect(await (await stepCard(panel, REPORT)).evaluate((card) => card.textContent)).toContain(
      'dat zijn 5 werkdagen na di 8 dec',
    );
    expect(await whyOf(panel, OTHER_REPORT)).toContain('gesprek gevoerd');
  });

  test('the fields of the report are copied one by one, and its number and date are noted', async () => {
    await press(panel, REPORT, 'Tekst voor het LAS');
    const card = await stepCard(panel, REPORT);
    const fields = () => card.$$eval('.las-texts dl > div', (all) => all.map(({ textContent }) => textContent));
    await until(async () => (await fields()).length > 8);
    expect(await fields()).toEqual(
      expect.arrayContaining([
        'Begindatum24-11-2026Kopiëren',
        'Einddatum08-12-2026Kopiëren',
        'Verzuimuren16 uur en 30 minutenKopiëren',
      ]),
    );
    await (await card.$('::-p-aria(Kopiëren: Begindatum)'))!.click();
    await until(async () =>
      (await card.$$eval('[role=status]', (all) => all.map((one) => one.textContent))).includes('Gekopieerd'),
    );
    await (await card.$('form.way input:not([type=date])'))!.type('2026-0412');
    await (await card.$('form.way input[type=date]'))!.type('08122026');
    await press(panel, REPORT, 'Is gemeld');
    await until(async () => (await record())[0]!.includes('2026-0412'));
    const outcome = await stepCard(panel, ANSWER);
    expect(await outcome.$eval('.report-number p', ({ textContent }) => textContent)).toBe(
      'Meldingsnummer: 2026-0412, van di 8 dec.',
    );
  });

  test('a second report of the same day is left, and why stands in the dossier', async () => {
    await press(panel, OTHER_REPORT, NOT_NEEDED);
    const card = await stepCard(panel, OTHER_REPORT);
    await (await card.$('details[open] textarea'))!.type('Vandaag gemeld als zestien uur.');
    await (await card.$('details[open] form button'))!.click();
    await until(async () => (await record())[0]!.includes('‘Vandaag gemeld als zestien uur.’'));
  });

  test('the parents are told in a letter of how many hours, and invited', async () => {
    const told = await letterOf(day, panel, REPORT_LETTER);
    expect(await sheetOf(told)).toContain('samen 16 uur en 30 minuten');
    expect(await sheetsPrinted(told)).toBe(1);
    await sendLetter(told);
    const invitation = await letterOf(day, panel, INVITE);
    await typeOver(invitation, '[dag en tijd]', 'Kunt u op maandag 14 december om 8.00 uur of om 15.00 uur?');
    // The letter invites for the talk after each absence and for that about the hours: one talk.
    await sendLetter(invitation);
    await stepsBecome(panel, [
      `${TALK} · uiterlijk di 5 jan 2027`,
      `${TALK} · uiterlijk di 5 jan 2027`,
      `${ANSWER} · uiterlijk di 19 jan 2027`,
    ]);
  });
});

describe('the answer', () => {
  test('after the talk only the answer of the attendance officer is waited for', async () => {
    await at('2026-12-14T08:40');
    await press(panel, TALK, 'Gesprek is geweest');
    await stepsBecome(panel, [`${ANSWER} · uiterlijk di 19 jan 2027`]);
  });

  test('it is noted, and the case is at rest: for everybody, and after the vacation too', async () => {
    await at('2027-01-12T11:00');
    const card = await stepCard(panel, ANSWER);
    await (await card.$('select'))!.select('talked');
    await press(panel, ANSWER, 'Noteren');
    await stepsBecome(panel, []);
    expect((await record())[0]).toContain('gesprek gevoerd, door Mohamed Aydin (directeur)');
    await at('2027-01-29T08:50');
    await stepsBecome(panel, []);
  });

  test('the whole dossier tells it all, from the first call on', async () => {
    const known = new Set(day.extension.browser.targets());
    await panel.locator('::-p-xpath(//button[.="Heel dossier openen"])').click();
    const target = await day.extension.browser.waitForTarget(
      (one) => !known.has(one) && one.url().includes('#dossier/'),
    );
    const dossier = (await target.page())!;
    await dossier.waitForSelector('.timeline li');
    const told = (await textsOf(dossier, '.timeline li .told > p:first-child')).toReversed();
    expect(told.slice(told.indexOf('telefoon, niet bereikt'))).toEqual([
      'telefoon, niet bereikt',
      'brief verstuurd, Brief: ongeoorloofd verzuim, over di 24 nov',
      'afwezig, ongeoorloofd · 5 uur en 30 minuten lestijd · niet gemeld · woord in het LAS: Ongeoorloofd afwezig',
      'brief verstuurd, Brief: herinnering, over di 24 nov',
      'telefoon, gesproken',
      'uitleg, geen geldige reden, di 1 dec',
      'in het LAS gezet',
      'uitgenodigd, per brief',
      'brief verstuurd, Brief: uitnodiging, over di 1 dec',
      'antwoord van ouders',
      'gesprek gevoerd, ‘Zij komt elke dag om 8.20 uur.’',
      'afwezig, ongeoorloofd · 5 uur en 30 minuten lestijd · niet gemeld · woord in het LAS: Ongeoorloofd afwezig',
      'telefoon, gesproken',
      'uitleg, geen geldige reden, di 8 dec',
      'gemeld bij leerplicht, 2026-0412, van di 8 dec',
      'aantekening gemaakt, ‘Vandaag gemeld als zestien uur.’',
      'brief verstuurd, Brief: melding bij leerplicht, over di 24 nov',
      'uitgenodigd, per brief',
      'brief verstuurd, Brief: uitnodiging, over di 8 dec',
      'uitgenodigd, per brief',
      'gesprek gevoerd',
      'gesprek gevoerd',
      'uitkomst van leerplicht, gesprek gevoerd',
    ]);
  });
});
