import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProgramInPage } from '../../sites/program-in-page';
import type { goneOn, judgedBy } from './program';

/* Forms that are sent without a button, and going on with what somebody began. */

type Program = { program: { judgedBy: typeof judgedBy; goneOn: typeof goneOn } };

let shown: ProgramInPage;
beforeAll(async () => {
  shown = await ProgramInPage.open('test/content/guard/program.ts');
});
afterAll(() => shown?.close());

const TEXT = '<textarea aria-label="Bericht">Dag</textarea>';
const show = (controls: string) =>
  shown.show(`<h1>Berichten</h1><main><form><h2>Nieuw bericht</h2>${TEXT}${controls}</form></main>`);
const goOnWith = (selector: string, isForm: boolean) =>
  shown.page.evaluate((at, of) => (globalThis as unknown as Program).program.goneOn(at, of), selector, isForm);

test('a form without a button is judged by the first control with which something is done here', async () => {
  // Of the first control the words are known, but only in another module.
  await show('<a id="elsewhere" role="button">Verwijderen</a><a id="send" role="button">Versturen</a>');
  expect(await shown.page.evaluate(() => (globalThis as unknown as Program).program.judgedBy())).toBe('send');
});

describe('going on', () => {
  test.each([
    ['a button that sends it', '<button id="knop">Versturen</button>', 'knop'],
    ['a picture that sends it', '<input id="knop" type="image" aria-label="Versturen">', 'knop'],
    ['a button that a script hears', '<button id="knop" type="button">Versturen</button>', null],
    ['a link', '<a id="knop" role="button">Versturen</a>', null],
  ])('with a form that has %s: it is sent once', async (_what, control, by) => {
    await show(control);
    expect(await goOnWith('#knop', true)).toEqual({ gone: 'done', sent: [by] });
  });

  test('with a drawing that nothing can press: the person does it once more', async () => {
    await show('<svg id="knop" role="button" tabindex="0" aria-label="Versturen"></svg>');
    expect(await goOnWith('#knop', false)).toEqual({ gone: 'by-hand', sent: [] });
    expect(await shown.page.evaluate(() => document.activeElement?.id)).toBe('knop');
  });
});
