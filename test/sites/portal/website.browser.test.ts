import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWebsite, type Website } from '../../../demo/website/website';
import { website } from '../../../src/sites/portal/website';
import { ProgramInPage } from '../program-in-page';
import type { all, pressed } from './program';

/* With which controls somebody adds pictures to the school's website, by their words: the demo's screens, and pages made by hand. */

type Program = { program: { pressed: typeof pressed; all: typeof all } };

let site: Website;
let shown: ProgramInPage;

beforeAll(async () => {
  site = await startWebsite();
  shown = await ProgramInPage.open('test/sites/portal/program.ts');
});
afterAll(async () => {
  await shown?.close();
  await site?.close();
});

const press = (where: string) =>
  shown.page.evaluate(
    (at, by) => (globalThis as unknown as Program).program.pressed(at, by),
    where,
    website as typeof website,
  );

describe('the demo’s screens', () => {
  test.each([
    ['upload.php', []],
    ['media-new.php', []],
    ['post.php', ['website/upload']],
  ])('%s: %j', async (screen, deeds) => {
    const address = `${site.url.replace('website.', '')}/wp-admin/${screen}`;
    await shown.show(await (await fetch(address)).text());
    const found = await shown.page.evaluate(
      (by) => (globalThis as unknown as Program).program.all(by),
      website as typeof website,
    );
    expect(found).toEqual(deeds);
  });
});

describe('by words and nothing else', () => {
  test.each([
    // WordPress: its media window, and the block editor.
    ['<button class="media-button">Galerij invoegen</button>', 'button'],
    ['<a href="#" id="set-post-thumbnail">Uitgelichte afbeelding instellen</a>', 'a'],
    ['<button type="button">Create a new gallery</button>', 'button'],
    // TinyMCE, as in Joomla: a button with a picture on it.
    [
      '<button aria-label="Afbeelding invoegen/bewerken" title="Afbeelding invoegen/bewerken"><svg></svg></button>',
      'svg',
    ],
    // A field for files with a label.
    ['<label>Foto’s toevoegen <input type="file" multiple></label>', 'label'],
    ["<label for='f'>+ Foto's toevoegen</label><input id='f' type='file'>", 'label'],
    ['<div role="menuitem" tabindex="0"><span>Album toevoegen</span></div>', 'span'],
  ])('adds pictures: %s', async (html, at) => {
    await shown.show(`<!doctype html><main><h1>Beheer</h1>${html}</main>`);
    expect(await press(at)).toMatchObject({ module: 'website', action: 'upload' });
  });

  test.each([
    '<button>Media toevoegen</button>',
    '<button>Bestanden selecteren</button>',
    '<button>Nieuw mediabestand toevoegen</button>',
    '<button>Publiceren</button>',
    '<button>Bijwerken</button>',
    '<button>Galerij</button>',
    '<button>Afbeelding verwijderen</button>',
    '<button>Bericht toevoegen</button>',
  ])('is as much for something else: %s', async (html) => {
    await shown.show(`<!doctype html><main><h1>Foto’s toevoegen</h1>${html}</main>`);
    expect(await press('button')).toBeNull();
  });
});
