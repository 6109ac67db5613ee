import { ABSENCE_KINDS } from '../../../domain/absence';
import { REPORTS } from '../../../domain/action';
import { MONTH_WORDS } from '../../../domain/kept-month';
import type { FigureView, MonthView, SourceView } from '../../../messages/insight-month-views';
import type { PupilView } from '../../../messages/views';
import { TASKS } from '../../../rules/signal';
import { receiverText } from '../../../ui/receiver-text';
import { dayText, minutesText } from '../../../ui/when-text';
import { keyOf, type useLanguage } from '../../../ui/words';

type Language = ReturnType<typeof useLanguage>;

/* What is counted, in words. A code of another version that has no words here stands as it is. */

export function kindText(code: string, { say }: Language): string {
  const kind = ABSENCE_KINDS.find((one) => one === code);
  return kind ? say(keyOf('kind', kind)) : code;
}

function wordText(code: string, { say }: Language): string {
  const word = MONTH_WORDS.find((one) => one === code);
  return word ? say(keyOf('month_word', word)) : code;
}

export function taskText(code: string, { say }: Language): string {
  const task = TASKS.find((one) => one === code);
  return task ? say(keyOf('do', task)) : code;
}

export function reportText(code: string | null, { say }: Language): string {
  const report = REPORTS.find((one) => one === code);
  return say('month_officer', report ? say(keyOf('report', report)) : (code ?? say('care_unsaid')));
}

export const referralText = (code: string | null, language: Language): string =>
  language.say('month_referral', receiverText(code, language));

const ruleText = (rule: string, { rules }: Pick<MonthView, 'rules'>): string => rules[rule] ?? rule;

/** What a figure counts: `Meldingen: ziek`. */
export function figureText({ measure, by }: Omit<FigureView, 'value'>, view: MonthView, language: Language): string {
  const { say } = language;
  const of = by ?? '';
  switch (measure) {
    case 'pupils':
      return say('month_pupilCount');
    case 'absent-pupils':
      return say('month_absent');
    case 'unauthorised-pupils':
      return say('month_unauthorised');
    case 'school-days':
      return say('month_schoolDays');
    case 'unseen-days':
      return say('month_unseenShare');
    case 'share':
      return say('month_share');
    case 'reports':
      return `${say('month_reports')}: ${kindText(of, language)}`;
    case 'lates':
      return `${say('month_lates')}: ${wordText(of, language)}`;
    case 'minutes': {
      const [kind = '', word = ''] = of.split('/');
      return say('month_minutesBy', kindText(kind, language), wordText(word, language));
    }
    case 'steps-open':
      return `${ruleText(of, view)}: ${say('month_open')}`;
    case 'steps-arose':
      return `${ruleText(of, view)}: ${say('month_arose')}`;
    case 'steps-settled':
      return `${ruleText(of, view)}: ${say('month_settled')}`;
    case 'officer-reports':
      return reportText(by, language);
    case 'referrals':
      return referralText(by, language);
    case 'leave-forwarded':
      return say('month_forwarded');
    case 'done-in-time':
      return `${taskText(of, language)}: ${say('month_inTime')}`;
    case 'done-late':
      return `${taskText(of, language)}: ${say('month_late')}`;
    case 'done-undated':
      return `${taskText(of, language)}: ${say('month_undated')}`;
    case 'not-done':
      return `${taskText(of, language)}: ${say('month_notDone')}`;
  }
}

/** What a number of a figure is: minutes are written as time. */
export const valueText = ({ measure, value }: Omit<FigureView, 'by'>, language: Language): string =>
  measure === 'minutes' ? minutesText(value, language) : String(value);

export const whoText = (pupil: PupilView | null, { say }: Language): string =>
  pupil === null ? say('wholeSchool') : pupil.name || say('month_unknownPupil');

/** What a number comes from: `2 nov 2026, ziek, 5 u 30`. */
export function sourceText({ of, day, what, minutes }: SourceView, view: MonthView, language: Language): string {
  const said = (): string => {
    if (what === null) return '';
    if (of === 'row') return kindText(what, language);
    if (of === 'step') return ruleText(what, view);
    return of === 'task' ? taskText(what, language) : what;
  };
  return [dayText(day, language), said(), minutes === null ? '' : minutesText(minutes, language)]
    .filter((part) => part !== '')
    .join(', ');
}
