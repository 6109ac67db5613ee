import type { Moment } from '../domain/day';
import type { PortalWorkView } from '../messages/portal-views';
import { Icon } from './icon';
import { Folded } from './task-list';
import { momentText } from './when-text';
import { useLanguage } from './words';

interface Props extends Pick<PortalWorkView, 'askedCouples' | 'couples'> {
  readonly now: Moment;
  readonly onAgreed: (names: string) => void;
  readonly onNotAgreed: (names: string) => void;
  readonly onEnd: (names: string) => void;
}

/** Gescheiden ouders: was it agreed at school level to invite these apart? And for whom it was. */
export function Couples({ askedCouples, couples, now, onAgreed, onNotAgreed, onEnd }: Props) {
  const language = useLanguage();
  const { say } = language;
  return (
    <>
      {askedCouples.map((names) => (
        <article key={names} class="task couple open">
          <p class="due">
            <Icon name="clock" />
            <span>{say('portal_now')}</span>
          </p>
          <h3>{names}</h3>
          <p class="facts">{say('portal_coupleAsked')}</p>
          <div class="ways">
            <button type="button" onClick={() => onAgreed(names)}>
              {say('portal_coupleYes')}
            </button>
            <button type="button" onClick={() => onNotAgreed(names)}>
              {say('portal_coupleNo')}
            </button>
          </div>
        </article>
      ))}
      <Folded title={say('portal_couples', couples.length)} count={couples.length}>
        {() => (
          <ul class="facts-list">
            {couples.map(({ names, by, at }) => (
              <li key={names}>
                <span>
                  {names} <span class="help">{say('portal_coupleBy', by, momentText(at, language, now))}</span>
                </span>
                <button type="button" class="quiet" onClick={() => onEnd(names)}>
                  {say('portal_coupleEnd')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </>
  );
}
