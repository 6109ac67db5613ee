import { expect, test } from 'vitest';
import { weakness } from '../../src/options/secret';

/* Which passphrases are taken: those that nobody guesses who tries words, names, keys side by side, years and what is of the school. */

const OWN = ['De Zandloper', 'Rotterdam', 'Karin Maas'];

test.each(['vier gewone woorden samen', 'paarse fiets naast kast', 'De koffie is om tien uur', 'xK9#mQ2$vL7!'])(
  '%s is strong',
  async (passphrase) => {
    expect(await weakness(passphrase, OWN)).toBeNull();
  },
);

test.each([
  'welkom123456',
  'Welkom2026!!',
  'qwertyuiop12',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '010203040506',
  'ikhouvanschool',
  'wachtwoordwachtwoord',
  'KarinMaas2026',
])('%s is easy to guess', async (passphrase) => {
  expect(await weakness(passphrase, OWN)).toBe('run_weak');
});

test('what is of the school is known to whoever guesses', async () => {
  expect(await weakness('De Zandloper Rotterdam', [])).toBeNull();
  expect(await weakness('De Zandloper Rotterdam', OWN)).toBe('run_weak');
});

test('eleven characters are too few, twelve are not; a sign of two parts is one', async () => {
  expect(await weakness('xK9#mQ2$vL7', OWN)).toBe('run_short');
  expect(await weakness('xK9#mQ2$vL😀', OWN)).toBe('run_short');
  expect(await weakness('xK9#mQ2$vL7😀', OWN)).toBeNull();
});
