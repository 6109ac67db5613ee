import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BADGE_STEPS } from '../../../src/messages/contract';
import { everyWay, findings } from '../../axe';
import { ProgramInPage } from '../../sites/program-in-page';

/* Badges, looked at from the outside: their root is open here. In a page it is closed, and then test/e2e/badges looks at what is told. */

const row = (name: string) => `<tr><th scope="row">${name}</th><td>x</td></tr>`;
const table = (kind: string, count: number) => `
  <table class="${kind}"><caption>Groep 6A</caption>
  <thead><tr><th scope="col">Naam</th><th scope="col">Verzuim</th></tr></thead>
  <tbody>${Array.from({ length: count }, (_, index) => row(`Leerling ${index}`)).join('')}</tbody></table>`;
const KINDS = BADGE_STEPS.length * 2;
const PAGE = `<!doctype html><html lang="nl"><head><title>Verzuim</title><style>
  :root { color-scheme: light dark; } body { background: Canvas; color: CanvasText; } tr { height: 32px; }
  .wide td { width: 200px; } .narrow td { width: 30px; padding-inline-start: 26px; }
  </style></head><body><main><h1>Verzuim</h1>${table('wide', KINDS)}${table('narrow', KINDS)}</main></body></html>`;

let shown: ProgramInPage;
beforeAll(async () => {
  shown = await ProgramInPage.open('test/content/badges/program.ts');
});
afterAll(() => shown?.close());
beforeEach(() => shown.show(PAGE));

/** Runs in the page. */
const roots = 'const [root] = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);';
const inRoot = <T>(expression: string) =>
  shown.page.evaluate(`(() => { ${roots} return ${expression}; })()`) as Promise<T>;
const run = (what: 'show' | 'lock') => shown.page.evaluate(`program.${what}()`);
/** The badges that have a place. */
const count = () => inRoot<number>("root.querySelectorAll('button:not([hidden])').length");

describe.each([
  ['of every kind', 'show', KINDS * 2],
  ['of a vault that is locked', 'lock', 1],
] as const)('badges %s', (_name, what, many) => {
  beforeEach(async () => {
    await run(what);
    expect(await count()).toBe(many);
  });

  test('keep nobody out: in light and dark, and at twice the size', () => everyWay(shown.page, 1000));

  test.each(['light', 'dark'] as const)(
    'have words and signs that stand out, which nothing but a sum finds: %s',
    async (scheme) => {
      await shown.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const colours = await inRoot<readonly (readonly [string, string])[]>(
        "[...root.querySelectorAll('button')].map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor])",
      );
      for (const [text, ground] of colours)
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    },
  );
});

test('the checker finds a fault that is planted in a badge', async () => {
  await run('show');
  await inRoot("root.querySelector('button').removeAttribute('aria-label')");
  expect((await findings(shown.page)).map(({ id }) => id)).toEqual(['button-name']);
});

/** How much a colour stands out from another, from 1 to 21 (WCAG 2.2, contrast ratio). @param one as `rgb(1, 2, 3)` */
function contrast(one: string, other: string): number {
  const [more = 0, less = 0] = [one, other].map(lightness).sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
