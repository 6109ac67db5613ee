import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

interface Props {
  /** `error` is read out at once, the others when the reader is ready. */
  readonly kind: 'info' | 'warning' | 'error';
  readonly children: ComponentChildren;
}

/** A sentence that a person must see, where they look. */
export const Notice = ({ kind, children }: Props) => (
  <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
    <Icon name={kind === 'info' ? 'info' : 'warning'} />
    <div>{children}</div>
  </div>
);
