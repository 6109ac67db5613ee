import type { Reason, TaskView } from '../messages/views';
import { dayText, minutesText } from './when-text';
import { keyOf, sayCount, type useLanguage } from './words';

type Language = ReturnType<typeof useLanguage>;

/** What must be done: `Brief: waarschuwing te laat`. */
export function stepText({ do: what, letter, report }: TaskView, { say }: Language): string {
  if (what === 'send-letter' && letter) return say(keyOf('letter', letter));
  const step = say(keyOf('do', what));
  return what === 'report-officer' && report ? `${step}: ${say(keyOf('report', report))}` : step;
}

/** The facts of it in one sentence. */
export function whyText(what: TaskView['do'], reason: Reason, language: Language): string {
  const { say } = language;
  const { detector, window, count, minutes, days } = reason;
  const since = dayText(reason.since, language);
  const last = dayText(window.to, language);
  switch (detector) {
    case 'absent-today':
      return say(what === 'check-report' ? 'why_notSaid' : 'why_unreported');
    case 'without-reason':
      return say('why_withoutReason', since);
    case 'unclassified':
      return say('why_unclassified', since);
    case 'unexplained-spell':
      return days !== null && days > 1
        ? say('why_spell_days', dayText(window.from, language), last)
        : say('why_spell', since);
    case 'unanswered-letter':
      return say('why_unanswered', dayText(window.from, language));
    case 'repeated-spell':
      return say('why_repeated', dayText(window.from, language));
    case 'spell-after-talk':
      return say('why_afterTalk', since);
    case 'full-days':
      return sayCount(say, days ?? 0, 'why_fullDays', days ?? 0, since);
    case 'minutes-in-weeks':
      return say('why_minutes', minutesText(minutes ?? 0, language), last);
    case 'each-spell':
      return say('why_holiday', since);
    case 'each-late':
      return say('why_late_one', since);
    case 'minutes-in-window':
      return say('why_minutes_window', minutesText(minutes ?? 0, language), last);
    case 'lates':
      return sayCount(say, count ?? 0, 'why_late_count', count ?? 0, last);
    case 'times':
      return sayCount(say, count ?? 0, 'why_times', count ?? 0, last);
    case 'lates-after-step':
      return sayCount(say, count ?? 0, 'why_lates_after', count ?? 0, last);
    case 'days-in-window':
      return sayCount(say, days ?? 0, 'why_days_window', days ?? 0, last);
    case 'spells-begun':
      return sayCount(say, count ?? 0, 'why_sick_count', count ?? 0, last);
    case 'long-spell':
      return sayCount(say, days ?? 0, 'why_sick_days', days ?? 0, since);
    case 'spell-goes-on':
      return say(what === 'call-parents' ? 'why_returnPast' : 'why_return', since);
    case 'each-action':
      return say('why_concern', since);
    case 'awaiting':
      return say(what === 'hold-meeting' ? 'why_talk' : 'why_outcome', since);
    case 'leave-requested':
      return say('why_leaveAsked', since);
    case 'leave-decided':
      return say('why_leaveDecided', since);
    case 'leave-overrun':
      return say('why_overrun', since);
    case 'las-explained':
      return say('why_las_explained', since);
    case 'las-unreachable':
      return say('why_las_unreachable', since);
    case 'las-reported':
      return say('why_las_reported', since);
    case 'las-return':
      return say('why_las_return');
    case 'las-leave':
      return say('why_las_leave', since);
    case 'las-overrun':
      return say('why_las_overrun', since);
    case 'list-not-filled':
      return say('why_list');
    case 'month-begins':
      return say('why_month');
    case 'overview-made':
      return say('why_overview');
    case 'school-year-begins':
      return say('why_year');
  }
}
