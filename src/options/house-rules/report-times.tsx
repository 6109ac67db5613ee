import type { Time } from '../../domain/day';
import { useSay } from '../../ui/words';

interface Props {
  readonly card: string;
  readonly protocol: Time;
}

/** The card's time and the protocol's side by side: each is a setting of its own, and one does not follow the other. */
export function ReportTimes({ card, protocol }: Props) {
  const say = useSay();
  return (
    <div class="two-times">
      <h4>{say('house_times')}</h4>
      <dl>
        <div>
          <dt>{say('house_timeOfCard')}</dt>
          <dd>{card}</dd>
        </div>
        <div>
          <dt>{say('house_timeOfProtocol')}</dt>
          <dd>{protocol}</dd>
        </div>
      </dl>
      <a href="#protocol">{say('house_protocol')}</a>
    </div>
  );
}
