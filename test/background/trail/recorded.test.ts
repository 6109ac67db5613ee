import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Entry } from '../../../src/domain/dossier';
import type { Name } from '../../../src/messages/contract';
import { device } from '../../messages/fuzz/device';
import { messagesOf, NAMES } from '../../messages/fuzz/requests';
import { PASSPHRASE } from '../../storage/school';

/* What of each message stands in the trail afterwards. That each that people use does stand there is seen in `acts.test.ts`. */

vi.mock('hash-wasm', () => import('../../storage/quick-hash'));
vi.mock('#clock', () => ({ schoolNow: () => Promise.resolve('2026-11-24T08:50'), setSchoolNow: null }));

type Own = Extract<Name, `own>${string}`>;

/**
 * An entry that people made (an action, a version, a reading, something taken back), a note of what happened on the device, who looked at a
 * dossier; or nothing: it only shows something, or is one's own: where somebody sits, what their panel shows, a text that is not sent or
 * recorded yet. A new message stands here, or this does not compile.
 */
const STANDS_AS = {
  'own>worker:state': 'nothing',
  'own>worker:setup': 'note',
  'own>worker:unlock': 'nothing',
  'own>worker:lock': 'nothing',
  'own>worker:passkey': 'nothing',
  'own>worker:backup': 'nothing',
  'own>worker:make-backup': 'nothing',
  'own>worker:backup-progress': 'nothing',
  'own>worker:backup-taken': 'note',
  'own>worker:try-backup': 'nothing',
  'own>worker:restore-backup': 'note',
  'own>worker:drop-backup': 'nothing',
  'own>worker:remind-backup': 'note',
  'own>worker:recovery': 'nothing',
  'own>worker:try-recovery': 'nothing',
  'own>worker:put-off-recovery': 'nothing',
  'own>worker:typed': 'nothing',
  'own>worker:keep-typed': 'nothing',
  'own>worker:unlock-with-passkey': 'nothing',
  'own>worker:sit': 'nothing',
  'own>worker:stand': 'nothing',
  'own>worker:people': 'nothing',
  'own>worker:day': 'nothing',
  'own>worker:earlier': 'nothing',
  'own>worker:page': 'nothing',
  'own>worker:save-page': 'nothing',
  'own>worker:saved-page': 'nothing',
  'own>worker:point-out': 'nothing',
  'own>worker:profiles': 'nothing',
  'own>worker:drop-pointed-out': 'nothing',
  'own>worker:seen': 'nothing',
  'own>worker:choose-pupil': 'nothing',
  'own>worker:chosen-pupil': 'nothing',
  'own>worker:find-pupils': 'nothing',
  'own>worker:dossier': 'look',
  'own>worker:open-dossier': 'nothing',
  'own>worker:dossier-page': 'look',
  'own>worker:extract': 'nothing',
  'own>worker:take-extract': 'look',
  'own>worker:letter': 'nothing',
  'own>worker:open-letter': 'nothing',
  'own>worker:open-sent': 'nothing',
  'own>worker:wordings': 'nothing',
  'own>worker:word-letter': 'nothing',
  'own>worker:paper': 'nothing',
  'own>worker:care': 'nothing',
  'own>worker:month': 'nothing',
  'own>worker:glance': 'nothing',
  'own>worker:month-sources': 'nothing',
  'own>worker:counting': 'nothing',
  'own>worker:leave': 'nothing',
  'own>worker:las-texts': 'nothing',
  'own>worker:agenda-names': 'nothing',
  'own>worker:settings': 'nothing',
  'own>worker:names': 'nothing',
  'own>worker:versions': 'nothing',
  'own>worker:try-version': 'nothing',
  'own>worker:renew-settings': 'note',
  'own>worker:change-passphrase': 'note',
  'own>worker:filled': 'nothing',
  'own>worker:name-host': 'note',
  'own>worker:drafts': 'nothing',
  'own>worker:change-draft': 'nothing',
  'own>worker:remove-draft': 'nothing',
  'own>worker:restore-draft': 'nothing',
  'own>worker:put-draft-back': 'nothing',
  'own>worker:house-rules': 'nothing',
  'own>worker:keep-workdays': 'nothing',
  'own>worker:portal': 'nothing',
  'own>worker:open-portal': 'nothing',
  'own>worker:portal-pupils': 'nothing',
  'own>worker:lines': 'look',
  'own>worker:line-rows': 'look',
  'own>worker:line-patterns': 'look',
  'own>worker:line-effects': 'nothing',
  'own>worker:portal-at': 'nothing',
  'own>worker:point-out-portal': 'nothing',
  'own>worker:portal-profiles': 'nothing',
  'own>worker:drop-portal-pointed-out': 'nothing',
  'own>worker:report-card': 'nothing',
  'own>worker:card-rows': 'nothing',
  'own>worker:law-totals': 'nothing',
  'own>worker:law-rows': 'nothing',
  'own>worker:law-words': 'nothing',
  'own>worker:set-demo-clock': 'nothing',
  'own>worker:keep-person': 'note',
  'own>worker:remove-person': 'note',
  'own>worker:agree-access': 'entry',
  'own>worker:end-access': 'entry',
  'own>worker:keep-profile': 'note',
  'own>worker:remove-profile': 'note',
  'own>worker:write-letter': 'nothing',
  'own>worker:sent-letter': 'entry',
  'own>worker:keep-draft': 'nothing',
  'own>worker:choose-language': 'nothing',
  'own>worker:keep-wording': 'note',
  'own>worker:keep-lines': 'note',
  'own>worker:keep-word-letter': 'note',
  'own>worker:did': 'entry',
  'own>worker:keep-paper': 'nothing',
  'own>worker:record': 'entry',
  'own>worker:add': 'entry',
  'own>worker:address-letters': 'entry',
  'own>worker:undo': 'entry',
  'own>worker:explain-words': 'note',
  'own>worker:add-passkey': 'note',
  'own>worker:remove-passkey': 'note',
  'own>worker:make-recovery': 'note',
  'own>worker:withdraw-recovery': 'note',
  'own>worker:recover': 'note',
  'own>worker:change-settings': 'note',
  'own>worker:check-translation': 'note',
  'own>worker:take-file': 'entry',
  'own>worker:undo-file': 'entry',
  'own>worker:keep-version': 'entry',
  'own>worker:withdraw-version': 'entry',
  'own>worker:keep-house-rule': 'note',
  'own>worker:keep-portal-school': 'note',
  'own>worker:portal-did': 'note',
  'own>worker:portal-undo': 'note',
  'own>worker:agree-couple': 'note',
  'own>worker:end-couple': 'note',
  'own>worker:drop-couple': 'note',
  'own>worker:decide-pupils': 'note',
  'own>worker:withdraw-decision': 'note',
  'own>worker:keep-portal-profile': 'note',
  'own>worker:remove-portal-profile': 'note',
  'own>worker:make-overview': 'entry',
  'own>worker:keeping': 'nothing',
  'own>worker:announced': 'nothing',
  'own>worker:change-retention': 'note',
  'own>worker:export-year': 'note',
  'own>worker:erase-year': 'note',
  'own>worker:erase-pupil': 'note',
  'own>worker:trail': 'nothing',
  'own>worker:take-trail': 'note',
  'own>worker:trail-chain': 'nothing',
  'own>worker:put-loss-away': 'note',
  'own>worker:contradictions': 'nothing',
  'own>worker:sharing': 'nothing',
  'own>worker:choose-carrier': 'note',
  'own>worker:set-relay': 'note',
  'own>worker:relay-text': 'nothing',
  'own>worker:begin-sharing': 'note',
  'own>worker:invite': 'note',
  'own>worker:withdraw-invitation': 'note',
  'own>worker:answer-request': 'note',
  'own>worker:join': 'nothing',
  'own>worker:stop-joining': 'nothing',
  'own>worker:change-member': 'note',
  'own>worker:remove-member': 'note',
  'own>worker:leave-sharing': 'note',
  'own>worker:exchange': 'nothing',
  'own>worker:carry-out': 'nothing',
  'own>worker:carry-in': 'nothing',
} as const satisfies Record<Own, 'entry' | 'note' | 'look' | 'nothing'>;

/** After these nobody is there: they come first, when who is alone comes back with the passphrase. */
const LEAVING: readonly Own[] = ['own>worker:stand', 'own>worker:lock'];
const EACH = 8;

const asWhat = ({ kind, ...entry }: Entry): string => {
  // What was erased is said by an entry of its own beside the note.
  if (kind === 'noted' || kind === 'erased') return 'note';
  const { action } = entry as { action?: { kind: string } };
  return action?.kind === 'consulted' ? 'look' : 'entry';
};

test('each message leaves in the trail what stands here, and nothing else', async () => {
  const { ask, kept, texts } = await device();
  const entries = async () => (await kept()).entries;
  const wrong: string[] = [];
  const found = new Set<string>();
  let before = await entries();
  const names = [...LEAVING, ...(Object.keys(STANDS_AS) as Own[]).filter((name) => !LEAVING.includes(name))];
  for (const [index, name] of names.entries()) {
    for (const message of fc.sample(messagesOf(name, texts), { numRuns: EACH, seed: index }))
      await ask(name, (message as { request: object }).request);
    if (LEAVING.includes(name)) await ask('own>worker:unlock', { passphrase: PASSPHRASE });
    const after = await entries();
    const known = new Set(before);
    const left = after.filter((text) => !known.has(text)).map((text) => asWhat(JSON.parse(text) as Entry));
    for (const what of left) {
      found.add(what);
      if (what !== STANDS_AS[name]) wrong.push(`${name} leaves ${what}`);
    }
    before = after;
  }
  expect(wrong).toEqual([]);
  // Enough of them came through; who looked at this dossier is known before it begins.
  expect([...found].sort()).toEqual(['entry', 'note']);
}, 120_000);

test('every message that a page of ours may send says what stands in the trail of it', () => {
  expect(Object.keys(STANDS_AS).sort()).toEqual(NAMES.filter((name) => name.startsWith('own>')).sort());
});
