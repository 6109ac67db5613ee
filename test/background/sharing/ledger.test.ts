import { beforeEach, expect, test } from 'vitest';
import { School } from '../../../src/background/school';
import { ledgerOf } from '../../../src/background/sharing/ledger';
import type { Moment } from '../../../src/domain/day';
import { clockAt, type Entry } from '../../../src/domain/dossier';
import { PupilIds } from '../../../src/storage/pupil-ids';
import { hashed } from '../../../src/storage/written';
import { Memory, PASSPHRASE, worker } from '../../storage/school';
import { late, page } from '../pages';
import { DIRECTOR, SMALL_SCHOOL } from '../small-school';

/* What the circle is told of a school, with the real vault and dossiers beneath it. */

const NOW = '2026-11-24T08:50' as Moment;

let count = 0;
let device: Awaited<ReturnType<typeof worker>>;
let ids: PupilIds;
let school: School;
const opened = async () => {
  school = await School.open(device.dossiers, ids, SMALL_SCHOOL, DIRECTOR, NOW);
};
beforeEach(async () => {
  count += 1;
  device = await worker(`ledger-${count}`, new Memory());
  await device.vault.setUp(PASSPHRASE);
  ids = new PupilIds(device.vault, device.kept);
  await opened();
});
const ledger = () => ledgerOf(device.dossiers, () => school);
const entryOf = ({ entry }: { readonly entry: unknown }) => entry as Entry;

test('the group of a pupil is the one in which a page showed them last; of who is not known, none', async () => {
  const of = (group: string, date: string) => ({ ...late('Noor', '1', date), group });
  for (const [looked, [group, date]] of (
    [
      ['5B', '2026-09-01'],
      ['6B', '2026-11-24'],
    ] as const
  ).entries())
    await school.takeIn(page([of(group, date)], [date, date]), { at: NOW, clock: clockAt(looked + 1) }, NOW);
  const noor = await ids.id('pupil n:1');
  expect(ledger().groupOf(noor)).toBe('6B');
  expect(ledger().groupOf('unknown')).toBeNull();
  const about = await ledger().ofPupil(noor);
  expect(about).toHaveLength(2);
  expect(about.every(({ subject }) => subject.of === 'pupil' && subject.pupil === noor)).toBe(true);
});

test('an agreement is told with the entry that it is, as long as it stands', async () => {
  await school.allYears.agree({ role: 'counsellor' }, NOW);
  await opened();
  const { device: writer, seq } = await ledger().writer();
  expect(ledger().agreements()).toMatchObject([{ agreement: { role: 'counsellor' }, writer, seq }]);
  await school.allYears.endAgreement(ledger().agreements()[0]!.agreement.id, NOW);
  await opened();
  expect(ledger().agreements()).toEqual([]);
});

test('what another device wrote is taken in, and told by its writer', async () => {
  const other = await worker(`ledger-${count}-other`, new Memory());
  await other.vault.setUp(PASSPHRASE);
  await other.dossiers.append([
    { subject: { of: 'pupil', pupil: 'a' }, year: '2026-2027', drafts: [] },
    {
      subject: { of: 'school' },
      year: '2026-2027',
      drafts: [{ at: NOW, by: { role: 'director', name: '' }, body: { kind: 'noted', what: { of: 'set-up' } } }],
    },
  ]);
  const there = ledgerOf(other.dossiers, () => school);
  const own = await there.own(0);
  expect(await ledger().take(own)).toEqual({ taken: own, erased: [] });
  const { device: writer } = await there.writer();
  expect(await ledger().writers()).toEqual({ [writer]: { last: 1, forked: [] } });
  expect((await ledger().find(writer, [1, 2])).map((one) => entryOf(one).seq)).toEqual([1]);
  const [mine] = own;
  for (const id of ['b'.repeat(32), 'c'.repeat(32)]) {
    // A copy of it gave the same number to something else, in the same dossier.
    await ledger().take([await hashed({ ...mine!, entry: { ...entryOf(mine!), id } })]);
    expect(await ledger().writers()).toEqual({ [writer]: { last: 1, forked: [[1, 1]] } });
  }
});
