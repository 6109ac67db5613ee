import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profileSchemaText } from '../../scripts/profile-schema-text';
import { isFault, profileFrom } from '../../src/messages/profile-shape';
import { profilesFor } from '../../src/sites';
import { LIST_ROLES } from '../../src/sites/profile';

/* Profiles as files: what the document for schools says of them is what the program takes. */

const FOLDER = 'docs/school/profielen';
const good = { id: 'eigen/lijst', headings: { name: ['wie'], when: ['wanneer'], reason: ['waarom'] } };
const fault = (change: object): unknown => profileFrom(JSON.stringify({ ...good, ...change }));

describe('a profile in a file', () => {
  test.each(readdirSync(FOLDER))('the example %s is one', (file) => {
    expect(isFault(profileFrom(readFileSync(`${FOLDER}/${file}`, 'utf8')))).toBe(false);
  });

  test('the first example of the document is one', () => {
    const [, text] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/school/profielen.md', 'utf8'))!;
    expect(isFault(profileFrom(text!))).toBe(false);
  });

  test('what is not said is filled in', () => {
    expect(fault({})).toMatchObject({ language: 'nl', layout: 'list', hosts: [], dates: 'dashes-day-month' });
  });

  test.each([
    ['a name that is none', { heading: {} }, 'heading'],
    ['a role that is none', { headings: { naam: ['wie'] } }, 'headings.naam'],
    ['a heading in capitals', { headings: { name: ['Wie'] } }, 'headings.name.0'],
    ['a kind that is none', { words: { z: { kind: 'ziek' } } }, 'words.z.kind'],
    ['a host with a path', { hosts: ['las.example/pad'] }, 'hosts.0'],
    ['a selector with a block', { places: { day: [{ at: 'p { color: red }' }] } }, 'places.day.0.at'],
    ['a day that does not exist', { checkedOn: '2026-02-30' }, 'checkedOn'],
    ['more than it may hold', { titles: Array.from({ length: 21 }, () => 'x') }, 'titles'],
  ])('%s is refused, and where', (_what, change, at) => {
    expect(fault(change)).toEqual({ why: 'not-a-profile', at });
  });

  test('cards without boxes, and boxes without cards', () => {
    expect(fault({ layout: 'cards' })).toEqual({ why: 'layout-without-parts', at: 'cards' });
    expect(fault({ hours: { u1: 1 } })).toEqual({ why: 'layout-without-parts', at: 'hours' });
  });

  test('a file that is no JSON', () => expect(profileFrom('Beste ouders')).toEqual({ why: 'not-json', at: '' }));

  test('a name that every object has does not become a word', () => {
    const profile = profileFrom('{"id":"x","words":{"__proto__":{"kind":"late"}}}');
    expect(isFault(profile) ? null : ({} as { kind?: string }).kind).toBeUndefined();
  });

  test('the schema for administrators is the shape of the program', () => {
    // Made anew with `node scripts/run.mjs scripts/profile-schema.ts`.
    expect(JSON.parse(readFileSync('docs/school/profiel.schema.json', 'utf8'))).toEqual(
      JSON.parse(profileSchemaText()),
    );
  });

  test('the document names every role', () => {
    const text = readFileSync('docs/school/profielen.md', 'utf8');
    expect(LIST_ROLES.filter((role) => !text.includes(`\`${role}\``))).toEqual([]);
  });
});

test('a profile is used on its own host and on no other', () => {
  const profile = profileFrom(JSON.stringify({ ...good, hosts: ['*.las.example', 'sis.example:8080'] }));
  if (isFault(profile)) throw new Error(profile.at);
  const isUsed = (host: string) => profilesFor(host, [profile])[0] === profile;
  expect(['school.las.example', 'sis.example:8080'].every(isUsed)).toBe(true);
  expect(['las.example', 'las.example.evil.example', 'evillas.example', 'sis.example', ''].some(isUsed)).toBe(false);
});
