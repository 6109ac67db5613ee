import type { LetterKind } from '../../domain/action';
import type { EffectView } from '../../messages/insight-lines-views';
import { type Change, type EffectStep, type Measure, WEEKS } from '../../overview/lines/effect';
import { count, minutes, type Table, text } from '../../tables/table';
import { keyOf, type MessageKey, type useLanguage } from '../words';

type Language = ReturnType<typeof useLanguage>;

const OF_ACTION: Readonly<Record<Exclude<EffectStep, `letter-sent ${string}`>, MessageKey>> = {
  call: 'line_step_call',
  'home-visit': 'action_home_visit',
  'meeting-held': 'action_meeting_held',
  referral: 'action_referral',
  'officer-reported': 'action_officer_reported',
};

/** `Brief: waarschuwing te laat` */
export function stepText(step: EffectStep, { say }: Language): string {
  const [kind, letter] = step.split(' ') as [EffectStep, LetterKind?];
  return letter ? say(keyOf('letter', letter)) : say(OF_ACTION[kind as keyof typeof OF_ACTION]);
}

/** A number per week as a person reads it: `0,4` lates, `25` minutes. */
export const perWeekText = (
  value: number,
  measure: Measure,
  { tag }: Language,
  signDisplay: 'auto' | 'exceptZero' = 'auto',
): string =>
  new Intl.NumberFormat(tag, { maximumFractionDigits: measure === 'lates' ? 2 : 0, signDisplay }).format(value);

function differenceText({ difference, interval, measure }: Change, language: Language): string {
  const signed = (value: number): string => perWeekText(value, measure, language, 'exceptZero');
  const said = signed(difference);
  if (!interval) return language.say('line_noInterval', said);
  return language.say('line_interval', said, signed(interval[0]), signed(interval[1]));
}

/** Steps with how it was before and after them, of one measure. */
export function effectTable(effects: readonly EffectView[], measure: Measure, language: Language): Table {
  const { say } = language;
  const perWeek = (value: number) =>
    measure === 'unauthorised' ? minutes(Math.round(value)) : text(perWeekText(value, measure, language));
  const column = (id: string, head: MessageKey, definition: MessageKey) => ({
    id,
    head: say(head),
    definition: say(definition, WEEKS),
  });
  return {
    title: say(keyOf('line_effect', measure)),
    notes: [say('line_effectWarning'), say('line_effectFewest')],
    rowsAre: say('line_step'),
    columns: [
      column('pupils', 'line_pupils', 'line_pupilsMean'),
      column('less', 'line_less', 'line_lessMean'),
      column('same', 'line_same', 'line_lessMean'),
      column('more', 'line_more', 'line_lessMean'),
      column('before', 'line_before', 'line_beforeMean'),
      column('after', 'line_after', 'line_afterMean'),
      column('difference', 'line_difference', 'line_differenceMean'),
    ],
    rows: effects.map(({ step, pupils, changes }) => {
      const change = changes.find((one) => one.measure === measure)!;
      return {
        id: step,
        head: stepText(step, language),
        cells: [
          count(pupils.length, { opens: step }),
          count(change.less),
          count(change.same),
          count(change.more),
          perWeek(change.medianBefore),
          perWeek(change.medianAfter),
          text(differenceText(change, language)),
        ],
      };
    }),
  };
}
