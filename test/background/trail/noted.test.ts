import { beforeEach, expect, test } from 'vitest';
import { School } from '../../../src/background/school';
import type { Moment } from '../../../src/domain/day';
import { clockAt } from '../../../src/domain/dossier';
import {
  DEVICE_NOTES,
  PERSON_NOTES,
  PLAIN_NOTES,
  PORTAL_NOTES,
  SETTINGS_PARTS,
  YEAR_NOTES,
} from '../../../src/domain/noted';
import { understood } from '../../../src/storage/entries';
import { PASSPHRASE, worker } from '../../storage/school';
import { late, page } from '../pages';
import { DIRECTOR, SMALL_SCHOOL } from '../small-school';

/* What happens on a device is written down with who and when, stays, and changes nothing that is counted. */

const NOW = '2026-11-24T08:50' as Moment;

let count = 0;
let device: Awaited<ReturnType<typeof worker>>;
let school: School;
const open = () => School.open(device.dossiers, device.vault, SMALL_SCHOOL, DIRECTOR, NOW);
const notes = async () =>
  (await device.dossiers.load('2026-2027')).dossiers
    .filter(({ subject }) => subject.of === 'school')
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.kind === 'noted');

beforeEach(async () => {
  count += 1;
  device = await worker(`noted-${count}`);
  await device.vault.setUp(PASSPHRASE);
  school = await open();
});

test('it stands in the dossier of the school, with who and when, after a restart too', async () => {
  await school.note({ of: 'passphrase-changed' }, NOW);
  await school.note({ of: 'settings-changed', part: 'words' }, NOW);
  device = await worker(`noted-${count}`, device.session);
  await device.vault.state();
  expect((await notes()).map(({ what, by, at }) => ({ what, by, at }))).toEqual([
    { what: { of: 'passphrase-changed' }, by: { role: 'director', name: 'Anneke' }, at: NOW },
    { what: { of: 'settings-changed', part: 'words' }, by: { role: 'director', name: 'Anneke' }, at: NOW },
  ]);
});

test('nobody takes it back', async () => {
  await school.note({ of: 'passphrase-changed' }, NOW);
  const { id } = (await notes())[0]!;
  expect(await school.recorder.undo(id, NOW)).toBe('unknown-entry');
  expect(await (await open()).recorder.undo(id, NOW)).toBe('unknown-entry');
  expect(await notes()).toHaveLength(1);
});

test('what is known of the pupils stays as it was worked out', async () => {
  await school.takeIn(page([late('Noor', '1', '2026-11-24')]), { at: NOW, clock: clockAt(1) }, NOW);
  const pupil = await device.vault.id('pupil n:1');
  const before = school.pupil(pupil, NOW);
  await school.note({ of: 'backup-made' }, NOW);
  expect(school.pupil(pupil, NOW)).toBe(before);
  expect((await open()).pupil(pupil, NOW).history).toEqual(before.history);
});

test('everything that can be noted is understood again, and what a later version notes is not', () => {
  const stamped = (what: object) => ({
    v: 1,
    id: 'a',
    device: 'b',
    seq: 1,
    prev: null,
    at: NOW,
    clock: clockAt(1),
    by: { role: 'director', name: 'Anneke' },
    kind: 'noted',
    what,
  });
  const person = { name: 'Sanne de Wit', role: 'teacher' };
  const all = [
    ...PLAIN_NOTES.map((of) => ({ of })),
    ...YEAR_NOTES.map((of) => ({ of, year: '2025-2026' })),
    ...[...PERSON_NOTES, ...DEVICE_NOTES].map((of) => ({ of, person })),
    { of: 'person-changed', person, was: { ...person, name: 'Sanne' } },
    { of: 'device-changed', person, was: { ...person, name: 'Sanne' } },
    ...PORTAL_NOTES.map((of) => ({ of, rule: 'morning-check' })),
    ...SETTINGS_PARTS.map((part) => ({ of: 'settings-changed', part })),
  ];
  for (const what of all) expect(understood(stamped(what)), what.of).toMatchObject({ what });
  expect(understood(stamped({ of: 'moved-to-the-moon' }))).toBeNull();
  expect(understood(stamped({ of: 'passphrase-changed', from: 'geheim' }))).toBeNull();
});
