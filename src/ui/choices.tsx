import type { LasText } from '../letters/las-text';
import type { Said, Way } from '../messages/ways';
import { LasTexts } from './las-texts';
import { WayControl } from './way-control';
import { useSay } from './words';

interface Props {
  readonly step: string;
  readonly ways: readonly Way[];
  readonly onSay: (way: Way, said: Said) => Promise<boolean>;
  readonly onLasTexts: () => Promise<readonly LasText[] | null>;
  readonly onUndo: (action: string) => void;
}

/** What may be done at once beside a step, with what is copied for it; nobody has to. */
export function Choices({ step, ways, onSay, onLasTexts, onUndo }: Props) {
  const say = useSay();
  if (ways.length === 0) return null;
  return (
    <div class="ways">
      {ways.map((way) => (
        <details key={way} class="more">
          <summary>{say('reportNow')}</summary>
          <p class="help">{say('reportNowHelp')}</p>
          <LasTexts onAsk={onLasTexts} inLas={null} onUndo={onUndo} />
          <WayControl way={way} step={step} alone onSay={(said) => onSay(way, said)} />
        </details>
      ))}
    </div>
  );
}
