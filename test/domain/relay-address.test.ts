import { expect, test } from 'vitest';
import { isRelayAddress } from '../../src/domain/relay-address';

test.each([
  'wss://relais.bestuur.nl',
  'wss://relais.bestuur.nl/',
  'wss://relais.bestuur.nl:8443',
  'WSS://Relais.Bestuur.NL:65535',
  'wss://localhost:4443',
  'wss://relais-1.bestuür.nl',
  'wss://192.0.2.7',
  'wss://[2001:db8::7]:443',
])('%s is one, as a browser reads it too', (address) => {
  expect(isRelayAddress(address)).toBe(true);
  const { protocol, pathname, username, search, hash } = new URL(address);
  expect([protocol, pathname, username, search, hash]).toEqual(['wss:', '/', '', '', '']);
});

test.each([
  '',
  'relais.bestuur.nl',
  'ws://relais.bestuur.nl',
  'https://relais.bestuur.nl',
  'wss://',
  'wss:///',
  'wss://relais.bestuur.nl/pad',
  'wss://relais.bestuur.nl?x',
  'wss://relais.bestuur.nl#x',
  'wss://jan@relais.bestuur.nl',
  'wss://jan:geheim@relais.bestuur.nl',
  'wss://relais.bestuur.nl:65536',
  'wss://relais.bestuur.nl:0',
  'wss://relais.bestuur.nl:',
  'wss://relais .bestuur.nl',
  'wss://-relais.bestuur.nl',
  'wss://relais..nl',
  ' wss://relais.bestuur.nl',
  'wss://relais.bestuur.nl\nwss://x.nl',
  `wss://${'a.'.repeat(100)}nl`,
])('%j is none', (address) => {
  expect(isRelayAddress(address)).toBe(false);
});
