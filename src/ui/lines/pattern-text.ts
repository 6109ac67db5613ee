import { WEEKDAYS } from '../../domain/lessons';
import type { PatternView } from '../../messages/insight-lines-views';
import { isEnoughSeen } from '../../overview/lines/patterns/enough';
import type { Looked } from '../seen-cell';
import { keyOf, type MessageKey, type useLanguage } from '../words';

type Language = ReturnType<typeof useLanguage>;

/** `1,9` */
const numberText = (value: number, { tag }: Language): string =>
  new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(value);

/** When the occasions were, or began: `op maandag`. */
function whenText({ pattern, weekday, other }: PatternView, { say }: Language): string {
  if (weekday !== null) return say('line_on_weekday', say(keyOf('day', WEEKDAYS[weekday]!)));
  if (other) return say('line_on_siblings', other.pupil.name);
  const keys: Readonly<Record<PatternView['pattern'], MessageKey>> = {
    weekday: 'line_on_weekday',
    siblings: 'line_on_siblings',
    'around-vacations': 'line_on_around_vacations',
    'gym-day': 'line_on_gym_day',
    'after-gym': 'line_on_after_gym',
    'first-hour': 'line_on_first_hour',
  };
  return say(keys[pattern]);
}

/** `5 van de 6 ziekmeldingen begonnen op maandag.` Numbers, and nothing about why. */
export function patternText(found: PatternView, language: Language): string {
  const { say } = language;
  const { times, of, sort, pattern } = found;
  const began = sort !== 'late' && pattern !== 'first-hour';
  return say(began ? 'line_began' : 'line_was', times, of, say(keyOf('line_sort', sort)), whenText(found, language));
}

/** How many would be usual, and how rare it is by chance; a chance in two figures, since no more of it is certain. */
export function usualText({ usual, onceIn }: PatternView, language: Language): string {
  const figure = 10 ** Math.max(0, Math.floor(Math.log10(onceIn)) - 1);
  const { say, tag } = language;
  const cases = new Intl.NumberFormat(tag).format(Math.floor(onceIn / figure) * figure);
  return say('line_usual', numberText(usual, language), cases);
}

function nothingKey({ schoolDays, unseenDays }: Looked): MessageKey {
  if (schoolDays === unseenDays) return 'line_noneSeen';
  if (!isEnoughSeen(schoolDays, unseenDays)) return 'insight_tooLittleSeen';
  return unseenDays === 0 ? 'line_nothingFound' : 'insight_nothingFoundSeen';
}

/** That nothing stands out, over how many of the days it was looked; or that too little was seen to say so. */
export function nothingText(looked: Looked, { say, tag }: Language): string {
  const [seen, all] = [looked.schoolDays - looked.unseenDays, looked.schoolDays].map((days) =>
    new Intl.NumberFormat(tag).format(days),
  );
  return say(nothingKey(looked), seen!, all!);
}
