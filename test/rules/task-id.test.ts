import { expect, test } from 'vitest';
import { type Task, taskId } from '../../src/rules/signal';

const task = {
  key: 'late.slip 2026-11-24',
  role: 'teacher',
  do: 'letter',
  letter: 'late-slip',
  report: undefined,
  to: 'parents',
};

test('a task is known by its signal, who does what, and with which letter, report and to whom', () => {
  expect(taskId(task as unknown as Task)).toBe('late.slip 2026-11-24~teacher~letter~late-slip~~parents');
  expect(taskId({ ...task, letter: undefined, report: 'holiday', to: undefined } as unknown as Task)).toBe(
    'late.slip 2026-11-24~teacher~letter~~holiday~',
  );
});
