import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Moment } from '../../../src/domain/day';
import type { Noted } from '../../../src/domain/noted';
import {
  DEVICE_NOTES,
  PERSON_NOTES,
  PLAIN_NOTES,
  PORTAL_NOTES,
  SETTINGS_PARTS,
  YEAR_NOTES,
} from '../../../src/domain/noted';
import type { TrailLineView } from '../../../src/messages/trail-views';
import type { TrailWhat } from '../../../src/overview/trail/line';
import { csvOf } from '../../../src/tables/csv';
import { trailTable } from '../../../src/ui/trail/trail-table';
import { whatText } from '../../../src/ui/trail/what-text';
import { HOSTILE } from '../../tables/hostile';
import { say, WORDS } from '../../tables/words';

/* What happened, in plain words; and a file of it in which nothing calculates. */

const LANGUAGE = { say, tag: 'nl' };
const person = { name: 'Sanne', role: 'teacher' } as const;
const noted = (what: Noted): TrailWhat => ({ of: 'noted', what });

test('every note is told in words of its own', () => {
  const all: Noted[] = [
    ...PLAIN_NOTES.map((of) => ({ of })),
    ...YEAR_NOTES.map((of) => ({ of, year: '2025-2026' })),
    ...[...PERSON_NOTES, ...DEVICE_NOTES].map((of) => ({ of, person })),
    { of: 'person-changed', person, was: { ...person, role: 'clerk' } },
    { of: 'device-changed', person, was: { ...person, role: 'clerk' } },
    ...PORTAL_NOTES.map((of) => ({ of, rule: 'morning-check' })),
    ...SETTINGS_PARTS.map((part) => ({ of: 'settings-changed' as const, part })),
  ];
  const texts = all.map((what) => whatText(noted(what), LANGUAGE));
  expect(new Set(texts).size).toBe(all.length);
  for (const text of texts) expect(text).toMatch(/^[A-Z][^$_]+$/);
});

test.each<[string, TrailWhat]>([
  ['Zorg gemeld', { of: 'action', kind: 'concern', letter: null }],
  ['Maandoverzicht gemaakt', { of: 'action', kind: 'overview-made', letter: null }],
  ['Dossier bekeken: gelezen', { of: 'looked', for: 'reading' }],
  ['Teruggenomen: zorg gemeld', { of: 'taken-back', about: { of: 'action', kind: 'concern', letter: null } }],
  ['Iets teruggenomen', { of: 'taken-back', about: null }],
  ['Lijst gelezen: 1 leerling', { of: 'reading', profile: 'x', pupils: 1, cover: null }],
  ['Bestand teruggenomen: 3 regels', { of: 'file-taken-back', entries: 3 }],
  [
    'Gewist (bewaartermijn voorbij, 2020-2021): 40 dossiers',
    { of: 'erased', years: ['2020-2021'], dossiers: 40, why: 'term' },
  ],
  ['Gegevens gewijzigd: Sanne (leerkracht)', noted({ of: 'person-changed', person, was: person })],
  ['Gedaan in het ouderportaal: een regel van later', noted({ of: 'portal-did', rule: 'een regel van later' })],
])('%s', (text, what) => {
  expect(whatText(what, LANGUAGE)).toBe(text);
});

test('names that would calculate in a spreadsheet are texts in the file, each in its own cell', () => {
  const lines = HOSTILE.map(
    (name, index): TrailLineView => ({
      id: String(index),
      at: '2026-11-24T08:50' as Moment,
      by: { name, role: 'teacher' },
      kind: 'done',
      what: noted({ of: 'person-added', person: { name, role: 'teacher' } }),
      pupil: { id: null, name },
      group: name,
      version: 0,
    }),
  );
  const trail = { lines, versions: [{ validFrom: null, titles: ['=1+1'] }] };
  const csv = csvOf(trailTable(trail, 'Logboek 2026-2027', LANGUAGE), WORDS);
  const { data } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ';', newline: '\r\n' });
  const rows = data.slice(1, HOSTILE.length + 1);
  expect(rows).toHaveLength(HOSTILE.length);
  for (const row of rows) {
    expect(row).toHaveLength(5);
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
  }
});
