import { beforeAll, expect, test, vi } from 'vitest';
import type { Day } from '../../src/domain/day';
import { ROLES, type Role } from '../../src/domain/role';
import type { Name, Request } from '../../src/messages/contract';
import type { Handlers } from '../../src/messages/server';
import type { DossierView } from '../../src/messages/views';
import { groupDay } from '../../src/sites/parnassys/group-day';
import { portalProfileOf } from '../../src/sites/portal/pointing';
import { PASSPHRASE } from '../storage/school';
import { awake, firstRun, inTab, OWN } from './awake';
import { line, page } from './pages';

/* Who may change what: the board nothing at all, and the others what is theirs; with the real vault and dossiers beneath it. */

vi.mock('hash-wasm', () => import('../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

let answers: Handlers;
let requests: Changing;
let dossier: DossierView;
const ids = new Map<Role, string>();

type Own = Extract<Name, `own>${string}`>;
/**
 * What only shows something, what is of whoever sits here (who they are and when they work, what their panel shows, where they sit, texts
 * of theirs that wait), or of the device and its passphrase; that somebody saw a dossier or took an extract along is recorded of them, the board among them.
 */
const CHANGES_NOTHING = [
  'own>worker:state',
  'own>worker:setup',
  'own>worker:unlock',
  'own>worker:lock',
  'own>worker:passkey',
  'own>worker:backup',
  'own>worker:backup-progress',
  'own>worker:drop-backup',
  'own>worker:typed',
  'own>worker:keep-typed',
  'own>worker:unlock-with-passkey',
  'own>worker:recovery',
  'own>worker:try-recovery',
  'own>worker:recover',
  'own>worker:sit',
  'own>worker:stand',
  'own>worker:people',
  'own>worker:day',
  'own>worker:earlier',
  'own>worker:page',
  'own>worker:save-page',
  'own>worker:saved-page',
  'own>worker:point-out',
  'own>worker:profiles',
  'own>worker:drop-pointed-out',
  'own>worker:seen',
  'own>worker:choose-pupil',
  'own>worker:chosen-pupil',
  'own>worker:find-pupils',
  'own>worker:dossier',
  'own>worker:open-dossier',
  'own>worker:dossier-page',
  'own>worker:extract',
  'own>worker:take-extract',
  'own>worker:letter',
  'own>worker:open-letter',
  'own>worker:open-sent',
  'own>worker:wordings',
  'own>worker:word-letter',
  'own>worker:paper',
  'own>worker:care',
  'own>worker:contradictions',
  'own>worker:sharing',
  'own>worker:exchange',
  'own>worker:month',
  'own>worker:month-sources',
  'own>worker:counting',
  'own>worker:leave',
  'own>worker:las-texts',
  'own>worker:agenda-names',
  'own>worker:settings',
  'own>worker:names',
  'own>worker:versions',
  'own>worker:try-version',
  'own>worker:renew-settings',
  'own>worker:change-passphrase',
  'own>worker:filled',
  'own>worker:name-host',
  'own>worker:drafts',
  'own>worker:change-draft',
  'own>worker:remove-draft',
  'own>worker:restore-draft',
  'own>worker:put-draft-back',
  'own>worker:house-rules',
  'own>worker:keep-workdays',
  'own>worker:portal',
  'own>worker:open-portal',
  'own>worker:portal-pupils',
  'own>worker:glance',
  'own>worker:lines',
  'own>worker:line-rows',
  'own>worker:line-patterns',
  'own>worker:line-effects',
  'own>worker:portal-at',
  'own>worker:point-out-portal',
  'own>worker:portal-profiles',
  'own>worker:drop-portal-pointed-out',
  'own>worker:report-card',
  'own>worker:card-rows',
  'own>worker:law-totals',
  'own>worker:law-rows',
  'own>worker:law-words',
  'own>worker:announced',
  'own>worker:keeping',
  'own>worker:set-demo-clock',
] as const satisfies readonly Own[];
/** Everything else changes something: a new message stands here or above, or this does not compile. */
type Changing = { [N in Exclude<Own, (typeof CHANGES_NOTHING)[number]>]: Request<N> };

const sit = async (role: Role) =>
  expect(await answers['own>worker:sit']({ person: ids.get(role)!, code: '' }, OWN)).toBe('done');
const ask = (name: keyof Changing) =>
  (answers[name] as (request: unknown, sender: typeof OWN) => Promise<unknown>)(requests[name], OWN);

const version = {
  kind: 'protocol',
  validFrom: '2026-12-01' as Day,
  documents: [{ preset: 'standard', settings: {}, without: [] }],
} as const;
const portal = portalProfileOf(
  { module: 'praatje', send: 'op de post', text: 'uw verhaal' },
  'eigen/portaal',
  'portaal.example',
);
const MEMBER = 'a'.repeat(32);
const TRAIL = { year: null, person: null, kind: null, pupil: '', from: null, until: null };
const leave = { date: '2026-12-01', until: '2026-12-02', choice: 'weighty' };

beforeAll(async () => {
  ({ answers } = await awake('board'));
  await answers['own>worker:setup'](firstRun({ name: 'director', role: 'director', groups: [] }), OWN);
  for (const role of ROLES.filter((one) => one !== 'director'))
    await answers['own>worker:keep-person']({ id: null, person: { name: role, role, groups: [] } }, OWN);
  const people = await answers['own>worker:people']({}, OWN);
  if (people === 'locked') throw new Error('locked');
  for (const { id, role } of people.people) ids.set(role, id);

  const list = page(
    [line('Noor', '1', '2026-11-24', { kind: 'absent', reported: 'none' })],
    ['2026-11-24', '2026-11-24'],
  );
  await answers['page>worker:reading']({ reading: list as never, age: 0 }, inTab(7));
  const found = await answers['own>worker:find-pupils']({ typed: 'noor' }, OWN);
  const pupil = found === 'locked' ? '' : found.found[0]!.pupil.id;
  const about = await answers['own>worker:record']({ pupil, occasion: 'leave-asked', ...leave }, OWN);
  const written = await answers['own>worker:write-letter']({ pupil, letter: 'late-overview' }, OWN);
  dossier = (await answers['own>worker:dossier']({ pupil }, OWN)) as DossierView;
  const step = dossier.tasks.find(({ ways }) => ways.includes('call-reached'))!;
  const { letter } = written as { letter: string };
  const { entry } = about as { entry: string };
  const file = 'een bestand';
  const BYTES = Buffer.alloc(32).toString('base64');
  requests = {
    'own>worker:make-backup': {},
    'own>worker:backup-taken': {},
    'own>worker:try-backup': { secret: null },
    'own>worker:restore-backup': { secret: null },
    'own>worker:remind-backup': { every: 14 },
    'own>worker:keep-person': { id: null, person: { name: 'Iemand', role: 'teacher', groups: [] } },
    'own>worker:remove-person': { id: ids.get('concierge')! },
    'own>worker:agree-access': { for: { role: 'concierge' }, group: null, agreedBy: null },
    'own>worker:end-access': { entry },
    'own>worker:keep-profile': { profile: { ...groupDay, id: 'eigen' } as never },
    'own>worker:remove-profile': { id: 'eigen' },
    'own>worker:write-letter': { pupil, letter: 'late-overview' },
    'own>worker:sent-letter': { letter, text: 'Geachte ouders' },
    'own>worker:keep-draft': { letter, draft: null },
    'own>worker:choose-language': { letter, language: 'en' },
    'own>worker:keep-wording': { letter: 'late-warning', wording: null },
    'own>worker:keep-lines': { lines: null },
    'own>worker:keep-word-letter': { letter: null },
    'own>worker:did': { task: step.id, way: 'call-reached' },
    'own>worker:keep-paper': { printedAt: '2026-11-24T08:45', pupils: [pupil] },
    'own>worker:record': { pupil, occasion: 'reply-came' },
    'own>worker:add': { about: entry, supplement: 'evidence-asked' },
    'own>worker:address-letters': { pupil, to: ['', ''] },
    'own>worker:undo': { entry },
    'own>worker:explain-words': {
      words: [{ word: 'hm', meaning: { kind: 'sick', authorised: true, reported: null, countsAs: 'absence' } }],
    },
    'own>worker:add-passkey': { passphrase: PASSPHRASE, credential: BYTES, salt: BYTES, secret: BYTES },
    'own>worker:remove-passkey': {},
    'own>worker:make-recovery': { passphrase: PASSPHRASE, split: false },
    'own>worker:withdraw-recovery': {},
    'own>worker:put-off-recovery': {},
    'own>worker:put-loss-away': {},
    'own>worker:change-settings': { school: { name: 'Een andere school', place: 'Utrecht' } },
    'own>worker:check-translation': { language: 'en', by: 'Iemand' },
    'own>worker:take-file': { file, reading: list as never },
    'own>worker:undo-file': { file },
    'own>worker:keep-version': { version },
    'own>worker:withdraw-version': { entry },
    'own>worker:keep-house-rule': { rule: 'photos', as: null },
    'own>worker:keep-portal-school': { pupilsAddedBy: 'Iemand', administrator: null, lasLink: true },
    'own>worker:portal-did': { rule: 'morning-check', about: '2026-11-24' },
    'own>worker:portal-undo': { rule: 'morning-check', about: '2026-11-24' },
    'own>worker:agree-couple': { names: 'Sanne de Wit en Mo Aydin' },
    'own>worker:end-couple': { names: 'Sanne de Wit en Mo Aydin' },
    'own>worker:drop-couple': { names: 'Sanne de Wit en Mo Aydin' },
    'own>worker:decide-pupils': { las: 'Noor', portal: 'Noor', verdict: 'same' },
    'own>worker:withdraw-decision': { decision: entry },
    'own>worker:keep-portal-profile': { profile: portal as never },
    'own>worker:remove-portal-profile': { id: 'eigen/portaal' },
    'own>worker:make-overview': { month: '2026-10' },
    'own>worker:change-retention': { years: 2, announced: 30, afterLeaving: 5 },
    'own>worker:choose-carrier': { kind: 'by-hand' },
    'own>worker:set-relay': { servers: ['wss://relais.school.example'] },
    'own>worker:relay-text': {},
    'own>worker:begin-sharing': { name: 'Administratie', passphrase: PASSPHRASE },
    'own>worker:invite': { name: 'Groep 5', role: 'teacher', groups: ['5'] },
    'own>worker:withdraw-invitation': { invitation: 'een' },
    'own>worker:answer-request': { invitation: 'een', isSame: true },
    'own>worker:join': { words: Array.from({ length: 7 }, () => 'appel') },
    'own>worker:stop-joining': {},
    'own>worker:change-member': { member: MEMBER, name: 'Groep 6', role: 'teacher', groups: ['6'] },
    'own>worker:remove-member': { member: MEMBER },
    'own>worker:leave-sharing': {},
    'own>worker:carry-out': {},
    'own>worker:carry-in': {},
    'own>worker:export-year': { year: '2026-2027' },
    'own>worker:erase-year': { year: '2024-2025', withHeld: false },
    'own>worker:erase-pupil': { pupil, why: 'request' },
    // Nobody but who decides for the school sees who did what.
    'own>worker:trail': { ...TRAIL, page: 0 },
    'own>worker:take-trail': TRAIL,
    'own>worker:trail-chain': { again: false },
  };
});

test('the board is refused whatever records or changes something', async () => {
  await sit('board');
  for (const name of Object.keys(requests) as (keyof Changing)[]) expect(await ask(name), name).toBe('not-allowed');
  await sit('director');
  expect(await answers['own>worker:dossier']({ pupil: dossier.pupil.id }, OWN)).toEqual(dossier);
});

const WORK = ['teacher', 'concierge', 'director', 'counsellor', 'clerk', 'administrator'];
const DECIDE = ['director', 'clerk', 'administrator'];

test.each([
  ['own>worker:explain-words', WORK],
  ['own>worker:keep-profile', WORK],
  ['own>worker:remove-profile', WORK],
  ['own>worker:take-file', WORK],
  ['own>worker:undo-file', WORK],
  ['own>worker:keep-draft', WORK],
  ['own>worker:keep-paper', WORK],
  ['own>worker:change-settings', DECIDE],
  ['own>worker:make-overview', ['director', 'clerk']],
  ['own>worker:check-translation', DECIDE],
  ['own>worker:change-retention', ['director']],
  ['own>worker:export-year', ['director']],
  ['own>worker:trail', DECIDE],
  ['own>worker:take-trail', DECIDE],
  ['own>worker:trail-chain', DECIDE],
  ['own>worker:make-recovery', DECIDE],
  ['own>worker:withdraw-recovery', DECIDE],
  ['own>worker:put-off-recovery', DECIDE],
  ['own>worker:put-loss-away', DECIDE],
] as const)('%s is for %j', async (name, may) => {
  const done: Role[] = [];
  for (const role of ROLES) {
    await sit(role);
    if ((await ask(name)) !== 'not-allowed') done.push(role);
  }
  expect(done).toEqual(may);
});

test('what somebody says of themselves is their own, the board’s too', async () => {
  await sit('board');
  const me = { name: 'Loes Smit', role: 'board' as const, groups: [] };
  expect(await answers['own>worker:change-settings']({ me, digests: ['morning'] }, OWN)).toBe('done');
});
