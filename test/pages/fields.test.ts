import { h } from 'preact';
import { expect, test } from 'vitest';
import { keepFieldsToUs } from '../../src/pages/fields';

/* Fields of ours say to the browser that it keeps nothing of them; test/e2e/canaries looks whether it listens. */

keepFieldsToUs();
const said = (tag: 'form' | 'input' | 'select' | 'textarea' | 'p', props = {}) =>
  (h(tag, props).props as { autocomplete?: string }).autocomplete;

test.each(['form', 'input', 'select', 'textarea'] as const)('%s says so of itself', (tag) =>
  expect(said(tag)).toBe('off'),
);

test('but where a passphrase is typed, which a browser or its keeper may offer', () => {
  expect(said('input', { autocomplete: 'current-password' })).toBe('current-password');
});

test('what is no field says nothing', () => expect(said('p')).toBeUndefined());
