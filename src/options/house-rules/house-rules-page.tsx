import { RULE_IDS, type RuleId } from '../../etiquette/agreement';
import { CARD } from '../../etiquette/card';
import type { Reply } from '../../messages/contract';
import type { AppState } from '../../messages/views';
import { ask, useAnswer } from '../../pages/ask';
import { FixedByIt } from '../../ui/by-it';
import { Waiting } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { type MessageKey, useSay } from '../../ui/words';
import { Part } from '../part';
import { JumpList, placeOf } from './jump-list';
import { ReportTimes } from './report-times';
import { RuleItem } from './rule-item';
import { ruleNow } from './rule-state';
import { SchoolCard } from './school-card';
import { WeekCard } from './week-card';

type Kept = Reply<'own>worker:keep-house-rule'> | Reply<'own>worker:keep-workdays'>;

const REFUSED = {
  'not-allowed': 'version_notAllowed',
  'bad-rule': 'house_bad',
  'no-day': 'house_noDay',
  'set-by-it': 'it_refused',
  locked: 'lockedMeanwhile',
  'not-saved': 'notSaved',
} as const satisfies Record<Exclude<Kept, 'done'>, MessageKey>;

/** The headings of the card, in the order in which its rules stand. */
const HEADINGS = [...new Set(Object.values(CARD).map(({ headings: [first] }) => first))];
const under = (heading: string): readonly RuleId[] => RULE_IDS.filter((rule) => CARD[rule].headings[0] === heading);

/** De afspraken over het ouderportaal: the card, with what the school makes of it. */
export function HouseRulesPage({ state }: { readonly state: AppState }) {
  const say = useSay();
  const { value, failed, again } = useAnswer('own>worker:house-rules', {});
  if (value === null || value === 'locked') return <Waiting failed={failed} again={again} />;
  const { mayChange, changed, school, names, workdays, reportBy } = value;

  /** Why it was not kept; `null`: it was. */
  const keeping = async (asked: Promise<Kept>): Promise<MessageKey | null> => {
    const answer = await asked.catch(() => 'not-saved' as const);
    if (answer !== 'done') return REFUSED[answer];
    again();
    return null;
  };
  return (
    <Part state={state} title={say('house_title')}>
      <p>{say('house_intro')}</p>
      <JumpList headings={HEADINGS} />
      {!mayChange && <Notice kind="info">{say('version_readOnly')}</Notice>}
      <FixedByIt names={['houseRulesOff']} />
      <WeekCard workdays={workdays} onKeep={(days) => keeping(ask('own>worker:keep-workdays', { days }))} />
      <SchoolCard
        school={school}
        names={names}
        mayChange={mayChange}
        onKeep={(kept) => keeping(ask('own>worker:keep-portal-school', kept))}
      />
      {HEADINGS.map((heading) => (
        <section key={heading} class="card">
          <h2 lang="nl" id={placeOf(heading)} tabIndex={-1}>
            {heading}
          </h2>
          <ul class="house-rules">
            {under(heading).map((rule) => (
              <RuleItem
                key={rule}
                rule={rule}
                changed={changed[rule]}
                mayChange={mayChange}
                onKeep={(as) => keeping(ask('own>worker:keep-house-rule', { rule, as }))}
              >
                {rule === 'absence-by-phone' && (
                  <ReportTimes card={String(ruleNow(rule, changed[rule]).numbers['time'])} protocol={reportBy} />
                )}
              </RuleItem>
            ))}
          </ul>
        </section>
      ))}
    </Part>
  );
}
