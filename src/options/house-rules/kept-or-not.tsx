import { type MessageKey, useSay } from '../../ui/words';

interface Props {
  /** `null`: nothing was kept yet. */
  readonly said: MessageKey | null;
}

/** That something was kept, or why it was not. */
export function KeptOrNot({ said }: Props) {
  const say = useSay();
  return (
    <p class={said === null || said === 'house_saved' ? 'said' : 'wrong'} role="status">
      {said && say(said)}
    </p>
  );
}
