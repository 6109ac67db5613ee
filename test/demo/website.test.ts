import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWebsite, type Website } from '../../demo/website/website';

/* The demo school's website shows what came on it, and counts it. */

let website: Website;

beforeAll(async () => {
  website = await startWebsite();
});
afterAll(() => website.close());

// Only a browser takes every name under localhost for this machine.
const address = (path: string) => `http://127.0.0.1:${new URL(website.url).port}${path}`;
const get = async (path: string) => (await fetch(address(path))).text();
const post = async (path: string, fields: readonly [string, string][], accept = 'text/html') => {
  const body = new URLSearchParams(fields as [string, string][]);
  return (await fetch(address(path), { method: 'POST', body, headers: { accept } })).text();
};

test('files come in the library, by a form or by the page’s script, and are counted each time', async () => {
  expect(await post('/wp-admin/async-upload.php', [['bestand', 'kamp.jpg']])).toContain('kamp.jpg staat in de');
  const told = await post(
    '/wp-admin/async-upload.php',
    [
      ['bestand', 'a.jpg'],
      ['bestand', 'b.jpg'],
    ],
    'application/json',
  );
  expect(JSON.parse(told)).toEqual({ told: 'a.jpg, b.jpg staat in de mediabibliotheek.' });
  expect(await post('/wp-admin/async-upload.php', [['bestand', '']])).toContain('Kies eerst een bestand.');
  expect(website.published).toEqual([
    { kind: 'media', photos: ['kamp.jpg'] },
    { kind: 'media', photos: ['a.jpg', 'b.jpg'] },
  ]);
  for (const name of ['kamp.jpg', 'a.jpg', 'b.jpg']) expect(await get('/wp-admin/upload.php')).toContain(name);
});

test('a page is published with its gallery, and updated from then on', async () => {
  expect(await get('/wp-admin/post.php')).toContain('>Publiceren<');
  const page = [
    ['titel', 'Kamp'],
    ['tekst', '<b>Leuk</b>'],
    ['foto', 'kamp.jpg'],
  ] as [string, string][];
  expect(await post('/wp-admin/post.php', page)).toContain('Het bericht staat op de website.');
  const shown = await get('/wp-admin/post.php');
  expect(shown).toContain('>Bijwerken<');
  expect(shown).not.toContain('<b>Leuk');
  expect(website.published.at(-1)).toEqual({ kind: 'page', photos: ['kamp.jpg'] });
});

test('what is not there is not there', async () => {
  expect((await fetch(address('/'))).url).toBe(address('/wp-admin/upload.php'));
  expect((await fetch(address('/nergens'))).status).toBe(404);
});
