import { isDay, isMoment } from '../domain/day';
import type { Todo, TodoItem } from '../etiquette/todo';
import { MORNING_ITEMS } from '../etiquette/todos/general';
import { YEAR_ITEMS } from '../etiquette/todos/management';
import { dayText, momentText } from './when-text';
import { keyOf, sayCount, type useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;

export const todoStepText = ({ step, items }: Pick<Todo, 'step' | 'items'>, { say }: Language): string =>
  step === 'tell-apart'
    ? sayCount(say, items.length, 'portal_step_tell_apart', items.length)
    : say(keyOf('portal_step', step));

/** What an item is about: the words of the page, or what the card names. */
export function todoItemText({ step }: Pick<Todo, 'step'>, { id, words }: TodoItem, language: Language): string {
  const { say } = language;
  const text = words
    .map((word) => (isMoment(word) ? momentText(word, language) : isDay(word) ? dayText(word, language) : word))
    .join(', ');
  const year = YEAR_ITEMS.find((one) => id.endsWith(` ${one}`));
  const morning = MORNING_ITEMS.find((one) => id.endsWith(` ${one}`));
  if (step === 'prepare-year' && year) return say(keyOf('portal_year', year));
  if (step === 'look-in-portal' && morning) {
    const what = say(keyOf('portal_morning', morning));
    return text ? say('portal_morning_seen', what, text) : what;
  }
  return text || say('portal_startOfYear');
}
