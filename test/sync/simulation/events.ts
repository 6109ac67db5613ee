import { between, pick } from '../../../demo/random';
import { clockAt } from '../../../src/domain/dossier';
import { asStretches } from '../../../src/domain/erased';
import type { Role } from '../../../src/domain/role';
import { sealedBatch } from '../../../src/sync/batch';
import { importKeys } from '../../../src/sync/member';
import { stated, statementId } from '../../../src/sync/statement';
import type { NO_FAULTS } from './chance-carrier';
import { storedOf } from './memory-ledger';
import { GROUPS, type Image, type Post, type School, YEAR } from './school';

const PUPILS = ['p0', 'p1', 'p2', 'p3'];

export const POSTS: readonly Post[] = [
  { role: 'director', groups: [] },
  { role: 'teacher', groups: ['5'] },
  { role: 'clerk', groups: [] },
  { role: 'teacher', groups: ['6'] },
  { role: 'concierge', groups: [] },
  { role: 'counsellor', groups: [] },
  { role: 'director', groups: [] },
  { role: 'administrator', groups: [] },
];

/** What may happen at a school, and how often beside the others. */
type Event = (school: School, images: Image[]) => Promise<void>;

async function write(school: School): Promise<void> {
  const seat = school.anyone();
  const { chance } = school;
  const pupil = { of: 'pupil', pupil: pick(chance, PUPILS) } as const;
  const kind = between(chance, 0, 9);
  const group = seat.post.groups[0] ?? pick(chance, GROUPS);
  if (kind < 3)
    await school.write(seat, pupil, YEAR, school.reading(seat, seat.device.ledger.groupOf(pupil.pupil) ?? group));
  else if (kind < 7)
    await school.write(seat, pupil, YEAR, school.action({ kind: 'call', pupil: pupil.pupil, outcome: 'reached' }));
  else if (kind === 7)
    await school.write(
      seat,
      { of: 'group', group },
      YEAR,
      school.action({ kind: 'list-filled', group, day: '2026-11-02' }),
    );
  else if (kind === 8)
    await school.write(
      seat,
      pupil,
      '2025-2026',
      school.action({ kind: 'note-recorded', pupil: pupil.pupil, text: 'gesprek' }),
    );
  else await school.write(seat, { of: 'school' }, YEAR, school.action({ kind: 'agenda-set', month: '2026-11' }));
}

const directors = ({ living }: School) => living.filter(({ post }) => post.role === 'director');

async function move(school: School): Promise<void> {
  const seat = pick(school.chance, directors(school));
  if (!seat) return;
  const pupil = pick(school.chance, PUPILS);
  await school.write(seat, { of: 'pupil', pupil }, YEAR, school.reading(seat, pick(school.chance, GROUPS)));
}

async function agree(school: School): Promise<void> {
  const seat = pick(school.chance, directors(school));
  if (!seat) return;
  const known = seat.device.ledger.agreements();
  const body =
    known.length > 0 && school.store.happens(0.5)
      ? school.action({ kind: 'withdrawn', about: pick(school.chance, known).agreement.id })
      : school.action({ kind: 'access-agreed', role: 'counsellor', scope: pick(school.chance, GROUPS) });
  await school.write(seat, { of: 'school' }, 'all-years', body);
}

async function erase(school: School): Promise<void> {
  const seat = pick(school.chance, directors(school));
  if (!seat) return;
  const dossier = { subject: { of: 'pupil', pupil: pick(school.chance, PUPILS) }, year: YEAR } as const;
  const going = seat.device.ledger
    .all()
    .filter(({ subject, year }) => year === YEAR && subject.of === 'pupil' && subject.pupil === dossier.subject.pupil);
  const numbers = asStretches(going.map(storedOf).map(({ device, seq }) => ({ device, from: seq, until: seq })));
  await school.write(seat, { of: 'school' }, 'erased', {
    kind: 'erased',
    years: [],
    dossiers: [dossier],
    why: 'request',
    numbers,
  });
}

async function changeRole(school: School): Promise<void> {
  const seat = pick(school.chance, school.living.slice(1));
  const by = seat && school.decider(seat);
  if (!by || !school.standing(by).roster.members.has(seat.members.at(-1)!)) return;
  const post: Post = pick(school.chance, [
    { role: 'teacher', groups: [pick(school.chance, GROUPS)] },
    { role: 'concierge', groups: [] },
    { role: 'clerk', groups: [] },
  ] as { role: Role; groups: string[] }[]);
  const member = seat.members.at(-1)!;
  await (await by.device.circle()).change(member, { name: seat.device.name, ...post }, school.at(by));
  // Who decides stays so until it leaves: then it does not count.
  if (school.standing(by).roster.members.get(member)?.role === post.role) seat.post = post;
}

async function remove(school: School): Promise<void> {
  const seat = pick(school.chance, school.living.slice(1));
  const by = seat && school.decider(seat);
  if (!by || school.living.length < 3 || !school.standing(by).roster.members.has(seat.members.at(-1)!)) return;
  // Somebody has to be left who can let in the one that sends it away, where it turns out to be a copy.
  const isLastOther =
    school.mayDecide(seat) && !school.living.some((one) => one !== by && one !== seat && school.mayDecide(one));
  if (isLastOther) return;
  await (await by.device.circle()).remove(seat.members.at(-1)!, school.at(by));
  seat.isOut = true;
}

async function loseDisk(school: School): Promise<void> {
  await school.again(school.anyone(), false);
}

async function join(school: School): Promise<void> {
  const by = school.living.find((seat) => school.mayDecide(seat));
  if (by && school.seats.length < 9) await school.letIn(by, pick(school.chance, POSTS));
}

/** A member who may not decide says that somebody has another role. */
async function pretend(school: School): Promise<void> {
  const seat = school.living.find(({ post }) => post.role === 'teacher' || post.role === 'concierge');
  const self = seat && school.standing(seat).self;
  if (!seat || !self || (self.role !== 'teacher' && self.role !== 'concierge')) return;
  const { device } = seat;
  const keys = await importKeys(device.state.keys);
  const says = { kind: 'changed', member: self.id, name: self.name, role: 'director', groups: [] } as const;
  const statement = await stated(keys, clockAt(school.at(seat).ms + 7), says);
  const known = { id: await statementId(statement), statement };
  device.kept.state = {
    ...device.state,
    statements: [...device.state.statements, known],
    unsent: [...device.state.unsent, known.id],
  };
  school.wrongs.push({ what: 'pretended to be director', by: self.id, kinds: ['forbidden'], statement });
}

/** A member publishes an entry of its group for the whole school. */
async function leak(school: School): Promise<void> {
  const seat = school.living.find(({ post }) => post.role === 'teacher');
  const self = seat && school.standing(seat).self;
  if (!seat || !self || seat.device.state.copied || seat.device.state.outbox.length > 0) return;
  const { device } = seat;
  const logs = device.logbook();
  const standing = school.standing(seat);
  const key = device.state.scopeKeys.find(({ scope }) => scope === 'school');
  const own = device.ledger.all().find((one) => {
    const scopes = logs.scopesOf(storedOf(one).device, storedOf(one).seq, one.hash);
    return scopes?.every((scope) => scope.startsWith('group/'));
  });
  const other = school.living.find((one) => one !== seat && one.post.role === 'concierge' && school.standing(one).self);
  if (!key || !own || !other) return;
  const number = device.state.last.number + 1;
  const content = { entries: [{ subject: own.subject, year: own.year, entry: own.entry }] };
  const { bytes, hash } = await sealedBatch(await importKeys(device.state.keys), {
    circle: school.circle,
    number,
    prev: device.state.last.hash,
    left: [],
    grants: [],
    parts: [{ key, content }],
  });
  device.kept.state = { ...device.state, last: { number, hash } };
  school.leaks.add(`${standing.me} ${number}`);
  school.store.put(standing.me, number, bytes);
}

const EVENTS: readonly (readonly [number, Event])[] = [
  [34, write],
  [3, move],
  [2, agree],
  [2, erase],
  [2, changeRole],
  [1, remove],
  [1, loseDisk],
  [1, join],
  [1, pretend],
  [1, leak],
  [2, async (school, images) => void images.push(school.image(school.anyone()))],
  [1, async (school, images) => restoreOne(school, images, false)],
  [1, async (school, images) => restoreOne(school, images, true)],
  [1, async (school) => school.store.loseAll()],
  [3, setClock],
];

async function setClock(school: School): Promise<void> {
  school.anyone().device.skew = between(school.chance, -90, 90) * 60_000;
}

function restoreOne(school: School, images: readonly Image[], isCopy: boolean): void {
  const image = pick(school.chance, images);
  // Somebody else has to be able to let it in again.
  if (image && !image.seat.isOut && school.decider(image.seat)) school.restore(image, isCopy);
}

const TOTAL = EVENTS.reduce((sum, [weight]) => sum + weight, 0);

/** One thing that happens; between them, devices exchange. */
export async function happen(school: School, images: Image[]): Promise<void> {
  let at = school.chance() * TOTAL;
  for (const [weight, event] of EVENTS) {
    at -= weight;
    if (at < 0) return event(school, images);
  }
}

/** What the carrier does wrong in this run: mostly something. */
export function faultsOf({ chance }: School): typeof NO_FAULTS {
  const often = () => (chance() < 0.35 ? chance() * 0.25 : 0);
  return {
    unreachable: often() / 4,
    full: often() / 2,
    dropped: often(),
    late: often() * 2,
    withheld: often() / 2,
    cut: often(),
    flipped: often(),
    swapped: often(),
  };
}
