import { useState } from 'preact/hooks';
import type { RecordedStep } from '../ui/recorded';
import { type MessageKey, useSay } from '../ui/words';

/** What became of something that a person asked for. @param refused why it was not done, in words */
export function useTold<Refused extends string>(refused: Readonly<Record<Refused | 'not-saved', MessageKey>>) {
  const say = useSay();
  const [told, setTold] = useState<RecordedStep | null>(null);
  /** Says what was answered. @param entry what was recorded, to be taken back; `false`: it was not done */
  const tell = async (
    answer: Promise<'done' | 'opened' | Refused>,
    done: MessageKey,
    entry: string | null = null,
  ): Promise<boolean> => {
    const said = await answer.catch(() => 'not-saved' as const);
    const failed = said !== 'done' && said !== 'opened';
    setTold({ entry: failed ? null : entry, text: say(failed ? refused[said] : done), failed });
    return !failed;
  };
  return { told, setTold, tell };
}
