import { useRef, useState } from 'preact/hooks';
import type { UnaskedLetter } from '../domain/action';
import type { Moment } from '../domain/day';
import type { Reply } from '../messages/contract';
import type { TaskView } from '../messages/views';
import type { DoneSaid, Occasion, Said, Supplement, Way } from '../messages/ways';
import type { Planned } from '../ui/agenda';
import type { RecordedStep } from '../ui/recorded';
import { type MessageKey, useSay } from '../ui/words';
import { saveAgenda } from './agenda';
import { ask } from './ask';
import { openDossier, openLetter, openSentLetter, openUnaskedLetter } from './tabs';

type Recording = Reply<
  'own>worker:did' | 'own>worker:record' | 'own>worker:sent-letter' | 'own>worker:address-letters'
>;
type Refused = Extract<Recording | Reply<'own>worker:undo'>, string>;

/** Why something was not recorded, in words. */
export const RECORDING: Readonly<Record<Exclude<Refused, 'done' | 'unknown-entry'>, MessageKey>> = {
  locked: 'lockedMeanwhile',
  'unknown-task': 'gone',
  'unknown-pupil': 'gone',
  'unknown-letter': 'noLetter',
  'not-said': 'saidNotEnough',
  'done-already': 'doneAlready',
  'not-allowed': 'notAllowed',
  'not-saved': 'notSaved',
};
/** Why something was not taken back, in words. */
export const TAKING_BACK: Readonly<Record<Exclude<Reply<'own>worker:undo'>, 'done'>, MessageKey>> = {
  locked: 'lockedMeanwhile',
  'unknown-entry': 'gone',
  'not-allowed': 'undoNotAllowed',
  'not-saved': 'notSaved',
};

/**
 * Recording steps, taking them back, opening their letters and planning them, with what to say about it: one at a time, and nothing that failed is
 * said to be done.
 */
export function useRecording() {
  const say = useSay();
  const [recorded, setRecorded] = useState<RecordedStep | null>(null);
  const busy = useRef(false);

  /** Does one thing; a click that comes meanwhile was meant for the same thing. */
  const alone = async (act: () => Promise<RecordedStep | null>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      const done = await act();
      setRecorded(done);
      return !done?.failed;
    } catch {
      setRecorded({ entry: null, text: say('notSaved'), failed: true });
      return false;
    } finally {
      busy.current = false;
    }
  };
  const refused = (key: MessageKey): RecordedStep => ({ entry: null, text: say(key), failed: true });

  const said = (answer: Recording): RecordedStep =>
    typeof answer === 'object'
      ? { entry: answer.entry, text: say('recorded'), failed: false }
      : refused(RECORDING[answer]);

  const record = (task: TaskView, way: Way, { along = [], ...beside }: DoneSaid): Promise<boolean> =>
    alone(async () => said(await ask('own>worker:did', { task: task.id, way, along: [...along], ...beside })));

  /** What nobody asked for; what is missing is said, and what was typed stays. */
  const note = (pupil: string, occasion: Occasion, beside: Said): Promise<boolean> =>
    alone(async () => said(await ask('own>worker:record', { pupil, occasion, ...beside })));

  /** A letter that no step asks for was sent. */
  const sent = (letter: string, beside: Said): Promise<boolean> =>
    alone(async () => said(await ask('own>worker:sent-letter', { letter, ...beside })));
  /** Adds something to what was recorded. */
  const add = (about: string, supplement: Supplement, beside: Said): Promise<boolean> =>
    alone(async () => {
      const answer = await ask('own>worker:add', { about, supplement, ...beside });
      return answer === 'unknown-entry' ? refused('gone') : said(answer);
    });

  /** To which addresses the letters of a pupil go. */
  const address = (pupil: string, to: readonly string[]): Promise<boolean> =>
    alone(async () => said(await ask('own>worker:address-letters', { pupil, to: [...to] })));

  const undo = (entry: string): Promise<boolean> =>
    alone(async () => {
      const answer = await ask('own>worker:undo', { entry });
      return answer === 'done' ? { entry: null, text: say('undone'), failed: false } : refused(TAKING_BACK[answer]);
    });

  const write = (task: TaskView): Promise<boolean> =>
    alone(async () => ((await openLetter(task.id)) ? null : refused('gone')));
  const writeUnasked = (pupil: string, letter: UnaskedLetter): Promise<boolean> =>
    alone(async () => ((await openUnaskedLetter(pupil, letter)) ? null : refused('notAllowed')));
  const read = (entry: string): Promise<boolean> =>
    alone(async () => ((await openSentLetter(entry)) ? null : refused('gone')));

  const plan = (planned: readonly Planned[], now: Moment): Promise<boolean> =>
    alone(async () => {
      const said = await saveAgenda(planned, now);
      return { entry: null, text: say(said), failed: said !== 'agenda_saved' };
    });

  const openWhole = (pupil: string): Promise<boolean> =>
    alone(async () => ((await openDossier(pupil)) ? null : refused('unknownPupil')));

  return { recorded, record, note, add, address, sent, undo, write, writeUnasked, read, plan, openWhole };
}
