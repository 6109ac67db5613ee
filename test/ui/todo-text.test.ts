import { expect, test } from 'vitest';
import nl from '../../public/_locales/nl/messages.json';
import type { TodoStep } from '../../src/etiquette/todo';
import { todoItemText, todoStepText } from '../../src/ui/todo-text';
import type { Say } from '../../src/ui/words';

const say: Say = (key, ...values) =>
  nl[key].message.replace(/\$(\d)/g, (_, at: string) => String(values[Number(at) - 1]));
const language = { say, tag: 'nl' };
const item = (id: string, ...words: string[]) => ({ id, words, due: null });

test('no two tasks carry the same sentence', () => {
  const sentences = Object.entries(nl).flatMap(([key, { message }]) =>
    key.startsWith('portal_step_') ? [message] : [],
  );
  expect(sentences.length).toBeGreaterThan(15);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('in doubt whom two lists mean, it says of how many absences', () => {
  const told = (count: number) =>
    todoStepText({ step: 'tell-apart', items: Array.from({ length: count }, (_, at) => item(`${at}`)) }, language);
  expect(told(3)).toBe('Bij 3 afwezigen weten we niet of het portaal en het LAS hetzelfde kind bedoelen');
  expect(told(1)).toContain('Bij 1 afwezige weten');
});

test('what is looked at in the morning says how many there were when it was read, and of what nobody read just its name', () => {
  const told = (what: string, ...words: string[]) =>
    todoItemText({ step: 'look-in-portal' satisfies TodoStep }, item(`2026-11-24 ${what}`, ...words), language);
  expect(told('reports')).toBe('Ziekmeldingen');
  expect(told('reports', '3')).toBe('Ziekmeldingen (vorige keer: 3 open)');
  expect(told('questions', '0')).toBe('Vragen van ouders (vorige keer: 0 open)');
  expect(told('school')).toBe('Berichten en nieuws van de school');
});
