import type { Moment } from '../domain/day';
import { isDue } from '../ui/draft-card';
import { COMPARES } from '../ui/todo-card';
import { todoStepText } from '../ui/todo-text';
import { sayCount, useLanguage } from '../ui/words';
import { useAnswer } from './ask';

/** What is to be done about the portal, in one line. */
export interface PortalLine {
  readonly text: string;
  /** The part of the desk where it is done; `null`: it is done in the panel. */
  readonly at: 'pupils-portal' | 'drafts' | null;
}

/** What is to be done about the portal, a line each; texts that can be sent now are one. */
export function usePortalLines(now: Moment): readonly PortalLine[] {
  const language = useLanguage();
  const { value } = useAnswer('own>worker:portal', {});
  if (value === null || value === 'locked') return [];
  const { todos, drafts, askedCouples, mayCompare } = value;
  const due = drafts.filter((draft) => isDue(draft, now)).length;
  return [
    ...todos.map((todo) => ({
      text: todoStepText(todo, language),
      at: mayCompare && COMPARES.has(todo.step) ? ('pupils-portal' as const) : null,
    })),
    ...(askedCouples.length > 0 ? [{ text: language.say('portal_couplesAsked'), at: null }] : []),
    ...(due > 0 ? [{ text: sayCount(language.say, due, 'portal_draftsDue', due), at: 'drafts' as const }] : []),
  ];
}
