import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PointedAt } from '../../../src/sites/portal/pointing';
import { ProgramInPage } from '../program-in-page';
import type { choices, reaches, words } from './pointing-program';

/* What is taken of a portal's page when somebody points at it: words that stand there, and nothing that somebody typed. */

type Program = { program: { words: typeof words; reaches: typeof reaches; choices: typeof choices } };

const PAGE = `<h1 id="kop">Praatje (3)</h1><nav><a id="menu" href="#"><b>Praatjes</b></a></nav>
<div role="dialog"><label>Waarover <input id="over" value="Sam is ziek"></label><label id="opschrift" for="verhaal">Uw verhaal</label>
<textarea id="verhaal">Sam Bakker is ziek</textarea><div contenteditable id="los">Noor Visser</div>
<input id="naamloos" value="Eva Smit">
<button id="stuur"><span>Op de post</span></button><button id="teken">✉</button><div id="kaal">Weg ermee</div>
<select id="keuze" aria-label="Bestemming"><option>Alle gezinnen</option><option>Thuisfront van 5A</option><option>Fatima Aydin</option></select>
<ul id="gekozen" aria-label="Bestemmelingen"><li id="een">Fatima Aydin (verzorger van Sam)</li><li>Bram Vos (teamgenoot)</li></ul>
<ul id="zonder"><li>Eva Smit</li></ul></div>`;

let shown: ProgramInPage;

beforeAll(async () => {
  shown = await ProgramInPage.open('test/sites/portal/pointing-program.ts');
  await shown.show(PAGE);
});
afterAll(() => shown?.close());

const take = (what: PointedAt, where: string) =>
  shown.page.evaluate((of, at) => (globalThis as unknown as Program).program.words(of, at), what, where);
const reach = (where: string) =>
  shown.page.evaluate((at) => (globalThis as unknown as Program).program.reaches(at), where);
const offered = (what: PointedAt) =>
  shown.page.evaluate((of) => (globalThis as unknown as Program).program.choices(of), what);

test.each([
  ['module', '#kop', 'praatje'],
  ['module', '#menu b', 'praatjes'],
  ['send', '#stuur span', 'op de post'],
  ['send', '#kaal', 'weg ermee'],
  ['text', '#verhaal', 'uw verhaal'],
  ['text', '#opschrift', 'uw verhaal'],
  ['subject', '#over', 'waarover'],
  ['recipients', '#keuze', 'bestemming'],
  ['recipients', '#een', 'bestemmelingen'],
] as const)('%s at %s is ‘%s’', async (what, where, said) => {
  expect(await take(what, where)).toBe(said);
});

test.each([
  ['module', '#verhaal'],
  ['module', '#los'],
  ['send', '#over'],
  ['send', '#los'],
  ['send', '#teken'],
  ['text', '#los'],
  ['text', '#naamloos'],
  ['text', '#kop'],
  ['recipients', '#zonder li'],
] as const)('%s at %s has no words, whatever was typed there', async (what, where) => {
  expect(await take(what, where)).toBeNull();
});

test('of the recipients only words are offered that are no names', async () => {
  expect(await reach('#keuze')).toEqual(['alle gezinnen', 'alle', 'gezinnen', 'thuisfront']);
  expect(await reach('#een')).toEqual(['verzorger', 'teamgenoot']);
});

test('what can be chosen with the keyboard has words, and none that were typed', async () => {
  expect(await offered('module')).toEqual(['praatje', 'praatjes']);
  expect(await offered('text')).toEqual(['waarover', 'uw verhaal']);
  expect(await offered('send')).toEqual(['op de post']);
  expect(await offered('recipients')).toEqual(['bestemming', 'bestemmelingen']);
});
