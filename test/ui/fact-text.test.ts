import { expect, test } from 'vitest';
import nl from '../../public/_locales/nl/messages.json';
import type { ActionView } from '../../src/messages/views';
import { PROFILES } from '../../src/sites';
import { actionSaid } from '../../src/ui/fact-text';
import { screenText } from '../../src/ui/screen-text';
import type { MessageKey, Say } from '../../src/ui/words';

const say: Say = (key, ...values) =>
  values.reduce<string>(
    (text, value, index) => text.replace(`$${index + 1}`, String(value)),
    (nl as Record<MessageKey, { message: string }>)[key].message,
  );
const said = (action: Partial<ActionView>) =>
  actionSaid(
    { letter: null, outcome: null, days: null, number: null, text: null, day: '2026-12-08', ...action } as ActionView,
    { say, tag: 'nl' },
  );

test('the day of a report is its own; a letter is about a day, and somebody is expected back until one', () => {
  expect(said({ kind: 'officer-reported', number: '2026-0412' })).toBe(
    'gemeld bij leerplicht, 2026-0412, van di 8 dec',
  );
  expect(said({ kind: 'report-numbered', number: '2026-0412' })).toContain('van di 8 dec');
  expect(said({ kind: 'letter-sent' })).toContain('over di 8 dec');
  expect(said({ kind: 'expected-return' })).not.toContain('van di 8 dec');
});

test('every screen that is read has a name in words, and a school’s own keeps that of the school', () => {
  for (const { id } of PROFILES) expect(screenText(id, say), id).not.toBe(id);
  expect(screenText('eigen/lijst', say)).toBe('eigen/lijst');
});
