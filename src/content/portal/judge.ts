import { minutesLater } from '../../domain/day';
import type { RuleId } from '../../etiquette/agreement';
import type { Context, Module, PortalAction, PortalFields } from '../../etiquette/context';
import { remind } from '../../etiquette/remind';
import type { Reminder } from '../../etiquette/reminder';
import type { Guarding } from '../../messages/portal';
import { fieldsOf } from '../../sites/portal/fields';
import type { Known } from '../../sites/portal/known';
import { reachedIn } from '../../sites/portal/reached';
import type { Doing } from '../../sites/portal/recognise';

/** What lies ready in the page, and since when: nothing is asked of anybody at the moment that something is sent. */
export interface Ready {
  readonly guarding: Guarding;
  /** Milliseconds since 1970, by the device. */
  readonly since: number;
  /** Rules that speak once and spoke while this page stands open: their line stays until the page is left. */
  readonly spokenHere: ReadonlySet<RuleId>;
}

/** What the house rules say of something, with what was recognised of it. */
export interface Judged {
  readonly fields: PortalFields;
  readonly to: readonly string[];
  readonly reminders: readonly Reminder[];
}

const MS_PER_MINUTE = 60_000;

export function contextOf(
  { guarding, since, spokenHere }: Ready,
  at: number,
  of: { module: Module | null; action: PortalAction; fields: PortalFields } & Pick<Context, 'audience' | 'target'>,
): Context {
  const { role, workdays, lateReports } = guarding;
  const spoken = Object.entries(guarding.remembered.spoken).filter(([rule]) => !spokenHere.has(rule as RuleId));
  const remembered = { ...guarding.remembered, spoken: Object.fromEntries(spoken) };
  const now = minutesLater(guarding.now, (at - since) / MS_PER_MINUTE);
  return { ...of, role, now, workdays, remembered, lateReports };
}

export function judge(ready: Ready, at: number, doing: Doing, known: Known): Judged {
  const { module, action } = doing.deed;
  const fields = fieldsOf(doing, known);
  const { audience, target, to } = reachedIn(doing.area, known);
  const context = contextOf(ready, at, { module, action, fields, audience, target });
  return { fields, to, reminders: remind(ready.guarding.agreements, context) };
}

/** What the house rules say when somebody only looks at a module. */
export function judgeModule(ready: Ready, at: number, module: Module, fields: PortalFields): readonly Reminder[] {
  const context = contextOf(ready, at, { module, action: 'open', fields, audience: null, target: null });
  return remind(ready.guarding.agreements, context);
}
