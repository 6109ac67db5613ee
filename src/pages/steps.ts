import { useState } from 'preact/hooks';
import type { Said, TaskView, Way } from '../messages/views';
import type { RecordedStep } from '../ui/recorded';
import { useSay } from '../ui/words';
import { ask } from './ask';

/** Recording steps and taking them back, with what to say about it; nothing that failed is said to be done. */
export function useRecording() {
  const say = useSay();
  const [recorded, setRecorded] = useState<RecordedStep | null>(null);
  const failed = (text: string) => setRecorded({ entry: null, text, failed: true });

  const record = async (task: TaskView, way: Way, said: Said): Promise<boolean> => {
    try {
      const answer = await ask('own>worker:did', { task: task.id, way, ...said });
      if (typeof answer === 'object') {
        setRecorded({ entry: answer.entry, text: say('recorded'), failed: false });
        return true;
      }
      failed(say(answer === 'not-allowed' ? 'notAllowed' : answer === 'unknown-task' ? 'gone' : 'notSaved'));
    } catch {
      failed(say('notSaved'));
    }
    return false;
  };

  const undo = async (entry: string): Promise<void> => {
    try {
      const answer = await ask('own>worker:undo', { entry });
      if (answer === 'done') setRecorded({ entry: null, text: say('undone'), failed: false });
      else failed(say(answer === 'unknown-entry' ? 'gone' : 'notSaved'));
    } catch {
      failed(say('notSaved'));
    }
  };

  return { recorded, record, undo };
}
