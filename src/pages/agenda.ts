import type { Moment } from '../domain/day';
import type { Planned } from '../ui/agenda';
import type { MessageKey } from '../ui/words';
import { ask } from './ask';
import { saveFile } from './save-file';

/** Gives the person the terms as an agenda file; the key of what to say of it. @param now on the school's wall clock */
export async function saveAgenda(
  planned: readonly Planned[],
  now: Moment,
): Promise<Extract<MessageKey, 'agenda_saved' | 'agenda_failed' | 'lockedMeanwhile'>> {
  try {
    const answer = await ask('own>worker:agenda-names', { of: planned.map(({ of }) => of) });
    if (answer === 'locked') return 'lockedMeanwhile';
    const { agendaText } = await import('../calendars/agenda');
    const terms = planned.map((term, index) => ({ ...term, uid: answer.names[index]! }));
    saveFile('verzuim.ics', agendaText(terms, now));
    return 'agenda_saved';
  } catch {
    return 'agenda_failed';
  }
}
