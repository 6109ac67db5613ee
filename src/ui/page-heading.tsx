import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The heading of a page that takes the place of another in the same tab: whoever uses the keyboard or a screen reader goes on from it. */
export function PageHeading({ class: kind = '', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} class={kind}>
      {children}
    </h1>
  );
}
