import { expect, test } from 'vitest';
import { monthView } from '../../../src/background/insight/month-view';
import { School } from '../../../src/background/school';
import type { Moment } from '../../../src/domain/day';
import { clockAt, type EntryBody } from '../../../src/domain/dossier';
import { NOBODY_LISTED } from '../../../src/overview/listed';
import { PASSPHRASE, worker } from '../../storage/school';
import { late, page } from '../pages';
import { DIRECTOR, SMALL_SCHOOL } from '../small-school';

/* An overview that another version of the program made is told of, kept as it is, and never guessed at. */

const NOW = '2026-11-24T16:00' as Moment;
const OVERVIEW = { kind: 'overview', month: '2026-10', action: 'made' } as const;

let count = 0;
async function opened(kept: unknown): Promise<School> {
  const device = await worker(`kept-shape-${count++}`);
  await device.vault.setUp(PASSPHRASE);
  const by = { name: 'Anneke', role: 'director' } as const;
  const bodies: readonly EntryBody[] = [
    { kind: 'action', action: { kind: 'overview-made', id: 'made', at: NOW, month: '2026-10' } },
    { ...OVERVIEW, kept } as EntryBody,
  ];
  const drafts = bodies.map((body) => ({ at: NOW, by, body, ...(body.kind === 'action' && { id: 'made' }) }));
  await device.dossiers.append([{ subject: { of: 'school' }, year: '2026-2027', drafts }]);
  const school = await School.open(device.dossiers, device.vault, SMALL_SCHOOL, DIRECTOR, NOW);
  await school.takeIn(page([late('Noor', '1', '2026-10-06')]), { at: NOW, clock: clockAt(1) }, NOW);
  await school.everyYear.load();
  return school;
}
const shown = (school: School, kept: string | null) =>
  monthView({ month: '2026-10', kept }, { school, listed: NOBODY_LISTED, now: NOW });

test('of another shape it is told that it is there, and that this program does not understand it', async () => {
  const school = await opened({ shape: 3, something: ['else'] });
  expect(shown(school, 'made')).toBe('unknown-shape');
  expect(shown(school, null)).toMatchObject({ month: { made: [{ entry: 'made', unknown: true }], shown: null } });
  expect(school.recorder.actionOf('made')).not.toBeNull();
});

test('of this shape it is shown; what is broken is not taken for one', async () => {
  const lists = [{ group: '6A', on: '2026-11-12' }];
  for (const kept of [
    { shape: 1, pupils: [], tasks: [] },
    { shape: 2, lists, pupils: [], tasks: [] },
  ])
    expect(shown(await opened(kept), 'made')).toMatchObject({
      month: { shown: { entry: 'made', unknown: false }, pupils: [] },
    });
  expect(shown(await opened({ shape: 1, pupils: 'none' }), 'made')).toBe('unknown-entry');
  expect(shown(await opened({ shape: 2, pupils: [], tasks: [] }), 'made')).toBe('unknown-entry');
});
