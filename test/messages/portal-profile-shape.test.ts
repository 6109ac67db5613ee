import { describe, expect, test } from 'vitest';
import { portalProfileFrom } from '../../src/messages/portal-profile-shape';
import { portalProfileOf } from '../../src/sites/portal/pointing';

/* What a file with a portal profile may hold: words, for named addresses. */

const WORDS = { module: 'praatje', send: 'op de post', text: 'uw verhaal', parents: 'thuisfront' };
const profile = portalProfileOf(WORDS, 'eigen/portaal', 'portaal.school.nl:8443');
const from = (change: object) => portalProfileFrom(JSON.stringify({ ...profile, ...change }));

test('what was pointed out goes into a file and comes back as it was', () => {
  expect(from({})).toEqual(profile);
  expect(profile.deeds.every(({ byHand }) => byHand)).toBe(true);
});

describe.each([
  ['a name that is not in the shape', { script: 'alert(1)' }],
  ['no address', { hosts: [] }],
  ['an address of software for childcare', { hosts: ['groep.ouderportaal.nl'] }],
  ['all addresses of software for childcare', { hosts: ['*.ouderportaal.nl'] }],
  ['something that is no address', { hosts: ['https://portaal.school.nl/'] }],
  ['a word with a capital', { fields: { text: ['Sam'] } }],
  ['an e-mail address', { fields: { text: ['ouder@thuis.nl'] } }],
  ['a telephone number', { noPhoto: ['bel 0612345678'] }],
  ['markup', { noPhoto: ['<b>'] }],
  ['a long text', { noPhoto: ['woord '.repeat(30).trim()] }],
  ['many words', { noPhoto: Array.from({ length: 41 }, (_, index) => `woord ${index}`) }],
  ['a module that there is not', { modules: { kantine: ['kantine'] } }],
  ['a deed that there is not', { deeds: [{ module: 'messages', action: 'betalen' }] }],
])('%s', (_what, change) => {
  test('is refused', () => expect(from(change)).toBeNull());
});

test('a text that is no file of ours is none', () => {
  expect(portalProfileFrom('')).toBeNull();
  expect(portalProfileFrom('[]')).toBeNull();
});
