import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PupilView } from '../messages/views';
import { Icon } from './icon';
import { useSay } from './words';

interface Props {
  readonly pupil: PupilView;
  readonly onBack: () => void;
}

/** Whom the panel is about, and the way back to the day's work. */
export function PupilHead({ pupil, onBack }: Props) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [pupil.id]);
  return (
    <>
      <button type="button" class="quiet back" onClick={onBack}>
        <Icon name="back" />
        {say('back')}
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {pupil.name} {pupil.group && <span class="group">{say('groupOf', pupil.group)}</span>}
      </h1>
    </>
  );
}
