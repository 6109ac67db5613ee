import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Moment } from '../../domain/day';
import type { CardOpened } from '../../messages/card-opened';
import type { CardRowsView, ReportCardView } from '../../messages/insight-card-views';
import { useAnswer } from '../../pages/ask';
import { goToDossier } from '../../pages/tabs';
import { AbsenceRows } from '../../ui/absence-rows';
import { Waiting } from '../../ui/failed';
import { type OpenedNumber, openedIn } from '../../ui/report-card-table';
import { keyOf, type Say, useLanguage, useSay } from '../../ui/words';
import { CountedPupils } from './counted-pupils';

interface Props {
  readonly view: ReportCardView;
  /** What a cell of a table carries. */
  readonly opened: string;
  readonly now: Moment;
  readonly onClose: () => void;
}

/** Whose number it is. */
function whoText({ about }: OpenedNumber, { pupils }: ReportCardView, say: Say): string {
  if (about.of === 'group') return about.group === null ? say('card_allGroups') : say('groupOf', about.group);
  return pupils.find(({ pupil }) => pupil.id === about.pupil)?.pupil.name ?? '';
}

/** What of it; nothing is said where it is everything. */
function whatText(which: CardOpened, say: Say): string {
  switch (which) {
    case 'pupils':
      return say('card_pupils');
    case 'all':
    case 'authorised':
    case 'unauthorised':
    case 'undecided':
      return say(keyOf('card_opened', which));
    default:
      return say(keyOf('kind', which));
  }
}

/** What stands behind a number: the rows of a pupil or of several, or who is counted. */
export function OpenedCards({ view, opened, now, onClose }: Props) {
  const { say } = useLanguage();
  const number = openedIn(opened);
  const { about, which } = number;
  const { value, failed, again } = useAnswer('own>worker:card-rows', { about, which, period: view.period });
  if (value === null) return <Waiting failed={failed} again={again} />;
  if (typeof value === 'string') return null;
  const title = `${whoText(number, view, say)}: ${whatText(which, say)}`;
  if (which === 'pupils') return <WhoIsCounted title={title} pupils={value.pupils} onClose={onClose} />;
  const whose = about.of === 'pupil' ? value.rows[0]?.pupil : undefined;
  return (
    <AbsenceRows
      title={title}
      rows={whose ? value.rows.map(({ pupil: _, ...row }) => row) : value.rows}
      of={value.of}
      {...(whose && { whose })}
      now={now}
      onPupil={(one) => void goToDossier(one)}
      onClose={onClose}
    />
  );
}

interface PupilsProps {
  readonly title: string;
  readonly pupils: CardRowsView['pupils'];
  readonly onClose: () => void;
}

function WhoIsCounted({ title, pupils, onClose }: PupilsProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [title]);
  return (
    <section class="absence-rows card">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <CountedPupils pupils={pupils} />
      <div class="buttons">
        <button type="button" onClick={onClose}>
          {say('card_close')}
        </button>
      </div>
    </section>
  );
}
